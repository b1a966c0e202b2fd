/** Meetings whose day has become a day off since they were planned: a break is entered later, a term gets shorter. Pure. */
import { type SchoolYear, termsOf } from '../../forums/school-year.ts';
import { type DayOff, dayOffOn } from '../days-off.ts';
import { isMovedAlone, type Meeting } from '../meeting.ts';
import { isWithinSpan } from './dates.ts';
import type { Plan } from './plan.ts';

export type AgainstDay = DayOff | { readonly kind: 'outside-terms' };

type Dated = Pick<Meeting, 'planned' | 'given' | 'date'>;
type Planned = Pick<Plan, 'terms' | 'exceptions'>;

/** Whoever chooses a day, in the plan or for the meeting alone, has been told what speaks against it. */
const isChosen = (meeting: Dated, { exceptions }: Planned): boolean =>
  isMovedAlone(meeting) ||
  exceptions.some(({ planned, date }) => planned === meeting.planned.toString() && date === meeting.date.toString());

/** Undefined where nothing does. A weekend is no day off that anybody enters. */
export const reasonAgainst = (
  meeting: Dated,
  series: Planned,
  years: readonly SchoolYear[],
): AgainstDay | undefined => {
  if (isChosen(meeting, series)) return undefined;
  const off = dayOffOn(meeting.date, { breaks: years.flatMap(({ breaks }) => breaks) });
  if (off && off.kind !== 'weekend') return off;
  const terms = years.flatMap(termsOf).filter(({ id }) => series.terms.includes(id));
  const isOutside = terms.length > 0 && !terms.some((term) => isWithinSpan(meeting.date, term));
  return isOutside ? { kind: 'outside-terms' } : undefined;
};
