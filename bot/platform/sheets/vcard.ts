import ICAL from 'ical.js';
import { cellText } from './cell-text.ts';

/** A function one can reach, for the address book of a telephone. */
export type Card = {
  /** A URI, best urn:uuid:…; the same each time, so that taking it in again replaces it. */
  readonly uid: string;
  /** From the whole to the part: party, unit. */
  readonly organization: readonly string[];
  /** The function. */
  readonly title?: string;
  /** A person's name, if one is known. It stands in the note: the card is the function's, whoever holds it. */
  readonly name?: string;
  readonly phones: readonly { readonly number: string; readonly label?: string }[];
  readonly email?: string;
  readonly url?: string;
  readonly note?: string;
  readonly categories?: readonly string[];
};

/** vCard 4.0 (RFC 6350) in UTF-8 with CRLF: one file, one card after the other; empty for no cards. */
export const writeVCards = (cards: readonly Card[]): string => cards.map((card) => `${vCard(card)}\r\n`).join('');

function vCard(card: Card): string {
  const component = new ICAL.Component(['vcard', [], []]);
  const add = (name: string, value: string | string[], group?: string): void => {
    const property = new ICAL.Property(name, component);
    // What ical.js does not know it writes as it stands, line breaks and all, unless it is called text.
    if (name.startsWith('x-')) property.resetType('text');
    if (group !== undefined) property.setParameter('group', group);
    property.setValue(Array.isArray(value) ? value.map(cellText) : cellText(value));
    component.addProperty(property);
  };
  add('version', '4.0');
  add('kind', 'org');
  add('uid', card.uid);
  add('fn', displayName(card));
  if (card.organization.length > 0) add('org', [...card.organization]);
  if (card.title) add('title', card.title);
  card.phones.forEach(({ number, label }, index) => {
    // RFC 6350 has no label for a number; address books read this pair, made one by its group.
    const group = label ? `item${index + 1}` : undefined;
    add('tel', number, group);
    if (label) add('x-ablabel', label, group);
  });
  if (card.email) add('email', card.email);
  if (card.url) add('url', card.url);
  const note = [card.name ? `Kontaktperson: ${card.name}` : '', card.note ?? ''].filter(Boolean).join('\n');
  if (note) add('note', note);
  if (card.categories?.length) {
    const property = new ICAL.Property('categories', component);
    property.setValues(card.categories.map(cellText));
    component.addProperty(property);
  }
  return component.toString();
}

/** FN, which every card must have: the function and where it sits. */
const displayName = ({ title, organization }: Card): string =>
  [title, organization.at(-1)].filter(Boolean).join(', ') || 'Verksamhet';
