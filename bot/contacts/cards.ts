import { z } from 'zod';
import { forumId } from '../forums/forum.ts';
import {
  type Button,
  type Card,
  card,
  type Element,
  execute,
  heading,
  plain,
  small,
  text,
} from '../platform/cards/card.ts';
import { bytesOf, mostBytes } from '../platform/cards/size.ts';
import { type Contact, telephoneLink } from './contact.ts';
import { contacts } from './text.ts';

export const showContacts = 'contacts.show';
export const showData = z.object({ forumId });

/** "Visa vem jag kan ringa", for a card of any subject. */
export const showContactsButton = (forum: string): Button =>
  execute(contacts.show, showContacts, { forumId: forum }, { associatedInputs: 'none' });

export type Party = { readonly id: string; readonly name: string };

/** The link is one that telephones and Teams both dial. */
const row = ({ contact, organization, phone, schedule, service }: Contact): readonly Element[] => {
  const who = [contact.title, organization.name].filter((words) => words !== undefined && words !== '');
  const number = `[${plain(phone.number)}](${telephoneLink(phone.number)})`;
  const about = [
    schedule.description && contacts.hours(plain(schedule.description)),
    service.description && contacts.does(plain(service.description)),
    service.excludes && contacts.doesNot(plain(service.excludes)),
  ];
  return [
    text(`**${plain(who.join(', '))}**: ${number}`, { spacing: 'Small' }),
    small(about.filter(Boolean).join('  \n')),
  ];
};

const draw = (rows: readonly Contact[], parties: readonly Party[], leftOut: number): Card => {
  const body: Element[] = [heading(contacts.heading), small(contacts.callsNames)];
  const known = parties.filter(({ id }) => rows.some(({ organization }) => organization.party === id));
  const others = rows
    .map(({ organization }) => organization.party)
    .filter((id) => !parties.some((one) => one.id === id));
  for (const { id, name } of [...known, ...[...new Set(others)].map((other) => ({ id: other, name: other }))]) {
    body.push(text(plain(name), { weight: 'Bolder', separator: true }));
    body.push(...rows.filter(({ organization }) => organization.party === id).flatMap(row));
  }
  if (leftOut > 0) body.push(text(contacts.leftOut(leftOut), { separator: true }));
  return card(body);
};

/** Grouped by party, in the region's order. What does not fit in a card is counted, never cut in silence. */
export const contactsCard = (rows: readonly Contact[], parties: readonly Party[]): Card => {
  const order = (contact: Contact) => parties.findIndex(({ id }) => id === contact.organization.party);
  const sorted = rows.toSorted((a, b) => order(a) - order(b));
  for (let shown = sorted.length; shown > 0; shown -= 1) {
    const whole = draw(sorted.slice(0, shown), parties, sorted.length - shown);
    if (bytesOf(whole) < mostBytes - 1024) return whole;
  }
  return card([heading(contacts.heading), text(contacts.none)]);
};
