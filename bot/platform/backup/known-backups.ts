/** Which backups there are, and which have lived long enough. */
import { text } from 'node:stream/consumers';
import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../time/clock.ts';
import type { Blobs } from './blobs.ts';
import { stamp } from './erasure.ts';
import { forgetNotesBefore, ledgerDays } from './ledger.ts';
import { idIn, type Manifest, manifest, manifestHead, manifestOf } from './manifest.ts';

/** `torn`: broken off, or not finished. `strange`: whole, and written in a way that this version does not know. */
export type KnownBackup = { readonly id: string } & (
  | { readonly kind: 'whole'; readonly manifest: Manifest }
  | { readonly kind: 'strange'; readonly version: number }
  | { readonly kind: 'torn' }
);

const json = (written: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
};

const readBackup = async (blobs: Blobs, id: string): Promise<KnownBackup> => {
  const file = await blobs.read('backups', manifestOf(id));
  const written = file && json(await text(file));
  const read = manifest.safeParse(written);
  if (read.success) return { id, kind: 'whole', manifest: read.data };
  const head = manifestHead.safeParse(written);
  return head.success ? { id, kind: 'strange', version: head.data.version } : { id, kind: 'torn' };
};

const idsOf = async (blobs: Blobs): Promise<readonly string[]> => [
  ...new Set((await blobs.list('backups')).flatMap((name) => idIn(name) ?? [])),
];

/** The newest first. */
export const listBackups = async (blobs: Blobs): Promise<readonly KnownBackup[]> => {
  const found: KnownBackup[] = [];
  for (const id of (await idsOf(blobs)).toReversed()) found.push(await readBackup(blobs, id));
  return found;
};

const hoursOfADay = 24;
/** One without a manifest may be in the making; hours. */
const brokenOffAfter = 24;

/** The manifest goes first: what is half gone is no backup any more. Returns how many went. */
export const removeOld = async (blobs: Blobs, clock: Clock, days: number): Promise<number> => {
  const ago = (hours: number): Temporal.Instant => clock.now().subtract({ hours });
  const oldest = stamp(ago(days * hoursOfADay));
  const brokenOff = stamp(ago(brokenOffAfter));
  const names = await blobs.list('backups');
  const whole = new Set(names.filter((name) => idIn(name) !== undefined && name === manifestOf(idIn(name) ?? '')));
  const gone = (await idsOf(blobs)).filter((id) => id < oldest || (id < brokenOff && !whole.has(manifestOf(id))));
  for (const id of gone) {
    await blobs.remove('backups', manifestOf(id));
    for (const name of names) if (idIn(name) === id) await blobs.remove('backups', name);
  }
  await forgetNotesBefore(blobs, ago(ledgerDays * hoursOfADay));
  return gone.length;
};
