/** From planned to called, moved, cancelled and restored: what each makes of a meeting. Pure. */
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import { isAskedAbout, newDelivery, nextRevision, tooLate } from '../../platform/delivery/delivery.ts';
import type { AttendeeId } from '../attendee-id.ts';
import { hasBegun, isOver, type Meeting, toldSequenceOf } from '../meeting.ts';
import { type ClosedFailure, closedBy } from './answering.ts';

export type CallFailure = ClosedFailure | { readonly kind: 'no-answers-wanted' | 'already' };

/** The call is ordered, once. A consultation hour is open to all, and nobody is called to it. */
export const called = (meeting: Meeting, now: Temporal.Instant): Result<Meeting, CallFailure> => {
  const closed = closedBy(meeting, now);
  if (closed) return refuse(closed);
  if (meeting.calling === 'none') return refuse({ kind: 'no-answers-wanted' });
  if (meeting.state === 'called') return refuse({ kind: 'already' });
  return ok({ ...meeting, state: 'called', calledAt: now, card: meeting.card ?? newDelivery });
};

/** As it shows from now on: on the card, and in a calendar. */
export const shownAnew = ({ toldSequence: _before, ...meeting }: Meeting): Meeting => {
  const { card, sequence } = meeting;
  return { ...meeting, sequence: sequence + 1, ...(card && { card: nextRevision(card) }) };
};

/** The same, of what nobody is told by itself: an earlier change that is being told of is so still. */
export const shownQuietly = (meeting: Meeting): Meeting => ({
  ...shownAnew(meeting),
  toldSequence: toldSequenceOf(meeting),
});

export type CancelFailure = Exclude<ClosedFailure, { kind: 'cancelled' }> | { readonly kind: 'already' };
export type RestoreFailure = CancelFailure | { readonly kind: 'series-changed' };

export const cancelled = (
  meeting: Meeting,
  why: NonNullable<Meeting['cancelled']>,
  now: Temporal.Instant,
): Result<Meeting, CancelFailure> => {
  const closed = closedBy(meeting, now);
  if (closed?.kind === 'cancelled') return refuse({ kind: 'already' });
  if (closed) return refuse({ kind: closed.kind });
  return ok(shownAnew({ ...meeting, state: 'cancelled', cancelled: why }));
};

/** A call that came too late to be posted, since the meeting was cancelled by then, is ordered again. */
const postedAgain = ({ card }: Meeting): Pick<Meeting, 'card'> =>
  card?.code === tooLate ? { card: { ...newDelivery, posts: card.posts + 1 } } : {};

/** A series that has changed may meet on that very day in another meeting; one that has ended meets no more. */
export const isLeftOut = ({ cancelled: why }: Pick<Meeting, 'cancelled'>): boolean => why === 'series';

export const restored = (meeting: Meeting, now: Temporal.Instant): Result<Meeting, RestoreFailure> => {
  if (isOver(meeting, now)) return refuse({ kind: 'over' });
  if (hasBegun(meeting, now)) return refuse({ kind: 'begun' });
  if (meeting.state !== 'cancelled') return refuse({ kind: 'already' });
  if (isLeftOut(meeting)) return refuse({ kind: 'series-changed' });
  const { cancelled: _why, ...rest } = meeting;
  const state = meeting.card ? 'called' : 'planned';
  return ok(shownAnew({ ...rest, ...postedAgain(meeting), state }));
};

export type GetToKnowFailure = ClosedFailure | { readonly kind: 'already' | 'not-called' };

/** Instead of an empty agenda one of those who are called tells of itself. */
export const gettingToKnow = (
  meeting: Meeting,
  attendee: AttendeeId,
  now: Temporal.Instant,
): Result<Meeting, GetToKnowFailure> => {
  const closed = closedBy(meeting, now);
  if (closed) return refuse(closed);
  if (!meeting.attendees.includes(attendee)) return refuse({ kind: 'not-called' });
  if (meeting.getToKnow === attendee) return refuse({ kind: 'already' });
  const { card } = meeting;
  return ok({ ...meeting, getToKnow: attendee, ...(card && { card: nextRevision(card) }) });
};

/** Nobody knows whether the call stands in the channel, or Teams did not take it: the convener must look. */
export const mustBeLookedFor = ({ card }: Pick<Meeting, 'card'>): boolean => card !== undefined && isAskedAbout(card);
