/** Takes an import back, row by row: what somebody has touched since stays as it is, and is told. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { AreaAccess } from '../../forums/access.ts';
import type { Ports } from '../../platform/ports.ts';
import { StorageUnavailable } from '../../platform/tables/port.ts';
import { type Contact, detailsOf, isSameDetails } from '../contact.ts';
import { type Keeper, keeperOfList } from '../keeper.ts';
import type { ImportHead, StoredImport } from '../sheet/import-head.ts';
import { headWrite, listAllChanges, listImports, loadImport } from '../store/imports.ts';
import { listRows } from '../store.ts';
import { mostTries } from './import-chunks.ts';
import { commitSteps, type Step } from './keep-row.ts';

/** `row`: as the import left it. */
type NotUndone = { readonly kind: 'changed' | 'gone'; readonly row: Contact };

export type Undone = { readonly head: ImportHead; readonly left: readonly NotUndone[] };

/** `interrupted`: some rows may have gone back; the same once more goes on with the rest. */
export type UndoImportFailure = { readonly kind: 'not-yours' | 'no-such-import' | 'interrupted' };

type Way = { readonly steps: readonly Step[]; readonly back: number; readonly left: readonly NotUndone[] };

const standsAsLeft = (to: Contact, present: Contact): boolean =>
  isSameDetails(detailsOf(to), detailsOf(present)) &&
  to.assured_date === present.assured_date &&
  to.assurer === present.assurer;

/** `back`: rows that an undoing broken off earlier, or somebody by hand, has taken back already. */
const wayBack = async (ports: Ports, { area }: AreaAccess, importId: string): Promise<Way> => {
  const [changes, { rows }] = await Promise.all([listAllChanges(ports, area), listRows(ports, area)]);
  const undone = new Set(changes.flatMap(({ undoes }) => undoes ?? []));
  const present = new Map(rows.map((stored) => [stored.row.id, stored]));
  const imported = changes.filter((change) => change.importId === importId && change.did === 'imported');
  const steps: Step[] = [];
  const left: NotUndone[] = [];
  let back = 0;
  for (const { id, to, from } of imported) {
    if (!to) continue;
    const before = present.get(to.id);
    if (undone.has(id)) back += 1;
    else if (!before) left.push({ kind: 'gone', row: to });
    else if (!standsAsLeft(to, before.row)) left.push({ kind: 'changed', row: to });
    else steps.push({ before, to: from, did: 'undone', undoes: id });
  }
  return { steps, back, left };
};

/** Commits the head as `next` makes it of the present one; undefined when there is no such import. */
const moveHead = async (
  ports: Ports,
  { area }: AreaAccess,
  id: string,
  next: (head: ImportHead) => ImportHead | undefined,
): Promise<StoredImport | undefined> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const present = await loadImport(ports, area, id);
    const head = present && next(present.head);
    if (!present || !head) return present;
    const commit = { table: 'contacts', partition: area, op: ports.random.id() } as const;
    await ports.tables.commit({ ...commit, writes: [headWrite(head, present.etag)] });
  }
  throw new Error(`could not change an import: others wrote first ${mostTries} times`);
};

/** Three writes a row that goes, within the hundred of a transaction: the row, its history, the note that it is gone. */
const rowsAtOnce = 33;

const takeBack = async (ports: Ports, keeper: Omit<Keeper, 'party'>, id: string): Promise<Way> => {
  const { access } = keeper;
  let way = await wayBack(ports, access, id);
  for (let lost = 0; way.steps.length > 0; ) {
    const chunk = way.steps.slice(0, rowsAtOnce);
    if ((await commitSteps(ports, keeper, chunk)) === 'committed') {
      way = { ...way, steps: way.steps.slice(rowsAtOnce), back: way.back + chunk.length };
    } else {
      lost += 1;
      if (lost === mostTries) throw new Error(`could not undo an import: others wrote first ${mostTries} times`);
      way = await wayBack(ports, access, id);
    }
  }
  return way;
};

/** Twice is harmless: the second finds that it is done. */
export const undoImport = async (
  ports: Ports,
  access: AreaAccess,
  id: string,
): Promise<Result<Undone, UndoImportFailure>> => {
  const keeper = keeperOfList(access);
  if (!keeper) return refuse({ kind: 'not-yours' });
  // From here on an import that is still running saves no more.
  const begun = await moveHead(ports, access, id, (head) =>
    head.state === 'undone' || head.state === 'undoing' ? undefined : { ...head, state: 'undoing' },
  );
  if (!begun) return refuse({ kind: 'no-such-import' });
  if (begun.head.state === 'undone') return ok({ head: begun.head, left: [] });
  try {
    const { back, left } = await takeBack(ports, keeper, id);
    const at = ports.clock.now().toString({ smallestUnit: 'millisecond' });
    const done = await moveHead(ports, access, id, (head) =>
      head.state === 'undone'
        ? undefined
        : { ...head, state: 'undone', undone: { at, by: keeper.by, back, left: left.length } },
    );
    return ok({ head: done?.head ?? begun.head, left });
  } catch (cause) {
    if (!(cause instanceof StorageUnavailable)) throw cause;
    ports.log.error({ event: 'storage-unavailable' }, cause);
    return refuse({ kind: 'interrupted' });
  }
};

const mostListed = 20;

/** The latest, newest first. Whoever sees the area sees them. */
export const latestImports = async (ports: Ports, { area }: AreaAccess): Promise<readonly ImportHead[]> =>
  (await listImports(ports, area)).slice(0, mostListed);
