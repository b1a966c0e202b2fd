/** A municipality's school year: its two terms and the breaks in them, both ends of each included. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { plainDate } from '../platform/time/schema.ts';
import { mostBreaks } from './school-years/bounds.ts';

const span = z.object({ from: plainDate, to: plainDate });
export type Span = z.infer<typeof span>;

export const schoolBreak = span.extend({ name: z.string() });
export type SchoolBreak = z.infer<typeof schoolBreak>;

export const schoolYear = z.object({
  /** The calendar year that it begins in: 2026 is läsåret 2026/27. */
  year: z.int().min(2000).max(2100),
  autumn: span,
  spring: span,
  /** Höstlov, sportlov, påsklov, and days that the school is closed for its staff's studies. */
  breaks: z.array(schoolBreak).max(mostBreaks),
});
export type SchoolYear = z.infer<typeof schoolYear>;

/** "2026-autumn", "2027-spring": by calendar year. */
export type TermId = string;
export type Term = Span & { readonly id: TermId };

export const termsOf = ({ year, autumn, spring }: SchoolYear): readonly Term[] => [
  { id: `${year}-autumn`, ...autumn },
  { id: `${year + 1}-spring`, ...spring },
];

/** Whose end lies ahead, the nearest first. */
export const termsAhead = (years: readonly SchoolYear[], today: Temporal.PlainDate): readonly Term[] =>
  years
    .flatMap(termsOf)
    .filter(({ to }) => Temporal.PlainDate.compare(to, today) >= 0)
    .toSorted((one, other) => Temporal.PlainDate.compare(one.from, other.from));
