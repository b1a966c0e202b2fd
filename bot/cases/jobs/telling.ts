/** Says to one person what is owed to be said of a case, once, if it is so still. */
import { forumId } from '../../forums/forum.ts';
import type { Job } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { notToldAgain, soonAgain, tellPerson } from '../../platform/teams/attempt.ts';
import { tellJob } from '../actions/tell.ts';
import { readWord } from '../actions/word-told.ts';
import { withAlsoAsked } from '../cards/elsewhere-cards.ts';
import { wordCard } from '../cards/word-cards.ts';
import { mayWake, nextMorning } from '../reminders.ts';
import { word } from '../word.ts';
import { isAlwaysSaid } from '../word-now.ts';

/**
 * One that may have arrived is not said again: the own cases show the same, and the digest what is late. Who can have
 * no personal chat is not waited for, a withdrawal apart, which stays for somebody to see.
 */
const tell: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const said = word.parse(owed.data);
    const read = await readWord(ports, forumId.parse(claim.partition), said);
    if (!read) return { kind: 'done' };
    const now = ports.clock.now();
    // Teams may have been silent since the morning.
    if (read.now.clock && !mayWake(now)) return { kind: 'next', due: nextMorning(now) };
    if (!read.through) return soonAgain(owed, 'no-channel');
    const attempt = await tellPerson(ports, claim, owed, {
      through: read.through,
      to: [said.userId],
      message: withAlsoAsked(wordCard(read.now), read.alsoAsked),
    });
    return attempt.kind === 'stuck' && !isAlwaysSaid(said) ? { kind: 'done' } : attempt;
  },
  unknown: notToldAgain,
};

export const tellingJobs: Readonly<Record<typeof tellJob, Job<Ports>>> = { [tellJob]: tell };
