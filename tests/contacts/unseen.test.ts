import { expect, it } from 'vitest';
import { contactDetails } from '../../bot/contacts/contact.ts';

const typed = (title: string, description = '') => ({
  organization: { party: 'rehab' },
  contact: { title },
  service: { description },
  phone: {},
  schedule: [],
  service_area: { extent: 'municipality' },
});

it('signs that nobody sees, or that turn the text round, do not come into the list', () => {
  const { contact, service } = contactDetails.parse(
    typed('\u0000Diet\u001bist\u202E\ud800 👩‍⚕️', 'Ring\r\n\tmåndag\u2066'),
  );
  expect(contact.title).toBe('Dietist 👩‍⚕️');
  expect(service.description).toBe('Ring\n\tmåndag');
});

it('a function of such signs alone is none', () => {
  expect(contactDetails.safeParse(typed('\u0000\u202e ')).success).toBe(false);
});
