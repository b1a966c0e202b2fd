/** What the calendar does to a series, as facts: shown before it is saved. */
import { Temporal } from 'temporal-polyfill';
import type { SchoolBreak } from '../../forums/school-year.ts';
import { zone } from '../../platform/time/clock.ts';
import type { DaysOff } from '../days-off.ts';
import { compare, isOddWeek, isWithinSpan, mondayOf } from './dates.ts';
import type { Plan } from './plan.ts';
import { type Dated, isDated, type Proposal, type Reason } from './proposal.ts';

export type Effect =
  /** `monday`: of week 53. */
  | { readonly kind: 'week-53'; readonly monday: Temporal.PlainDate }
  /** Weeks 53 and 1. `both`: there is a meeting in each of them. */
  | { readonly kind: 'two-odd-weeks'; readonly both: boolean }
  /** From week 52 to week 2. */
  | { readonly kind: 'three-weeks-between' }
  | { readonly kind: 'parity-turns'; readonly to: 'odd' | 'even'; readonly from: Temporal.PlainDate }
  /** `day`: the first that has the new time. */
  | {
      readonly kind: 'clock';
      readonly to: 'summer' | 'winter';
      readonly day: Temporal.PlainDate;
      readonly start: string;
    }
  | {
      readonly kind: 'moved';
      readonly from: Temporal.PlainDate;
      readonly to: Temporal.PlainDate;
      readonly reason: Reason;
    }
  | { readonly kind: 'dropped'; readonly day: Temporal.PlainDate; readonly reason?: Reason }
  /** Chosen in spite of it. */
  | { readonly kind: 'despite'; readonly day: Temporal.PlainDate; readonly reason: Reason }
  /** Nothing is held in it, though `dropped` or moved meetings were planned there. */
  | ({ readonly kind: 'break'; readonly planned: number } & SchoolBreak)
  /** Planned for days that have been. */
  | { readonly kind: 'past'; readonly count: number };

const week53 = (days: readonly Temporal.PlainDate[]): readonly Temporal.PlainDate[] => {
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return [];
  const years = Array.from({ length: last.year - first.year + 1 }, (_, n) => first.year + n);
  return years
    .map((year) => mondayOf(Temporal.PlainDate.from({ year, month: 12, day: 28 })))
    .filter((monday) => monday.weekOfYear === 53 && compare(first, monday.add({ days: 6 })) <= 0)
    .filter((monday) => compare(monday, last) <= 0);
};

const isInWeek = (monday: Temporal.PlainDate) => (day: Temporal.PlainDate) => mondayOf(day).equals(monday);

const ofYearEnd = ({ rhythm }: Pick<Plan, 'rhythm'>, proposals: readonly Proposal[]): readonly Effect[] => {
  const days = proposals.map(({ planned }) => planned);
  const held = proposals.filter(isDated).map(({ date }) => date);
  const everyOther = rhythm.kind === 'weeks' && rhythm.every % 2 === 0;
  if (rhythm.kind !== 'parity' && !everyOther) return [];
  return week53(days).flatMap((monday): Effect[] => {
    const year53: Effect = { kind: 'week-53', monday };
    const next = monday.add({ weeks: 1 });
    if (rhythm.kind === 'parity') {
      const both = held.some(isInWeek(monday)) && held.some(isInWeek(next));
      return [year53, rhythm.parity === 'odd' ? { kind: 'two-odd-weeks', both } : { kind: 'three-weeks-between' }];
    }
    const before = days.findLast((day) => compare(day, next) < 0);
    const from = days.find((day) => compare(day, next) >= 0);
    if (!before || !from || isOddWeek(before) === isOddWeek(from)) return [year53];
    return [year53, { kind: 'parity-turns', to: isOddWeek(from) ? 'odd' : 'even', from }];
  });
};

const clockShifts = (dates: readonly Temporal.PlainDate[], start: string): readonly Effect[] => {
  const [first] = dates;
  const last = dates.at(-1);
  if (!first || !last) return [];
  const found: Effect[] = [];
  let at = first.toZonedDateTime({ timeZone: zone, plainTime: start }).getTimeZoneTransition('next');
  while (at && compare(at.toPlainDate(), last) <= 0) {
    found.push({ kind: 'clock', to: at.offset === '+02:00' ? 'summer' : 'winter', day: at.toPlainDate(), start });
    at = at.getTimeZoneTransition('next');
  }
  return found;
};

const isOfBreak = ({ date, reason }: Proposal): boolean => date === undefined && reason?.kind === 'break';

/** Days that fall out in a break are told by the break. */
const ofProposal = (proposal: Proposal): readonly Effect[] => {
  const { planned, date, reason, by } = proposal;
  if (by === 'moved' && date && reason) return [{ kind: 'moved', from: planned, to: date, reason }];
  if (by === 'dropped' && !isOfBreak(proposal)) return [{ kind: 'dropped', day: planned, ...(reason && { reason }) }];
  return by === 'chosen' && date && reason ? [{ kind: 'despite', day: date, reason }] : [];
};

const ofBreaks = (proposals: readonly Proposal[], held: readonly Dated[], { breaks }: DaysOff): readonly Effect[] =>
  breaks.flatMap((one): Effect[] => {
    const planned = proposals.filter((proposal) => isWithinSpan(proposal.planned, one) && isOfBreak(proposal)).length;
    const isEmpty = !held.some(({ date }) => isWithinSpan(date, one));
    return planned > 0 && isEmpty ? [{ kind: 'break', planned, ...one }] : [];
  });

/** `proposals`: those ahead, in order. `past`: how many were planned for days that have been. */
export const effectsOf = (
  plan: Pick<Plan, 'rhythm' | 'start'>,
  proposals: readonly Proposal[],
  daysOff: DaysOff,
  past = 0,
): readonly Effect[] => {
  const held = proposals.filter(isDated).toSorted((one, other) => compare(one.date, other.date));
  return [
    ...(past > 0 ? [{ kind: 'past', count: past } as const] : []),
    ...ofYearEnd(plan, proposals),
    ...clockShifts(
      held.map(({ date }) => date),
      plan.start,
    ),
    ...ofBreaks(proposals, held, daysOff),
    ...proposals.flatMap(ofProposal),
  ];
};
