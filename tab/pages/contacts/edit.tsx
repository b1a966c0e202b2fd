// A new row, or one that is changed: which it is, and who may.
import { Link } from 'wouter';
import type { ListedContact, Party } from '../../../bot/contacts/contract.ts';
import { Page } from '../../parts/page.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { draftOf, newDraft } from './draft.ts';
import { Form } from './form.tsx';
import { nameOf, useNames } from './names.ts';
import { type Area, type Contacts, useContacts } from './reading.ts';
import { contactPath } from './spot.ts';
import { text } from './text.ts';
import { listSeen } from './wanting.ts';

/** `id` undefined: a new row. */
export function EditPage({ id }: { id: string | undefined }): React.ReactNode {
  const { place } = useHere();
  const read = useContacts();
  const row = read.data?.rows.find((one) => one.id === id);
  const back =
    id === undefined ? (
      <Link href={listSeen(place.id)}>{text.toList}</Link>
    ) : (
      <Link href={contactPath(place.id, id)}>{text.toRow}</Link>
    );
  return (
    <Page title={id === undefined ? text.newRow : text.editRow} {...(row && { intro: nameOf(row) })} back={back}>
      <Shown read={read}>
        {({ areas }: Contacts) => (id === undefined ? <New areas={areas} /> : <Change row={row} areas={areas} />)}
      </Shown>
    </Page>
  );
}

function New({ areas }: { areas: readonly Area[] }): React.ReactNode {
  const { place } = useHere();
  const { parties } = useNames();
  const own = areas.filter(({ mayKeepParties }) => mayKeepParties.length > 0);
  const [first] = own;
  if (!first) return <Empty title={text.mayNot}>{text.mayNotHow}</Empty>;
  return (
    <Form
      kept={`contact.new.${place.id}`}
      initial={newDraft(first)}
      areas={own}
      partiesIn={(area) => keptIn(own, area, parties)}
    />
  );
}

function Change({ row, areas }: { row: ListedContact | undefined; areas: readonly Area[] }): React.ReactNode {
  const { me } = useHere();
  const { parties } = useNames();
  if (!row) return <Empty title={text.gone}>{text.goneHow}</Empty>;
  if (!row.mayChange) return <Empty title={text.mayNot}>{text.mayNotHow}</Empty>;
  const choice = parties.filter(
    ({ id }) =>
      id === row.organization.party ||
      me.isCoordinator ||
      keptIn(areas, row.area, parties).some((one) => one.id === id),
  );
  return <Form kept={`contact.${row.area}.${row.id}`} initial={draftOf(row)} row={row} partiesIn={() => choice} />;
}

const keptIn = (areas: readonly Area[], area: string, parties: readonly Party[]): readonly Party[] => {
  const kept = areas.find((one) => one.area === area)?.mayKeepParties ?? [];
  return parties.filter(({ id }) => kept.includes(id));
};
