/** Reads the head of an update, decides, and writes it with what is owed of it, in one transaction of the region's desk. */
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { shelfWrites } from '../store/shelf.ts';
import { deskOf, loadUpdate, type StoredUpdate, table, updateWrite } from '../store.ts';
import type { Update } from '../update.ts';
import type { UpdateId } from '../update-id.ts';

export type ChangeFailure =
  | { readonly kind: 'no-such-update' }
  /** Somebody has saved it since it was seen. */
  | { readonly kind: 'changed'; readonly present: Update };

/** `quietly`: nothing that a person writes has changed, so whoever is writing need not be told. */
export type UpdateChange = {
  readonly after: Update;
  readonly promises?: readonly Promised[];
  readonly quietly?: true;
};

type Wanted = {
  readonly regionId: string;
  readonly id: UpdateId;
  /** The version that the person saw; left out for what is right whatever has happened meanwhile. */
  readonly seen?: number;
};

const usualTries = 10;

/** The same update as before means that there is nothing to write. Whoever writes last has read what was written first. */
export const changeUpdate = async <F extends { readonly kind: string }>(
  ports: Ports,
  { regionId, id, seen }: Wanted,
  decide: (before: Update, now: Temporal.Instant) => Result<UpdateChange, F> | Promise<Result<UpdateChange, F>>,
): Promise<Result<Update, F | ChangeFailure>> => {
  for (let tries = 0; tries < usualTries; tries += 1) {
    const stored = await loadUpdate(ports.tables, regionId, id);
    if (!stored) return refuse({ kind: 'no-such-update' });
    const { update: before } = stored;
    if (seen !== undefined && before.version !== seen) return refuse({ kind: 'changed', present: before });
    const now = ports.clock.now();
    const decided = await decide(before, now);
    if (!decided.ok) return decided;
    const { after, promises = [], quietly } = decided.value;
    if (after === before && promises.length === 0) return ok(before);
    const saved = quietly ? after : { ...after, version: before.version + 1, changedAt: now };
    const isSaved = await commitUpdate(ports, stored, saved, promises);
    if (isSaved) return ok(saved);
  }
  throw new Error(`could not change the update ${id}: others wrote first ${usualTries} times`);
};

/** False when somebody wrote first. */
const commitUpdate = async (
  ports: Ports,
  { update: before, etag }: StoredUpdate,
  saved: Update,
  promises: readonly Promised[],
): Promise<boolean> => {
  const shelf = await shelfWrites(ports.tables, before, saved);
  const writes = [updateWrite(saved, etag), ...shelf, ...promises.map(({ write }) => write)];
  const commit = { table, partition: deskOf(saved.regionId), op: ports.random.id(), writes } as const;
  return (await ports.jobs.commit(commit, promises)) === 'committed';
};
