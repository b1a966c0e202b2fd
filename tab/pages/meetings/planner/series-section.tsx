// The series of a forum, beneath its meetings.
import { Link } from 'wouter';
import { useHere } from '../../../shell/place.ts';
import { seriesPath } from '../paths.ts';
import { Section } from '../section.tsx';
import { useSeries } from './reading.ts';
import { text } from './text.ts';
import './series.css';

/** Nothing where there are none: then the list of meetings says what to do. */
export function SeriesSection({ forum }: { forum: string }): React.ReactNode {
  const { place } = useHere();
  const { data } = useSeries(forum);
  if (!data || data.series.length === 0) return null;
  return (
    <div className="series">
      <Section title={text.series}>
        <ul className="series-rows">
          {data.series.map(({ id, name, planWords, next }) => (
            <li key={id}>
              <div>
                <h3>{name}</h3>
                <p>{planWords}</p>
                <p className="meeting-quiet">{next ? text.next(next.whenWords) : text.noNext}</p>
              </div>
              {data.mayChange && (
                <Link
                  className="link-button quiet"
                  href={seriesPath(place.id, { forum, id })}
                  aria-label={text.editOf(name)}
                >
                  {text.edit}
                </Link>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
