/** What talking, holding, telling and closing make of a case. */
import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../failure.ts';
import type { SeatId } from '../forums/seat.ts';
import { dayOf } from '../platform/time/clock.ts';
import { type CaseRequest, canBeHeld, isHelped, isHelping, notNotedYet, type Receiver } from './case-request.ts';
import type { Command, Moment, StepFailure } from './command.ts';
import { type FollowUpPlan, isSameFollowUp, type Wait } from './follow-up.ts';
import type { Who } from './life-cycle.ts';
import { standing } from './standing.ts';
import { leftToTell } from './turn.ts';

type Followed = Result<CaseRequest, StepFailure>;

export const talked = (request: CaseRequest, seat: SeatId, { at }: Moment): Followed => {
  if (request.talkedAt) return refuse({ kind: 'already', step: 'talk' });
  const missing = notNotedYet(request, seat);
  if (missing.length > 0) return refuse({ kind: 'not-noted', seats: missing });
  return ok(standing({ ...request, talkedAt: at }));
};

/** The farthest day of a first step: far enough for a queue, too near for a birthday to pass as one. */
const farthestStep = { years: 1 } as const;

const isOutOfReach = (day: Temporal.PlainDate, { at }: Moment): boolean => {
  const { compare } = Temporal.PlainDate;
  const today = dayOf(at);
  return compare(day, today) < 0 || compare(day, today.add(farthestStep)) > 0;
};

const mayHold = (request: CaseRequest, seat: SeatId): boolean =>
  seat === request.asker.seat || isHelping(request, seat);

export const appointed = (request: CaseRequest, plan: FollowUpPlan, moment: Moment): Followed => {
  if (!canBeHeld(request)) return refuse({ kind: 'not-now', step: 'appoint', state: request.state });
  const { followUp, specialist: _past, ...rest } = request;
  if (followUp && isSameFollowUp(followUp, plan) && !request.specialist)
    return refuse({ kind: 'already', step: 'appoint' });
  if (!mayHold(request, plan.seat)) return refuse({ kind: 'not-a-helper', seat: plan.seat });
  if (isOutOfReach(plan.by, moment)) return refuse({ kind: 'day-out-of-reach' });
  // The week within which the family gets word counts from the first decision, whatever is changed in it.
  const at = followUp?.at ?? moment.at;
  const helpAt = followUp?.help === plan.help ? (followUp.helpAt ?? at) : moment.at;
  return ok(standing({ ...rest, followUp: { ...plan, at, helpAt } }));
};

export const firstStepDone = (request: CaseRequest, { at }: Moment): Followed => {
  const { followUp } = request;
  if (!followUp) return refuse({ kind: 'not-now', step: 'do-first-step', state: request.state });
  if (followUp.doneAt) return refuse({ kind: 'already', step: 'do-first-step' });
  return ok({ ...request, followUp: { ...followUp, doneAt: at } });
};

/** Whoever keeps contact with the family while it waits has said that it helps, or is the asker's own. */
export const waiting = (request: CaseRequest, wait: Wait, moment: Moment): Followed => {
  const before = request.specialist;
  if (before && before.keeper === wait.keeper && before.checkIn.equals(wait.checkIn))
    return refuse({ kind: 'already', step: 'wait-for-specialist' });
  if (!mayHold(request, wait.keeper)) return refuse({ kind: 'not-a-helper', seat: wait.keeper });
  if (isOutOfReach(wait.checkIn, moment)) return refuse({ kind: 'day-out-of-reach' });
  return ok(standing({ ...request, specialist: { ...wait, at: before?.at ?? moment.at } }));
};

export const told = (request: CaseRequest, receiver: Receiver, seat: SeatId, { at }: Moment): Followed => {
  if (receiver === 'guardians' && request.question.mode === 'consultation')
    return refuse({ kind: 'no-consent-to-tell-of' });
  if (request.told.some((word) => word.receiver === receiver))
    return refuse({ kind: 'already', step: receiver === 'guardians' ? 'tell-guardians' : 'tell-asker' });
  return ok({ ...request, told: [...request.told, { receiver, at, seat }] });
};

export const helpAskedFor = (request: CaseRequest, seat: SeatId, { at }: Moment): Followed =>
  request.helpWanted.some((wanted) => wanted.seat === seat)
    ? refuse({ kind: 'already', step: 'ask-for-help' })
    : ok({ ...request, helpWanted: [...request.helpWanted, { seat, at }] });

/** Where somebody has helped a family that said yes, it is not closed over their heads. */
export const isFamilyUntold = (request: CaseRequest): boolean =>
  isHelped(request) && leftToTell(request).includes('guardians');

export const closed = (
  request: CaseRequest,
  { outcome, told: now = [], askerIsGone = false }: Extract<Command, { step: 'close' }>,
  { isAsker, seat = request.asker.seat }: Who,
  moment: Moment,
): Followed => {
  if (request.state === 'nobody' && !isAsker && !askerIsGone) return refuse({ kind: 'asker-closes' });
  if (!isFamilyUntold(request)) return ok({ ...request, state: 'closed', outcome });
  if (!now.includes('guardians')) return refuse({ kind: 'family-untold' });
  const after = told(request, 'guardians', seat, moment);
  return after.ok ? ok({ ...after.value, state: 'closed', outcome }) : after;
};
