/** The ordinary screening of every text of a row: staff may be named, a child never. Fails closed. */
import { type Screening, screen } from '../../screening/screen.ts';
import type { ContactDetails } from '../contact.ts';

/** By the field's path in the row, "service.description". */
export type Screened = Readonly<Record<string, Exclude<Screening, { kind: 'clean' }>>>;

const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    // Not an encoding: it hides nothing then.
    return '';
  }
};

const textsOf = ({ organization, contact, service, phone, service_area }: ContactDetails) => ({
  'organization.name': organization.name,
  'contact.title': contact.title,
  'contact.name': contact.name,
  'service.description': service.description,
  'service.excludes': service.excludes,
  'service.application_process': service.application_process,
  'service.email': service.email,
  // An address may hide a number behind percent signs.
  'service.url': `${service.url} ${decoded(service.url)}`,
  'service.alert': service.alert,
  'phone.number': phone.number,
  'phone.description': phone.description,
  'service_area.name': service_area.name,
});

/** `notNames`: words that the writer has said are nobody's name. Undefined when all is clean. */
export const screenRow = (details: ContactDetails, notNames: readonly string[]): Screened | undefined => {
  const stopped = Object.entries(textsOf(details)).flatMap(([path, text]) => {
    const screening = screen(text, 'ordinary', notNames);
    return screening.kind === 'clean' ? [] : [[path, screening] as const];
  });
  return stopped.length > 0 ? Object.fromEntries(stopped) : undefined;
};
