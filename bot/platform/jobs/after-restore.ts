/**
 * A restored store owes again what has perhaps been done since the backup. Whatever is owed by such a job is such
 * itself: a round that fell due meanwhile has been gone, and its words have been said.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const happened = new AsyncLocalStorage<boolean>();

/** Whether all that becomes owed in there may have been done already. */
export const asPerhapsDone = <T>(whether: boolean, work: () => T): T => happened.run(whether, work);

/** For whoever marks by itself what it sends, instead of owing each. */
export const isPerhapsDone = (): boolean => happened.getStore() === true;
