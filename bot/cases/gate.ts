/** The gate of the question's text. Asked on the server at every read and every answer; only a pass opens the text. */
import type { Temporal } from 'temporal-polyfill';
import { type Actor, mayNeverReadCases, type SeatAccess } from '../forums/access.ts';
import type { CaseId, CaseRequest } from './case-request.ts';
import { type ConsentNow, type ConsentRecord, covers, holdsOn } from './consent.ts';
import { isLocking, type LockingOutcome } from './follow-up.ts';

const passed: unique symbol = Symbol('passed the gate');

export type GatePass = { readonly caseId: CaseId; readonly [passed]: true };

export type GateFailure =
  | { readonly kind: 'consent-missing' }
  | { readonly kind: 'consent-ended'; readonly on: Temporal.PlainDate }
  /** Withdrawn, or asked by mistake: closed to everybody, the asker too. */
  | { readonly kind: 'locked'; readonly outcome: LockingOutcome }
  | { readonly kind: 'outside-consent' }
  | { readonly kind: 'helps-groups' };

const failureOf = (now: Exclude<ConsentNow, { kind: 'holds' }>): GateFailure =>
  now.kind === 'ended' ? { kind: 'consent-ended', on: now.on } : { kind: 'locked', outcome: 'consent-withdrawn' };

export const lockOf = ({ outcome }: CaseRequest): GateFailure | undefined =>
  isLocking(outcome) ? { kind: 'locked', outcome } : undefined;

/** A coordinator and process support never, whatever seat. A consultation: the whole team. With consent: the seats that the consent names, as long as it holds. */
export const passGate = (
  request: CaseRequest,
  consent: ConsentRecord | undefined,
  { actor, seat }: SeatAccess,
  today: Temporal.PlainDate,
): GatePass | GateFailure => {
  const locked = lockOf(request);
  if (locked) return locked;
  if (mayNeverReadCases(actor)) return { kind: 'helps-groups' };
  if (request.question.mode === 'consultation') return { caseId: request.id, [passed]: true };
  if (!consent) return { kind: 'consent-missing' };
  const now = holdsOn(consent, today);
  if (now.kind !== 'holds') return failureOf(now);
  return covers(now, seat.id) ? { caseId: request.id, [passed]: true } : { kind: 'outside-consent' };
};

/** For what the gate lets the asker do: with consent, only while it holds. */
export const consentStands = (
  request: CaseRequest,
  consent: ConsentRecord | undefined,
  today: Temporal.PlainDate,
): GateFailure | undefined => {
  const locked = lockOf(request);
  if (locked) return locked;
  if (request.question.mode === 'consultation') return undefined;
  if (!consent) return { kind: 'consent-missing' };
  const now = holdsOn(consent, today);
  return now.kind === 'holds' ? undefined : failureOf(now);
};

/** The asker's own words are the asker's to see, until they are locked or the asker has come to help the groups. */
export const ownQuestion = (request: CaseRequest, actor: Actor): GatePass | undefined =>
  request.asker.person === actor.person && !lockOf(request) && !mayNeverReadCases(actor)
    ? { caseId: request.id, [passed]: true }
    : undefined;

export const isPass = (result: GatePass | GateFailure): result is GatePass => passed in result;
