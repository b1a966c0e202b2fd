/** Brings a store to the version of the code, once, whoever starts together: one does it and the others wait. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { tableNames } from '../tables/table-names.ts';
import type { WholeTables } from '../tables/whole-tables.ts';
import { quietMs } from './gate.ts';
import { StoreClosed, stateOf } from './state.ts';
import { firstVersion, newestOf, type Step } from './step.ts';
import { isTaken, type StoreParts, type Turn, takeTurn } from './turn.ts';
import { loadVersion, saveVersion, storePlace } from './version-row.ts';

export type MigrationParts = StoreParts & {
  readonly whole: WholeTables;
  readonly log: Log;
  readonly steps: readonly Step[];
  /** How long instances of the version before are given to stop writing, ms. */
  readonly quiet?: number;
  /** Breaks it off: before the first step the store is left as it was, later where the next one goes on. */
  readonly signal?: AbortSignal | undefined;
};

/** Nothing but what the store says of itself. */
export const isEmptyStore = async (whole: WholeTables): Promise<boolean> => {
  for (const table of tableNames) {
    const first = await whole.partitionAfter(table, undefined);
    const isOwn = table === storePlace.table && first === storePlace.partition;
    if ((isOwn ? await whole.partitionAfter(table, first) : first) !== undefined) return false;
  }
  return true;
};

/** Rows that were there before anybody counted versions are of the first one. */
const beBorn = async ({ tables, random, whole, steps }: MigrationParts): Promise<void> => {
  const version = (await isEmptyStore(whole)) ? newestOf(steps) : firstVersion;
  await saveVersion(tables, random.id(), { version, is: { phase: 'ready' } }, undefined);
};

const takeStep = async (parts: MigrationParts, turn: Turn, step: Step, to: number, from?: string): Promise<void> => {
  const { whole, tables, log, signal } = parts;
  let count = 0;
  let partition = await whole.partitionAfter(step.table, from);
  while (partition !== undefined) {
    if (signal?.aborted) throw new StoreClosed('migrating');
    // What the store says of itself is the version's own, not a row of a subject.
    const isOwn = step.table === storePlace.table && partition === storePlace.partition;
    if (!isOwn) await step.run(tables, partition);
    count += isOwn ? 0 : 1;
    await turn.keep({ phase: 'migrating', to, after: partition });
    partition = await whole.partitionAfter(step.table, partition);
  }
  log.info({ event: 'migrated', code: step.name, count });
};

/** Throws StoreClosed where this is not ours to do: of a version to come, or in another's hands. */
export const bringUpToDate = async (parts: MigrationParts): Promise<void> => {
  const { tables, clock, steps, quiet = quietMs, signal } = parts;
  const to = newestOf(steps);
  if ((await loadVersion(tables)).kind === 'none') await beBorn(parts);
  const found = await loadVersion(tables);
  const state = stateOf(found, to);
  if (found.kind !== 'found' || state === 'newer-storage' || state === 'restoring')
    throw new StoreClosed(state === 'restoring' ? state : 'newer-storage');
  if (state === 'ready') return;
  const { store, etag } = found;
  if (isTaken(store, clock)) throw new StoreClosed('migrating');
  const begun = store.is.phase === 'migrating' ? store.is.after : undefined;
  const turn = await takeTurn(
    parts,
    store.version,
    { phase: 'migrating', to, ...(begun !== undefined && { after: begun }) },
    etag,
  );
  if (!turn) throw new StoreClosed('migrating');
  await pause(quiet, undefined, { signal }).catch(() => undefined);
  if (signal?.aborted) {
    // Nothing has been written yet: nobody need wait until our turn runs out.
    if (begun === undefined) await turn.say({ version: store.version, is: { phase: 'ready' } });
    throw new StoreClosed('migrating');
  }
  const left = steps.filter((step) => step.to > store.version);
  for (const [n, step] of left.entries()) {
    await takeStep(parts, turn, step, to, n === 0 ? begun : undefined);
    await turn.say({ version: step.to, is: step.to === to ? { phase: 'ready' } : { phase: 'migrating', to } });
  }
};
