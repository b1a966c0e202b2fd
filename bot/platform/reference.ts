/** One id for all that comes of a request, a turn or a run of a job: in each of its log lines, and told to whoever asked. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Random } from './random.ts';

const present = new AsyncLocalStorage<string>();

/** Eight hex digits: short enough to be read out on the telephone, and no other of the same day is likely to be the same. */
export const newReference = (random: Random): string => random.id().slice(0, 8);

/** Undefined outside all work that has one, as at start. */
export const presentReference = (): string | undefined => present.getStore();

/** Holds for `work` and all that it sets going. */
export const withReference = <T>(reference: string, work: () => T): T => present.run(reference, work);
