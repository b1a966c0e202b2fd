import type { Temporal } from 'temporal-polyfill';
import {
  type Button,
  card,
  type Element,
  execute,
  heading,
  openUrl,
  plain,
  small,
  text,
} from '../platform/cards/card.ts';
import { bytesOf, mostBytes } from '../platform/cards/size.ts';
import { hoursInText } from '../platform/hours/hours.ts';
import { dayOf } from '../platform/time/clock.ts';
import { opensNow } from '../platform/time/telephone-hours.ts';
import { type Contact, telephoneLink } from './contact.ts';
import { type Party, partyName } from './search.ts';
import { agesInText, contacts, openingInText } from './text.ts';

export const showContacts = 'contacts.show';

/** "Visa vem jag kan ringa", for a card of any subject. */
export const showContactsButton = (forum: string): Button =>
  execute(contacts.show, showContacts, { forum }, { associatedInputs: 'none' });

export const openInTab = (url: string): Button => openUrl(contacts.openInTab, url);

/** `best`: best first, each with its party; otherwise grouped by party in the region's order. */
export type Section = { readonly title?: string; readonly rows: readonly Contact[]; readonly best?: boolean };

/** `now`: whether somebody answers at this hour is marked. */
export type Shown = { readonly parties: readonly Party[]; readonly now: Temporal.Instant };

/** Rows that anybody reads on a card. More of them are left out, and counted. */
const mostRows = 60;

/** The link is one that telephones and Teams both dial. */
const row = (
  { contact, organization, phone, schedule, service }: Contact,
  { now }: Shown,
  party = '',
): readonly Element[] => {
  const who = [contact.title, organization.name || party, contact.name].filter((words) => words !== '').join(', ');
  const number = phone.number && `: [${plain(phone.number)}](${telephoneLink(phone.number)})`;
  const hours = [hoursInText(schedule), phone.description].filter((words) => words !== '').join(', ');
  const answers = schedule.length > 0 ? openingInText(opensNow(schedule, now), dayOf(now)) : '';
  const about = [
    [answers, hours && contacts.hours(plain(hours))].filter((words) => words !== '').join('. '),
    service.alert && contacts.alert(plain(service.alert)),
    agesInText(service.minimum_age, service.maximum_age) &&
      contacts.ages(agesInText(service.minimum_age, service.maximum_age)),
    service.description && contacts.does(plain(service.description)),
    service.excludes && contacts.doesNot(plain(service.excludes)),
    service.application_process && contacts.how(plain(service.application_process)),
    service.email && `[${plain(service.email)}](mailto:${encodeURIComponent(service.email).replace('%40', '@')})`,
  ];
  return [
    text(`**${plain(who)}**${number}`, { spacing: 'Small' }),
    ...about.flatMap((line) => (line ? [text(line, { size: 'Small', isSubtle: true, spacing: 'None' })] : [])),
  ];
};

const grouped = (rows: readonly Contact[], shown: Shown): readonly Element[] => {
  const ids = rows.map(({ organization }) => organization.party);
  const known = shown.parties.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  return [...new Set([...known, ...ids])].flatMap((id) => [
    text(plain(partyName(id, shown.parties)), { weight: 'Bolder', separator: true }),
    ...rows.filter(({ organization }) => organization.party === id).flatMap((one) => row(one, shown)),
  ]);
};

const section = ({ title, rows, best }: Section, shown: Shown): readonly Element[] => [
  ...(title && rows.length > 0 ? [text(title, { weight: 'Bolder', size: 'Medium', separator: true })] : []),
  ...(best
    ? rows.flatMap((one) => row(one, shown, partyName(one.organization.party, shown.parties)))
    : grouped(rows, shown)),
];

const firstOf = (sections: readonly Section[], most: number): readonly Section[] => {
  let left = most;
  return sections.map((one) => {
    const rows = one.rows.slice(0, left);
    left -= rows.length;
    return { ...one, rows };
  });
};

/** What does not fit in `room` bytes is counted, never cut in silence. No rows give one sentence. */
export const contactLines = (
  sections: readonly Section[],
  shown: Shown,
  room: number = mostBytes - 1024,
): readonly Element[] => {
  const all = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  for (let most = Math.min(all, mostRows); most > 0; most -= 1) {
    const lines = [
      heading(contacts.heading),
      small(contacts.callsNames),
      ...firstOf(sections, most).flatMap((one) => section(one, shown)),
      ...(all > most ? [text(contacts.leftOut(all - most), { separator: true })] : []),
    ];
    if (bytesOf(card(lines)) < room) return lines;
  }
  return [heading(contacts.heading), text(contacts.none)];
};
