// Hours when one may call in without having booked: open now, or when next. Shown on Start and among the contacts.
import type { ConsultationHour } from '../../../bot/meetings/contract/list.ts';
import { capitalised, enumerate } from '../../parts/when.ts';
import { TeamsLink } from './teams-link.tsx';
import { text } from './text.ts';
import './hours.css';

export function HourList({ hours }: { hours: readonly ConsultationHour[] }): React.ReactNode {
  return (
    <ul className="hours">
      {hours.map((hour) => (
        <li key={hour.id}>
          <p>
            <b>{hour.name}</b>
            {hour.of.length > 0 && <> · {capitalised(enumerate(hour.of.map(({ name }) => name)))}</>}
          </p>
          <p className="hour-words" data-open={hour.isOpen}>
            {hour.words}
          </p>
          {hour.place && <p>{hour.place}</p>}
          {hour.link && (
            <p>
              <TeamsLink href={hour.link}>
                {text.toTeams}
                <span className="unseen"> ({hour.name})</span>
              </TeamsLink>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
