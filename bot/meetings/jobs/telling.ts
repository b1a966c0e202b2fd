/** Says to one person what is owed to be said of a meeting, once, if it is so still. */
import type { Temporal } from 'temporal-polyfill';
import { forumId } from '../../forums/forum.ts';
import type { Attempt, Job } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { everOnce, notToldAgain, post, soonAgain, tellPerson } from '../../platform/teams/attempt.ts';
import { mayWake, nextMorning } from '../../platform/time/waking.ts';
import { linksOf } from '../actions/telling/links.ts';
import { readWord, type WordToSay } from '../actions/telling/read-word.ts';
import { agendaNow, decisionNow, questionNow, slotNow } from '../actions/telling/what-it-says.ts';
import { mentionCard } from '../cards/mention.ts';
import { wordCard } from '../cards/word-cards.ts';
import { cannotWait } from '../telling/due.ts';
import { isBeforehand, isUrgent, meetingWord, meetingWordJobs, mustBeSaid } from '../telling/word.ts';

const cardOf = async (ports: Ports, read: WordToSay) => {
  const { now } = read;
  const { kind } = now.word;
  const [agenda, slot, decision] = await Promise.all([
    kind === 'agenda' ? agendaNow(ports, read) : undefined,
    kind === 'slot' ? slotNow(ports, read) : questionNow(ports, read),
    kind === 'decision' ? decisionNow(ports, read) : undefined,
  ]);
  const around = { ...(agenda && { agenda }), ...(slot && { slot }), ...(decision && { decision }) };
  return wordCard({ ...now, ...around, links: linksOf(ports, now.meeting) }, ports.clock.now());
};

const maySay = ({ now: { meeting, word } }: WordToSay, now: Temporal.Instant): boolean =>
  mayWake(now) || isUrgent(word) || (isBeforehand(word) && cannotWait(meeting, now));

/** Under the key of what was refused, in the same transaction as that is done with: owed once. */
const inThreadInstead = (ports: Ports, partition: string, about: string, data: Record<string, string>): Attempt => ({
  kind: 'done',
  once: true,
  settle: async () => {
    const promise = ports.jobs.owe('forums', partition, { job: meetingWordJobs.thread, about, data });
    return { writes: [promise.write], promises: [promise] };
  },
});

/** The meeting itself shows the same, so one that may have arrived is not said again. */
const tell: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const word = meetingWord.parse(owed.data);
    const read = await readWord(ports, forumId.parse(claim.partition), word);
    if (read === 'silent') return soonAgain(owed, 'no-roster');
    const message = read && (await cardOf(ports, read));
    if (!read || !message) return { kind: 'done', once: true };
    const now = ports.clock.now();
    if (!maySay(read, now)) return { kind: 'wait', due: nextMorning(now) };
    const told = { through: read.through, to: [word.userId], message };
    const attempt = await tellPerson(ports, claim, owed, told);
    if (attempt.kind !== 'stuck') return everOnce(attempt);
    return mustBeSaid(word)
      ? inThreadInstead(ports, claim.partition, owed.about, { ...owed.data })
      : { kind: 'done', once: true };
  },
  unknown: notToldAgain,
};

/** A reply that may have arrived counts as done; where there is no call in the channel there is no thread. */
const thread: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const word = meetingWord.parse(owed.data);
    const read = await readWord(ports, forumId.parse(claim.partition), word);
    if (read === 'silent') return soonAgain(owed, 'no-roster');
    const begun = read?.now.meeting.card?.activityId;
    if (!read || begun === undefined) return { kind: 'done', once: true };
    const now = ports.clock.now();
    if (!maySay(read, now)) return { kind: 'wait', due: nextMorning(now) };
    const message = mentionCard(read.now, read.member.name);
    const attempt = await post(claim, owed, () => ports.teams.replyInThread(read.through, begun, message));
    const isSaid = attempt.kind === 'stuck' || attempt.kind === 'uncertain';
    return isSaid ? { kind: 'done', once: true } : everOnce(attempt);
  },
  unknown: notToldAgain,
};

export const tellingJobs = { [meetingWordJobs.tell]: tell, [meetingWordJobs.thread]: thread } as const;
