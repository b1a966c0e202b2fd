// What is chosen in the form, as people read it.
import { date, enumerate, weekdayAndDate } from '../../../parts/when.ts';
import type { OftenFields } from './often.ts';
import { text, weekdays } from './text.ts';
import { visitOf } from './visits.ts';

export const dayWords = (day: string, today: string): string => weekdayAndDate(day, today);

const wordIn = (words: Readonly<Record<string, string>>, id: string): string | undefined => words[id];

/** "Udda veckor, tisdag". */
export function oftenInWords(fields: OftenFields, today: string): string {
  const { often, weekday, every, everyMonth, nth, from, autumn, spring, dates } = fields;
  if (often === 'dates') return enumerate(dates.filter((day) => day !== '').map((day) => date(day, today)));
  const day = weekdays[Number(weekday)] ?? '';
  switch (often) {
    case 'weeks':
      return `${text.everyWeek(Number(every))}, ${day}, ${text.from.toLowerCase()} ${from}`;
    case 'month':
      return `${wordIn(text.nths, nth) ?? ''} ${day}, ${text.everyMonths(Number(everyMonth)).toLowerCase()}`;
    case 'term':
      return `${text.autumn}: ${autumn}. ${text.spring}: ${spring}. ${day}`;
    default:
      return `${wordIn(text.oftens, often) ?? ''}, ${day}`;
  }
}

/** "Första mötet i månaden". */
export function comingInWords(often: string): string {
  const [kind, count] = often.split(':');
  return kind === 'every' ? text.everyMeeting(Number(count)) : (wordIn(text.comings, often) ?? often);
}

export const staysInWords = (minutes: string): string => (minutes === '' ? text.whole : text.lasts(Number(minutes)));

export function visitInWords(
  written: string,
  named: readonly { readonly id: string; readonly name: string }[],
): string {
  const { attendee, often, minutes } = visitOf(written);
  const name = named.find(({ id }) => id === attendee)?.name ?? attendee;
  return `${name}: ${comingInWords(often)}, ${staysInWords(minutes)}`;
}
