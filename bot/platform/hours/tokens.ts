/** The words and signs that telephone hours are written with. */
import { withoutDots } from '../search/words.ts';
import { type Weekday, weekdays } from './hours.ts';

/** `at`: where in the text it begins. `minutes` are from midnight. */
export type Token = { readonly at: number } & (
  | { readonly kind: 'days'; readonly days: readonly Weekday[] }
  | { readonly kind: 'time'; readonly minutes: number }
  | { readonly kind: 'to' | 'and' | 'between' | 'round-the-clock' | 'strange' }
);

/** To be written out, in the plural or the definite form, or as its beginning: "må", "tors", "fredagar". */
const forms: readonly (readonly [string, readonly Weekday[]])[] = [
  ['måndag', ['MO']],
  ['tisdag', ['TU']],
  ['onsdag', ['WE']],
  ['torsdag', ['TH']],
  ['fredag', ['FR']],
  ['lördag', ['SA']],
  ['söndag', ['SU']],
  // In law a Saturday is a "vardag" too; on a door and in a telephone list it is not.
  ['vardag', ['MO', 'TU', 'WE', 'TH', 'FR']],
  ['helg', ['SA', 'SU']],
];

const daysOf = (word: string): readonly Weekday[] | undefined => {
  const plain = withoutDots(word.toLocaleLowerCase('sv'));
  const isForm = (name: string) => ['ar', 'en', 'er'].some((ending) => withoutDots(name + ending).startsWith(plain));
  return plain.length > 1 ? forms.find(([name]) => isForm(name))?.[1] : undefined;
};

/** Words that say nothing of when. */
const idle = new Set(
  'kl klockan från telefontid telefontider telefon tel tfn öppet öppettid öppettider ring svarar vi på alla varje i veckan helgfri helgfria'.split(
    ' ',
  ),
);

type Kind = 'to' | 'and' | 'between' | 'round-the-clock' | 'every-day' | 'time' | 'word' | 'idle' | 'strange';

const signs: readonly (readonly [Kind, RegExp])[] = [
  ['idle', /[\s.:]+/y],
  ['round-the-clock', /(dygnet runt|hela dygnet)(?!\p{L})/iuy],
  ['every-day', /(alla dagar|varje dag|dagligen)(?!\p{L})/iuy],
  ['time', /\d{1,2}[.:]\d{2}(?!\d)|\d{4}(?!\d)|\d{1,2}(?!\d)/y],
  ['to', /[-‐‑–—−]+|(till( och med)?|t\.? ?o\.? ?m\.?|tom)(?!\p{L})/iuy],
  ['and', /[,;/&+]|(och|samt)(?!\p{L})/iuy],
  ['between', /mellan(?!\p{L})/iuy],
  ['word', /\p{L}+/uy],
  ['strange', /./suy],
];

/** "8.30", "0830" and "08:30" → 510; undefined where no clock stands so. */
function minutesIn(written: string): number | undefined {
  const [, hours = written, minutes = '00'] = /^(\d{1,2})[.:]?(\d{2})$/.exec(written) ?? [];
  const all = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && all <= 24 * 60 ? all : undefined;
}

function tokenOf(kind: Kind, written: string, at: number): Token | undefined {
  if (kind === 'idle') return undefined;
  if (kind === 'every-day') return { at, kind: 'days', days: weekdays };
  if (kind === 'time') {
    const minutes = minutesIn(written);
    return minutes === undefined ? { at, kind: 'strange' } : { at, kind, minutes };
  }
  if (kind !== 'word') return { at, kind };
  if (idle.has(written.toLocaleLowerCase('sv'))) return undefined;
  const days = daysOf(written);
  return days ? { at, kind: 'days', days } : { at, kind: 'strange' };
}

export function tokensIn(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    for (const [kind, pattern] of signs) {
      pattern.lastIndex = at;
      const [written] = pattern.exec(text) ?? [];
      if (!written) continue;
      const token = tokenOf(kind, written, at);
      if (token) tokens.push(token);
      at += written.length;
      break;
    }
  }
  return tokens;
}
