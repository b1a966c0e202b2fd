/** What is to be said of a meeting by now and has not been said: pure, by its days and by the marks of what has been. */
import { Temporal } from 'temporal-polyfill';
import { atHour } from '../../platform/time/hours.ts';
import { morning, nextMorning } from '../../platform/time/waking.ts';
import { isWorkingDay, workingDaysBefore } from '../../platform/time/working-days.ts';
import type { AttendeeId } from '../attendee-id.ts';
import { endsAt, hasBegun, isOver, type Meeting, startsAt } from '../meeting.ts';

const isPast = (at: Temporal.Instant, now: Temporal.Instant): boolean => Temporal.Instant.compare(at, now) <= 0;

const workingDayUpTo = (day: Temporal.PlainDate): Temporal.PlainDate =>
  isWorkingDay(day) ? day : workingDaysBefore(day, 1);

/** The morning of the call; on a day off, of the working day before it. */
export const callsAt = ({ date, daysBefore }: Pick<Meeting, 'date' | 'daysBefore'>): Temporal.Instant =>
  atHour(workingDayUpTo(date.subtract({ days: daysBefore })), morning);

/** Also after downtime, as long as the meeting lies ahead. */
export const isCallDue = (meeting: Meeting, now: Temporal.Instant): boolean =>
  meeting.state === 'planned' && meeting.calling !== 'none' && isPast(callsAt(meeting), now) && !hasBegun(meeting, now);

/** Hours of the next morning in which whoever comes to work would hear of it too late. */
const tooShortNotice = 1;

/** It begins before the morning's word could be of use: what is to be said before it is said at any hour. */
export const cannotWait = (meeting: Pick<Meeting, 'date' | 'start'>, now: Temporal.Instant): boolean =>
  !hasBegun(meeting, now) &&
  Temporal.Instant.compare(startsAt(meeting), nextMorning(now).add({ hours: tooShortNotice })) < 0;

/** Working days before the meeting; and nobody is reminded of a call sooner than so many days after it. */
const remindDays = 3;
const leaveInPeaceDays = 2;

export const remindMark = (attendee: AttendeeId): string => `remind.${attendee}`;

/** Those who have not answered a call that wants an answer, once each. */
export const toRemind = (meeting: Meeting, now: Temporal.Instant): readonly AttendeeId[] => {
  const { state, calling, calledAt, date, attendees, answers, said } = meeting;
  if (state !== 'called' || calling !== 'reply' || !calledAt || hasBegun(meeting, now)) return [];
  const isTime =
    isPast(atHour(workingDaysBefore(date, remindDays), morning), now) &&
    isPast(calledAt.add({ hours: 24 * leaveInPeaceDays }), now);
  if (!isTime) return [];
  return attendees.filter((id) => !answers.some(({ attendee }) => attendee === id) && !said.includes(remindMark(id)));
};

const hasAgenda = ({ kind }: Meeting): boolean => kind !== 'consultation-hour' && kind !== 'study-visit';

/** The morning of the working day before. */
const dayBeforeAt = ({ date }: Meeting): Temporal.Instant => atHour(workingDaysBefore(date, 1), morning);

/** To the chair, and to each asker whose slot it is. */
export const isAgendaDue = (meeting: Meeting, now: Temporal.Instant): boolean =>
  meeting.state !== 'cancelled' && hasAgenda(meeting) && isPast(dayBeforeAt(meeting), now) && !hasBegun(meeting, now);

/** When the call of a fixed meeting goes out, and nothing stands on its agenda. */
export const isEmptyDue = (meeting: Meeting, now: Temporal.Instant): boolean =>
  meeting.kind === 'team-meeting' &&
  meeting.state !== 'cancelled' &&
  meeting.getToKnow === undefined &&
  isPast(callsAt(meeting), now) &&
  !hasBegun(meeting, now);

/** Days after the meeting in which it is asked for what was decided. */
const minutesDays = 7;

export const isMinutesDue = (meeting: Meeting, now: Temporal.Instant): boolean =>
  meeting.state !== 'cancelled' &&
  hasAgenda(meeting) &&
  !meeting.hasMinutes &&
  isOver(meeting, now) &&
  !isPast(endsAt(meeting).add({ hours: 24 * minutesDays }), now);

/** Days before the last planned meeting, and after it, in which the convener is asked to plan on. */
const lastDays = { before: 21, after: 30 };

export const isLastDue = (meeting: Meeting, now: Temporal.Instant): boolean =>
  isPast(endsAt(meeting).subtract({ hours: 24 * lastDays.before }), now) &&
  !isPast(endsAt(meeting).add({ hours: 24 * lastDays.after }), now);

/** Somebody has it in the own calendar, where it says something else by now. */
export const isStale = ({ event, sequence }: Meeting): boolean => event?.state === 'made' && event.shows < sequence;
