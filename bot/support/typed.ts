/** What is wrong with what somebody has filled in, field by field. Pure. */
import { Temporal } from 'temporal-polyfill';
import { longest } from './kind.ts';
import type { TypedNote } from './note.ts';
import type { TypedStatus } from './team-status.ts';
import type { TypedWish } from './wish.ts';

export type Field = 'since' | 'kind' | 'line' | 'day';
export type FlawKind = 'too-early' | 'future' | 'too-far' | 'too-long' | 'missing';
export type Flaw = { readonly field: Field; readonly kind: FlawKind; readonly most?: number };

const { compare } = Temporal.PlainDate;

/** No group and no team of this kind is older; a year before it is a slip of the keys. */
const earliest = new Temporal.PlainDate(2000, 1, 1);
/** A start is planned within the coming years. */
const yearsAhead = 5;

const flaw = (isSo: boolean, one: Flaw): readonly Flaw[] => (isSo ? [one] : []);

const tooLong = (words: string, field: Field, most: number): readonly Flaw[] =>
  flaw(words.length > most, { field, kind: 'too-long', most });

export const flawsOfStatus = ({ state, since, kind }: TypedStatus, today: Temporal.PlainDate): readonly Flaw[] => [
  ...(since
    ? [
        ...flaw(compare(since, earliest) < 0, { field: 'since', kind: 'too-early' }),
        ...flaw(state !== 'decided' && compare(since, today) > 0, { field: 'since', kind: 'future' }),
        ...flaw(state === 'decided' && compare(since, today.add({ years: yearsAhead })) > 0, {
          field: 'since',
          kind: 'too-far',
        }),
      ]
    : []),
  ...tooLong(kind, 'kind', longest.kind),
];

export const flawsOfWish = ({ line }: TypedWish): readonly Flaw[] => tooLong(line, 'line', longest.wish);

export const flawsOfNote = ({ day, line }: TypedNote, today: Temporal.PlainDate): readonly Flaw[] => [
  ...flaw(compare(day, earliest) < 0, { field: 'day', kind: 'too-early' }),
  ...flaw(compare(day, today) > 0, { field: 'day', kind: 'future' }),
  ...flaw(!/[\p{L}\p{N}]/u.test(line), { field: 'line', kind: 'missing' }),
  ...tooLong(line, 'line', longest.note),
];
