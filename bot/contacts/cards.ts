import { type Button, card, type Element, execute, heading, plain, small, text } from '../platform/cards/card.ts';
import { bytesOf, mostBytes } from '../platform/cards/size.ts';
import { hoursInText } from '../platform/hours/hours.ts';
import { type Contact, telephoneLink } from './contact.ts';
import { contacts } from './text.ts';

export const showContacts = 'contacts.show';

/** "Visa vem jag kan ringa", for a card of any subject. */
export const showContactsButton = (forum: string): Button =>
  execute(contacts.show, showContacts, { forum }, { associatedInputs: 'none' });

export type Party = { readonly id: string; readonly name: string };

/** The link is one that telephones and Teams both dial. */
const row = ({ contact, organization, phone, schedule, service }: Contact): readonly Element[] => {
  const who = [contact.title, organization.name].filter((words) => words !== '');
  const number = `[${plain(phone.number)}](${telephoneLink(phone.number)})`;
  const about = [
    service.alert && contacts.alert(plain(service.alert)),
    schedule.length > 0 && contacts.hours(hoursInText(schedule)),
    service.description && contacts.does(plain(service.description)),
    service.excludes && contacts.doesNot(plain(service.excludes)),
  ];
  return [
    text(`**${plain(who.join(', '))}**: ${number}`, { spacing: 'Small' }),
    ...about.flatMap((line) => (line ? [text(line, { size: 'Small', isSubtle: true, spacing: 'None' })] : [])),
  ];
};

const draw = (rows: readonly Contact[], parties: readonly Party[], leftOut: number): readonly Element[] => {
  const lines: Element[] = [heading(contacts.heading), small(contacts.callsNames)];
  const ids = rows.map(({ organization }) => organization.party);
  const strange = ids.filter((id) => !parties.some((party) => party.id === id)).map((id) => ({ id, name: id }));
  const known = parties.filter(({ id }) => ids.includes(id));
  for (const { id, name } of [...known, ...new Map(strange.map((party) => [party.id, party])).values()]) {
    lines.push(text(plain(name), { weight: 'Bolder', separator: true }));
    lines.push(...rows.filter(({ organization }) => organization.party === id).flatMap(row));
  }
  if (leftOut > 0) lines.push(text(contacts.leftOut(leftOut), { separator: true }));
  return lines;
};

/**
 * Grouped by party, in the region's order. What does not fit in `room` bytes is counted, never cut in silence. No rows
 * give one sentence.
 */
export const contactLines = (
  rows: readonly Contact[],
  parties: readonly Party[],
  room: number = mostBytes - 1024,
): readonly Element[] => {
  const order = ({ organization }: Contact) => parties.findIndex(({ id }) => id === organization.party);
  const sorted = rows.toSorted((a, b) => order(a) - order(b));
  for (let shown = sorted.length; shown > 0; shown -= 1) {
    const lines = draw(sorted.slice(0, shown), parties, sorted.length - shown);
    if (bytesOf(card(lines)) < room) return lines;
  }
  return [heading(contacts.heading), text(contacts.none)];
};
