/** Saves the rows of a file that somebody has chosen. What the preview said is believed of nothing: all is looked at anew. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { AreaAccess } from '../../forums/access.ts';
import { regionOf } from '../../forums/region.ts';
import type { Ports } from '../../platform/ports.ts';
import { StorageUnavailable } from '../../platform/tables/port.ts';
import { screen } from '../../screening/screen.ts';
import { type ContactDetails, type ContactId, contactId, detailsOf, isSameDetails } from '../contact.ts';
import type { ImportHead, StoredImport } from '../import-head.ts';
import { isSameKey, keyOfRow } from '../importing.ts';
import { keeperOfList } from '../keeper.ts';
import { headWrite, loadImport, newHeadWrites } from '../store/imports.ts';
import { listRows } from '../store.ts';
import type { StoredContact } from '../stored-contact.ts';
import { mostTries, type RowWrite, rowsInAChunk, writesOf } from './import-chunks.ts';
import { type Screened, screenRow } from './screening.ts';

/** `notNames`: words that somebody has said point to nobody. */
type Chosen = { readonly line: number; readonly details: ContactDetails; readonly notNames: readonly string[] };

/** `besides`: rows of the same party, unit and function, that were seen when this one was chosen as one more. */
export type ChosenRow =
  | (Chosen & { readonly kind: 'new'; readonly besides: readonly ContactId[] })
  | (Chosen & { readonly kind: 'changed'; readonly id: ContactId; readonly etag: string });

export type LeftOut = { readonly line: number } & (
  | { readonly kind: 'changed' | 'gone' | 'added' | 'twice' | 'no-such-party' | 'stopped' }
  | { readonly kind: 'screened'; readonly fields: Screened }
);

/** `head` is missing when there was nothing to save. `already`: rows that stood so before. */
export type Imported = {
  readonly head: ImportHead | undefined;
  readonly left: readonly LeftOut[];
  readonly already: number;
};

/** `interrupted`: storage fell silent when `saved` rows were in; the same `once` goes on with the rest. */
export type ImportFailure = { readonly kind: 'not-yours' } | { readonly kind: 'interrupted'; readonly saved: number };

type Planned = { readonly chosen: ChosenRow; readonly write: RowWrite };
type Plan = { readonly planned: readonly Planned[]; readonly left: readonly LeftOut[]; readonly already: number };

/** The same each time that the same import is sent. */
const idOfNew = (importId: string, { line, details }: Chosen): ContactId =>
  contactId.parse(`${details.organization.party}-${importId.slice(0, 13)}-${line}`.toLowerCase());

const besideOthers = (
  chosen: ChosenRow & { kind: 'new' },
  rows: readonly StoredContact[],
  own: ReadonlySet<string>,
) => {
  const key = keyOfRow(chosen.details);
  return rows.some(({ row }) => !own.has(row.id) && !chosen.besides.includes(row.id) && isSameKey(key, keyOfRow(row)));
};

/** A file's name stands in the list of imports, and may hold what must not be there. */
const cleanName = (file: string): string => {
  const name = file
    .normalize('NFC')
    .replace(/[\p{C}/\\]/gu, '')
    .slice(0, 120);
  return screen(name, 'ordinary').kind === 'clean'
    ? name
    : (/\.\w{3,4}$/.exec(name)?.[0] ?? '').replace('.', 'en fil: ');
};

export const importRows = async (
  ports: Ports,
  access: AreaAccess,
  { once, file, rows: chosen }: { readonly once: string; readonly file: string; readonly rows: readonly ChosenRow[] },
): Promise<Result<Imported, ImportFailure>> => {
  const keeper = keeperOfList(access);
  if (!keeper) return refuse({ kind: 'not-yours' });
  const { area } = access;
  const { parties } = regionOf(ports.settings.regionId);
  const ownIds = new Set<string>(chosen.flatMap((row) => (row.kind === 'new' ? [idOfNew(once, row)] : [])));

  const refusedFor = (row: ChosenRow): LeftOut | undefined => {
    const { line, details, notNames } = row;
    if (!parties.some(({ id }) => id === details.organization.party)) return { line, kind: 'no-such-party' };
    const fields = screenRow(details, notNames);
    return fields && { line, kind: 'screened', fields };
  };

  const writeFor = (row: ChosenRow, stored: readonly StoredContact[]): RowWrite | LeftOut | 'already' => {
    const { line, details } = row;
    const id = row.kind === 'new' ? idOfNew(once, row) : row.id;
    const before = stored.find((one) => one.row.id === id);
    if (before && isSameDetails(detailsOf(before.row), details)) return 'already';
    if (row.kind === 'changed' && !before) return { line, kind: 'gone' };
    if (before && (row.kind === 'new' || before.etag !== row.etag)) return { line, kind: 'changed' };
    if (row.kind === 'new' && besideOthers(row, stored, ownIds)) return { line, kind: 'added' };
    // Whoever takes in a list has not made sure of each row: it is asked about as one that nobody has confirmed.
    return { before, to: { ...details, id }, change: { did: 'imported', importId: once } };
  };

  const planOf = (rows: readonly ChosenRow[], stored: readonly StoredContact[]): Plan => {
    const planned: Planned[] = [];
    const left: LeftOut[] = [];
    let already = 0;
    for (const row of rows) {
      const write = writeFor(row, stored);
      if (write === 'already') already += 1;
      else if ('kind' in write) left.push(write);
      else planned.push({ chosen: row, write });
    }
    return { planned, left, already };
  };

  const begin = async (): Promise<StoredImport> => {
    const at = ports.clock.now().toString({ smallestUnit: 'millisecond' });
    const { by } = keeper;
    const counts = { added: 0, changed: 0, leftOut: 0 };
    const head: ImportHead = {
      id: once,
      at,
      by,
      person: access.person,
      file: cleanName(file),
      state: 'started',
      ...counts,
    };
    const writes = newHeadWrites(head);
    await ports.tables.commit({ table: 'contacts', partition: area, op: ports.random.id(), writes });
    const begun = await loadImport(ports, area, once);
    if (!begun) throw new Error('an import that was begun is not there');
    return begun;
  };

  /** Undefined when somebody wrote first. */
  const save = async ({ head, etag }: StoredImport, chunk: readonly Planned[]): Promise<StoredImport | undefined> => {
    const added = chunk.filter(({ chosen: { kind } }) => kind === 'new').length;
    const next = { ...head, added: head.added + added, changed: head.changed + chunk.length - added };
    const writes = [...chunk.flatMap(({ write }) => writesOf(ports, keeper, write)), headWrite(next, etag)];
    const commit = { table: 'contacts', partition: area, op: ports.random.id(), writes } as const;
    return (await ports.tables.commit(commit)) === 'lost' ? undefined : loadImport(ports, area, once);
  };

  const finish = async (from: StoredImport, leftOut: number): Promise<ImportHead> => {
    let present: StoredImport | undefined = from;
    for (let tries = 0; present?.head.state === 'started' && tries < mostTries; tries += 1) {
      const head = { ...present.head, state: 'done' as const, leftOut };
      const writes = [headWrite(head, present.etag)];
      const outcome = await ports.tables.commit({ table: 'contacts', partition: area, op: ports.random.id(), writes });
      if (outcome === 'committed') return head;
      present = await loadImport(ports, area, once);
    }
    return present?.head ?? from.head;
  };

  const begun = await loadImport(ports, area, once);
  if (begun && begun.head.state !== 'started') return ok({ head: begun.head, left: [], already: chosen.length });

  const left: LeftOut[] = [];
  const good: ChosenRow[] = [];
  const met = new Set<string | number>();
  for (const row of chosen) {
    const which = row.kind === 'changed' ? row.id : row.line;
    const refused = met.has(which) ? ({ line: row.line, kind: 'twice' } as const) : refusedFor(row);
    met.add(which);
    if (refused) left.push(refused);
    else good.push(row);
  }
  const first = planOf(good, (await listRows(ports, area)).rows);
  left.push(...first.left);
  let already = first.already;
  if (!begun && first.planned.length === 0) return ok({ head: undefined, left, already });

  let present = begun ?? (await begin());
  try {
    for (let from = 0; from < first.planned.length; from += rowsInAChunk) {
      let chunk = first.planned.slice(from, from + rowsInAChunk);
      for (let tries = 0; chunk.length > 0; tries += 1) {
        if (tries === mostTries) throw new Error(`could not import a chunk: others wrote first ${mostTries} times`);
        const saved = present.head.state === 'started' ? await save(present, chunk) : present;
        if (saved && saved !== present) {
          present = saved;
          break;
        }
        present = (await loadImport(ports, area, once)) ?? present;
        if (present.head.state !== 'started') {
          const stopped = first.planned.slice(from).map(({ chosen: { line } }) => ({ line, kind: 'stopped' as const }));
          return ok({ head: present.head, left: [...left, ...stopped], already });
        }
        const again = planOf(
          chunk.map((one) => one.chosen),
          (await listRows(ports, area)).rows,
        );
        left.push(...again.left);
        already += again.already;
        chunk = [...again.planned];
      }
    }
    return ok({ head: await finish(present, left.length), left, already });
  } catch (cause) {
    if (!(cause instanceof StorageUnavailable)) throw cause;
    ports.log.error({ event: 'storage-unavailable' }, cause);
    return refuse({ kind: 'interrupted', saved: present.head.added + present.head.changed });
  }
};
