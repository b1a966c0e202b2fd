/** Telephone hours as people in Sweden write them → the hours as we keep them. What may mean two things is not guessed. */
import { ok, type Result, refuse } from '../../failure.ts';
import { clockOf, spansOn, type TelephoneHours, tidyHours, type Weekday, weekdays, wholeDay } from './hours.ts';
import { type Token, tokensIn } from './tokens.ts';

/** `part`: the words of the text that cannot be read, or may be read in two ways. */
export type HoursFailure = { readonly kind: 'unclear'; readonly part: string };

/** What to say of it. */
export const unclearHours = ({ part }: HoursFailure): string =>
  `”${part}” går inte att läsa som telefontid. Skriv till exempel så här: måndag–torsdag 8.00–11.30, fredag 8.00–10.00.`;

type Said = { readonly at: number } & (
  | { readonly days: readonly Weekday[] }
  | { readonly from: number; readonly to: number }
);

/** The next days or hours of the tokens, and how many tokens they take; undefined when they say neither. */
function nextSaid(tokens: readonly Token[]): { readonly said: Said; readonly taken: number } | undefined {
  const [first, second, third] = tokens;
  if (first?.kind === 'between') {
    const [, from, and, to] = tokens;
    return and?.kind === 'and' ? hoursBetween(first.at, from, to, 4) : undefined;
  }
  if (first?.kind === 'time') return second?.kind === 'to' ? hoursBetween(first.at, first, third, 3) : undefined;
  if (first?.kind === 'round-the-clock') return { said: { at: first.at, from: 0, to: wholeDay }, taken: 1 };
  if (first?.kind !== 'days') return undefined;
  if (second?.kind !== 'to') return { said: { at: first.at, days: first.days }, taken: 1 };
  const days = third?.kind === 'days' ? daysBetween(first.days, third.days) : undefined;
  return days && { said: { at: first.at, days }, taken: 3 };
}

function hoursBetween(at: number, from: Token | undefined, to: Token | undefined, taken: number) {
  if (from?.kind !== 'time' || to?.kind !== 'time') return undefined;
  const opens = from.minutes % wholeDay;
  const closes = to.minutes > opens ? to.minutes : to.minutes + wholeDay;
  // "8–8" may be twelve hours or twenty-four; "0–24" is a day.
  return closes - opens > wholeDay || to.minutes === opens
    ? undefined
    : { said: { at, from: opens, to: closes }, taken };
}

/** "fredag–måndag" goes over the end of the week. */
function daysBetween([first, more]: readonly Weekday[], [last, evenMore]: readonly Weekday[]) {
  if (!first || !last || more || evenMore) return undefined;
  const days = [...weekdays, ...weekdays].slice(weekdays.indexOf(first));
  return days.slice(0, days.indexOf(last) + 1);
}

/** The words around a place in the text, from one comma or line to the next. */
function partAt(text: string, at: number): string {
  const before = text.slice(0, at).search(/[^,;\n]*$/);
  const after = text.slice(at).search(/[,;\n]/);
  return text.slice(before, after < 0 ? undefined : at + after).trim();
}

/**
 * "mån–tors 8–11.30, fre 8–10", "må, on 9-11 och 13-15", "dygnet runt" → tidy hours; nothing written is no hours. Each
 * hour needs its day, before it or after it, in the same order all through.
 */
export function readHours(written: string): Result<readonly TelephoneHours[], HoursFailure> {
  const text = written.normalize('NFC');
  const unclear = (at: number) => refuse({ kind: 'unclear', part: partAt(text, at) } as const);
  const said: Said[] = [];
  let rest = tokensIn(text);
  for (let [token] = rest; token; [token] = rest) {
    const next = token.kind === 'and' ? { said: undefined, taken: 1 } : nextSaid(rest);
    if (!next) return unclear(token.at);
    if (next.said) said.push(next.said);
    rest = rest.slice(next.taken);
  }
  return paired(said, unclear);
}

type Unclear = (at: number) => { readonly ok: false; readonly failure: HoursFailure };

/** Days that stand together and hours that stand together, turn by turn. */
function turnsOf(said: readonly Said[]): readonly (readonly Said[])[] {
  const turns: Said[][] = [];
  for (const each of said) {
    const last = turns.at(-1);
    if (last?.[0] && 'days' in last[0] === 'days' in each) last.push(each);
    else turns.push([each]);
  }
  return turns;
}

function paired(said: readonly Said[], unclear: Unclear): Result<readonly TelephoneHours[], HoursFailure> {
  const [only, second] = said;
  if (only && !second && 'from' in only && only.to - only.from === wholeDay) {
    return ok(tidyHours([rowOf(weekdays, only.from, only.to)]));
  }
  const turns = turnsOf(said);
  const rows: TelephoneHours[] = [];
  for (let n = 0; n < turns.length; n += 2) {
    const pair = [...(turns[n] ?? []), ...(turns[n + 1] ?? [])];
    const days = pair.flatMap((each) => ('days' in each ? each.days : []));
    const spans = pair.flatMap((each) => ('from' in each ? each : []));
    const [first] = pair;
    if (first && (days.length === 0 || spans.length === 0)) return unclear(first.at);
    for (const { at, from, to } of spans) {
      // Two hours for one moment: the one may be meant instead of the other, as on a day that closes earlier.
      const overlaps = days.some((day) => spansOn(day, rows).some((span) => from < span.to && span.from < to));
      if (overlaps) return unclear(at);
      rows.push(rowOf(days, from, to));
    }
  }
  return ok(tidyHours(rows));
}

const rowOf = (days: readonly Weekday[], from: number, to: number): TelephoneHours => ({
  byday: days.join(','),
  opens_at: clockOf(from),
  closes_at: clockOf(to),
});
