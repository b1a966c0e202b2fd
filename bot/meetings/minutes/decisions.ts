/** What was decided and is not done: when somebody is reminded of it, and how long it has waited. Pure. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { dayOf } from '../../platform/time/clock.ts';
import { plainDate } from '../../platform/time/schema.ts';
import { isWorkingDay, nextWorkingDay, workingDaysBefore } from '../../platform/time/working-days.ts';
import { attendeeId } from '../attendee-id.ts';
import { type Meeting, meetingId } from '../meeting.ts';
import type { Decision } from './minutes.ts';

/** A row of its own beside the minutes, there as long as the decision is not done. */
export const openDecision = z.object({
  meeting: meetingId,
  decision: z.string(),
  /** Which of the meeting's, from 0. */
  place: z.int().min(0).default(0),
  text: z.string(),
  attendee: attendeeId.optional(),
  /** The last day. */
  by: plainDate.optional(),
  /** When the meeting was. */
  on: plainDate,
  /** What has been said of it, so that nothing is said twice: "before 2026-12-04". */
  reminded: z.array(z.string()).default([]),
});
export type OpenDecision = z.infer<typeof openDecision>;

const { compare } = Temporal.PlainDate;

/** What has been said of a last day counts as long as the day is the same. */
export const openedBy = (
  { id: meeting, date: on }: Pick<Meeting, 'id' | 'date'>,
  { id: decision, text, attendee, by }: Decision,
  place: number,
  before?: Pick<OpenDecision, 'reminded'>,
): OpenDecision => ({
  meeting,
  decision,
  place,
  text,
  ...(attendee && { attendee }),
  ...(by && { by }),
  on,
  reminded: before?.reminded ?? [],
});

/** Oldest first; of one meeting as they were written. */
export const oldestFirst = (all: readonly OpenDecision[]): readonly OpenDecision[] =>
  all.toSorted(
    (one, other) => compare(one.on, other.on) || one.meeting.localeCompare(other.meeting) || one.place - other.place,
  );

export const isLate = ({ by }: Pick<OpenDecision, 'by'>, today: Temporal.PlainDate): boolean =>
  by !== undefined && compare(by, today) < 0;

/** What another meeting of the forum decided before this one. */
export const isEarlier = (one: OpenDecision, meeting: Pick<Meeting, 'id' | 'date'>): boolean =>
  one.meeting !== meeting.id && compare(one.on, meeting.date) <= 0;

export type Reminder = 'before' | 'after';

/** Working days before the last day. */
const daysBefore = 2;

/** The morning's word; on a last day that is a day off, counted from the working day before it. */
const daysOf = (by: Temporal.PlainDate): Readonly<Record<Reminder, Temporal.PlainDate>> => ({
  before: workingDaysBefore(by, isWorkingDay(by) ? daysBefore : daysBefore + 1),
  after: nextWorkingDay(by),
});

const markOf = (reminder: Reminder, by: Temporal.PlainDate): string => `${reminder} ${by}`;

/**
 * What is to be said of it by now, once each, and the row with the mark of it. Nobody is reminded on the day of the
 * meeting itself, nor of a day to come when that is past: late after downtime only the last word is said.
 */
export const decisionReminders = (
  todo: OpenDecision,
  now: Temporal.Instant,
): { readonly after: OpenDecision; readonly reminder: Reminder } | undefined => {
  const { by, on, reminded } = todo;
  if (!by) return undefined;
  const today = dayOf(now);
  const days = daysOf(by);
  const isDue: Readonly<Record<Reminder, boolean>> = {
    before: compare(days.before, on) > 0 && compare(days.before, today) <= 0 && compare(today, by) <= 0,
    after: compare(days.after, today) <= 0,
  };
  const reminder = isDue.after ? 'after' : isDue.before ? 'before' : undefined;
  if (!reminder || reminded.includes(markOf(reminder, by))) return undefined;
  return { reminder, after: { ...todo, reminded: [...reminded, markOf(reminder, by)] } };
};
