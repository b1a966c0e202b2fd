import { type Contact, contact } from '../../bot/contacts/contact.ts';

type Given = {
  readonly id?: string;
  readonly party?: string;
  readonly unit?: string;
  readonly title?: string;
  readonly number?: string;
} & Partial<Contact['service']>;

/** A row that says little besides what is given. */
export const aContact = ({
  id = 'a-contact',
  party = 'rehab',
  unit = '',
  title = 'Samverkanskontakt',
  number = '070-174 06 05',
  ...service
}: Given = {}): Contact =>
  contact.parse({
    id,
    organization: { party, name: unit },
    contact: { title },
    service,
    phone: { number },
    schedule: [],
    service_area: { extent: 'municipality' },
  });
