/** Says it some other way to who can have no personal chat, each way once: in the thread, or through the convener. */
import { conveners, forumId } from '../../forums/forum.ts';
import type { Job } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { notToldAgain, post, soonAgain, tellPerson } from '../../platform/teams/attempt.ts';
import { mayWake, nextMorning } from '../../platform/time/waking.ts';
import { readUnreached, sayInstead, type UnreachedJob, unreachedJobs } from '../actions/unreached.ts';
import { callInstead, mentionInThread } from '../cards/unreached-cards.ts';
import { unreachedKindOf, word } from '../word.ts';

/** A reply that may have arrived counts as done. What is only a reminder is not worth a call: the digest has it. */
const thread: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const said = word.parse(owed.data);
    const read = await readUnreached(ports, forumId.parse(claim.partition), said);
    const kind = unreachedKindOf(said.kind);
    if (!read || !kind) return { kind: 'done' };
    const now = ports.clock.now();
    if (read.now.clock && !mayWake(now)) return { kind: 'wait', due: nextMorning(now) };
    const { place } = read;
    if (!place) return soonAgain(owed, 'no-channel');
    const instead =
      kind === 'answer'
        ? ({ kind: 'done' } as const)
        : sayInstead(ports, claim.partition, owed, unreachedJobs.convener);
    const begun = read.now.request.channelCard.activityId;
    if (begun === undefined) return instead;
    const member = await ports.teams.member(place, said.userId);
    if (member.kind === 'unavailable') return soonAgain(owed, 'no-roster');
    if (member.kind === 'not-a-member') return instead;
    const message = mentionInThread(read.now, kind, member.value.name);
    const attempt = await post(claim, owed, () => ports.teams.replyInThread(place, begun, message));
    if (attempt.kind === 'stuck') return instead;
    return attempt.kind === 'uncertain' ? { kind: 'done' } : attempt;
  },
  unknown: notToldAgain,
};

/** Where not even that can be said it stays for somebody to see. */
const convener: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const said = word.parse(owed.data);
    const read = await readUnreached(ports, forumId.parse(claim.partition), said);
    const kind = unreachedKindOf(said.kind);
    if (!read || !kind || kind === 'answer') return { kind: 'done' };
    if (!read.place) return soonAgain(owed, 'no-channel');
    const to = conveners(read.now.forum)
      .map(({ userId }) => userId)
      .filter((userId) => userId !== said.userId);
    return tellPerson(ports, claim, owed, { through: read.place, to, message: callInstead(read.now, kind) });
  },
  unknown: notToldAgain,
};

export const unreachedTelling: Readonly<Record<UnreachedJob, Job<Ports>>> = {
  [unreachedJobs.thread]: thread,
  [unreachedJobs.convener]: convener,
};
