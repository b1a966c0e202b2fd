// What is labelled how in the form, in the history and where two have changed the same row.

import type { FieldId } from './fields.ts';
import { text } from './text.ts';

type Asked = {
  readonly label: string;
  readonly hint?: string;
  readonly look: 'line' | 'long' | 'short' | 'choice';
  readonly input?: 'tel' | 'email' | 'url' | 'numeric';
  readonly isRequired?: boolean;
};

export const asked: Readonly<Record<FieldId, Asked>> = {
  'organization.party': { label: text.party, look: 'choice', isRequired: true },
  'organization.name': {
    label: 'Enhet',
    hint: 'Där det finns flera: skolan, vårdcentralen eller mottagningen.',
    look: 'line',
  },
  'contact.title': {
    label: 'Funktion',
    hint: 'Inte en person: ”Samordnande skolsköterska”, ”Mottagningen”.',
    look: 'line',
    isRequired: true,
  },
  'contact.name': { label: 'Namn', hint: 'Frivilligt. Raden ska hålla även när någon byter arbete.', look: 'line' },
  'service.description': { label: text.does, hint: 'Med vanliga ord, så att alla förstår.', look: 'long' },
  'service.excludes': {
    label: text.doesNot,
    hint: 'Det andra ofta tror. Skriv gärna vart man vänder sig i stället.',
    look: 'long',
  },
  'service.minimum_age': { label: 'Från ålder', hint: 'Tomt: ingen gräns.', look: 'short', input: 'numeric' },
  'service.maximum_age': { label: 'Till och med ålder', hint: 'Tomt: ingen gräns.', look: 'short', input: 'numeric' },
  'service.application_process': {
    label: text.how,
    hint: 'Till exempel ”Ring” eller ”Remiss från vårdcentralen”.',
    look: 'long',
  },
  'phone.number': { label: text.phone, look: 'short', input: 'tel' },
  schedule: {
    label: text.hours,
    hint: 'Skriv som du säger det: måndag–torsdag 8.00–11.30, fredag 8.00–10.00.',
    look: 'line',
  },
  'phone.description': {
    label: 'Mer om telefonen',
    hint: 'Det som tiderna inte säger: ”jämna veckor”.',
    look: 'line',
  },
  'service.email': {
    label: text.mail,
    hint: 'Verksamhetens adress. Inget om enskilda barn med e-post.',
    look: 'line',
    input: 'email',
  },
  'service.url': { label: 'Webbadress', hint: 'Börjar med https://', look: 'line', input: 'url' },
  'service_area.extent': { label: text.area, look: 'choice' },
  'service_area.name': { label: 'Vilka skolor, eller vilken del', look: 'line' },
  'service.alert': { label: text.rightNow, hint: 'Tillfälligt: ”Stängt vecka 30”.', look: 'line' },
};

/** In the order in which one thinks of them. */
export const groups: readonly { readonly title: string; readonly fields: readonly FieldId[] }[] = [
  { title: text.groups.who, fields: ['organization.party', 'organization.name', 'contact.title', 'contact.name'] },
  {
    title: text.groups.what,
    fields: ['service.description', 'service.excludes', 'service.minimum_age', 'service.maximum_age'],
  },
  {
    title: text.groups.reach,
    fields: [
      'phone.number',
      'schedule',
      'phone.description',
      'service.application_process',
      'service.email',
      'service.url',
      'service.alert',
    ],
  },
  { title: text.groups.where, fields: ['service_area.extent', 'service_area.name'] },
];

type Names = { party(id: string): string };

/** As people read it. */
export function shownValue(id: FieldId, value: string, names: Names): string {
  if (id === 'organization.party') return value && names.party(value);
  return id === 'service_area.extent' && isExtent(value) ? text.extents[value] : value;
}

const isExtent = (value: string): value is keyof typeof text.extents => Object.hasOwn(text.extents, value);
