/** What a change of a case makes owed to people: one message each, under a key of its own. */
import { conveners, type Forum } from '../../forums/forum.ts';
import type { SeatId } from '../../forums/seat.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { type CaseRequest, seatsAskedIn } from '../case-request.ts';
import { holdersOf } from '../listeners.ts';
import { nextStep, wantsToKnow } from '../turn.ts';
import type { Word } from '../word.ts';

export const tellJob = 'tell-of-case';

type Owing = Pick<Ports, 'jobs'>;

/** `occasion`: what makes it another time, the number of the step or the day of a clock. */
export const oweWord = ({ jobs }: Owing, { id, forumId }: CaseRequest, word: Omit<Word, 'caseId'>, occasion: string) =>
  jobs.owe('forums', forumId, {
    job: tellJob,
    about: [id, word.kind, word.seat ?? 'nobody', occasion, word.userId].join('.'),
    data: {
      caseId: id,
      userId: word.userId,
      kind: word.kind,
      ...(word.seat && { seat: word.seat }),
      ...(word.due && { due: word.due.toString() }),
    },
  });

/** Room for the case's own rows in a transaction of a hundred. */
const most = 80;

const involved = ({ answers, noted, followUp }: CaseRequest): readonly SeatId[] => [
  ...new Set([...answers.map(({ seat }) => seat), ...noted, ...(followUp ? [followUp.seat] : [])]),
];

/** A withdrawal: everyone who answered, and the asker, who speaks with the family. */
const tellWithdrawn = (ports: Owing, forum: Forum, before: CaseRequest, after: CaseRequest): readonly Promised[] => {
  const occasion = String(after.steps);
  const { asker } = after;
  const others = holdersOf(
    forum,
    involved(before).filter((seat) => seat !== asker.seat),
  );
  return [
    oweWord(ports, after, { userId: asker.userId, kind: 'withdrawn-asker' }, occasion),
    ...others
      .filter(({ userId }) => userId !== asker.userId)
      .slice(0, most)
      .map((told) => oweWord(ports, after, { ...told, kind: 'withdrawn' }, occasion)),
  ];
};

/** Of a change that leaves the case open: who fell out, who came to be asked, and whose turn it has become. */
const tellChanged = (ports: Owing, forum: Forum, before: CaseRequest, after: CaseRequest): readonly Promised[] => {
  const occasion = String(after.steps);
  const { asker } = after;
  const seatsIn = (request: CaseRequest) => [...new Set([...seatsAskedIn(request), ...involved(request)])];
  // Whether they have fallen out of the consent, or only out of a handover, is asked when it is said.
  const fallen = seatsIn(before).filter((seat) => !seatsIn(after).includes(seat));
  const fresh = seatsAskedIn(after).filter((seat) => !seatsAskedIn(before).includes(seat));
  const turned = wantsToKnow(after).filter(
    ({ seat, at }) => !wantsToKnow(before).some((one) => one.seat === seat && one.at.equals(at)),
  );
  const help = after.helpWanted.filter(({ seat }) => !before.helpWanted.some((one) => one.seat === seat));
  const toAsker = (kind: 'asker-calls' | 'nobody', seat?: SeatId) =>
    oweWord(ports, after, { userId: asker.userId, kind, ...(seat && { seat }) }, occasion);
  return [
    ...turned.map(({ seat }) => toAsker('asker-calls', seat)),
    ...(nextStep(after) === 'meeting' && nextStep(before) !== 'meeting' ? [toAsker('nobody')] : []),
    ...holdersOf(forum, fallen).map((told) => oweWord(ports, after, { ...told, kind: 'fallen-out' }, occasion)),
    ...holdersOf(forum, fresh).map((told) => oweWord(ports, after, { ...told, kind: 'asked-too' }, occasion)),
    ...help.flatMap(({ seat }) =>
      conveners(forum).map(({ userId }) => oweWord(ports, after, { userId, kind: 'help-wanted', seat }, occasion)),
    ),
  ].slice(0, most);
};

/** A step only: what changes where a card stands tells nobody anything. */
export const oweWords = (ports: Owing, forum: Forum, before: CaseRequest, after: CaseRequest): readonly Promised[] => {
  if (after.steps === before.steps) return [];
  if (after.outcome === 'consent-withdrawn') return tellWithdrawn(ports, forum, before, after);
  return after.state === 'closed' ? [] : tellChanged(ports, forum, before, after);
};
