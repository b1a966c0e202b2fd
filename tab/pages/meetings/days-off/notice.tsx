// Meetings that a change of the school years has put on days off: nothing moves them but whoever plans them.
import { useId } from 'react';
import { Link } from 'wouter';
import type { MeetingOnDayOff } from '../../../../bot/meetings/contract/days-off.ts';
import { capitalised } from '../../../parts/when.ts';
import { useHere } from '../../../shell/place.ts';
import { seriesPath } from '../paths.ts';
import { useDaysOff } from './reading.ts';
import { text } from './text.ts';
import './notice.css';

/** Nothing where there are none, and where it cannot be read: the page is about something else. */
export function DaysOff({ area }: { area: string | undefined }): React.ReactNode {
  const id = useId();
  const { data } = useDaysOff(area);
  if (!data || data.meetings.length + data.others.length === 0) return null;
  const { meetings, others } = data;
  const count = others.reduce((sum, one) => sum + one.count, meetings.length);
  return (
    <section className="days-off" aria-labelledby={id}>
      <h2 id={id}>{text.title(count)}</h2>
      {meetings.length > 0 && <p>{text.how}</p>}
      {meetings.filter(isFirstOfSeries).map((first) => (
        <Series key={first.id} first={first} meetings={meetings.filter((one) => one.series === first.series)} />
      ))}
      {others.map((one) => (
        <p key={one.id}>{text.elsewhere(one.name, one.count)}</p>
      ))}
    </section>
  );
}

const isFirstOfSeries = ({ series }: MeetingOnDayOff, n: number, all: readonly MeetingOnDayOff[]): boolean =>
  all.findIndex((one) => one.series === series) === n;

type SeriesProps = { first: MeetingOnDayOff; meetings: readonly MeetingOnDayOff[] };

function Series({ first: { forum, series, name }, meetings }: SeriesProps): React.ReactNode {
  const { place } = useHere();
  return (
    <div className="days-off-series">
      <h3>
        {name}
        <span className="days-off-forum"> · {forum.name}</span>
      </h3>
      <ul>
        {meetings.map(({ id, whenWords, reason }) => (
          <li key={id}>
            {capitalised(whenWords)}: {reason}
          </li>
        ))}
      </ul>
      <Link className="link-button quiet" href={seriesPath(place.id, { forum: forum.id, id: series })}>
        {text.change}
        <span className="unseen">: {name}</span>
      </Link>
    </div>
  );
}
