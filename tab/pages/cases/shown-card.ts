// Which card stands on the page: the case as it is now, or what a press was answered with.
import type { CaseRow, CaseView } from '../../../bot/cases/contract.ts';
import { givenIn } from '../../parts/card-typed.ts';

type Card = CaseView['card'];

export type Answered = {
  readonly card: Card;
  readonly verb: string;
  /** The case as it stood when the press was answered; undefined where it could not be read. */
  readonly on: CaseView | undefined;
  /** Why the same form came back. */
  readonly anew?: string | undefined;
};

export type Shown =
  | { readonly kind: 'case'; readonly card: Card; readonly why?: 'locked' | 'not-as-it-was' }
  /** The case with a sentence above it about what was just done. */
  | { readonly kind: 'done'; readonly card: Card }
  /** A form, or the question itself. `isOld`: the case has changed since. */
  | { readonly kind: 'answer'; readonly card: Card; readonly isOld: boolean };

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A sentence and then all that the case's own card has: nothing to fill in, nothing that the case would not show. */
export const isDone = (answer: Card, present: Card): boolean => {
  const [said = [], stands = []] = [answer.body, present.body];
  return said.length >= stands.length && same(said.slice(said.length - stands.length), stands);
};

/** What the gate was asked about when the question was opened. */
const terms = ({ state, isLocked, mode, between, consentUntil }: CaseRow) => [
  state === 'closed',
  isLocked,
  mode,
  between,
  consentUntil,
];

/** A form that somebody fills in is never taken from them; an open question is, when what it was opened by no longer holds. */
export function shown(present: CaseView, answered: Answered | undefined): Shown {
  const asItIs = { kind: 'case', card: present.card } as const;
  if (!answered) return asItIs;
  const { card, verb, on } = answered;
  const isOld = on !== undefined && !same(on.card, present.card);
  if (on && isDone(card, on.card)) return isOld ? asItIs : { kind: 'done', card };
  if (present.row.isLocked && on && !on.row.isLocked) return { ...asItIs, why: 'locked' };
  if (verb === 'case.read' && on && !same(terms(on.row), terms(present.row)))
    return { ...asItIs, why: 'not-as-it-was' };
  return { kind: 'answer', card, isOld };
}

/** Its own button leads to the case itself. */
export const hasWayBack = (card: Card): boolean => JSON.stringify(card).includes('"verb":"case.show"');

/** What the eye meets first on a card, for the ear. */
export const firstWords = (card: Card): string => wordsIn(card)[0] ?? '';

/** What a form says that it did not say when it was sent: why it came back. Undefined where it is another card. */
export function wordsAnew(card: Card, before: Card): string | undefined {
  const fields = (of: Card): string => Object.keys(givenIn(of)).join(' ');
  if (fields(card) === '' || fields(card) !== fields(before)) return undefined;
  const saidBefore = wordsIn(before);
  return wordsIn(card).find((words) => !saidBefore.includes(words));
}

function wordsIn(card: Card): readonly string[] {
  const found: string[] = [];
  JSON.parse(JSON.stringify(card.body ?? []), (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') found.push(value.replace(/\\(.)/g, '$1').replaceAll('**', ''));
    return value;
  });
  return found;
}
