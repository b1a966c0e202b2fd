/**
 * A restored store owes again what has perhaps been done since the backup. Whatever is owed by such a job is such
 * itself: a round that fell due meanwhile has been gone, and its words have been said.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { backOffMs } from './back-off.ts';
import type { Attempt, Owed } from './port.ts';

const happened = new AsyncLocalStorage<boolean>();

/** Whether all that becomes owed in there may have been done already. */
export const asPerhapsDone = <T>(whether: boolean, work: () => T): T => happened.run(whether, work);

/** For whoever marks by itself what it sends, instead of owing each. */
export const isPerhapsDone = (): boolean => happened.getStore() === true;

const triesOfARound = 5;

/**
 * For a round that could not see to all that it should: it goes again soon, while what it finds is still held to be said.
 * Half an hour and no more, since what falls due meanwhile is held to be said as well. Undefined when that is over.
 */
export const roundAgain = ({ attempts }: Pick<Owed, 'attempts'>): Attempt | undefined =>
  isPerhapsDone() && attempts < triesOfARound
    ? { kind: 'later', afterMs: backOffMs(attempts), reason: 'round-failed' }
    : undefined;
