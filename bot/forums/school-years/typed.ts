/** What is wrong with a school year as somebody has filled it in, field by field. Pure. */
import { Temporal } from 'temporal-polyfill';
import { isWithin } from '../../platform/time/working-days.ts';
import type { SchoolBreak, SchoolYear, Span } from '../school-year.ts';
import { longestBreakName, mostBreaks } from './bounds.ts';

type Edge = 'autumn.from' | 'autumn.to' | 'spring.from' | 'spring.to';
export type Field = Edge | 'breaks' | `breaks.${number}.${'name' | 'from' | 'to'}`;
export type FlawKind =
  | 'implausible'
  | 'ends-before'
  | 'terms-overlap'
  | 'missing-name'
  | 'too-long-name'
  | 'break-ends-before'
  | 'outside-terms'
  | 'across-terms'
  | 'breaks-overlap'
  | 'too-many';
export type Flaw = { readonly field: Field; readonly kind: FlawKind };

const { compare } = Temporal.PlainDate;
const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean => compare(one, other) < 0;
const flaw = (isSo: boolean, field: Field, kind: FlawKind): readonly Flaw[] => (isSo ? [{ field, kind }] : []);

/** Calendar years from the present one: the one that has been is of use to copy from. */
const yearsBack = 1;
export const yearsAhead = 3;
export const mayBeEntered = (year: number, today: Temporal.PlainDate): boolean =>
  year >= today.year - yearsBack && year <= today.year + yearsAhead;

/** First and last day between which each edge of a term lies, in the school year's own two calendar years. */
const plausible = (year: number): Readonly<Record<Edge, readonly [Temporal.PlainDate, Temporal.PlainDate]>> => {
  const from = (years: number, month: number) => new Temporal.PlainDate(year + years, month, 1);
  return {
    'autumn.from': [from(0, 8), from(0, 9).add({ days: 29 })],
    'autumn.to': [from(0, 12), from(0, 12).add({ days: 30 })],
    'spring.from': [from(1, 1), from(1, 2).add({ days: 27 })],
    'spring.to': [from(1, 5), from(1, 6).add({ days: 29 })],
  };
};

const flawsOfTerms = ({ year, autumn, spring }: SchoolYear): readonly Flaw[] => {
  const edges: readonly [Edge, Temporal.PlainDate][] = [
    ['autumn.from', autumn.from],
    ['autumn.to', autumn.to],
    ['spring.from', spring.from],
    ['spring.to', spring.to],
  ];
  const windows = plausible(year);
  return [
    ...flaw(isBefore(autumn.to, autumn.from), 'autumn.to', 'ends-before'),
    ...flaw(isBefore(spring.to, spring.from), 'spring.to', 'ends-before'),
    ...flaw(compare(spring.from, autumn.to) <= 0, 'spring.from', 'terms-overlap'),
    ...edges.flatMap(([field, day]) => {
      const [from, to] = windows[field];
      return flaw(!isWithin(day, { from, to }), field, 'implausible');
    }),
  ];
};

const lies = ({ from, to }: Span, within: Span): boolean => isWithin(from, within) && isWithin(to, within);

const meets = (one: Span, other: Span): boolean => compare(one.from, other.to) <= 0 && compare(other.from, one.to) <= 0;

const flawsOfBreak = ({ autumn, spring, breaks }: SchoolYear, one: SchoolBreak, n: number): readonly Flaw[] => {
  const between = { from: autumn.to.add({ days: 1 }), to: spring.from.subtract({ days: 1 }) };
  const whole = { from: autumn.from, to: spring.to };
  const isInOrder = !isBefore(one.to, one.from);
  const isInside = lies(one, whole);
  const earlier = breaks.slice(0, n).filter((other) => !isBefore(other.to, other.from));
  return [
    ...flaw(one.name.trim() === '', `breaks.${n}.name`, 'missing-name'),
    ...flaw(one.name.length > longestBreakName, `breaks.${n}.name`, 'too-long-name'),
    ...flaw(!isInOrder, `breaks.${n}.to`, 'break-ends-before'),
    ...flaw(isInOrder && !isInside, `breaks.${n}.from`, 'outside-terms'),
    ...flaw(
      isInOrder && isInside && ![autumn, between, spring].some((part) => lies(one, part)),
      `breaks.${n}.from`,
      'across-terms',
    ),
    ...flaw(isInOrder && earlier.some((other) => meets(one, other)), `breaks.${n}.from`, 'breaks-overlap'),
  ];
};

/** Of the terms first: a break is told nothing about a term that is wrong itself. */
export const flawsOf = (year: SchoolYear): readonly Flaw[] => {
  const ofTerms = flawsOfTerms(year);
  const ofBreaks = year.breaks.flatMap((one, n) => flawsOfBreak(year, one, n));
  const onlyOwn = ofBreaks.filter(({ kind }) => kind !== 'outside-terms' && kind !== 'across-terms');
  return [
    ...ofTerms,
    ...flaw(year.breaks.length > mostBreaks, 'breaks', 'too-many'),
    ...(ofTerms.length > 0 ? onlyOwn : ofBreaks),
  ];
};
