// The list: searched as one types, in the rows that have been read, so that it goes on without a connection.
import { Button } from '@fluentui/react-components';
import { Link } from 'wouter';
import { Page } from '../../parts/page.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { Export } from './export.tsx';
import { Filter } from './filter.tsx';
import { Hours } from './hours.tsx';
import { useNames } from './names.ts';
import { useNow } from './opening.ts';
import { type Contacts, useContacts } from './reading.ts';
import { Rows } from './rows.tsx';
import { all, queryOf } from './sought.ts';
import { allPath, newPath } from './spot.ts';
import { text } from './text.ts';
import { useFound, useWanted } from './wanting.ts';

export function ListPage(): React.ReactNode {
  const { place } = useHere();
  const read = useContacts();
  const mayAdd = read.data?.areas.some(({ mayKeepParties }) => mayKeepParties.length > 0);
  return (
    <Page
      title={text.title}
      intro={place.forum ? text.intro : text.introRegion}
      {...(mayAdd && {
        actions: (
          <Link className="link-button" href={newPath(place.id)}>
            {text.add}
          </Link>
        ),
      })}
    >
      <Shown read={read}>{(contacts: Contacts) => <List contacts={contacts} />}</Shown>
    </Page>
  );
}

function List({ contacts }: { contacts: Contacts }): React.ReactNode {
  const { place } = useHere();
  const names = useNames();
  const at = { now: useNow(), daysOff: contacts.daysOff };
  const { wanted, want } = useWanted();
  const { found, isSearching } = useFound(contacts, names, wanted, at);

  if (contacts.rows.length === 0)
    return (
      <>
        <Hours />
        <Empty title={text.empty}>{text.emptyHow}</Empty>
        <Export contacts={contacts} />
      </>
    );
  const isAll = wanted.words.trim() === '';
  return (
    <>
      <Hours />
      <Filter names={names} rows={contacts.rows} wanted={wanted} onWant={want} />
      <div className="contacts-count">
        <p role="status">
          {text.count(found.rows.length, contacts.rows.length)}
          {found.ages && `. ${text.ageRead(text.years(found.ages.from, found.ages.to))}`}
        </p>
        <Link href={allPath(place.id)}>{text.onePage}</Link>
      </div>
      {found.rows.length === 0 && !isSearching ? (
        <Empty title={text.none} actions={<Button onClick={() => want(all)}>{text.showAll}</Button>}>
          {wanted.callNow ? text.noneNow : text.noneHow}
        </Empty>
      ) : (
        <Rows about={queryOf(wanted)} rows={found.rows} isByParty={isAll} names={names} at={at} />
      )}
      <Export contacts={contacts} />
    </>
  );
}
