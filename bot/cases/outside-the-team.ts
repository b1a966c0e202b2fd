/** Services outside the team that a question can be led on to: rows of the contact list whose party has no seat here. */
import type { Contact } from '../contacts/contact.ts';
import type { Forum } from '../forums/forum.ts';
import type { Service } from './answer.ts';

export const outsideTheTeam = ({ seats }: Pick<Forum, 'seats'>, contacts: readonly Contact[]): readonly Contact[] =>
  contacts.filter(({ organization }) => seats.every(({ party }) => party !== organization.party));

/** What fits in a line of the card, characters. */
const longestName = 60;

/** As the row says it: "Fältgruppen", "Kurator, Vårdcentralen Ek". */
export const serviceOf = ({ id, contact, organization, phone }: Contact): Service => ({
  id,
  phone: phone.number,
  name: [contact.title, organization.name ?? '']
    .filter((words) => words !== '')
    .join(', ')
    .slice(0, longestName),
});
