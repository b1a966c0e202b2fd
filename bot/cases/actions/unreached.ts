/** What is owed when the personal chat was refused: first a mention in the case's thread, then a word to the convener. */
import { forumById } from '../../forums/actions.ts';
import type { ForumId } from '../../forums/forum.ts';
import type { Attempt, Owed } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { knownOn } from '../known-case.ts';
import { loadCase } from '../store.ts';
import type { Word } from '../word.ts';
import { type WordNow, wordNow } from '../word-now.ts';

export const unreachedJobs = { thread: 'tell-in-thread', convener: 'tell-convener-instead' } as const;
export type UnreachedJob = (typeof unreachedJobs)[keyof typeof unreachedJobs];

/** In the same transaction as what was refused is done with, and under its key: owed once, whatever happens between. */
export const sayInstead = (
  { jobs }: Pick<Ports, 'jobs'>,
  forum: string,
  { about, data }: Pick<Owed, 'about' | 'data'>,
  job: UnreachedJob,
): Attempt => ({
  kind: 'done',
  settle: async () => {
    const promise = jobs.owe('forums', forum, { job, about, data });
    return { writes: [promise.write], promises: [promise] };
  },
});

export type Unreached = { readonly now: WordNow; readonly place: ChannelPlace | undefined };

/** Undefined when it is not so any more. */
export const readUnreached = async (ports: Ports, id: ForumId, word: Word): Promise<Unreached | undefined> => {
  const [team, stored] = await Promise.all([forumById(ports, id), loadCase(ports.tables, id, word.caseId)]);
  if (!team || !stored) return undefined;
  const today = dayOf(ports.clock.now());
  const now = wordNow(knownOn(team, stored, today), word, today);
  return now && { now, place: team.place };
};
