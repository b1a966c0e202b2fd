/** What each step makes of a case: pure, the moment is data. A refusal is a value. */
import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../failure.ts';
import type { PersonKey } from '../forums/person.ts';
import type { SeatId } from '../forums/seat.ts';
import { dayOf } from '../platform/time/clock.ts';
import { type AnswerKind, answerOf, isSameAnswer } from './answer.ts';
import {
  type CaseRequest,
  canBeHeld,
  isHelped,
  isHelping,
  isTaken,
  nobodyTookIt,
  notNotedYet,
  type Receiver,
  type State,
} from './case-request.ts';
import { nextRevision } from './delivery.ts';
import { type CaseOutcome, type FollowUp, isSameFollowUp } from './follow-up.ts';
import type { GateFailure } from './gate.ts';
import { mayStep, rolesOf, type Step, type Who } from './life-cycle.ts';

export type Command =
  | { readonly step: 'answer'; readonly seat: SeatId; readonly answer: AnswerKind; readonly onwardTo?: SeatId }
  | { readonly step: 'note-consent'; readonly seat: SeatId }
  | { readonly step: 'talk'; readonly seat: SeatId }
  | { readonly step: 'appoint'; readonly followUp: FollowUp }
  | { readonly step: 'tell-guardians' | 'tell-asker'; readonly seat: SeatId }
  | { readonly step: 'close'; readonly outcome: CaseOutcome };

export type StepFailure =
  | { readonly kind: 'not-now'; readonly step: Step; readonly state: State }
  | { readonly kind: 'not-you'; readonly step: Step }
  /** Nothing to do: it is already so. Not an error: the present state is shown with a sentence. */
  | { readonly kind: 'already'; readonly step: Step }
  | { readonly kind: 'not-noted'; readonly seats: readonly SeatId[] }
  | { readonly kind: 'not-a-helper'; readonly seat: SeatId }
  | { readonly kind: 'onward-to-yourself' }
  | { readonly kind: 'no-consent-to-tell-of' }
  | { readonly kind: 'day-out-of-reach' }
  | { readonly kind: 'no-such-seat' }
  | GateFailure;

export type Moment = { readonly at: Temporal.Instant; readonly by: PersonKey };

/** Checks the table, then does the step. What the card shows changes by it, so each card wants a new revision. */
export const take = (
  request: CaseRequest,
  command: Command,
  who: Who,
  moment: Moment,
): Result<CaseRequest, StepFailure> => {
  const allowed = mayStep(command.step, request.state, rolesOf(request, who));
  if (allowed === 'not-you') return refuse({ kind: 'not-you', step: command.step });
  if (allowed === 'not-now') return refuse({ kind: 'not-now', step: command.step, state: request.state });
  const changed = applied(request, command, moment);
  if (!changed.ok) return changed;
  const { channelCard, confirmation } = changed.value;
  return ok({
    ...changed.value,
    channelCard: nextRevision(channelCard),
    ...(confirmation && { confirmation: nextRevision(confirmation) }),
    steps: request.steps + 1,
  });
};

const applied = (request: CaseRequest, command: Command, moment: Moment): Result<CaseRequest, StepFailure> => {
  switch (command.step) {
    case 'answer':
      return answered(request, command, moment);
    case 'note-consent':
      if (request.question.mode === 'consultation') return refuse({ kind: 'consent-missing' });
      if (request.noted.includes(command.seat)) return refuse({ kind: 'already', step: command.step });
      return ok({ ...request, noted: [...request.noted, command.seat] });
    case 'talk':
      return talked(request, command, moment);
    case 'appoint':
      return appointed(request, command.followUp, dayOf(moment.at));
    case 'tell-guardians':
    case 'tell-asker':
      return told(request, command.step === 'tell-guardians' ? 'guardians' : 'asker', command.seat, moment);
    case 'close':
      return ok({ ...request, state: 'closed', outcome: command.outcome });
  }
};

const answered = (
  request: CaseRequest,
  { seat, answer: kind, onwardTo }: Extract<Command, { step: 'answer' }>,
  { at, by }: Moment,
): Result<CaseRequest, StepFailure> => {
  if (onwardTo === seat) return refuse({ kind: 'onward-to-yourself' });
  const before = answerOf(request.answers, seat);
  const given = { seat, kind, ...(onwardTo && { onwardTo }), at, by, changed: before !== undefined };
  if (before && isSameAnswer(before, given)) return refuse({ kind: 'already', step: 'answer' });
  const answers = [...request.answers.filter((other) => other.seat !== seat), given];
  const { followUp, ...others } = { ...request, answers };
  const next = followUp && isStillHeld(others, followUp) ? { ...others, followUp } : others;
  return ok({ ...next, state: stateByAnswers(next) });
};

/** A seat that holds the case and then says no has let it go. */
const isStillHeld = (request: CaseRequest, { seat }: FollowUp): boolean =>
  seat === request.asker.seat || isHelping(request, seat);

/** Who has talked need not wait again, unless all that were asked say no: that is nobody, whatever was said before. */
const stateByAnswers = (request: CaseRequest): State => {
  if (nobodyTookIt(request)) return 'nobody';
  if (request.followUp) return 'followed';
  if (request.state === 'talked' || (request.talkedAt && isHelped(request))) return 'talked';
  return isTaken(request) ? 'taken' : 'waiting';
};

const talked = (
  request: CaseRequest,
  { seat }: Extract<Command, { step: 'talk' }>,
  { at }: Moment,
): Result<CaseRequest, StepFailure> => {
  if (request.talkedAt) return refuse({ kind: 'already', step: 'talk' });
  const missing = notNotedYet(request, seat);
  if (missing.length > 0) return refuse({ kind: 'not-noted', seats: missing });
  const goesOn = request.state !== 'followed' && isHelped(request);
  return ok({ ...request, state: goesOn ? 'talked' : request.state, talkedAt: at });
};

/** The farthest day of a first step: far enough for a queue, too near for a birthday to pass as one. */
const farthestStep = { years: 1 } as const;

const appointed = (
  request: CaseRequest,
  followUp: FollowUp,
  today: Temporal.PlainDate,
): Result<CaseRequest, StepFailure> => {
  if (!canBeHeld(request)) return refuse({ kind: 'not-now', step: 'appoint', state: request.state });
  if (request.followUp && isSameFollowUp(request.followUp, followUp))
    return refuse({ kind: 'already', step: 'appoint' });
  const mayHold = followUp.seat === request.asker.seat || isHelping(request, followUp.seat);
  if (!mayHold) return refuse({ kind: 'not-a-helper', seat: followUp.seat });
  const { compare } = Temporal.PlainDate;
  if (compare(followUp.by, today) < 0 || compare(followUp.by, today.add(farthestStep)) > 0)
    return refuse({ kind: 'day-out-of-reach' });
  return ok({ ...request, state: 'followed', followUp });
};

const told = (
  request: CaseRequest,
  receiver: Receiver,
  seat: SeatId,
  { at }: Moment,
): Result<CaseRequest, StepFailure> => {
  if (receiver === 'guardians' && request.question.mode === 'consultation')
    return refuse({ kind: 'no-consent-to-tell-of' });
  if (request.told.some((word) => word.receiver === receiver))
    return refuse({ kind: 'already', step: receiver === 'guardians' ? 'tell-guardians' : 'tell-asker' });
  return ok({ ...request, told: [...request.told, { receiver, at, seat }] });
};
