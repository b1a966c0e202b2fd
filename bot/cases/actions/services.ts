import { listContacts } from '../../contacts/actions.ts';
import type { Contact } from '../../contacts/contact.ts';
import type { Identified } from '../../forums/actions.ts';
import type { Ports } from '../../platform/ports.ts';
import { outsideTheTeam } from '../outside-the-team.ts';

/** The rows of the contact list that a question can be led on to, as they stand now. */
export const servicesFor = async (ports: Ports, { forum }: Identified): Promise<readonly Contact[]> =>
  outsideTheTeam(forum, await listContacts(ports, forum));
