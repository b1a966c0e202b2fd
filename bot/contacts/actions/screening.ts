/** The ordinary screening of every text of a row: staff may be named, a child never. Fails closed. */
import { linkInWords, type StoppedFields } from '../../screening/fields.ts';
import { screen } from '../../screening/screen.ts';
import type { ContactDetails } from '../contact.ts';

const textsOf = ({ organization, contact, service, phone, service_area }: ContactDetails) => ({
  'organization.name': organization.name,
  'contact.title': contact.title,
  'contact.name': contact.name,
  'service.description': service.description,
  'service.excludes': service.excludes,
  'service.application_process': service.application_process,
  'service.email': service.email,
  'service.url': linkInWords(service.url),
  'service.alert': service.alert,
  'phone.number': phone.number,
  'phone.description': phone.description,
  'service_area.name': service_area.name,
});

/** By the field's path in the row, "service.description"; undefined when all is clean. */
export const screenRow = (details: ContactDetails, notNames: readonly string[]): StoppedFields | undefined => {
  const stopped = Object.entries(textsOf(details)).flatMap(([path, text]) => {
    const screening = screen(text, 'ordinary', notNames);
    return screening.kind === 'clean' ? [] : [[path, screening] as const];
  });
  return stopped.length > 0 ? Object.fromEntries(stopped) : undefined;
};
