/** Which meetings have been held, and which are to come. Pure. */
import type { Temporal } from 'temporal-polyfill';
import { byStart, isCancelled, isOver, type Meeting, startsAt } from '../meetings/meeting.ts';
import type { Meetings } from './facts.ts';

/** Called, or written down: what was only planned while nobody could be called was perhaps never held. */
export const wasHeld = (meeting: Meeting, now: Temporal.Instant): boolean =>
  isOver(meeting, now) && !isCancelled(meeting) && (meeting.state === 'called' || meeting.hasMinutes);

/** Somebody answered the call, or wrote down what was said. */
export const isAlive = (meeting: Meeting, now: Temporal.Instant): boolean =>
  wasHeld(meeting, now) && (meeting.hasMinutes || meeting.answers.length > 0);

export const isComing = (meeting: Meeting, now: Temporal.Instant): boolean =>
  !isOver(meeting, now) && !isCancelled(meeting);

/** As many as pass in the hour before they are counted anew, and more. */
const mostComing = 3;

export const meetingsOf = (all: readonly Meeting[], now: Temporal.Instant): Meetings => {
  const inOrder = all.toSorted(byStart);
  const last = inOrder.findLast((one) => wasHeld(one, now));
  return {
    coming: inOrder
      .filter((one) => isComing(one, now))
      .slice(0, mostComing)
      .map(startsAt),
    ...(last && { last: last.date }),
  };
};
