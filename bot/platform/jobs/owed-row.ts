import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { instant } from '../time/schema.ts';
import type { Owed } from './port.ts';

/**
 * `claimed`: a worker has it until `until`; after that it is free. `sending`: it had begun to send, so that after
 * `until` nobody knows. `done` stays only where it must never happen again.
 */
const phase = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('waiting') }),
  z.object({ phase: z.enum(['claimed', 'sending']), claim: z.string(), until: instant }),
  z.object({ phase: z.literal('uncertain') }),
  z.object({ phase: z.literal('stuck'), reason: z.string() }),
  z.object({ phase: z.literal('done'), once: z.boolean() }),
]);
export type Phase = z.infer<typeof phase>;

export const owedRow = z.object({
  job: z.string(),
  about: z.string(),
  data: z.record(z.string(), z.string()),
  due: instant,
  attempts: z.int().min(0),
  is: phase,
  /** It came back with a backup, and fell due before that: perhaps it has been done since the backup was made. */
  perhapsDone: z.literal(true).optional(),
});
export type OwedRow = z.infer<typeof owedRow>;

export const isFree = (row: OwedRow, now: Temporal.Instant): boolean => {
  const { is } = row;
  if (is.phase === 'waiting') return Temporal.Instant.compare(row.due, now) <= 0;
  return (is.phase === 'claimed' || is.phase === 'sending') && Temporal.Instant.compare(is.until, now) <= 0;
};

export const isOpen = ({ is }: OwedRow): boolean =>
  is.phase === 'waiting' || is.phase === 'claimed' || is.phase === 'sending';

export const isMine = ({ is }: OwedRow, claim: string): boolean =>
  (is.phase === 'claimed' || is.phase === 'sending') && is.claim === claim;

export const asOwed = ({ job, about, data, due, attempts }: OwedRow): Owed => ({ job, about, data, due, attempts });

/** As it comes back from a backup. What falls due later has not been done by anybody. */
export const afterRestore = (row: OwedRow, now: Temporal.Instant): OwedRow =>
  isOpen(row) && Temporal.Instant.compare(row.due, now) <= 0 ? { ...row, perhapsDone: true } : row;
