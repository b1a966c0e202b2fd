/** What may be done with a case, and why it may not. */
import type { Temporal } from 'temporal-polyfill';
import type { Missing } from '../forums/opening.ts';
import type { PersonKey } from '../forums/person.ts';
import type { SeatId } from '../forums/seat.ts';
import type { AnswerKind, CameKind, Service } from './answer.ts';
import type { Receiver, State } from './case-request.ts';
import type { ConsentFacts, ConsentFlaw, Stance } from './consent.ts';
import type { ChosenOutcome, FollowUpPlan, Wait } from './follow-up.ts';
import type { GateFailure } from './gate.ts';
import type { Step } from './life-cycle.ts';

export type AnswerCommand = {
  readonly step: 'answer';
  readonly seat: SeatId;
  readonly answer: AnswerKind;
  readonly onwardTo?: SeatId;
  readonly service?: Service;
  readonly standsInFor?: readonly SeatId[];
};

export type Command =
  | AnswerCommand
  | { readonly step: 'note-consent' | 'talk' | 'tell-guardians' | 'tell-asker'; readonly seat: SeatId }
  /** `of`: the seat that needed to know more. */
  | { readonly step: 'tell-more'; readonly of: SeatId }
  | { readonly step: 'tell-what-came'; readonly seat: SeatId; readonly came: CameKind }
  | { readonly step: 'appoint'; readonly plan: FollowUpPlan }
  | { readonly step: 'do-first-step' }
  | { readonly step: 'wait-for-specialist'; readonly wait: Wait }
  | { readonly step: 'ask-for-help'; readonly seat: SeatId }
  | {
      readonly step: 'close';
      readonly outcome: ChosenOutcome;
      /** Those who have got word with it. */
      readonly told?: readonly Receiver[];
      /** Has left the team. */
      readonly askerIsGone?: boolean;
    }
  | { readonly step: 'enter-error' };

/** Changes of the consent, which change the case with it. */
export type ConsentCommand =
  /** `of`: how much had happened to the consent when the form was opened; what has changed since is not undone by it. */
  | { readonly step: 'give-consent'; readonly facts: ConsentFacts; readonly of?: number }
  /** `seats`: those that may go on talking; the asker's own is always one of them. */
  | { readonly step: 'narrow-consent'; readonly seats: readonly SeatId[] }
  | { readonly step: 'withdraw-consent' }
  | { readonly step: 'ask-child'; readonly child: Stance };

export type StepFailure =
  | { readonly kind: 'not-now'; readonly step: Step; readonly state: State }
  | { readonly kind: 'not-you'; readonly step: Step }
  /** Nothing to do: it is already so. Not an error: the present state is shown with a sentence. */
  | { readonly kind: 'already'; readonly step: Step }
  | { readonly kind: 'not-noted'; readonly seats: readonly SeatId[] }
  | { readonly kind: 'not-a-helper'; readonly seat: SeatId }
  | { readonly kind: 'onward-to-yourself' }
  /** "Vi tar kontakten med …" without anybody. */
  | { readonly kind: 'onward-to-nobody' }
  /** Another seat and a service at once: nobody could tell who is waited for. */
  | { readonly kind: 'onward-to-both' }
  | { readonly kind: 'onward-outside-consent'; readonly seat: SeatId }
  /** Another seat took the contact. */
  | { readonly kind: 'not-your-contact' }
  /** Whoever is chosen to go on to has said no. */
  | { readonly kind: 'onward-has-declined'; readonly seat: SeatId }
  | { readonly kind: 'no-consent-to-tell-of' }
  | { readonly kind: 'day-out-of-reach' }
  | { readonly kind: 'no-such-seat' }
  /** A case that nobody took stays so until somebody takes it or the asker closes it. */
  | { readonly kind: 'asker-closes' }
  /** A family that has said yes gets word before the case is closed. */
  | { readonly kind: 'family-untold' }
  | { readonly kind: 'consent-flawed'; readonly flaws: readonly ConsentFlaw[] }
  /** The form was opened before the consent became what it is now. */
  | { readonly kind: 'consent-has-changed' }
  /** That is a withdrawal, and must be said as one. */
  | { readonly kind: 'narrowed-to-nobody' }
  | { readonly kind: 'team-not-open'; readonly missing: readonly Missing[] }
  | GateFailure;

export type Moment = { readonly at: Temporal.Instant; readonly by: PersonKey };
