/** What somebody has typed in an update, and what must be mended before it is kept, or before it is sent. */
import { Temporal } from 'temporal-polyfill';
import { isSafeLink } from '../../documents/link.ts';
import { longest, mostChoices } from '../kinds.ts';
import { type Asks, lastDay, type UpdateContent } from '../update.ts';

/** What Teams' cards do not draw, though it can be typed. */
export type NotDrawn =
  | 'heading'
  | 'image'
  | 'table'
  | 'code'
  | 'html'
  | 'quote'
  | 'rule'
  | 'struck'
  | 'bare-link'
  | 'not-https';

export type Field =
  | 'title'
  | 'text'
  | 'link'
  | 'document'
  | 'asks.by'
  | 'asks.choices'
  | `asks.choices.${number}`
  | 'audience'
  | 'card'
  | 'asks';

export type FlawKind =
  | 'missing'
  | 'too-long'
  | 'broken'
  | 'not-https'
  | 'past'
  | 'not-ahead'
  | 'too-few'
  | 'too-many'
  | 'too-many-chosen'
  | 'alike'
  | 'nobody'
  | 'nobody-now'
  | 'not-in-force'
  | 'not-for-all'
  | 'other-kind';

export type Flaw =
  | { readonly field: Field; readonly kind: FlawKind }
  | { readonly field: 'text'; readonly kind: 'not-drawn'; readonly what: NotDrawn }
  | { readonly field: 'card'; readonly kind: 'too-large'; readonly bytes: number };

const flaw = (isSo: boolean, field: Field, kind: FlawKind): readonly Flaw[] => (isSo ? [{ field, kind }] : []);

/** NUL and half characters have no place in a text and do not survive storage. */
export const isBroken = (text: string): boolean => /\p{Surrogate}|\0/u.test(text);

export const onOneLine = (typed: string): string => typed.replace(/\s+/gu, ' ').trim();

const tidyAsks = (asks: Asks): Asks =>
  asks.kind === 'choose' ? { ...asks, choices: asks.choices.map(onOneLine) } : asks;

/** As it is kept: a title and a choice stand on one line each. */
export const tidied = ({ title, text, link, document, asks }: UpdateContent): UpdateContent => ({
  title: onOneLine(title),
  text: text.replaceAll(/\r\n?/g, '\n').trim(),
  ...(link !== undefined && link.trim() !== '' && { link: link.trim() }),
  ...(document && { document }),
  asks: tidyAsks(asks),
});

const choicesIn = ({ asks }: UpdateContent): readonly string[] => (asks.kind === 'choose' ? asks.choices : []);

/** What keeps it from being saved at all: a draft may be as unfinished as it likes, but not unsafe or too long. */
export const flawsToKeep = (content: UpdateContent): readonly Flaw[] => {
  const { title, text, link } = content;
  const choices = choicesIn(content);
  return [
    ...flaw(title.length > longest.title, 'title', 'too-long'),
    ...flaw(isBroken(title), 'title', 'broken'),
    ...flaw(text.length > longest.text, 'text', 'too-long'),
    ...flaw(isBroken(text), 'text', 'broken'),
    ...flaw(link !== undefined && link.length > longest.link, 'link', 'too-long'),
    ...flaw(link !== undefined && !isSafeLink(link), 'link', 'not-https'),
    ...flaw(choices.length > mostChoices, 'asks.choices', 'too-many'),
    ...choices.flatMap((one, n) => [
      ...flaw(one.length > longest.choice, `asks.choices.${n}`, 'too-long'),
      ...flaw(isBroken(one), `asks.choices.${n}`, 'broken'),
    ]),
  ];
};

const sameWord = (one: string): string => one.toLocaleLowerCase('sv-SE');

const choiceFlaws = (content: UpdateContent): readonly Flaw[] => {
  if (content.asks.kind !== 'choose') return [];
  const choices = choicesIn(content);
  const isRepeated = (one: string, n: number) =>
    one !== '' && choices.findIndex((other) => sameWord(other) === sameWord(one)) < n;
  return [
    ...flaw(choices.length < 2, 'asks.choices', 'too-few'),
    ...choices.flatMap((one, n) => [
      ...flaw(one === '', `asks.choices.${n}`, 'missing'),
      ...flaw(isRepeated(one, n), `asks.choices.${n}`, 'alike'),
    ]),
  ];
};

/** Something to be done needs a day ahead; a word may be asked for the same day. `from`: the day when it goes. */
const dayFlaws = (content: UpdateContent, from: Temporal.PlainDate): readonly Flaw[] => {
  const by = lastDay(content);
  const isToDo = content.asks.kind === 'act';
  if (by === undefined) return flaw(isToDo, 'asks.by', 'missing');
  const order = Temporal.PlainDate.compare(by, from);
  return [...flaw(order < 0, 'asks.by', 'past'), ...flaw(isToDo && order === 0, 'asks.by', 'not-ahead')];
};

/** `kept`: the day that is out already, and may have passed since. */
export const flawsOfContent = (
  content: UpdateContent,
  from: Temporal.PlainDate,
  kept?: Temporal.PlainDate,
): readonly Flaw[] => {
  const by = lastDay(content);
  const isKept = by !== undefined && kept !== undefined && by.equals(kept);
  return [
    ...flawsToKeep(content),
    ...flaw(content.title === '', 'title', 'missing'),
    ...flaw(content.text === '' && content.document === undefined && content.link === undefined, 'text', 'missing'),
    ...choiceFlaws(content),
    ...(isKept ? [] : dayFlaws(content, from)),
  ];
};

/** A choice is known by its place: one that changes places with another would take that one's answers. */
const isMoved = (before: readonly string[], after: readonly string[]): boolean =>
  after.some((one, n) => before.some((other, m) => m !== n && sameWord(other) === sameWord(one)));

/** The answers that have come hang on what was asked. */
export const flawsOfChange = (before: UpdateContent, after: UpdateContent): readonly Flaw[] => [
  ...flaw(before.asks.kind !== after.asks.kind, 'asks', 'other-kind'),
  ...flaw(
    before.asks.kind === after.asks.kind &&
      (choicesIn(before).length !== choicesIn(after).length || isMoved(choicesIn(before), choicesIn(after))),
    'asks.choices',
    'other-kind',
  ),
];
