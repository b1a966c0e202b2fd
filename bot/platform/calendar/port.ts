/** A person's own calendar, written in only while that very person asks for it in the tab. One attempt each. */
import type { Temporal } from 'temporal-polyfill';
import type { UserAssertion } from './assertion.ts';

export type CalendarEntry = {
  readonly subject: string;
  /** Ours to escape. */
  readonly html: string;
  /** On a Swedish clock. */
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
  readonly place?: string | undefined;
  /** A meeting in Teams is made with it. Said once for all: a change of it never turns that on or off. */
  readonly isOnline: boolean;
};

/** What is known for certain, of what was not done. */
export type CalendarRefusal =
  /** Their organisation has not said that we may, or wants the person to sign in in a way that only they can. */
  | { readonly kind: 'needs-consent' }
  /** The token of the tab is too old. */
  | { readonly kind: 'signed-out' }
  /** `isCertain`: nothing was done this time. */
  | { readonly kind: 'throttled'; readonly retryAfterMs: number; readonly isCertain: boolean }
  /** Final: the same would be refused again. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  /** Of what was to be changed or removed: it is not there any more. */
  | { readonly kind: 'gone' }
  /** Nothing was sent. */
  | { readonly kind: 'not-reached' };

/** `uncertain`: time-out, reset, half an answer or 5xx; only a try more can tell. */
export type CalendarOutcome =
  | { readonly kind: 'done'; readonly id: string; readonly joinUrl?: string }
  | CalendarRefusal
  | { readonly kind: 'uncertain' };

export type Calendar = {
  state(): 'off' | 'on';
  /** The same `transactionId` with the same entry gives the same event again, never a second one. */
  create(assertion: UserAssertion, entry: CalendarEntry, transactionId: string): Promise<CalendarOutcome>;
  update(assertion: UserAssertion, id: string, entry: CalendarEntry): Promise<CalendarOutcome>;
  /** Whoever its owner has invited by hand is told by Outlook. */
  remove(assertion: UserAssertion, id: string): Promise<CalendarOutcome>;
};

const hasDoneNothing: readonly CalendarOutcome['kind'][] = ['needs-consent', 'signed-out', 'refused', 'not-reached'];

/** Whether it is known that this try made no event. */
export const madeNothing = (outcome: CalendarOutcome): boolean =>
  outcome.kind === 'throttled' ? outcome.isCertain : hasDoneNothing.includes(outcome.kind);
