/**
 * When a party is asked whether its rows are true: once a term, and when a row has gone half a year without anybody's
 * word. Pure.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { plainDate } from '../../platform/time/schema.ts';
import { type Contact, contactId } from '../contact.ts';
import { isOverdue } from '../keeping.ts';

/** Days between two askings of the same rows, whatever the reason. */
export const silentDays = 56;
/** Days that a confirmation is so fresh that nobody is asked again. */
export const freshDays = 60;
/** Working days after an asking before the convener is told of what is overdue still. */
export const patienceDays = 10;

/** Who answers for rows together: a party, or its unit where there are several. Empty: the party as a whole. */
export const desk = z.object({ party: z.string(), unit: z.string() });
export type Desk = z.infer<typeof desk>;

export const deskOf = ({ organization }: Pick<Contact, 'organization'>): Desk => ({
  party: organization.party,
  unit: organization.name,
});

export const isSameDesk = (one: Desk, other: Desk): boolean => one.party === other.party && one.unit === other.unit;

/** The mark of the latest asking: what makes it happen once. */
export const asked = desk.extend({
  on: plainDate,
  why: z.enum(['term', 'overdue']),
  /** Those that were asked about. */
  rows: z.array(contactId),
  /** Teams' user ids of those whose card has neither come nor been refused yet. */
  waiting: z.array(z.string()),
  /** Somebody has the question: a card may have come to one of them, or the channel was asked. */
  reached: z.boolean(),
  /** The activity of the card in the channel, where that was asked: no other card is ever changed for it. */
  thread: z.string().optional(),
});
export type Asked = z.infer<typeof asked>;

export type DueDesk = Desk & Pick<Asked, 'why' | 'rows'>;

const { compare } = Temporal.PlainDate;
const latest = (days: readonly Temporal.PlainDate[]): Temporal.PlainDate | undefined => days.toSorted(compare).at(-1);

const isOlderThan = ({ assured_date }: Pick<Contact, 'assured_date'>, day: Temporal.PlainDate): boolean =>
  assured_date === undefined || compare(Temporal.PlainDate.from(assured_date), day) < 0;

/** Nobody has said for a while that it is true. */
export const isStale = (row: Pick<Contact, 'assured_date'>, today: Temporal.PlainDate): boolean =>
  isOlderThan(row, today.subtract({ days: freshDays }));

/** Its party was asked about it, and nobody has said anything since. */
export const isUnanswered = (
  row: Pick<Contact, 'id' | 'assured_date'>,
  { on, rows }: Pick<Asked, 'on' | 'rows'>,
  today: Temporal.PlainDate,
): boolean => rows.includes(row.id) && isOlderThan(row, on) && isStale(row, today);

/**
 * Between two terms most of the parties are on leave: from the last day of a term, as the municipality has set it, until
 * the middle of August or the week after Epiphany. The days of return are ours: no document says.
 */
export const isBreak = (today: Temporal.PlainDate, termEnds: readonly Temporal.PlainDate[]): boolean => {
  const ended = latest(termEnds.filter((day) => compare(day, today) < 0));
  if (!ended) return false;
  const isSummer = ended.month >= 4 && ended.month <= 8;
  const back = isSummer ? ended.with({ month: 8, day: 15 }) : new Temporal.PlainDate(schoolYearAfter(ended), 1, 8);
  return compare(today, back) < 0;
};

const schoolYearAfter = ({ year, month }: Temporal.PlainDate): number => (month > 8 ? year + 1 : year);

/** When people are back and the new ones in place. Ours: the documents say "each term" and no day. */
const termDays = [
  { month: 2, day: 1 },
  { month: 9, day: 1 },
];

/** The day from which this term's question is put; undefined when the term is over. */
export const termBegun = (
  today: Temporal.PlainDate,
  termEnds: readonly Temporal.PlainDate[],
): Temporal.PlainDate | undefined => {
  const days = [today.year - 1, today.year].flatMap((year) =>
    termDays.map((day) => Temporal.PlainDate.from({ year, ...day })),
  );
  const begun = latest(days.filter((day) => compare(day, today) <= 0));
  const isOver = termEnds.some((end) => begun && compare(begun, end) <= 0 && compare(end, today) < 0);
  return isOver ? undefined : begun;
};

type Calendar = { readonly today: Temporal.PlainDate; readonly termEnds: readonly Temporal.PlainDate[] };

const reasonFor = (
  rows: readonly Contact[],
  before: Asked | undefined,
  { today, termEnds }: Calendar,
): Asked['why'] | undefined => {
  if (before && compare(today, before.on.add({ days: silentDays })) < 0) return undefined;
  if (rows.some((row) => isOverdue(row, today))) return 'overdue';
  const begun = termBegun(today, termEnds);
  if (!begun || (before && compare(begun, before.on) <= 0)) return undefined;
  // What was confirmed shortly before the term is not asked about in it, however late the asking comes.
  return rows.some((row) => isStale(row, begun)) ? 'term' : undefined;
};

/** Those to be asked today, each about the rows that nobody has confirmed for a while. */
export const dueDesks = (rows: readonly Contact[], marks: readonly Asked[], calendar: Calendar): readonly DueDesk[] => {
  const { today, termEnds } = calendar;
  if (isBreak(today, termEnds)) return [];
  const desks = new Map(rows.map((row) => [JSON.stringify(deskOf(row)), deskOf(row)]));
  return [...desks.values()].flatMap((desk) => {
    const own = rows.filter((row) => isSameDesk(deskOf(row), desk));
    const before = marks.find((mark) => isSameDesk(mark, desk));
    const why = reasonFor(own, before, calendar);
    return why ? [{ ...desk, why, rows: own.filter((row) => isStale(row, today)).map(({ id }) => id) }] : [];
  });
};
