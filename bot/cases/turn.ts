/** What is to be done now with an open case, and whose turn it is. */
import type { SeatId } from '../forums/seat.ts';
import { type Answer, answerFor, isReleased } from './answer.ts';
import { type CaseRequest, isHelped, notNotedYet, type Receiver, receivers, seatsAskedIn } from './case-request.ts';

export type NextStep =
  | 'answer'
  | 'asker-calls'
  | 'note'
  | 'talk'
  | 'appoint'
  | 'tell'
  | 'check-in'
  | 'close'
  | 'meeting';

/** "Vi behöver veta mer": the turn is the asker's, until it has told more. */
export const wantsToKnow = ({ answers }: CaseRequest): readonly Answer[] =>
  answers.filter(({ kind, toldMoreAt }) => kind === 'needs-more' && !toldMoreAt);

/** In a consultation the asker only: nobody else knows of it. An asker who holds the case itself need not be told. */
export const leftToTell = ({ question, told, followUp, specialist, asker }: CaseRequest): readonly Receiver[] =>
  receivers
    .filter((receiver) => receiver === 'asker' || question.mode === 'consent')
    .filter((receiver) => receiver !== 'asker' || (specialist?.keeper ?? followUp?.seat) !== asker.seat)
    .filter((receiver) => !told.some((word) => word.receiver === receiver));

export const nextStep = (request: CaseRequest): NextStep => {
  switch (request.state) {
    case 'nobody':
      return 'meeting';
    case 'talked':
      return 'appoint';
    case 'specialist':
      return leftToTell(request).length === 0 ? 'check-in' : 'tell';
    case 'followed':
    case 'closed':
      return leftToTell(request).length === 0 ? 'close' : 'tell';
    case 'waiting':
    case 'taken':
      if (!isHelped(request)) return wantsToKnow(request).length > 0 ? 'asker-calls' : 'answer';
      return notNotedYet(request).length > 0 ? 'note' : 'talk';
  }
};

/** Seats whose answer is waited for, a told-more one again among them, and those that hold on to it for a service. */
export const silentSeats = (request: CaseRequest): readonly SeatId[] =>
  seatsAskedIn(request).filter((seat) => {
    const answer = answerFor(request.answers, seat);
    return answer === undefined || (answer.kind === 'needs-more' && answer.toldMoreAt !== undefined);
  });

/** Whoever has handed the question on, and must see to it that the next one answers. */
export const handingOn = ({ answers }: CaseRequest): readonly Answer[] =>
  answers.filter((answer) => !isReleased(answers, answer));

/** Those of them that have rung a service outside the team, and say what it said. */
export const servicesAwaited = (request: CaseRequest): readonly Answer[] =>
  handingOn(request).filter(({ service }) => service !== undefined);

/** `meeting`: nobody's, so the team's next meeting. */
export type Turn = { readonly asker: boolean; readonly seats: readonly SeatId[]; readonly meeting: boolean };

export const turnOf = (request: CaseRequest): Turn => {
  const nobodys: Turn = { asker: false, seats: [], meeting: false };
  const waited = [...silentSeats(request), ...handingOn(request).map(({ seat }) => seat)];
  const helping = request.answers.filter(({ kind }) => kind === 'takes').map(({ seat }) => seat);
  switch (nextStep(request)) {
    case 'meeting':
      return { ...nobodys, asker: true, meeting: true };
    case 'asker-calls':
      return { ...nobodys, asker: true, seats: waited };
    case 'answer':
      return { ...nobodys, seats: waited };
    case 'note':
      return { ...nobodys, seats: notNotedYet(request) };
    case 'talk':
    case 'appoint':
      return { ...nobodys, asker: true, seats: helping };
    case 'tell':
    case 'check-in':
    case 'close':
      return request.state === 'closed' ? nobodys : byHolder(request, nobodys);
  }
};

const byHolder = ({ followUp, specialist, asker }: CaseRequest, nobodys: Turn): Turn => {
  const holder = specialist?.keeper ?? followUp?.seat;
  return holder === undefined || holder === asker.seat ? { ...nobodys, asker: true } : { ...nobodys, seats: [holder] };
};

/** On the agenda of the team's next meeting, those that nobody took first. */
export const isForMeeting = ({ state, question, answers }: CaseRequest): boolean =>
  state !== 'closed' &&
  (state === 'nobody' || question.urgency === 'next-meeting' || answers.some(({ kind }) => kind === 'meeting'));
