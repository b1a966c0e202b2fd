/** A series' meetings as its plan says them: with those who come to each, for how long, and who holds the chair. */
import type { Temporal } from 'temporal-polyfill';
import type { AttendeeId } from '../attendee-id.ts';
import type { Meeting } from '../meeting.ts';
import { compare, isOddWeek } from './dates.ts';
import type { Plan } from './plan.ts';
import { type Dated, isDated, type Proposal } from './proposal.ts';
import type { OwnRhythm } from './rhythm.ts';

type Said =
  | 'kind'
  | 'name'
  | 'planned'
  | 'date'
  | 'start'
  | 'minutes'
  | 'place'
  | 'link'
  | 'attendees'
  | 'shortStays'
  | 'quorum'
  | 'chair'
  | 'calling'
  | 'daysBefore';

/** All of a meeting that its plan decides. */
export type Draft = Pick<Meeting, Said>;

type InSeries = {
  readonly date: Temporal.PlainDate;
  /** From 0, among all of the series. */
  readonly nth: number;
  readonly inMonth: number;
  readonly isLastInMonth: boolean;
};

const comesTo = (rhythm: OwnRhythm, { date, nth, inMonth, isLastInMonth }: InSeries): boolean => {
  switch (rhythm.kind) {
    case 'parity':
      return isOddWeek(date) === (rhythm.parity === 'odd');
    case 'in-month':
      return rhythm.nth === -1 ? isLastInMonth : inMonth === rhythm.nth;
    case 'every':
      return nth % rhythm.every === 0;
  }
};

const placed = (dates: readonly Temporal.PlainDate[]): readonly InSeries[] => {
  const isSameMonth = (one: Temporal.PlainDate, other: Temporal.PlainDate | undefined) =>
    other !== undefined && one.year === other.year && one.month === other.month;
  return dates.map((date, nth) => ({
    date,
    nth,
    inMonth: dates.slice(0, nth + 1).filter((one) => isSameMonth(one, date)).length,
    isLastInMonth: !isSameMonth(date, dates[nth + 1]),
  }));
};

/** Whoever does not come keeps the turn for a meeting that they come to. */
const chairs = (
  chair: Plan['chair'],
  coming: readonly (readonly AttendeeId[])[],
): readonly (AttendeeId | undefined)[] => {
  if (!chair) return coming.map(() => undefined);
  let queue: readonly AttendeeId[] = chair.kind === 'fixed' ? [chair.attendee] : chair.order;
  return coming.map((attendees) => {
    const next = queue.find((one) => attendees.includes(one));
    if (next !== undefined) queue = [...queue.filter((one) => one !== next), next];
    return next;
  });
};

/**
 * One for each proposal that has a date, in the order of these. Give it all the series' proposals, also those that are
 * past: turns and own rhythms are counted from the first.
 */
export const drafts = (plan: Plan, proposals: readonly Proposal[]): readonly Draft[] => {
  const dated: readonly Dated[] = proposals.filter(isDated).toSorted((one, other) => compare(one.date, other.date));
  const { kind, name, start, minutes, place, link, quorum, calling, daysBefore } = plan;
  const whole = {
    kind,
    name,
    start,
    minutes,
    ...(place !== undefined && { place }),
    ...(link !== undefined && { link }),
    ...(quorum !== undefined && { quorum }),
    calling,
    daysBefore,
  };
  const visitOf = (attendee: AttendeeId) => plan.visits.find((visit) => visit.attendee === attendee);
  const coming = placed(dated.map(({ date }) => date)).map((place) =>
    plan.attendees.filter((attendee) => {
      const own = visitOf(attendee)?.rhythm;
      return own === undefined || comesTo(own, place);
    }),
  );
  const chairing = chairs(plan.chair, coming);
  return dated.map(({ planned, date }, n) => {
    const attendees = coming[n] ?? [];
    const chair = chairing[n];
    const shortStays = attendees.flatMap((attendee) => {
      const stays = visitOf(attendee)?.minutes;
      return stays !== undefined && stays < minutes ? [{ attendee, minutes: stays }] : [];
    });
    return { ...whole, planned, date, attendees: [...attendees], shortStays, ...(chair !== undefined && { chair }) };
  });
};
