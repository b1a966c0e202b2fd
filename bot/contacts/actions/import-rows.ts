/** Saves the rows of a file that somebody has chosen, some at a time, so that it can be gone on with or undone. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { AreaAccess } from '../../forums/access.ts';
import { regionOfArea } from '../../forums/area.ts';
import type { Ports } from '../../platform/ports.ts';
import { StorageUnavailable, type Write } from '../../platform/tables/port.ts';
import { screen } from '../../screening/screen.ts';
import { type Keeper, keeperOfList } from '../keeper.ts';
import type { ImportHead, StoredImport } from '../sheet/import-head.ts';
import { headWrite, loadImport, loadTurn, newHeadWrites, type Turn, turnWrite } from '../store/imports.ts';
import { listRows } from '../store.ts';
import { mostTries, rowsInAChunk } from './import-chunks.ts';
import { type ChosenRow, type LeftOut, type Plan, type Planned, planOf, sortOut } from './import-plan.ts';
import { written } from './keep-row.ts';

/** `once`: a UUID of this import; sent again it goes on, and saves nothing twice. `file`: its name. */
type Import = { readonly once: string; readonly file: string; readonly rows: readonly ChosenRow[] };

/** `head` is missing when there was nothing to save. `already`: rows that stood so before. */
export type Imported = {
  readonly head: ImportHead | undefined;
  readonly left: readonly LeftOut[];
  readonly already: number;
};

/** `interrupted`: storage fell silent when `saved` rows were in; the same `once` goes on with the rest. */
export type ImportFailure = { readonly kind: 'not-yours' } | { readonly kind: 'interrupted'; readonly saved: number };

type By = Omit<Keeper, 'party'>;

const commit = (ports: Ports, { area }: AreaAccess, writes: readonly Write[]) =>
  ports.tables.commit({ table: 'contacts', partition: area, op: ports.random.id(), writes });

/** A file's name is shown to others, and may hold what must not stand there. */
const shownName = (file: string): string => {
  const name = file
    .normalize('NFC')
    .replace(/[\p{C}/\\]/gu, '')
    .slice(0, 120);
  return screen(name, 'ordinary').kind === 'clean' ? name : 'en fil';
};

/** Whoever comes second with the same import finds the first one's. */
const begin = async (ports: Ports, { access, by }: By, { once, file }: Import): Promise<StoredImport> => {
  const head: ImportHead = {
    id: once,
    at: ports.clock.now().toString({ smallestUnit: 'millisecond' }),
    by,
    person: access.person,
    file: shownName(file),
    state: 'started',
    added: 0,
    changed: 0,
    leftOut: 0,
  };
  await commit(ports, access, newHeadWrites(head));
  const begun = await loadImport(ports, access.area, once);
  if (!begun) throw new Error('an import that was begun is not there');
  return begun;
};

type Seen = { readonly present: StoredImport; readonly turn: Turn };

/**
 * Each chunk writes the head too, so that none is saved once somebody undoes it, and takes its turn among the imports.
 * False when somebody wrote first.
 */
const saveChunk = async (
  ports: Ports,
  keeper: By,
  { present: { head, etag }, turn }: Seen,
  chunk: readonly Planned[],
): Promise<boolean> => {
  const added = chunk.filter(({ chosen }) => chosen.kind === 'new').length;
  const next = { ...head, added: head.added + added, changed: head.changed + chunk.length - added };
  const rows = chunk.flatMap(({ step }) => written(ports, keeper, step).writes);
  const writes = [...rows, headWrite(next, etag), turnWrite(head.id, turn)];
  return (await commit(ports, keeper.access, writes)) === 'committed';
};

/** The head as it stands when all is saved; an undoing that came between has the last word. */
const finish = async (ports: Ports, { access }: By, id: string, leftOut: number): Promise<ImportHead | undefined> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const present = await loadImport(ports, access.area, id);
    if (present?.head.state !== 'started') return present?.head;
    const head = { ...present.head, state: 'done', leftOut } as const;
    if ((await commit(ports, access, [headWrite(head, present.etag)])) === 'committed') return head;
  }
  throw new Error(`could not finish an import: others wrote first ${mostTries} times`);
};

type Progress = { seen: Seen; already: number; readonly left: LeftOut[] };

/** Another import may go before each chunk of ours, and has fifty chunks at most. */
const mostTurns = 200;

/** False when somebody has undone the import meanwhile. */
const saveRows = async (ports: Ports, keeper: By, wanted: Import, plan: Plan, so: Progress): Promise<boolean> => {
  const { area } = keeper.access;
  let rest = plan.planned;
  for (let lost = 0; rest.length > 0; ) {
    if (so.seen.present.head.state !== 'started') {
      so.left.push(...rest.map(({ chosen: { line } }) => ({ line, kind: 'stopped' as const })));
      return false;
    }
    const isSaved = await saveChunk(ports, keeper, so.seen, rest.slice(0, rowsInAChunk));
    const [present, turn] = await Promise.all([loadImport(ports, area, wanted.once), loadTurn(ports, area)]);
    so.seen = { present: present ?? so.seen.present, turn };
    if (isSaved) rest = rest.slice(rowsInAChunk);
    else lost += 1;
    if (lost > mostTurns) throw new Error(`could not import: others wrote first ${lost} times`);
    if (isSaved && turn.importId === wanted.once) continue;
    const chosen = rest.map((one) => one.chosen);
    const again = planOf(wanted.once, chosen, (await listRows(ports, area)).rows, wanted.rows);
    rest = again.planned;
    so.left.push(...again.left);
    so.already += again.already;
  }
  return true;
};

export const importRows = async (
  ports: Ports,
  access: AreaAccess,
  wanted: Import,
): Promise<Result<Imported, ImportFailure>> => {
  const keeper = keeperOfList(access);
  if (!keeper) return refuse({ kind: 'not-yours' });
  const begun = await loadImport(ports, access.area, wanted.once);
  if (begun && begun.head.state !== 'started') return ok({ head: begun.head, left: [], already: wanted.rows.length });
  const { good, left } = await sortOut(wanted.rows, ports.regions.of(regionOfArea(access.area)).parties);
  const turn = await loadTurn(ports, access.area);
  const plan = planOf(wanted.once, good, (await listRows(ports, access.area)).rows, wanted.rows);
  const told = [...left, ...plan.left];
  if (!begun && plan.planned.length === 0) return ok({ head: undefined, left: told, already: plan.already });
  const so: Progress = {
    seen: { present: begun ?? (await begin(ports, keeper, wanted)), turn },
    already: plan.already,
    left: told,
  };
  try {
    const isWhole = await saveRows(ports, keeper, wanted, plan, so);
    const head = isWhole ? await finish(ports, keeper, wanted.once, so.left.length) : so.seen.present.head;
    return ok({ head, left: so.left.toSorted((a, b) => a.line - b.line), already: so.already });
  } catch (cause) {
    if (!(cause instanceof StorageUnavailable)) throw cause;
    ports.log.error({ event: 'storage-unavailable' }, cause);
    const { added, changed } = so.seen.present.head;
    return refuse({ kind: 'interrupted', saved: added + changed });
  }
};
