/** What stands in each place for somebody to read or to change. Made when it is asked for, and anew once it was changed. */
import { randomUUID } from 'node:crypto';
import { importRows } from '../../bot/contacts/actions/import-rows.ts';
import { addContact } from '../../bot/contacts/actions/write-row.ts';
import { contactDetails } from '../../bot/contacts/contact.ts';
import { beginDocument } from '../../bot/documents/actions/draft.ts';
import { publishDraft, setShared } from '../../bot/documents/actions/publishing.ts';
import { publisherIn } from '../../bot/documents/rights.ts';
import type { Result } from '../../bot/failure.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { askConsultation } from '../support/asking.ts';
import type { Stage } from '../support/stage.ts';
import { deskKinds, isOfDesk, newOfDesk } from './desk-ground.ts';
import { isOfMeetings, meetingKinds, newOfMeetings, openHour } from './meeting-ground.ts';
import { keeperOf, type Place, places, publishingIn } from './places.ts';
import { isOfSupport, newOfSupport, supportKinds } from './support-ground.ts';

/** `etag`: as If-Match wants it. `change`: of a contact, what undo takes back; of meetings, see `meeting-ground.ts`. */
export type Thing = { readonly id: string; readonly etag: string; readonly change: string };

export const kinds = [
  'contact',
  'import',
  'draft',
  'document',
  'example',
  ...meetingKinds,
  ...supportKinds,
  ...deskKinds,
] as const;
export type Kind = (typeof kinds)[number];

export const typedContact = (title = 'Dietist') => ({
  organization: { party: 'rehab', name: '' },
  contact: { title, name: '' },
  service: { description: 'Råd om mat' },
  phone: { number: '070-174 06 08' },
  schedule: [{ byday: 'MO,TU', opens_at: '08:00', closes_at: '09:30' }],
  service_area: { extent: 'municipality' },
});

export const typedDocument = (title = 'Riktlinje för SIP') => ({
  kind: 'guideline' as const,
  title,
  owner: { function: 'Utvecklingsledare', office: 'coordinator' as const },
  text: 'Så här gör vi.',
  asksToBeRead: true,
});

let functions = 0;

/** A file brings no row of a function that stands there already. */
export const newFunction = (): string => {
  functions += 1;
  return `Mottagning ${functions}`;
};

const must = <T>(outcome: Result<T, { readonly kind: string }>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
};

const newContact = async (ports: Ports, place: Place): Promise<Thing> => {
  const details = contactDetails.parse(typedContact());
  const { stored, change = '' } = must(await addContact(ports, keeperOf(place), { details, notNames: [] }));
  return { id: stored?.row.id ?? '', etag: stored?.etag ?? '', change };
};

const newImport = async (ports: Ports, place: Place): Promise<Thing> => {
  const details = contactDetails.parse(typedContact(newFunction()));
  const rows = [{ kind: 'new', line: 2, details, notNames: [], besides: [] } as const];
  const { head } = must(await importRows(ports, keeperOf(place), { once: randomUUID(), file: 'a.csv', rows }));
  return { id: head?.id ?? '', etag: '', change: '' };
};

const newDocument = async (ports: Ports, place: Place, until: 'draft' | 'document' | 'example'): Promise<Thing> => {
  const by = publisherIn(await publishingIn(ports, place));
  if (!by) throw new Error(`nobody publishes in ${place}`);
  const writing = {
    ...typedDocument(),
    summary: '',
    link: '',
    validFrom: undefined,
    validTo: undefined,
    reviewOn: undefined,
    notNames: [],
  };
  const begun = must(await beginDocument(ports, by, writing));
  const { id } = begun.document;
  const at = ({ document }: typeof begun): Thing => ({ id, etag: `"${document.revision}"`, change: '' });
  if (until === 'draft') return at(begun);
  const published = must(await publishDraft(ports, by, { id, seen: begun.document.revision }));
  return at(until === 'document' ? published : must(await setShared(ports, by, id, true)));
};

export type Ground = {
  readonly ports: Ports;
  thing(kind: Kind, place: Place): Promise<Thing>;
  /** Something in the place has been changed. */
  forget(place: Place): void;
  /** The id of a consultation that was put to the team; of the region's network, which has none, Mariestad's. */
  caseIn(place: Place): string;
};

const raised = async (stage: Stage, asker: string): Promise<string> => {
  await askConsultation(stage, {}, asker);
  const { body } = await stage.person(asker).asks('/api/cases');
  return body.cases[0].id;
};

export const groundOf = async (stage: Stage): Promise<Ground> => {
  const ports = stage.servers[0]?.world.ports;
  if (!ports) throw new Error('no server');
  const mariestad = await raised(stage, 'Sara Nyberg');
  const cases = { mariestad, skovde: await raised(stage, 'Jenny Wikström'), region: mariestad };
  const made = new Map<string, Promise<Thing>>();
  const make = (kind: Kind, place: Place) => {
    if (kind === 'contact') return newContact(ports, place);
    if (isOfMeetings(kind)) return newOfMeetings(ports, kind, place);
    if (isOfSupport(kind)) return newOfSupport(ports, kind, place);
    if (isOfDesk(kind)) return newOfDesk(ports, kind, place);
    return kind === 'import' ? newImport(ports, place) : newDocument(ports, place, kind);
  };
  const thing: Ground['thing'] = (kind, place) => {
    const key = `${place} ${kind}`;
    const present = made.get(key) ?? make(kind, place);
    made.set(key, present);
    return present;
  };
  await openHour(ports, 'skovde');
  for (const place of places) await Promise.all(kinds.map((kind) => thing(kind, place)));
  return {
    ports,
    thing,
    forget: (place) => {
      for (const kind of kinds) made.delete(`${place} ${kind}`);
    },
    caseIn: (place) => cases[place],
  };
};
