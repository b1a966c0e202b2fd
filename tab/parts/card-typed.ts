// What somebody has typed in a card, apart from the card: so that it outlives the card's being drawn anew.
import type { IAdaptiveCard } from '@microsoft/teams.cards';

/** Input id → what stands in it. */
export type TypedIn = Readonly<Record<string, string>>;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isInput = (value: Fields): value is Fields & { id: string } =>
  typeof value.type === 'string' && value.type.startsWith('Input.') && typeof value.id === 'string';

/** The card with that in its inputs; what it has no input for is left out. */
export const withTyped = (card: IAdaptiveCard, typed: TypedIn): IAdaptiveCard => {
  const filled: unknown = JSON.parse(JSON.stringify(card), (_key, value: unknown) => {
    if (!isFields(value) || Array.isArray(value) || !isInput(value)) return value;
    return Object.hasOwn(typed, value.id) ? { ...value, value: typed[value.id] } : value;
  });
  // Nothing but the values of inputs is other than it was.
  return filled as IAdaptiveCard;
};

/** What the card itself puts into its inputs. */
export function givenIn(card: IAdaptiveCard): TypedIn {
  const given: Record<string, string> = {};
  JSON.parse(JSON.stringify(card), (_key, value: unknown) => {
    if (isFields(value) && isInput(value)) given[value.id] = typeof value.value === 'string' ? value.value : '';
    return value;
  });
  return given;
}

/** What differs from the card's own values, hence was typed. */
export const typedIn = (card: IAdaptiveCard, now: TypedIn): TypedIn => {
  const given = givenIn(card);
  return Object.fromEntries(Object.entries(now).filter(([id, value]) => value !== (given[id] ?? '')));
};
