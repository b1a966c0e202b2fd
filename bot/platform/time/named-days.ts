/** Days on which nobody is called to a meeting unasked, by their Swedish names. */
import Holidays from 'date-holidays';
import type { Temporal } from 'temporal-polyfill';

/** `eve`: no public holiday by law, but closed or half a day by custom. */
export type NamedDay = { readonly kind: 'public-holiday' | 'eve'; readonly name: string };

// `bank` and `optional` are eves. Of what is only observed, Maundy Thursday alone: the rest are weekends and customs.
const calendar = new Holidays('SE', { types: ['public', 'bank', 'optional', 'observance'], languages: ['sv'] });
const maundyThursday = 'easter -3';

const known = new Map<number, ReadonlyMap<string, NamedDay>>();

const namedIn = (year: number): ReadonlyMap<string, NamedDay> => {
  const before = known.get(year);
  if (before) return before;
  const days = new Map<string, NamedDay>();
  for (const { date, type, name, rule } of calendar.getHolidays(year)) {
    if (type === 'observance' && rule !== maundyThursday) continue;
    const day = date.slice(0, 'yyyy-mm-dd'.length);
    // Walpurgis Night may be Ascension Day too: the holiday is the reason then.
    if (type === 'public' || !days.has(day))
      days.set(day, { kind: type === 'public' ? 'public-holiday' : 'eve', name });
  }
  known.set(year, days);
  return days;
};

/** "skärtorsdagen", "Kristi himmelsfärdsdag"; undefined of any other day, also of a weekend. */
export const namedDay = (day: Temporal.PlainDate): NamedDay | undefined =>
  namedIn(day.year).get(day.toString({ calendarName: 'never' }));
