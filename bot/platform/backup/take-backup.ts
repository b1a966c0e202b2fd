/** All rows of all tables, a file each, and last of all what the files hold. Flat in memory but for one partition. */
import { createHash } from 'node:crypto';
import { pipeline, Readable, Transform } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Random } from '../random.ts';
import type { TableName, Tables } from '../tables/port.ts';
import { tableNames } from '../tables/table-names.ts';
import type { WholePartition, WholeTables } from '../tables/whole-tables.ts';
import type { Clock } from '../time/clock.ts';
import { StoreClosed } from '../versions/state.ts';
import { firstVersion } from '../versions/step.ts';
import { loadVersion, storePlace } from '../versions/version-row.ts';
import type { Blobs } from './blobs.ts';
import { stamp } from './erasure.ts';
import { noteTaken } from './ledger.ts';
import { lineOf } from './line.ts';
import { fileOf, type Manifest, manifest, manifestOf } from './manifest.ts';

export type BackupParts = {
  readonly tables: Tables;
  readonly whole: WholeTables;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly random: Random;
};

const mostReadings = 3;

/** Two readings that are alike are one moment: what is owed hangs together with the state that it follows from. */
const standingStill = async (
  whole: WholeTables,
  table: TableName,
  partition: string,
): Promise<WholePartition & { readonly isStill: boolean }> => {
  let before = await whole.read(table, partition);
  for (let readings = 0; readings < mostReadings; readings += 1) {
    const again = await whole.read(table, partition);
    if (again.tags === before.tags) return { ...again, isStill: true };
    before = again;
  }
  return { ...before, isStill: false };
};

/** Not what the store says of itself: that is the manifest's, and the next store's own. */
export async function* partitionsOf(whole: WholeTables, table: TableName): AsyncGenerator<string> {
  let partition = await whole.partitionAfter(table, undefined);
  while (partition !== undefined) {
    if (table !== storePlace.table || partition !== storePlace.partition) yield partition;
    partition = await whole.partitionAfter(table, partition);
  }
}

/** Of a store that nobody is changing. Throws StoreClosed. */
const versionNow = async ({ tables }: BackupParts): Promise<number> => {
  const found = await loadVersion(tables);
  if (found.kind === 'none') return firstVersion;
  if (found.kind === 'unreadable') throw new StoreClosed('newer-storage');
  if (found.store.is.phase !== 'ready') throw new StoreClosed(found.store.is.phase);
  return found.store.version;
};

type File = Manifest['tables'][number];

/** `goOn`: called between the partitions; throws to break off. */
const writeTable = async (
  { whole, blobs }: BackupParts,
  id: string,
  table: TableName,
  goOn: () => Promise<void>,
): Promise<{ readonly file: File; readonly unsettled: readonly string[] }> => {
  let rows = 0;
  let bytes = 0;
  const unsettled: string[] = [];
  const hash = createHash('sha256');
  async function* lines() {
    for await (const partition of partitionsOf(whole, table)) {
      await goOn();
      const read = await standingStill(whole, table, partition);
      if (!read.isStill) unsettled.push(partition);
      rows += read.rows.length;
      if (read.rows.length > 0) yield read.rows.map((row) => lineOf(partition, row)).join('');
    }
  }
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, passOn) {
      bytes += chunk.length;
      hash.update(chunk);
      passOn(null, chunk);
    },
  });
  const file = fileOf(id, table);
  // What breaks in the reading breaks the writing: `putStream` throws it.
  pipeline(Readable.from(lines()), createGzip(), counted, () => {});
  await blobs.putStream('backups', file, counted);
  return { file: { table, file, rows, bytes, sha256: hash.digest('hex') }, unsettled };
};

export const takeBackup = async (parts: BackupParts, goOn: () => Promise<void> = async () => {}): Promise<Manifest> => {
  const { blobs, clock, random } = parts;
  const version = await versionNow(parts);
  const started = clock.now();
  const id = `${stamp(started)}-${random.id().slice(0, 8)}`;
  const files: File[] = [];
  const unsettled: { table: TableName; partition: string }[] = [];
  for (const table of tableNames) {
    const written = await writeTable(parts, id, table, goOn);
    files.push(written.file);
    unsettled.push(...written.unsettled.map((partition) => ({ table, partition })));
  }
  // Rows of two versions are no backup of either.
  if ((await versionNow(parts)) !== version) throw new StoreClosed('migrating');
  const whole: Manifest = { format: 1, id, version, started, finished: clock.now(), tables: files, unsettled };
  await noteTaken(blobs, id, started);
  await blobs.put('backups', manifestOf(id), JSON.stringify(manifest.encode(whole)));
  return whole;
};
