/** Says to one person what is owed to be said of a case, once, if it is so still. */
import { forumId } from '../../forums/forum.ts';
import type { Job } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { notToldAgain, soonAgain, tellPerson } from '../../platform/teams/attempt.ts';
import { mayWake, nextMorning } from '../../platform/time/waking.ts';
import { tellJob } from '../actions/tell.ts';
import { sayInstead, unreachedJobs } from '../actions/unreached.ts';
import { readWord } from '../actions/word-told.ts';
import { withAlsoAsked } from '../cards/elsewhere-cards.ts';
import { wordCard } from '../cards/word-cards.ts';
import { unreachedKindOf, type Word, word } from '../word.ts';
import type { WordNow } from '../word-now.ts';

/** Of the reminders that for an answer alone, on its last day: everybody reads the thread. */
const mustBeSaid = ({ word: { kind, due }, today }: WordNow): boolean =>
  unreachedKindOf(kind) !== undefined && (kind !== 'answer' || due?.equals(today) === true);

/** Whoever is not on the roster any more may go on talking all the same; whether it is still so is asked again there. */
const mayHaveLeft = ({ kind }: Word): boolean => unreachedKindOf(kind) !== undefined && kind !== 'answer';

/**
 * One that may have arrived is not said again: the own cases show the same, and the digest what is late. Who can have
 * no personal chat is not waited for: what concerns the child's consent is said to them another way.
 */
const tell: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const said = word.parse(owed.data);
    const read = await readWord(ports, forumId.parse(claim.partition), said);
    const instead = sayInstead(ports, claim.partition, owed, unreachedJobs.thread);
    if (!read) return mayHaveLeft(said) ? instead : { kind: 'done' };
    const now = ports.clock.now();
    // Teams may have been silent since the morning.
    if (read.now.clock && !mayWake(now)) return { kind: 'wait', due: nextMorning(now) };
    if (!read.through) return soonAgain(owed, 'no-channel');
    const attempt = await tellPerson(ports, claim, owed, {
      through: read.through,
      to: [said.userId],
      message: withAlsoAsked(wordCard(read.now), read.alsoAsked),
    });
    if (attempt.kind !== 'stuck') return attempt;
    return mustBeSaid(read.now) ? instead : { kind: 'done' };
  },
  unknown: notToldAgain,
};

export const tellingJobs: Readonly<Record<typeof tellJob, Job<Ports>>> = { [tellJob]: tell };
