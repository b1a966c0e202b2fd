import type { Job, Recurring } from '../jobs/port.ts';
import type { Blobs } from './blobs.ts';
import { erasureJob } from './erasure.ts';
import { noteErasure } from './ledger.ts';
import { backupJob, backupRecurring, type NightlyParts, nightlyBackup } from './nightly.ts';

/** `blobs` is missing on a machine of one's own without them: nothing is backed up there. */
export type StoreParts = Omit<NightlyParts, 'blobs'> & { readonly blobs: Blobs | undefined };

const nothingToDo: Job<unknown> = { whenUnknown: 'repeat', run: async () => ({ kind: 'done' }) };

export const storeJobs = <P>({ blobs, ...parts }: StoreParts): Readonly<Record<string, Job<P>>> => ({
  [erasureJob]: noteErasure<P>(blobs),
  [backupJob]: blobs ? nightlyBackup<P>({ ...parts, blobs }) : nothingToDo,
});

export const storeRecurring = ({ blobs, clock }: StoreParts): readonly Recurring[] =>
  blobs ? backupRecurring(clock.now()) : [];
