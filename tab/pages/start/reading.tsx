import { Link } from 'wouter';
import { readingList } from '../../../bot/documents/contract.ts';
import { useRead } from '../../data/query.ts';
import { Shown } from '../../parts/states.tsx';
import { enumerate } from '../../parts/when.ts';
import { pathTo } from '../../shell/address.ts';
import { useHere } from '../../shell/place.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

export function Reading(): React.ReactNode {
  const { place } = useHere();
  const read = useRead('/api/reading', readingList);
  return (
    <Section title={text.reading}>
      <Shown read={read}>
        {({ documents }) =>
          documents.length === 0 ? (
            <p className="start-nothing">{text.noReading}</p>
          ) : (
            <ul>
              {documents.map(({ area, id, title, areaName, seats }) => (
                <li key={`${area} ${id}`}>
                  <Link className="start-link" href={pathTo(place.id, 'styrdokument', area, id)}>
                    {title}
                  </Link>
                  <p className="start-about">
                    {areaName} · {text.readFor(enumerate([...new Set(seats.map(({ name }) => name))]))}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Section>
  );
}
