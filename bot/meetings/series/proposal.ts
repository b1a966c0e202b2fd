/** What becomes of each planned day: kept, moved away from a day off, dropped, or as the convener has chosen. */
import { Temporal } from 'temporal-polyfill';
import type { Term, TermId } from '../../forums/school-year.ts';
import { type DayOff, type DaysOff, dayOffOn } from '../days-off.ts';
import { compare, isWithinSpan, mondayOf, type PlannedDate, plannedDates } from './dates.ts';
import type { Plan } from './plan.ts';

/** Why a meeting is not on its planned day, or what speaks against the day that is chosen. */
export type Reason = DayOff | { readonly kind: 'same-day' | 'cancelled'; readonly name: string };

/** `date`: missing when no meeting comes of it. */
export type Proposal = {
  readonly planned: Temporal.PlainDate;
  readonly term?: TermId;
  readonly date?: Temporal.PlainDate;
  readonly reason?: Reason;
  readonly by: 'rhythm' | 'moved' | 'dropped' | 'chosen';
};

export type Dated = Proposal & { readonly date: Temporal.PlainDate };
export const isDated = (proposal: Proposal): proposal is Dated => proposal.date !== undefined;

/** How far a meeting may move beyond its own week, where nothing else of the series comes before. */
const mostWeeksOn = 8;

/** Odd or even weeks cannot leave their week, and a weekly meeting has its next one there. */
const mayLeaveItsWeek = ({ rhythm }: Pick<Plan, 'rhythm'>): boolean =>
  rhythm.kind === 'weeks' ? rhythm.every > 1 : rhythm.kind !== 'parity';

const later = (day: Temporal.PlainDate, days: number) => day.add({ days });

/** Later in the same week first, the nearest first, then earlier. */
const restOfWeek = (day: Temporal.PlainDate): readonly Temporal.PlainDate[] => {
  const friday = 5;
  const after = Array.from({ length: Math.max(0, friday - day.dayOfWeek) }, (_, n) => later(day, n + 1));
  const before = Array.from({ length: day.dayOfWeek - 1 }, (_, n) => later(day, -n - 1));
  return [...after, ...before];
};

const nextWeeks = (day: Temporal.PlainDate): readonly Temporal.PlainDate[] =>
  Array.from({ length: mostWeeksOn }, (_, n) => day.add({ weeks: n + 1 }));

type Planned = Pick<Plan, 'rhythm' | 'onDayOff' | 'exceptions'>;

/** Where it is moved to. It never goes past the next planned day: that week has a meeting of its own, or should have. */
const movedTo = (
  plan: Planned,
  { planned, term }: PlannedDate,
  next: PlannedDate | undefined,
  terms: readonly Term[],
  isFree: (day: Temporal.PlainDate) => boolean,
  isFreeWeek: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate | undefined => {
  const span = terms.find(({ id }) => id === term);
  const fits = (day: Temporal.PlainDate) => isFree(day) && (span === undefined || isWithinSpan(day, span));
  const inWeek = restOfWeek(planned).find(fits);
  if (inWeek || !mayLeaveItsWeek(plan)) return inWeek;
  const nextWeek = next && mondayOf(next.planned);
  return nextWeeks(planned).find((day) => fits(day) && isFreeWeek(day) && !(nextWeek && compare(day, nextWeek) >= 0));
};

/** In the order of the planned days. Never two on one day: what is chosen goes first, then what stands on its own day. */
export const propose = (plan: Planned, terms: readonly Term[], daysOff: DaysOff): readonly Proposal[] => {
  const all = plannedDates(plan.rhythm, terms);
  const taken = new Set<string>();
  const take = (day: Temporal.PlainDate): boolean => {
    if (taken.has(day.toString())) return false;
    taken.add(day.toString());
    return true;
  };
  const settled = new Map<PlannedDate, Proposal>();
  const twice = { kind: 'same-day', name: 'samma dag' } as const;

  for (const one of all) {
    const exception = plan.exceptions.find(({ planned }) => planned === one.planned.toString());
    if (!exception) continue;
    const date = exception.date === undefined ? undefined : Temporal.PlainDate.from(exception.date);
    const off = date ? dayOffOn(date, daysOff) : dayOffOn(one.planned, daysOff);
    if (date && !take(date)) settled.set(one, { ...one, reason: twice, by: 'dropped' });
    else settled.set(one, { ...one, ...(date && { date }), ...(off && { reason: off }), by: 'chosen' });
  }
  for (const one of all) {
    if (settled.has(one) || dayOffOn(one.planned, daysOff)) continue;
    const date = one.planned;
    settled.set(one, take(date) ? { ...one, date, by: 'rhythm' } : { ...one, reason: twice, by: 'dropped' });
  }
  // A day that is planned is not free to move to, also when its own meeting has left it.
  const planned = new Set(all.map((one) => one.planned.toString()));
  const isFree = (day: Temporal.PlainDate) =>
    !dayOffOn(day, daysOff) && !taken.has(day.toString()) && !planned.has(day.toString());
  const isFreeWeek = (day: Temporal.PlainDate) =>
    Array.from({ length: 7 }, (_, n) => mondayOf(day).add({ days: n })).every((other) => !taken.has(other.toString()));
  return all.map((one, n) => {
    const known = settled.get(one);
    if (known) return known;
    const reason = dayOffOn(one.planned, daysOff);
    const date = plan.onDayOff === 'move' ? movedTo(plan, one, all[n + 1], terms, isFree, isFreeWeek) : undefined;
    if (date) take(date);
    return { ...one, ...(date && { date }), ...(reason && { reason }), by: date ? 'moved' : 'dropped' };
  });
};
