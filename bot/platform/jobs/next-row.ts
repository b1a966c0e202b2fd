/** What an attempt makes of its owed row. Pure: the moment is data. */
import type { Temporal } from 'temporal-polyfill';
import { isMine, type OwedRow } from './owed-row.ts';
import type { Attempt, Job } from './port.ts';
import { triesOfAPost } from './timings.ts';

type Whether = Job<never>['whenUnknown'];

const waiting = (row: OwedRow, due: Temporal.Instant): OwedRow => ({
  ...row,
  attempts: 0,
  due,
  is: { phase: 'waiting' },
});

const anew = ({ perhapsDone: _, ...row }: OwedRow, due: Temporal.Instant): OwedRow => waiting(row, due);

export const after = (row: OwedRow, attempt: Attempt, whenUnknown: Whether, now: Temporal.Instant): OwedRow => {
  if (attempt.kind === 'done') return { ...row, is: { phase: 'done', once: attempt.once ?? false } };
  if (attempt.kind === 'uncertain') return { ...row, is: { phase: 'uncertain' } };
  if (attempt.kind === 'stuck') return { ...row, is: { phase: 'stuck', reason: attempt.reason } };
  if (attempt.kind === 'next') return anew(row, attempt.due);
  if (attempt.kind === 'wait') return waiting(row, attempt.due);
  const attempts = row.attempts + 1;
  if (whenUnknown === 'ask' && attempts >= triesOfAPost)
    return { ...row, attempts, is: { phase: 'stuck', reason: attempt.reason } };
  return { ...row, attempts, due: now.add({ milliseconds: attempt.afterMs }), is: { phase: 'waiting' } };
};

/** More has come to be owed under the same key. */
export const onceMore = anew;

/**
 * Whether this attempt may still write the row: it has the claim, or the claim ran out while it knew better, that it
 * was done, and the others wrote only that nobody knew.
 */
export const mayWrite = (row: OwedRow, claim: string, attempt: Attempt): boolean =>
  isMine(row, claim) || (row.is.phase === 'uncertain' && (attempt.kind === 'done' || attempt.kind === 'next'));
