/**
 * From nothing to an event in somebody's own calendar and back, step by step. Pure. The intention is written before
 * Graph is asked, and what came of it after: whoever presses again after a crash in between asks for the same event.
 */
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import type { PersonKey } from '../../forums/person.ts';
import { shownQuietly } from '../calling/calling.ts';
import { isCancelled, isOver, type Meeting } from '../meeting.ts';
import type { CalendarEvent, SaidAtFirst } from './event.ts';

export type Owner = { readonly person: PersonKey; readonly userId: string };

export type EventFailure = {
  readonly kind: 'meeting-cancelled' | 'meeting-over' | 'others-event' | 'no-event';
};

/** What the meeting has in a calendar now, or may have. */
export const eventOf = ({ event }: Pick<Meeting, 'event'>): CalendarEvent | undefined =>
  event?.state === 'removed' ? undefined : event;

export const saidNow = ({ name, date, start, minutes, place, link }: Meeting): SaidAtFirst => ({
  name,
  date,
  start,
  minutes,
  ...(place !== undefined && { place }),
  ...(link !== undefined && { link }),
});

/** Whether its owner may do something with it. Nobody else's calendar is ever touched. */
export const ownEvent = (meeting: Meeting, owner: Owner): Result<CalendarEvent, EventFailure> => {
  const event = eventOf(meeting);
  if (!event) return refuse({ kind: 'no-event' });
  return event.owner === owner.person ? ok(event) : refuse({ kind: 'others-event' });
};

/** One try more of an event that nobody knows of. */
export const triedAgain = (meeting: Meeting, event: CalendarEvent): Meeting => ({
  ...meeting,
  event: { ...event, openTries: event.openTries + 1 },
});

type Making = Owner & { readonly transactionId: (generation: number) => string; readonly now: Temporal.Instant };

/** The same meeting as before when the event is made already. */
export const intended = (meeting: Meeting, { transactionId, now, ...owner }: Making): Result<Meeting, EventFailure> => {
  if (isCancelled(meeting)) return refuse({ kind: 'meeting-cancelled' });
  if (isOver(meeting, now)) return refuse({ kind: 'meeting-over' });
  const event = eventOf(meeting);
  if (event && event.owner !== owner.person) return refuse({ kind: 'others-event' });
  if (event) return ok(event.state === 'made' ? meeting : triedAgain(meeting, event));
  const generation = (meeting.event?.generation ?? 0) + 1;
  const made: CalendarEvent = {
    owner: owner.person,
    userId: owner.userId,
    transactionId: transactionId(generation),
    generation,
    saidAtFirst: saidNow(meeting),
    openTries: 1,
    shows: meeting.sequence,
    state: 'unknown',
  };
  return ok({ ...meeting, event: made });
};

type Given = { readonly id: string; readonly joinUrl?: string };

/** The address that Teams gave becomes the meeting's own where it has none, and the event is the first to show it. */
const withLink = (meeting: Meeting, event: CalendarEvent): Meeting => {
  const { joinUrl } = event;
  if (joinUrl === undefined || meeting.link !== undefined || isCancelled(meeting)) return { ...meeting, event };
  const shown = shownQuietly({ ...meeting, link: joinUrl });
  const wasTrue = event.shows === meeting.sequence;
  return { ...shown, event: wasTrue ? { ...event, shows: shown.sequence } : event };
};

/** Only of the event that was asked for: it may have been removed since. */
const isOf = (event: CalendarEvent | undefined, transactionId: string): event is CalendarEvent =>
  event?.transactionId === transactionId && event.state !== 'removed';

export const made = (meeting: Meeting, transactionId: string, { id, joinUrl }: Given): Meeting => {
  const { event } = meeting;
  if (!isOf(event, transactionId) || event.state === 'made') return meeting;
  return withLink(meeting, { ...event, state: 'made', openTries: 0, id, ...(joinUrl !== undefined && { joinUrl }) });
};

/** A try that is known to have made nothing. The last one of those under way leaves the meeting free for anybody. */
export const notMade = (meeting: Meeting, transactionId: string): Meeting => {
  const { event } = meeting;
  if (!isOf(event, transactionId) || event.state === 'made') return meeting;
  const openTries = Math.max(event.openTries - 1, 0);
  return { ...meeting, event: { ...event, openTries, state: openTries === 0 ? 'removed' : 'unknown' } };
};

/** `sequence`: of the meeting as it was sent. */
export const broughtUpTo = (
  meeting: Meeting,
  transactionId: string,
  sequence: number,
  { joinUrl }: Pick<Given, 'joinUrl'>,
): Meeting => {
  const { event } = meeting;
  if (!isOf(event, transactionId)) return meeting;
  const shows = Math.max(event.shows, sequence);
  return withLink(meeting, { ...event, shows, ...(joinUrl !== undefined && { joinUrl }) });
};

/** Its Teams meeting is gone with it, so nobody is to be led there. */
export const removed = (meeting: Meeting, transactionId: string): Meeting => {
  const { event } = meeting;
  if (!isOf(event, transactionId)) return meeting;
  const after: Meeting = { ...meeting, event: { ...event, state: 'removed', openTries: 0 } };
  if (event.joinUrl === undefined || meeting.link !== event.joinUrl) return after;
  const { link: _gone, ...rest } = after;
  return isCancelled(meeting) ? rest : shownQuietly(rest);
};
