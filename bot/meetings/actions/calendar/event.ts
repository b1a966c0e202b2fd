/** The event in a convener's own calendar, only ever in the request of its owner: made, brought up to date, taken away. */
import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '../../../failure.ts';
import { type Actor, mayCallMeetings } from '../../../forums/access.ts';
import type { Forum } from '../../../forums/forum.ts';
import type { UserAssertion } from '../../../platform/calendar/assertion.ts';
import { type CalendarEntry, type CalendarOutcome, madeNothing } from '../../../platform/calendar/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import { zone } from '../../../platform/time/clock.ts';
import { tabLink } from '../../../platform/web/tab-link.ts';
import type { CalendarEvent, SaidAtFirst } from '../../calendar/event.ts';
import {
  broughtUpTo,
  eventOf,
  intended,
  made,
  notMade,
  ownEvent,
  removed,
  type EventFailure as StepFailure,
  saidNow,
  triedAgain,
} from '../../calendar/event-steps.ts';
import { eventHtml } from '../../calendar/event-words.ts';
import { endsAt, isCancelled, type Meeting, type MeetingId, startsAt } from '../../meeting.ts';
import { meetingsPath } from '../../path.ts';
import { loadMeeting } from '../../store.ts';
import { isStale } from '../../telling/due.ts';
import { type ChangeFailure, changeMeeting } from '../change-meeting.ts';

/** Whose calendar, by whose token, and of which meeting. */
export type AskedEvent = {
  readonly forum: Forum;
  readonly actor: Actor;
  readonly id: MeetingId;
  readonly assertion: UserAssertion;
};

type NotDone = Exclude<CalendarOutcome, { readonly kind: 'done' }>;

export type EventFailure =
  | StepFailure
  | ChangeFailure
  | NotDone
  | { readonly kind: 'not-convener' | 'calendar-off' | 'guest' };

type Done = Result<Meeting, EventFailure>;

/** A guest signs in where the team is, and has the own mailbox elsewhere. */
const isGuest = ({ actor, assertion }: AskedEvent): boolean => !actor.person.startsWith(`${assertion.tenantId}_`);

const stands = (ports: Ports, asked: AskedEvent): Result<true, EventFailure> => {
  if (ports.calendar.state() === 'off') return refuse({ kind: 'calendar-off' });
  return isGuest(asked) ? refuse({ kind: 'guest' }) : ok(true);
};

const local = (at: ReturnType<typeof startsAt>) => at.toZonedDateTimeISO(zone).toPlainDateTime();

/**
 * `event`: as it was made, since it is a meeting in Teams for good or never. Its text is not changed then
 * either, so an address that the meeting has been given instead stands as a place.
 */
const entryOf = (ports: Ports, { forum, id }: AskedEvent, said: SaidAtFirst, event: CalendarEvent): CalendarEntry => {
  const page = tabLink(ports.settings, meetingsPath(forum.id, { forumId: forum.id, id }));
  const isOnline = event.saidAtFirst.link === undefined;
  const elsewhere = isOnline && said.link !== event.joinUrl ? said.link : undefined;
  return {
    subject: said.name,
    html: eventHtml({ page, own: said.link }),
    start: local(startsAt(said)),
    end: local(endsAt(said)),
    place: [said.place, elsewhere].filter((words) => words !== undefined).join(', ') || undefined,
    isOnline,
  };
};

/** 32 hex digits; a meeting that gets an event anew gets another one. */
const transactionIdOf =
  ({ forum, id }: AskedEvent) =>
  (generation: number): string =>
    createHash('sha256').update(`${forum.id}|${id}|${generation}`).digest('hex').slice(0, 32);

const write = (
  ports: Ports,
  { forum, id, actor: { person } }: AskedEvent,
  did: string,
  change: (meeting: Meeting) => Meeting,
): Promise<Result<Meeting, ChangeFailure>> =>
  changeMeeting(ports, forum.id, id, (meeting) => ok({ after: change(meeting), did, by: person }));

/** Asks for the event that the row intends, and writes what came of it. */
const create = async (ports: Ports, asked: AskedEvent, event: CalendarEvent): Promise<Done> => {
  const { transactionId, saidAtFirst } = event;
  const entry = entryOf(ports, asked, saidAtFirst, event);
  const outcome = await ports.calendar.create(asked.assertion, entry, transactionId);
  if (outcome.kind === 'done')
    return write(ports, asked, 'event-made', (meeting) => made(meeting, transactionId, outcome));
  if (madeNothing(outcome)) await write(ports, asked, 'event-not-made', (meeting) => notMade(meeting, transactionId));
  return refuse(outcome);
};

const bringUp = async (ports: Ports, asked: AskedEvent, meeting: Meeting): Promise<Done> => {
  const own = ownEvent(meeting, asked.actor);
  if (!own.ok) return own;
  const { id, transactionId } = own.value;
  if (id === undefined) return refuse({ kind: 'no-event' });
  const entry = entryOf(ports, asked, saidNow(meeting), own.value);
  const outcome = await ports.calendar.update(asked.assertion, id, entry);
  if (outcome.kind === 'done')
    return write(ports, asked, 'event-updated', (now) => broughtUpTo(now, transactionId, meeting.sequence, outcome));
  if (outcome.kind === 'gone') await write(ports, asked, 'event-gone', (now) => removed(now, transactionId));
  return refuse(outcome);
};

/**
 * Whoever may call to the meeting, where it has no event. A try that nobody knows the end of is made again as it was,
 * and then brought up to date; if that fails, the event is there and known to be stale.
 */
export const makeEvent = async (ports: Ports, asked: AskedEvent): Promise<Done> => {
  if (!mayCallMeetings(asked.forum, asked.actor)) return refuse({ kind: 'not-convener' });
  const may = stands(ports, asked);
  if (!may.ok) return may;
  const { person, userId } = asked.actor;
  const transactionId = transactionIdOf(asked);
  const begun = await changeMeeting(ports, asked.forum.id, asked.id, (meeting, now) => {
    const after = intended(meeting, { person, userId, transactionId, now });
    return after.ok ? ok({ after: after.value, did: 'make-event', by: person }) : after;
  });
  if (!begun.ok) return begun;
  const event = eventOf(begun.value);
  if (!event || event.state === 'made') return begun;
  const created = await create(ports, asked, event);
  if (!created.ok || !isStale(created.value)) return created;
  const upToDate = await bringUp(ports, asked, created.value);
  return upToDate.ok ? upToDate : created;
};

/** Its owner's alone; where nobody knows whether it was made, it is asked for again first. */
export const updateEvent = async (ports: Ports, asked: AskedEvent): Promise<Done> => {
  const stored = await loadMeeting(ports.tables, asked.forum.id, asked.id);
  if (!stored) return refuse({ kind: 'no-such-meeting' });
  const own = ownEvent(stored.meeting, asked.actor);
  if (!own.ok) return own;
  const may = stands(ports, asked);
  if (!may.ok) return may;
  if (isCancelled(stored.meeting)) return refuse({ kind: 'meeting-cancelled' });
  return own.value.state === 'unknown' ? makeEvent(ports, asked) : bringUp(ports, asked, stored.meeting);
};

/** The event that is to be removed, with its id: one that nobody knows of is asked for again to learn it. */
const known = async (ports: Ports, asked: AskedEvent): Promise<Done> => {
  const tried = await changeMeeting(ports, asked.forum.id, asked.id, (meeting) => {
    const own = ownEvent(meeting, asked.actor);
    if (!own.ok) return own;
    const after = own.value.state === 'unknown' ? triedAgain(meeting, own.value) : meeting;
    return ok({ after, did: 'remove-event', by: asked.actor.person });
  });
  const event = tried.ok ? eventOf(tried.value) : undefined;
  return event?.state === 'unknown' ? create(ports, asked, event) : tried;
};

/** Also of a meeting that is cancelled or past. What is gone already counts as removed. */
export const removeEvent = async (ports: Ports, asked: AskedEvent): Promise<Done> => {
  const may = stands(ports, asked);
  if (!may.ok) return may;
  const found = await known(ports, asked);
  if (!found.ok) return found;
  const event = eventOf(found.value);
  if (event?.id === undefined) return found;
  const outcome = await ports.calendar.remove(asked.assertion, event.id);
  if (outcome.kind !== 'done' && outcome.kind !== 'gone') return refuse(outcome);
  return write(ports, asked, 'event-removed', (meeting) => removed(meeting, event.transactionId));
};
