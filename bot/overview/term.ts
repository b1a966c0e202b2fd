/** A term as the region counts them, the same everywhere: spring is January to July, autumn August to December. */
import { Temporal } from 'temporal-polyfill';

/** "HT 2026", "VT 2027": also what its rows are kept by. */
export type TermName = string;

export type Term = {
  readonly name: TermName;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
};

const firstOfAutumn = 8;

export const termOf = ({ year, month }: Temporal.PlainDate): Term =>
  month < firstOfAutumn
    ? { name: `VT ${year}`, from: new Temporal.PlainDate(year, 1, 1), to: new Temporal.PlainDate(year, 7, 31) }
    : { name: `HT ${year}`, from: new Temporal.PlainDate(year, 8, 1), to: new Temporal.PlainDate(year, 12, 31) };

const orderOf = (name: TermName): number => {
  const [season, year] = name.split(' ');
  return Number(year) * 2 + (season === 'HT' ? 1 : 0);
};

/** For a sort: the earlier first. */
export const byTerm = (one: TermName, other: TermName): number => orderOf(one) - orderOf(other);

export const isWithin = ({ from, to }: Pick<Term, 'from' | 'to'>, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
