/** What a change of a case makes owed to people: one message each, under a key of its own. */
import { conveners, type Forum } from '../../forums/forum.ts';
import type { PersonKey } from '../../forums/person.ts';
import type { SeatId } from '../../forums/seat.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { type CaseRequest, seatsAskedIn } from '../case-request.ts';
import { isLocking, type LockingOutcome } from '../follow-up.ts';
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

/** What the step was, as far as those who are told of it need to know. `by`: nobody where a seat was removed. */
type Taken = { readonly by?: PersonKey; readonly consent?: 'given' | 'narrowed' };

/** Whoever asked, apart: each is told in words of their own. */
const othersIn = (forum: Forum, { asker }: CaseRequest, seats: readonly SeatId[]) =>
  holdersOf(
    forum,
    seats.filter((seat) => seat !== asker.seat),
  ).filter(({ userId }) => userId !== asker.userId);

/** Nobody may read it any more: all who had a part in it, and after a withdrawal the asker, who speaks with the family. */
const tellLocked = (
  ports: Owing,
  forum: Forum,
  before: CaseRequest,
  after: CaseRequest,
  outcome: LockingOutcome,
): readonly Promised[] => {
  const occasion = String(after.steps);
  const kind = outcome === 'consent-withdrawn' ? 'withdrawn' : 'mistake';
  const others = othersIn(forum, after, involved(before));
  return [
    ...(kind === 'withdrawn'
      ? [oweWord(ports, after, { userId: after.asker.userId, kind: 'withdrawn-asker' }, occasion)]
      : []),
    ...others.slice(0, most).map((told) => oweWord(ports, after, { ...told, kind }, occasion)),
  ];
};

const tellClosed = (ports: Owing, after: CaseRequest, { by }: Taken): readonly Promised[] =>
  by === after.asker.person
    ? []
    : [oweWord(ports, after, { userId: after.asker.userId, kind: 'closed' }, String(after.steps))];

/** Of a change that leaves the case open: who fell out, who came to be asked, and whose turn it has become. */
const tellChanged = (
  ports: Owing,
  forum: Forum,
  before: CaseRequest,
  after: CaseRequest,
  { by, consent }: Taken,
): readonly Promised[] => {
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
  const stale = consent === 'given' ? othersIn(forum, after, before.noted) : [];
  const toAsker = (kind: 'asker-calls' | 'nobody' | 'narrowed-asker', seat?: SeatId) =>
    oweWord(ports, after, { userId: asker.userId, kind, ...(seat && { seat }) }, occasion);
  return [
    ...(consent === 'narrowed' && by !== asker.person ? [toAsker('narrowed-asker')] : []),
    ...turned.map(({ seat }) => toAsker('asker-calls', seat)),
    ...(nextStep(after) === 'meeting' && nextStep(before) !== 'meeting' ? [toAsker('nobody')] : []),
    ...holdersOf(forum, fallen).map((told) => oweWord(ports, after, { ...told, kind: 'fallen-out' }, occasion)),
    ...holdersOf(forum, fresh).map((told) => oweWord(ports, after, { ...told, kind: 'asked-too' }, occasion)),
    ...stale.map((told) => oweWord(ports, after, { ...told, kind: 'note-again' }, occasion)),
    ...help.flatMap(({ seat }) =>
      conveners(forum).map(({ userId }) => oweWord(ports, after, { userId, kind: 'help-wanted', seat }, occasion)),
    ),
  ].slice(0, most);
};

/** A step only: what changes where a card stands tells nobody anything. */
export const oweWords = (
  ports: Owing,
  forum: Forum,
  before: CaseRequest,
  after: CaseRequest,
  taken: Taken,
): readonly Promised[] => {
  if (after.steps === before.steps) return [];
  if (isLocking(after.outcome)) return tellLocked(ports, forum, before, after, after.outcome);
  return after.state === 'closed' ? tellClosed(ports, after, taken) : tellChanged(ports, forum, before, after, taken);
};
