/** When somebody is away: no reminders reach a person who cannot act on them. One stretch of days at a time. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { ok, type Result, refuse } from '../failure.ts';
import { plainDate } from '../platform/time/schema.ts';

/** Both days included. */
export const absence = z.object({ from: plainDate, to: plainDate });
export type Absence = z.infer<typeof absence>;

/** As it came from the card: yyyy-mm-dd, or empty. */
export type TypedAbsence = { readonly from: string; readonly to: string };

/** What of it the card can show again. */
export const typedAbsence = ({ from, to }: Absence): TypedAbsence => ({ from: from.toString(), to: to.toString() });

export type AbsenceFailure = {
  readonly kind: 'no-day' | 'ends-before-it-begins' | 'in-the-past' | 'too-long' | 'too-far-ahead';
};

const { compare } = Temporal.PlainDate;

/** At most a year, begun at most a year from now: what is further off than that is a slip of the finger. */
export const absenceFrom = (typed: TypedAbsence, today: Temporal.PlainDate): Result<Absence, AbsenceFailure> => {
  const [from, to] = [plainDate.safeParse(typed.from).data, plainDate.safeParse(typed.to).data];
  if (!from || !to) return refuse({ kind: 'no-day' });
  if (compare(to, from) < 0) return refuse({ kind: 'ends-before-it-begins' });
  if (compare(to, today) < 0) return refuse({ kind: 'in-the-past' });
  if (compare(from, today.add({ years: 1 })) > 0) return refuse({ kind: 'too-far-ahead' });
  if (compare(to, from.add({ years: 1 })) >= 0) return refuse({ kind: 'too-long' });
  return ok({ from, to });
};

export const isAwayOn = ({ from, to }: Absence, day: Temporal.PlainDate): boolean =>
  compare(from, day) <= 0 && compare(day, to) <= 0;

/** An absence that has ended is nobody's business any more. */
export const hasEnded = ({ to }: Absence, today: Temporal.PlainDate): boolean => compare(to, today) < 0;
