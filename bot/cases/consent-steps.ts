/** What a change of the consent makes of the record, which only grows, and of the case that rests on it. */
import { ok, type Result, refuse } from '../failure.ts';
import type { SeatId } from '../forums/seat.ts';
import { newDelivery } from '../platform/delivery/delivery.ts';
import { dayOf } from '../platform/time/clock.ts';
import { type CaseRequest, seatsAskedIn } from './case-request.ts';
import type { ConsentCommand, Moment, StepFailure } from './command.ts';
import {
  type ConsentEvent,
  type ConsentFlaw,
  type ConsentNow,
  type ConsentRecord,
  decidesAlone,
  flawsOf,
  holdsOn,
  isSameConsent,
} from './consent.ts';
import type { Who } from './life-cycle.ts';
import { isSixteenOrOlder } from './question.ts';
import { standing, withoutSeats } from './standing.ts';
import { notAllowed, oneStepOn } from './steps.ts';

export type WithConsent = { readonly request: CaseRequest; readonly consent: ConsentRecord };
type Before = { readonly request: CaseRequest; readonly consent: ConsentRecord | undefined };
type Changed = Result<WithConsent, StepFailure>;

export const takeConsent = (before: Before, command: ConsentCommand, who: Who, moment: Moment): Changed => {
  const barred = notAllowed(before.request, command.step, who);
  if (barred) return refuse(barred);
  const changed = applied(before, command, moment);
  return changed.ok ? ok({ ...changed.value, request: oneStepOn(changed.value.request) }) : changed;
};

const applied = (before: Before, command: ConsentCommand, moment: Moment): Changed => {
  if (command.step === 'give-consent') return given(before, command, moment);
  const { request, consent } = before;
  if (!consent) return refuse({ kind: 'consent-missing' });
  const now = holdsOn(consent, dayOf(moment.at));
  // A consent that has ended can still be taken back, and then for good.
  if (command.step === 'withdraw-consent') return ok(withdrawn({ request, consent }, moment));
  if (now.kind === 'withdrawn') return refuse({ kind: 'locked', outcome: 'consent-withdrawn' });
  if (command.step === 'narrow-consent') return narrowed({ request, consent }, now, command.seats, moment);
  return childAsked({ request, consent }, now, command, moment);
};

const grown = (record: ConsentRecord | undefined, event: ConsentEvent): ConsentRecord => ({
  events: [...(record?.events ?? []), event],
});

/** What a form for the consent carries, as `of`. */
export const eventsOf = (record: ConsentRecord | undefined): number => record?.events.length ?? 0;

const seatsOf = (now: ConsentNow | undefined): readonly SeatId[] =>
  now === undefined || now.kind === 'withdrawn' ? [] : now.facts.seats;

/**
 * The first yes, more parties, or a yes anew. Whoever may talk from now on is asked; whoever may not any more falls
 * out; and each party notes what holds now, since it is not what was noted before.
 */
const given = (
  { request, consent }: Before,
  { facts: said, of }: Extract<ConsentCommand, { step: 'give-consent' }>,
  { at, by }: Moment,
): Changed => {
  const today = dayOf(at);
  const own = request.asker.seat;
  const facts = { ...said, seats: [own, ...said.seats.filter((seat) => seat !== own)] };
  if (of !== undefined && of !== eventsOf(consent)) {
    const last = consent?.events.at(-1);
    const isSaved = last?.kind === 'given' && isSameConsent(last.facts, facts);
    return refuse(isSaved ? { kind: 'already', step: 'give-consent' } : { kind: 'consent-has-changed' });
  }
  const flaws = flawsOf(facts, { ageBand: request.question.ageBand, askerSeat: own, today });
  if (flaws.length > 0) return refuse({ kind: 'consent-flawed', flaws });
  const known = consent && seatsOf(holdsOn(consent, today));
  const added = facts.seats.filter(
    (seat) => seat !== own && !known?.includes(seat) && !request.question.asked.includes(seat),
  );
  const involved = [...seatsAskedIn(request), ...request.answers.map(({ seat }) => seat)];
  const kept = withoutSeats(
    request,
    involved.filter((seat) => !facts.seats.includes(seat)),
  );
  const changed: CaseRequest = {
    ...kept,
    question: { ...kept.question, mode: 'consent', asked: [...kept.question.asked, ...added] },
    askedLater: [...kept.askedLater, ...added.map((seat) => ({ seat, at }))],
    noted: [],
    confirmation: request.confirmation ?? newDelivery,
  };
  return ok({
    request: withSomebodyAsked(changed, facts.seats, at),
    consent: grown(consent, { kind: 'given', at, by, facts }),
  });
};

/** A consent may name more seats than were asked: when none of those asked is left, the others are. */
export const withSomebodyAsked = (request: CaseRequest, seats: readonly SeatId[], at: Moment['at']): CaseRequest => {
  if (request.question.asked.length > 0) return standing(request);
  const asked = seats.filter((seat) => seat !== request.asker.seat);
  const askedLater = [...request.askedLater, ...asked.map((seat) => ({ seat, at }))];
  return standing({ ...request, question: { ...request.question, asked }, askedLater });
};

const narrowed = (
  { request, consent }: WithConsent,
  now: Exclude<ConsentNow, { kind: 'withdrawn' }>,
  chosen: readonly SeatId[],
  { at, by }: Moment,
): Changed => {
  const seats = now.facts.seats.filter((seat) => seat === request.asker.seat || chosen.includes(seat));
  const fallen = now.facts.seats.filter((seat) => !seats.includes(seat));
  if (fallen.length === 0) return refuse({ kind: 'already', step: 'narrow-consent' });
  if (seats.every((seat) => seat === request.asker.seat)) return refuse({ kind: 'narrowed-to-nobody' });
  return ok({
    request: withSomebodyAsked(withoutSeats(request, fallen), seats, at),
    consent: grown(consent, { kind: 'narrowed', at, by, seats }),
  });
};

const withdrawn = ({ request, consent }: WithConsent, { at, by }: Moment): WithConsent => ({
  request: { ...request, state: 'closed', outcome: 'consent-withdrawn' },
  consent: grown(consent, { kind: 'withdrawn', at, by }),
});

const ofStance: readonly ConsentFlaw[] = ['old-enough-to-ask', 'decides-unwillingly'];

/**
 * From sixteen on a no is the young person's own to say (FB 6 kap. 11 §), and so is that of whoever has decided alone:
 * then nobody may go on.
 */
const childAsked = (
  { request, consent }: WithConsent,
  { facts }: Exclude<ConsentNow, { kind: 'withdrawn' }>,
  { child }: Extract<ConsentCommand, { step: 'ask-child' }>,
  moment: Moment,
): Changed => {
  const { at, by } = moment;
  const { ageBand } = request.question;
  if (child === facts.child) return refuse({ kind: 'already', step: 'ask-child' });
  const asked = { request, consent: grown(consent, { kind: 'child-asked', at, by, child }) };
  if (child === 'refuses' && (isSixteenOrOlder(ageBand) || decidesAlone(facts.giver)))
    return ok(withdrawn(asked, moment));
  const about = { ageBand, askerSeat: request.asker.seat, today: dayOf(at) };
  const flaws = flawsOf({ ...facts, child }, about).filter((flaw) => ofStance.includes(flaw));
  return flaws.length > 0 ? refuse({ kind: 'consent-flawed', flaws }) : ok(asked);
};
