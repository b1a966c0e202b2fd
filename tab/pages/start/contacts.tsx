import { Link } from 'wouter';
import { type WaitingContacts, waitingContacts } from '../../../bot/contacts/contract.ts';
import { useRead } from '../../data/query.ts';
import { Shown } from '../../parts/states.tsx';
import { pathTo } from '../../shell/address.ts';
import { useHere } from '../../shell/place.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

/** Over all lists where the person's seats answer for rows, wherever they stand in the tab. */
export function Contacts(): React.ReactNode {
  const { place } = useHere();
  const read = useRead('/api/contacts/waiting', waitingContacts);
  return (
    <Section title={text.contacts} more={{ href: pathTo(place.id, 'kontakter'), words: text.toContacts }}>
      <Shown read={read}>{(waiting) => <Waiting waiting={waiting} />}</Shown>
    </Section>
  );
}

function Waiting({ waiting: { rows, own, others } }: { waiting: WaitingContacts }): React.ReactNode {
  const { me, place } = useHere();
  const isHere = (area: string): boolean => place.areas.some(({ id }) => id === area);
  /** The list of another municipality shows in its own forum. */
  const placeOf = (area: string): string =>
    isHere(area) ? place.id : (me.forums.find((forum) => forum.area === area)?.id ?? place.id);
  const overdue = others.find(({ area }) => area === place.forum?.area)?.count ?? 0;
  return (
    <>
      {rows.length === 0 ? (
        <p className="start-nothing">{own === 0 ? text.noOwnContacts : text.noContacts}</p>
      ) : (
        <>
          <p className="start-about">{text.contactsWhy}</p>
          <ul>
            {rows.map(({ area, areaName, id, title, unit }) => (
              <li key={`${area} ${id}`}>
                <Link className="start-link" href={pathTo(placeOf(area), 'kontakter', id)}>
                  {[title, unit, isHere(area) ? '' : areaName].filter(Boolean).join(', ')}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {overdue > 0 && <p>{text.othersOverdue(overdue)}</p>}
    </>
  );
}
