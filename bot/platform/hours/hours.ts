/** When somebody answers the telephone, as HSDS 3.0 keeps it in `schedule`, and as it is written for people. */

/** `byday` as iCalendar has it: "MO,TU". Hours on a Swedish clock, "08:00"; a day ends at "24:00". */
export type TelephoneHours = {
  readonly byday: string;
  readonly opens_at: string;
  /** When not later than `opens_at`, it is on the next day. */
  readonly closes_at: string;
};

export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

const names: Readonly<Record<Weekday, string>> = {
  MO: 'måndag',
  TU: 'tisdag',
  WE: 'onsdag',
  TH: 'torsdag',
  FR: 'fredag',
  SA: 'lördag',
  SU: 'söndag',
};

/** Minutes from the midnight when the day begins. */
export type Span = {
  readonly from: number;
  /** After `from`; above 24 hours it is on the next day. */
  readonly to: number;
};

const hour = 60;
export const wholeDay = 24 * hour;

/** "08:30" → 510, in minutes. */
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * hour + Number(clock.slice(3, 5));

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** 510 → "08:30"; what lies on the next day as the clock stands there. */
export function clockOf(minutes: number): string {
  const onItsDay = minutes > wholeDay ? minutes - wholeDay : minutes;
  return `${twoDigits(Math.floor(onItsDay / hour))}:${twoDigits(onItsDay % hour)}`;
}

/** What the hours say of one day, in order and each minute once. The morning after an evening belongs to the evening. */
export function spansOn(day: Weekday, hours: readonly TelephoneHours[]): readonly Span[] {
  const spans: { from: number; to: number }[] = [];
  const said = hours.filter(({ byday }) => byday.split(',').includes(day)).map(spanOf);
  for (const span of said.sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && span.from <= last.to) last.to = Math.min(Math.max(last.to, span.to), last.from + wholeDay);
    else spans.push(span);
  }
  return spans;
}

const spanOf = ({ opens_at, closes_at }: TelephoneHours): Span => {
  const from = minutesOf(opens_at) % wholeDay;
  const to = minutesOf(closes_at);
  return { from, to: to > from ? to : to + wholeDay };
};

type Days = { readonly days: readonly Weekday[]; readonly spans: readonly Span[] };

/** Days with the same hours together, in the order of the week. */
function daysAlike(hours: readonly TelephoneHours[]): readonly Days[] {
  const alike = new Map<string, { days: Weekday[]; spans: readonly Span[] }>();
  for (const day of weekdays) {
    const spans = spansOn(day, hours);
    const key = JSON.stringify(spans);
    const others = alike.get(key);
    if (others) others.days.push(day);
    else if (spans.length > 0) alike.set(key, { days: [day], spans });
  }
  return [...alike.values()];
}

/** The same hours in the one way that we keep them: each day in its order, no overlaps, days with equal hours together. */
export const tidyHours = (hours: readonly TelephoneHours[]): readonly TelephoneHours[] =>
  daysAlike(hours).flatMap(({ days, spans }) =>
    spans.map(({ from, to }) => ({ byday: days.join(','), opens_at: clockOf(from), closes_at: clockOf(to) })),
  );

/** "måndag–torsdag 8.00–11.30, fredag 8.00–10.00", "vardagar 8.00–9.00 och 13.00–15.00", "dygnet runt"; none is "". */
export const hoursInText = (hours: readonly TelephoneHours[]): string =>
  daysAlike(hours)
    .map(({ days, spans }) => {
      const said = listed(spans.map(spanInText));
      return days.length === weekdays.length && said === roundTheClock ? said : `${daysInText(days)} ${said}`;
    })
    .join(', ');

const isOffice = (days: readonly Weekday[]) => days.join() === 'MO,TU,WE,TH,FR';
const roundTheClock = 'dygnet runt';

/** "a, b och c". Not Intl's list, so that what is written can be read wherever it was written. */
const listed = (parts: readonly string[]): string =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} och ${parts.at(-1)}` : parts.join('');

/** Three days on end and more are "måndag–onsdag"; two are named. */
function daysInText(days: readonly Weekday[]): string {
  if (days.length === weekdays.length) return 'alla dagar';
  if (isOffice(days)) return 'vardagar';
  const runs: Weekday[][] = [];
  for (const day of days) {
    const last = runs.at(-1)?.at(-1);
    if (last && weekdays.indexOf(day) === weekdays.indexOf(last) + 1) runs.at(-1)?.push(day);
    else runs.push([day]);
  }
  return listed(
    runs.flatMap((run) => {
      const [first, , third] = run;
      return first && third ? [`${names[first]}–${names[run.at(-1) ?? third]}`] : run.map((day) => names[day]);
    }),
  );
}

const timeInText = (minutes: number): string => {
  const [hours, rest] = clockOf(minutes).split(':');
  return `${Number(hours)}.${rest}`;
};

const spanInText = (span: Span): string =>
  span.from === 0 && span.to === wholeDay ? roundTheClock : `${timeInText(span.from)}–${timeInText(span.to)}`;
