/** What is said of a series in the planner: how often it meets, what the calendar does to it, what must be mended. */
import type { Temporal } from 'temporal-polyfill';
import { capitalised, date, enumerate, week, weekdayAndDate } from '../../platform/time/swedish.ts';
import { endOf } from '../clock.ts';
import type { AgainstDay } from '../series/against-day.ts';
import type { Effect } from '../series/effects.ts';
import type { Part } from '../series/merging.ts';
import type { Plan } from '../series/plan.ts';
import type { Reason } from '../series/proposal.ts';
import type { Rhythm } from '../series/rhythm.ts';

type Day = Temporal.PlainDate;

const weekdays = ['', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];
export const weekdayWord = (weekday: number): string => weekdays[weekday] ?? '';

const ordinals = 'noll första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte'.split(' ');
const counts = 'inga ett två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');

/** "tredje", "13:e", "21:a". */
const ordinal = (n: number): string => {
  if (ordinals[n] !== undefined) return ordinals[n];
  return `${n}:${[1, 2].includes(n % 10) ? 'a' : 'e'}`;
};

/** "varje", "varannan", "var tredje", "var 13:e". */
const every = (n: number): string => {
  if (n === 1) return 'varje';
  return n === 2 ? 'varannan' : `var ${ordinal(n)}`;
};

const meetings = (n: number): string => (n === 1 ? 'ett möte' : `${counts[n] ?? n} möten`);

const nthWord = (nth: number): string => (nth === -1 ? 'sista' : (ordinals[nth] ?? ''));

const clock = (time: string): string => time.replace(':', '.');

/** "kl. 13.00–14.30". */
export const timeSpan = ({ start, minutes }: Pick<Plan, 'start' | 'minutes'>): string =>
  `kl. ${clock(start)}–${clock(endOf(start, minutes))}`;

const often = (rhythm: Rhythm, today: Day, days: readonly Day[]): string => {
  switch (rhythm.kind) {
    case 'weeks':
      return `${every(rhythm.every)} vecka, ${weekdayWord(rhythm.weekday)}ar`;
    case 'parity':
      return `${rhythm.parity === 'odd' ? 'udda' : 'jämna'} veckor, ${weekdayWord(rhythm.weekday)}ar`;
    case 'months': {
      const which = `${nthWord(rhythm.nth)} ${weekdayWord(rhythm.weekday)}en`;
      return rhythm.every === 1 ? `${which} i månaden` : `${which} ${every(rhythm.every)} månad`;
    }
    case 'terms':
      return `${meetings(rhythm.autumn)} på hösten och ${meetings(rhythm.spring)} på våren, ${weekdayWord(rhythm.weekday)}ar`;
    case 'dates': {
      const [only, ...more] = days;
      return only && more.length === 0 ? weekdayAndDate(only, today) : `${days.length} valda dagar`;
    }
  }
};

/** "Udda veckor, tisdagar kl. 13.00–14.30". `days`: those of a list of dates. */
export const planInWords = (
  plan: Pick<Plan, 'rhythm' | 'start' | 'minutes'>,
  today: Day,
  days: readonly Day[],
): string => `${capitalised(often(plan.rhythm, today, days))} ${timeSpan(plan)}`;

/** Why, of one row: "Skärtorsdagen", "Höstlov". */
export const reasonInWords = ({ kind, name }: Reason): string => {
  if (kind === 'same-day') return 'Serien har redan ett möte den dagen';
  return kind === 'cancelled' ? 'Inställt' : capitalised(name);
};

/** As it stands inside a sentence; "APT-dag" as it is written. */
const lowered = (name: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('sv-SE') + name.slice(1);

/** "skärtorsdagen", "Kristi himmelsfärdsdag", "höstlov": breaks are called what somebody has typed. */
export const reasonInText = ({ kind, name }: Pick<Reason, 'kind' | 'name'>): string =>
  kind === 'break' ? lowered(name) : name;

/** As it stands beside a date. */
export const againstDayInWords = (reason: AgainstDay): string =>
  reason.kind === 'outside-terms' ? 'Utanför terminerna' : capitalised(reason.name);

const isBecause = (day: string, { kind, name }: Reason): string => {
  switch (kind) {
    case 'same-day':
      return `${day} har serien redan ett möte`;
    case 'cancelled':
      return `${day} är inställd`;
    case 'weekend':
      return `${day} är det helg`;
    case 'break':
      return `${day} är det ${reasonInText({ kind, name })}`;
    default:
      return `${day} är ${name}`;
  }
};

/** "15–19 februari 2027", "28 december 2026–3 januari 2027". */
const spanWords = (from: Day, to: Day, today: Day): string => {
  if (from.equals(to)) return date(to, today);
  const isOneMonth = from.year === to.year && from.month === to.month;
  return `${isOneMonth ? from.day : date(from, to)}–${date(to, today)}`;
};

export const effectSentence = (effect: Effect, today: Day): string => {
  const long = (day: Day) => weekdayAndDate(day, today);
  switch (effect.kind) {
    case 'week-53': {
      const { monday } = effect;
      return `Året har en vecka 53: ${spanWords(monday, monday.add({ days: 6 }), today)}.`;
    }
    case 'two-odd-weeks':
      return effect.both
        ? 'Vecka 53 och vecka 1 är båda udda, så det blir möten två veckor i rad.'
        : 'Vecka 53 och vecka 1 är båda udda och följer på varandra.';
    case 'three-weeks-between':
      return 'Efter vecka 52 är nästa jämna vecka vecka 2. Däremellan går det tre veckor i stället för två.';
    case 'parity-turns': {
      const words = effect.to === 'odd' ? 'udda' : 'jämna';
      return `Från ${long(effect.from)}, ${week(effect.from)}, ligger mötena i ${words} veckor. Välj udda eller jämna veckor om de alltid ska göra det.`;
    }
    case 'clock': {
      const change = effect.to === 'summer' ? 'sommartid' : 'vintertid';
      const time = clock(effect.start);
      return `Klockan ställs om till ${change} ${date(effect.day, today)}. ${time} är ${time} också efter det.`;
    }
    case 'moved':
      return `${capitalised(isBecause(long(effect.from), effect.reason))}. Mötet flyttas till ${long(effect.to)}.`;
    case 'dropped':
      return effect.reason
        ? `${capitalised(isBecause(long(effect.day), effect.reason))}. Det mötet utgår.`
        : `Mötet ${long(effect.day)} utgår.`;
    case 'despite':
      return `${capitalised(isBecause(long(effect.day), effect.reason))}. Mötet hålls ändå, som du har valt.`;
    case 'break':
      return `${capitalised(effect.name)} ${spanWords(effect.from, effect.to, today)}: inget möte hålls, ${meetings(effect.planned)} utgår.`;
    case 'past':
      return effect.count === 1
        ? 'Ett av datumen har redan varit och tas inte med.'
        : `${capitalised(counts[effect.count] ?? String(effect.count))} av datumen har redan varit och tas inte med.`;
  }
};

const partWords: Readonly<Record<Part, string>> = {
  date: 'dag',
  start: 'tid',
  minutes: 'längd',
  place: 'plats',
  link: 'länk',
  name: 'namn',
  kind: 'slag',
  attendees: 'vilka som kommer',
  shortStays: 'hur länge de är med',
  quorum: 'hur många som behövs',
  chair: 'ordförande',
  calling: 'hur det kallas',
  daysBefore: 'när det kallas',
};

/** "dag och tid". */
export const partsInWords = (parts: readonly Part[]): string => enumerate(parts.map((part) => partWords[part]));

export const termName = (id: string): string => {
  const [year = '', half] = id.split('-');
  return `${half === 'autumn' ? 'Höstterminen' : 'Vårterminen'} ${year}`;
};
