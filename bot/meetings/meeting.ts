/** One meeting. Where it came from a series it keeps its id, whatever becomes of its date. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { forumId } from '../forums/forum.ts';
import { personKey } from '../forums/person.ts';
import { delivery } from '../platform/delivery/delivery.ts';
import { zone } from '../platform/time/clock.ts';
import { instant, plainDate } from '../platform/time/schema.ts';
import { attendeeId } from './attendee-id.ts';
import { calendarEvent } from './calendar/event.ts';
import { callings, meetingKind } from './kind.ts';
import { clockTime } from './series/rhythm.ts';
import { seriesId } from './series/series.ts';

/** `<the day first planned>.<eight signs>`: in the order of the calendar, also as a row key, and the same when it moves. */
export type MeetingId = string & z.$brand<'MeetingId'>;
export const meetingId = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}$/)
  .brand<'MeetingId'>();

/** `comes`, `not` and `substitute` answer a call; where attendance is presumed there is no need of `comes`. */
export const answerKinds = ['comes', 'not', 'substitute'] as const;
export type AnswerKind = (typeof answerKinds)[number];

const answer = z.object({
  attendee: attendeeId,
  kind: z.enum(answerKinds),
  /** Who comes instead, as a function: "biträdande rektor". Screened. */
  substitute: z.string().optional(),
  by: personKey,
  userId: z.string(),
  at: instant,
});
export type MeetingAnswer = z.infer<typeof answer>;

/** What somebody wants to be taken up. Screened, and never a case. */
export const agendaPoint = z.object({
  id: z.string(),
  text: z.string(),
  by: personKey,
  name: z.string(),
  at: instant,
});
export type AgendaPoint = z.infer<typeof agendaPoint>;

export const meeting = z.object({
  id: meetingId,
  forumId,
  seriesId,
  kind: meetingKind,
  name: z.string(),
  /** The day that the rhythm says. */
  planned: plainDate,
  /** The day that its series gave it last, after holidays and breaks: on any other it has been moved by itself. */
  given: plainDate.optional(),
  date: plainDate,
  start: clockTime,
  minutes: z.int(),
  place: z.string().optional(),
  link: z.string().optional(),
  attendees: z.array(attendeeId),
  /** Of them, those who stay for so many minutes only. */
  shortStays: z.array(z.object({ attendee: attendeeId, minutes: z.int() })).default([]),
  quorum: z.int().optional(),
  chair: attendeeId.optional(),
  calling: z.enum(callings),
  daysBefore: z.int(),
  /** `called`: the call has been ordered. What is past is told by the clock. */
  state: z.enum(['planned', 'called', 'cancelled']),
  calledAt: instant.optional(),
  /** iCalendar's SEQUENCE: one more each time that time, place or state changes. */
  sequence: z.int().min(0),
  /** When that was; missing for as long as it stands as it was planned. */
  changedAt: instant.optional(),
  /** The last that people are told of, where it has gone up since without a word: a link that Teams gave. */
  toldSequence: z.int().min(0).optional(),
  /** When it was to be, before it was moved the last time. */
  movedFrom: z.object({ date: plainDate, start: clockTime }).optional(),
  /** Why it is cancelled: nothing on the agenda, another reason, or the series ended or changed. */
  cancelled: z.enum(['empty', 'other', 'series']).optional(),
  /** Instead of an empty agenda: this party tells of itself, "Lär känna varandra". */
  getToKnow: attendeeId.optional(),
  answers: z.array(answer).default([]),
  /** Who had answered for whom when they were asked anew: they are told still. */
  spoken: z.array(answer.pick({ attendee: true, by: true, userId: true })).optional(),
  points: z.array(agendaPoint).max(40).default([]),
  /** What has been said of it, so that nothing is said twice: "remind.rehab". */
  said: z.array(z.string()).default([]),
  /** The call in the channel. */
  card: delivery.optional(),
  /** A real event in somebody's calendar. */
  event: calendarEvent.optional(),
  hasMinutes: z.boolean().default(false),
});
export type Meeting = z.infer<typeof meeting>;

/** A time that the clock leaps over in the spring is the one an hour later, so refuse it before: see `isRealTime`. */
const at = (date: Temporal.PlainDate, start: string): Temporal.ZonedDateTime =>
  date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(start) });

export const startsAt = ({ date, start }: Pick<Meeting, 'date' | 'start'>): Temporal.Instant =>
  at(date, start).toInstant();

/** So many minutes later on the wall clock as well as on any other. */
export const endsAt = (meeting: Pick<Meeting, 'date' | 'start' | 'minutes'>): Temporal.Instant =>
  startsAt(meeting).add({ minutes: meeting.minutes });

/** False for 02.30 on the night when summer time begins. */
export const isRealTime = (date: Temporal.PlainDate, start: string): boolean =>
  at(date, start).toPlainTime().equals(Temporal.PlainTime.from(start));

export const isOver = (meeting: Pick<Meeting, 'date' | 'start' | 'minutes'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(endsAt(meeting), now) <= 0;

export const hasBegun = (meeting: Pick<Meeting, 'date' | 'start'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(startsAt(meeting), now) <= 0;

/** Of the last change that people are told of. */
export const toldSequenceOf = ({ toldSequence, sequence }: Pick<Meeting, 'toldSequence' | 'sequence'>): number =>
  toldSequence ?? sequence;

export const isCancelled = ({ state }: Pick<Meeting, 'state'>): boolean => state === 'cancelled';

export const isMovedAlone = ({ date, given, planned }: Pick<Meeting, 'date' | 'given' | 'planned'>): boolean =>
  !date.equals(given ?? planned);

type At = Pick<Meeting, 'date' | 'start'>;

/** For a sort: what begins first comes first. */
export const byStart = (one: At, other: At): number => Temporal.Instant.compare(startsAt(one), startsAt(other));

/** The minute when one ends is free for the next. */
export const overlaps = (one: At & Pick<Meeting, 'minutes'>, other: At & Pick<Meeting, 'minutes'>): boolean =>
  Temporal.Instant.compare(startsAt(one), endsAt(other)) < 0 &&
  Temporal.Instant.compare(startsAt(other), endsAt(one)) < 0;
