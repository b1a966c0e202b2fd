/** The notes of what has been taken away, one file each. */
import { text } from 'node:stream/consumers';
import type { Temporal } from 'temporal-polyfill';
import { isOpen, owedRow } from '../jobs/owed-row.ts';
import type { Job } from '../jobs/port.ts';
import { rowKey } from '../tables/keys.ts';
import type { WholeRow } from '../tables/whole-tables.ts';
import { storePlace } from '../versions/version-row.ts';
import type { Blobs } from './blobs.ts';
import { type Erasure, erasure, erasureFrom, erasureJob, nameOf, stamp } from './erasure.ts';

/** Days that a note is kept: longer than any backup lives, so that none is restored without it. */
export const ledgerDays = 400;

/** Each backup is noted too: where its note is missing, the notes are not those that belong to the backups. */
const takenKind = 'backup-taken';

const takenNote = (id: string, at: Temporal.Instant): Erasure => ({
  kind: takenKind,
  table: storePlace.table,
  partition: storePlace.partition,
  about: id,
  at,
  detail: {},
});

export const noteTaken = (blobs: Blobs, id: string, at: Temporal.Instant): Promise<void> =>
  note(blobs, takenNote(id, at));

/** Undefined where these are not the notes that go with that backup. */
export const takenAwaySince = (id: string, noted: readonly Erasure[]): readonly Erasure[] | undefined =>
  noted.some(({ kind, about }) => kind === takenKind && about === id)
    ? noted.filter(({ kind }) => kind !== takenKind)
    : undefined;

export const note = (blobs: Blobs, noted: Erasure): Promise<void> =>
  blobs.put('erasures', nameOf(noted), JSON.stringify(noted));

/** What a store that is about to be emptied has taken away and not noted yet. */
export const noteOwed = async (blobs: Blobs, partition: string, rows: readonly WholeRow[]): Promise<void> => {
  for (const { key, json } of rows) {
    if (!key.startsWith(`${rowKey('owed')}|`)) continue;
    const { data: owed } = owedRow.safeParse(JSON.parse(json));
    if (owed?.job === erasureJob && isOpen(owed)) await note(blobs, erasureFrom(partition, owed.data));
  }
};

/** The earliest first. Throws where one cannot be read: what it says to take away would come back. */
export const notedSince = async (blobs: Blobs, since: Temporal.Instant): Promise<readonly Erasure[]> => {
  const names = (await blobs.list('erasures')).filter((name) => name >= stamp(since));
  const found: Erasure[] = [];
  for (const name of names) {
    const file = await blobs.read('erasures', name);
    if (!file) throw new Error(`the note ${name} is gone`);
    found.push(erasure.parse(JSON.parse(await text(file))));
  }
  return found;
};

export const forgetNotesBefore = async (blobs: Blobs, before: Temporal.Instant): Promise<void> => {
  for (const name of await blobs.list('erasures')) if (name < stamp(before)) await blobs.remove('erasures', name);
};

/** Until it stands there it is tried again: the rows themselves are gone already. Where nothing is backed up, nothing need be noted. */
export const noteErasure = <P>(blobs: Blobs | undefined): Job<P> => ({
  whenUnknown: 'repeat',
  async run(_ports, { data }, { partition }) {
    if (blobs) await note(blobs, erasureFrom(partition, data));
    return { kind: 'done' };
  },
});
