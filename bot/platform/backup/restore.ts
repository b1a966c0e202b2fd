/** Brings a backup back into a store that is empty, or is to be. Whoever dies in the middle begins the same one again. */
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import type { TableName } from '../tables/port.ts';
import type { WholeTables } from '../tables/whole-tables.ts';
import { quietMs } from '../versions/gate.ts';
import { isTaken, type StoreParts, type Turn, takeTurn } from '../versions/turn.ts';
import { type FoundVersion, loadVersion } from '../versions/version-row.ts';
import type { Blobs } from './blobs.ts';
import { clearStore, rowInTheWay } from './empty-store.ts';
import { listBackups } from './known-backups.ts';
import { ledgerDays, notedSince, takenAwaySince } from './ledger.ts';
import { type BackedUp, rowIn } from './line.ts';
import type { Manifest } from './manifest.ts';
import { type Returning, returning } from './returning.ts';
import type { Rule } from './rule.ts';

export type RestoreParts = StoreParts & {
  readonly whole: WholeTables;
  readonly blobs: Blobs;
  /** The newest version that this code knows. */
  readonly newest: number;
  /** Each subject's say on how its rows come back. */
  readonly rules: readonly Rule[];
  /** How long an app that has been started on the store is given to stop writing, ms. */
  readonly quiet?: number;
};

export type RestoreFailure =
  | { readonly kind: 'no-such-backup'; readonly id: string }
  | { readonly kind: 'broken-off'; readonly id: string }
  | { readonly kind: 'damaged'; readonly id: string; readonly file: string }
  | { readonly kind: 'newer-version'; readonly id: string; readonly version: number; readonly newest: number }
  /** What has been taken away since is not known any more. */
  | { readonly kind: 'too-old'; readonly id: string }
  /** The notes that go with the backups are missing, or are others. */
  | { readonly kind: 'no-ledger'; readonly id: string }
  | { readonly kind: 'not-empty'; readonly table: TableName }
  | { readonly kind: 'other-begun'; readonly id: string }
  | { readonly kind: 'busy' | 'newer-storage' };

/** `taken`: notes of what has been taken away since the backup began. */
export type Restored = { readonly manifest: Manifest; readonly rows: number; readonly taken: number };

/** Two instances' clocks are at most two minutes apart: each is within a minute of storage's. */
const sinceBefore = { minutes: 3 } as const;

const choose = async (
  { blobs, newest, clock }: RestoreParts,
  id: string,
): Promise<Result<Manifest, RestoreFailure>> => {
  const found = (await listBackups(blobs)).find((one) => one.id === id);
  if (!found) return refuse({ kind: 'no-such-backup', id });
  if (found.kind === 'torn') return refuse({ kind: 'broken-off', id });
  if (found.kind === 'strange') return refuse({ kind: 'newer-version', id, version: found.version, newest });
  const { manifest } = found;
  const { version, started } = manifest;
  if (version > newest) return refuse({ kind: 'newer-version', id, version, newest });
  if (clock.now().since(started).total('hours') > (ledgerDays - 1) * 24) return refuse({ kind: 'too-old', id });
  return ok(manifest);
};

/** Before anything is written: every file is there, and as it was. */
const damagedIn = async (blobs: Blobs, { tables }: Manifest): Promise<string | undefined> => {
  for (const { file, sha256 } of tables) {
    const content = await blobs.read('backups', file);
    if (!content) return file;
    const hash = createHash('sha256');
    for await (const chunk of content) hash.update(chunk);
    if (hash.digest('hex') !== sha256) return file;
  }
  return undefined;
};

/** A partition at a time, in the order that they were read. */
async function* partitionsIn(blobs: Blobs, file: string): AsyncGenerator<readonly BackedUp[]> {
  const content = await blobs.read('backups', file);
  if (!content) throw new Error(`${file} is gone`);
  const unpacked = content.pipe(createGunzip());
  content.on('error', (cause) => unpacked.destroy(cause));
  let some: BackedUp[] = [];
  for await (const written of createInterface({
    input: Readable.from(unpacked),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    const row = rowIn(written);
    if (some[0] && some[0].partition !== row.partition) {
      yield some;
      some = [];
    }
    some.push(row);
  }
  if (some.length > 0) yield some;
}

const write = async (
  { whole, blobs }: RestoreParts,
  manifest: Manifest,
  comesBack: Returning,
  keep: () => Promise<void>,
): Promise<number> => {
  let rows = 0;
  for (const { table, file } of manifest.tables)
    for await (const some of partitionsIn(blobs, file)) {
      await keep();
      const [{ partition } = { partition: '' }] = some;
      const put = comesBack(table, partition, some);
      await whole.put(table, partition, put);
      rows += put.length;
    }
  return rows;
};

/** Whether the store may be written to; `begun`: by a restore of the same that was broken off. */
const mayBegin = (
  found: FoundVersion,
  { id }: Manifest,
  { clock, newest }: RestoreParts,
): Result<{ readonly isBegun: boolean; readonly etag: string | undefined }, RestoreFailure> => {
  if (found.kind === 'none') return ok({ isBegun: false, etag: undefined });
  if (found.kind === 'unreadable' || found.store.version > newest) return refuse({ kind: 'newer-storage' });
  const { store, etag } = found;
  const { is } = store;
  if (isTaken(store, clock) || is.phase === 'migrating') return refuse({ kind: 'busy' });
  if (is.phase === 'restoring' && is.backup !== id) return refuse({ kind: 'other-begun', id: is.backup });
  return ok({ isBegun: is.phase === 'restoring', etag });
};

const since = (instant: Temporal.Instant): Temporal.Instant => instant.subtract(sinceBefore);

const release = (turn: Turn, version: number): Promise<void> => turn.say({ version, is: { phase: 'ready' } });

/** `from`: its id. `replaces`: whatever somebody has made there is lost. */
export type Wanted = { readonly from: string; readonly replaces?: boolean };

/** The tables must be open. */
export const restoreBackup = async (
  parts: RestoreParts,
  { from, replaces = false }: Wanted,
): Promise<Result<Restored, RestoreFailure>> => {
  const { whole, blobs, tables, clock, rules, quiet = quietMs } = parts;
  const chosen = await choose(parts, from);
  if (!chosen.ok) return chosen;
  const manifest = chosen.value;
  const { id, version, started } = manifest;
  if (!takenAwaySince(id, await notedSince(blobs, since(started)))) return refuse({ kind: 'no-ledger', id });
  const damaged = await damagedIn(blobs, manifest);
  if (damaged !== undefined) return refuse({ kind: 'damaged', id, file: damaged });
  const found = await loadVersion(tables);
  const begin = mayBegin(found, manifest, parts);
  if (!begin.ok) return begin;
  const { isBegun, etag } = begin.value;
  const mayClear = isBegun || replaces;
  const inTheWay = mayClear ? undefined : await rowInTheWay(whole);
  if (inTheWay) return refuse({ kind: 'not-empty', table: inTheWay });
  const at = { phase: 'restoring', backup: id } as const;
  const turn = await takeTurn(parts, version, at, etag);
  if (!turn) return refuse({ kind: 'busy' });
  if (found.kind === 'found' || replaces) {
    await pause(quiet);
    const late = mayClear ? undefined : await rowInTheWay(whole);
    if (late) {
      if (found.kind === 'found') await release(turn, found.store.version);
      return refuse({ kind: 'not-empty', table: late });
    }
    await clearStore(whole, blobs, () => turn.keep(at));
  }
  // Read again: what has been taken away until now counts.
  const noted = takenAwaySince(id, await notedSince(blobs, since(started)));
  if (!noted) throw new Error('the notes of what has been taken away are gone');
  const rows = await write(parts, manifest, returning(rules, noted, clock.now()), () => turn.keep(at));
  await release(turn, version);
  return ok({ manifest, rows, taken: noted.length });
};
