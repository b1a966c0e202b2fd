/** 2026/27 as a municipality may have it. */
import { Temporal } from 'temporal-polyfill';
import type { SchoolYear, Span } from '../../bot/forums/school-year.ts';

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
export const span = (from: string, to: string): Span => ({ from: day(from), to: day(to) });

export const aYear = (more: Partial<SchoolYear> = {}): SchoolYear => ({
  year: 2026,
  autumn: span('2026-08-17', '2026-12-18'),
  spring: span('2027-01-11', '2027-06-11'),
  breaks: [
    { name: 'Höstlov', ...span('2026-10-26', '2026-10-30') },
    { name: 'Sportlov', ...span('2027-02-15', '2027-02-19') },
    { name: 'Påsklov', ...span('2027-03-30', '2027-04-02') },
  ],
  ...more,
});
