/** What somebody has typed about a document, and what must be mended before it is kept or published. */
import { Temporal } from 'temporal-polyfill';
import type { Draft, Office } from './document.ts';
import { type Kind, longest } from './kind.ts';
import { isSafeLink } from './link.ts';

/** Empty strings where nothing is typed. `notNames`: words that the writer has said point to no child. */
export type Typed = {
  readonly kind: Kind;
  readonly title: string;
  readonly owner: { readonly function: string; readonly office: Office };
  readonly summary: string;
  readonly link: string;
  readonly text: string;
  readonly validFrom: Temporal.PlainDate | undefined;
  readonly validTo: Temporal.PlainDate | undefined;
  readonly reviewOn: Temporal.PlainDate | undefined;
  readonly asksToBeRead: boolean;
};

export type Field =
  | 'title'
  | 'function'
  | 'office'
  | 'summary'
  | 'link'
  | 'text'
  | 'validFrom'
  | 'validTo'
  | 'reviewOn';
export type FlawKind =
  | 'missing'
  | 'too-long'
  | 'not-https'
  | 'broken'
  | 'nothing-to-read'
  | 'ends-before'
  | 'before-another'
  | 'past'
  | 'no-such-party'
  | 'no-convener-here';
export type Flaw = { readonly field: Field; readonly kind: FlawKind };

const { compare } = Temporal.PlainDate;
const flaw = (isSo: boolean, field: Field, kind: FlawKind): readonly Flaw[] => (isSo ? [{ field, kind }] : []);

const endsBefore = ({ validFrom, validTo }: Pick<Draft, 'validFrom' | 'validTo'>): boolean =>
  validFrom !== undefined && validTo !== undefined && compare(validTo, validFrom) < 0;

/** NUL and half characters have no place in a text and do not survive storage. */
const isBroken = (text: string): boolean => /\p{Surrogate}|\0/u.test(text);

/** What keeps a draft from being saved at all: a draft may be as unfinished as it likes, but not unsafe or too long. */
export const flawsOf = (typed: Typed): readonly Flaw[] => [
  ...flaw(typed.title.trim() === '', 'title', 'missing'),
  ...flaw(typed.title.length > longest.title, 'title', 'too-long'),
  ...flaw(typed.owner.function.length > longest.function, 'function', 'too-long'),
  ...flaw(typed.summary.length > longest.summary, 'summary', 'too-long'),
  ...flaw(typed.link !== '' && !isSafeLink(typed.link), 'link', 'not-https'),
  ...flaw(typed.text.length > longest.text, 'text', 'too-long'),
  ...flaw(isBroken(typed.text), 'text', 'broken'),
  ...flaw(endsBefore(typed), 'validTo', 'ends-before'),
];

type Around = {
  readonly today: Temporal.PlainDate;
  /** First days of the versions that are published and not taken back. */
  readonly begun: readonly Temporal.PlainDate[];
};

/** What more must be there when others shall go by it. Without a first day it is in force from today. */
export const flawsToPublish = (draft: Draft, { today, begun }: Around): readonly Flaw[] => {
  const validFrom = draft.validFrom ?? today;
  return [
    ...flaw(draft.owner.function.trim() === '', 'function', 'missing'),
    ...flaw(draft.text.characters === 0 && draft.link === undefined, 'text', 'nothing-to-read'),
    ...flaw(endsBefore({ ...draft, validFrom }), 'validTo', 'ends-before'),
    ...flaw(draft.validTo !== undefined && compare(draft.validTo, today) < 0, 'validTo', 'past'),
    ...flaw(
      begun.some((day) => compare(day, validFrom) > 0),
      'validFrom',
      'before-another',
    ),
    ...flaw(draft.reviewOn !== undefined && compare(draft.reviewOn, today) <= 0, 'reviewOn', 'past'),
  ];
};
