import { Link } from 'wouter';
import { type ContactList, contactList } from '../../../bot/contacts/contract.ts';
import { useRead } from '../../data/query.ts';
import { Shown } from '../../parts/states.tsx';
import { pathTo } from '../../shell/address.ts';
import { useHere } from '../../shell/place.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

export function Contacts(): React.ReactNode {
  const { place } = useHere();
  const [area] = place.areas;
  const read = useRead(area && `/api/areas/${encodeURIComponent(area.id)}/contacts`, contactList);
  return (
    <Section title={text.contacts} more={{ href: pathTo(place.id, 'kontakter'), words: text.toContacts }}>
      <Shown read={read}>{(list) => <Overdue list={list} />}</Shown>
    </Section>
  );
}

function Overdue({ list: { rows } }: { list: ContactList }): React.ReactNode {
  const { me, place } = useHere();
  const parties = new Set(me.forums.flatMap(({ seats }) => seats.map(({ party }) => party)));
  const overdue = rows.filter((row) => row.overdue);
  const own = overdue.filter(({ organization, mayChange }) => mayChange && parties.has(organization.party));
  const others = overdue.length - own.length;
  return (
    <>
      {own.length === 0 ? (
        <p className="start-nothing">{text.noContacts}</p>
      ) : (
        <>
          <p className="start-about">{text.contactsWhy}</p>
          <ul>
            {own.map(({ id, contact, organization }) => (
              <li key={id}>
                <Link className="start-link" href={pathTo(place.id, 'kontakter', id)}>
                  {[contact.title, organization.name].filter((words) => words !== '').join(', ')}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {others > 0 && place.forum?.isConvener && <p>{text.othersOverdue(others)}</p>}
    </>
  );
}
