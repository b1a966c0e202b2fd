import { createHash } from 'node:crypto';

/**
 * Whether what belongs together is among so many percent. By the reference, so that all of a request is sent or nothing
 * of it, and two instances agree.
 */
export const isAmong = (percent: number, reference: string): boolean =>
  createHash('sha256').update(reference).digest().readUInt32BE() / 2 ** 32 < percent / 100;
