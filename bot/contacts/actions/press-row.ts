/** One press on a row: it is true, it is no more, it shall be as it was. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { AreaAccess } from '../../forums/access.ts';
import type { Ports } from '../../platform/ports.ts';
import { type ContactChange, stillStands } from '../change.ts';
import type { ContactId } from '../contact.ts';
import { type Keeper, keeperOf, keeperOfBoth } from '../keeper.ts';
import { listChanges, listRows, loadRow } from '../store.ts';
import type { StoredContact } from '../stored-contact.ts';
import { assured, commitRow, type KeepFailure, type Kept, untilCommitted } from './keep-row.ts';

type Answer<F extends { readonly kind: string } = KeepFailure> = Result<Kept, F>;

/** `seen`: the tag of the row that was shown, where it is known: nobody confirms what they have not read. */
type Wanted = { readonly id: ContactId; readonly seen?: string | undefined };

const loadKept = async (
  ports: Ports,
  access: AreaAccess,
  { id, seen }: Wanted,
): Promise<Result<{ readonly keeper: Keeper; readonly present: StoredContact }, KeepFailure>> => {
  const present = await loadRow(ports, access.area, id);
  if (!present) return refuse({ kind: 'no-such-contact' });
  const keeper = keeperOf(access, present.row.organization.party);
  if (!keeper) return refuse({ kind: 'not-yours' });
  if (seen !== undefined && present.etag !== seen) return refuse({ kind: 'changed', present });
  return ok({ keeper, present });
};

/** "Stämmer". The same twice on one day. */
export const confirmContact = (ports: Ports, access: AreaAccess, { id, seen }: Wanted): Promise<Answer> =>
  untilCommitted(id, async (): Promise<Answer | undefined> => {
    const loaded = await loadKept(ports, access, { id });
    if (!loaded.ok) return loaded;
    const { keeper, present } = loaded.value;
    const { assured_date, assurer } = assured(ports, keeper);
    if (present.row.assured_date === assured_date && present.row.assurer === assurer)
      return ok({ stored: present, change: undefined });
    if (seen !== undefined && present.etag !== seen) return refuse({ kind: 'changed', present });
    const to = { ...present.row, assured_date, assurer };
    const kept = await commitRow(ports, keeper, { before: present, to, did: 'confirmed' });
    return kept && ok(kept);
  });

/** Whoever presses twice has it gone. */
export const removeContact = (
  ports: Ports,
  access: AreaAccess,
  wanted: Wanted & { readonly seen: string },
): Promise<Answer> =>
  untilCommitted(wanted.id, async (): Promise<Answer | undefined> => {
    const loaded = await loadKept(ports, access, wanted);
    if (!loaded.ok) return loaded;
    const { keeper, present } = loaded.value;
    const kept = await commitRow(ports, keeper, { before: present, to: undefined, did: 'removed' });
    return kept && ok(kept);
  });

/** Newest first, and the row as it is, if it is. Whoever sees the area sees what was done to its rows, and by which function. */
export const historyOf = async (
  ports: Pick<Ports, 'tables'>,
  { area }: AreaAccess,
  id: ContactId,
): Promise<{ readonly changes: readonly ContactChange[]; readonly present: StoredContact | undefined }> => {
  const [changes, present] = await Promise.all([listChanges(ports, area, id), loadRow(ports, area, id)]);
  return { changes, present };
};

/** What a person looks through to find the row that should not have gone. */
const mostRecent = 100;

/** The area's latest changes, also of rows that are gone, newest first, and the rows as they are. */
export const recentChanges = async (
  ports: Pick<Ports, 'tables'>,
  { area }: AreaAccess,
): Promise<{ readonly changes: readonly ContactChange[]; readonly rows: readonly StoredContact[] }> => {
  const [changes, { rows }] = await Promise.all([listChanges(ports, area), listRows(ports, area)]);
  return { changes: changes.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, mostRecent), rows };
};

export type UndoFailure = KeepFailure | { readonly kind: 'no-such-change' };

/**
 * Takes one change back as long as the row stands as that change left it; what has come after it must be taken back
 * first. Itself a change, that can be taken back.
 */
export const undoChange = (
  ports: Ports,
  access: AreaAccess,
  { id, change: changeId }: { readonly id: ContactId; readonly change: string },
): Promise<Answer<UndoFailure>> =>
  untilCommitted(id, async (): Promise<Answer<UndoFailure> | undefined> => {
    const { changes, present } = await historyOf(ports, access, id);
    const change = changes.find((one) => one.id === changeId);
    if (!change) return refuse({ kind: 'no-such-change' });
    const keeper = keeperOfBoth(access, change);
    if (!keeper) return refuse({ kind: 'not-yours' });
    const done = changes.find((one) => one.undoes === changeId && stillStands(one, present?.row));
    if (done) return ok({ stored: present, change: done.id });
    if (!stillStands(change, present?.row)) return refuse({ kind: 'changed', present });
    const kept = await commitRow(ports, keeper, { before: present, to: change.from, did: 'undone', undoes: changeId });
    return kept && ok(kept);
  });
