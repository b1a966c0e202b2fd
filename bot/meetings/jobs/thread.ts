/** Says in the thread of the call what nobody could be told in person. */
import { forumId } from '../../forums/forum.ts';
import type { Job } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { everOnce, notToldAgain, post, soonAgain } from '../../platform/teams/attempt.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { mayWake, nextMorning } from '../../platform/time/waking.ts';
import { readThreadWord } from '../actions/telling/say-in-thread.ts';
import { threadMessage } from '../cards/thread-word.ts';
import { cannotWait } from '../telling/due.ts';
import { threadWord, threadWordJob } from '../telling/thread-word.ts';

/** A reply that may have arrived counts as done: the call above shows the same. */
const say: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const word = threadWord.parse(owed.data);
    const read = await readThreadWord(ports, forumId.parse(claim.partition), word);
    if (!read) return { kind: 'done', once: true };
    const { forum, meeting, begunBy } = read;
    const { place, state } = forum;
    if (!place || state === 'paused') return soonAgain(owed, 'no-channel');
    const now = ports.clock.now();
    if (word.kind === 'remind' && !mayWake(now) && !cannotWait(meeting, now))
      return { kind: 'wait', due: nextMorning(now) };
    const message = threadMessage(read, dayOf(now));
    const attempt = await post(claim, owed, () => ports.teams.replyInThread(place, begunBy, message));
    const isSaid = attempt.kind === 'stuck' || attempt.kind === 'uncertain';
    return isSaid ? { kind: 'done', once: true } : everOnce(attempt);
  },
  unknown: notToldAgain,
};

export const threadJobs = { [threadWordJob]: say } as const;
