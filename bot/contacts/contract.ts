/** What the tab and the contact list say to each other over HTTP. JSON and zod only; days and instants as text. */
import { z } from 'zod';
import { deeds } from './change.ts';
import { contact, contactDetails } from './contact.ts';

/** Reckoned anew each minute, with `daysOff` of the list. */
export { type OpeningNow, opensAt, swedishMoment } from '../platform/hours/opening.ts';
export { readAge } from '../platform/search/ages.ts';
export { type Deed, deeds } from './change.ts';
export {
  type Contact,
  type ContactDetails,
  contact,
  contactDetails,
  detailsOf,
  extents,
  isSameDetails,
  type OpeningHours,
  telephoneLink,
} from './contact.ts';
export {
  type ChosenRows,
  chosenRows,
  type ImportList,
  type ImportPreview,
  type ImportResult,
  importList,
  importPreview,
  importResult,
  type ListedImport,
  type PreviewedRow,
  type UndoneImport,
  undoneImport,
} from './contract/sheets.ts';
export { contactsPath, soughtIn } from './path.ts';
export { type ContactSearch, contactSearch, fitsAges, inOrder, type Party, type Sought } from './search.ts';

/** A row as the list shows it. */
export const listedContact = contact.safeExtend({
  area: z.string(),
  /** To be shown again, as If-Match, by whoever changes the row. */
  etag: z.string(),
  /** Nobody has confirmed it for half a year. */
  overdue: z.boolean(),
  /** Whether the reader may change it. */
  mayChange: z.boolean(),
  /** "måndag–torsdag 8.00–11.30" */
  hours: z.string(),
});
export type ListedContact = z.infer<typeof listedContact>;

const rights = z.object({
  area: z.string(),
  name: z.string(),
  /** The whole list, as the area's conveners and the coordinators do. */
  mayKeep: z.boolean(),
  /** Parties whose rows the reader may add and change there. */
  mayKeepParties: z.array(z.string()),
});

/** GET /api/areas/:area/contacts. A municipality's rows come with those that serve the whole region. */
export const contactList = rights.extend({
  rows: z.array(listedContact),
  /** Public holidays and the three eves, Monday to Friday, four weeks ahead: what `opensAt` of platform/hours/ asks for. */
  daysOff: z.array(z.iso.date()),
});
export type ContactList = z.infer<typeof contactList>;

/** GET /api/contacts: all that the reader may see, the region's area first. */
export const contactLists = z.object({
  areas: z.array(rights),
  rows: z.array(listedContact),
  daysOff: z.array(z.iso.date()),
});
export type ContactLists = z.infer<typeof contactLists>;

/**
 * GET /api/contacts/waiting: the rows that the reader's seats answer for, in all areas, that nobody has confirmed for half a
 * year or since their party was asked. `others`: so many overdue ones of others, for the area's conveners.
 */
export const waitingContacts = z.object({
  rows: z.array(
    z.object({ area: z.string(), areaName: z.string(), id: z.string(), title: z.string(), unit: z.string() }),
  ),
  /** How many rows the reader answers for in all. */
  own: z.int(),
  others: z.array(z.object({ area: z.string(), count: z.int().min(1) })),
});
export type WaitingContacts = z.infer<typeof waitingContacts>;

/** PUT /api/areas/:area/contacts/:id. `notNames`: words that the screening asked about, and that point to nobody. */
export const changedContact = contactDetails.safeExtend({
  notNames: z.array(z.string().max(80)).max(40).default([]),
});
export type ChangedContact = z.input<typeof changedContact>;

/** POST /api/areas/:area/contacts. `once`: one for each form, so that a form sent twice makes one row. */
export const addedContact = changedContact.safeExtend({ once: z.uuid().optional() });
export type AddedContact = z.input<typeof addedContact>;

/** The answer to all that changes a row. Null when it is gone. `change`: what undo takes; absent when nothing changed. */
export const keptContact = z.object({ contact: listedContact.nullable(), change: z.string().optional() });
export type KeptContact = z.infer<typeof keptContact>;

/**
 * GET /api/areas/:area/contacts/:id/history, newest first; without an id the area's latest hundred, also of rows that
 * are gone.
 */
export const contactHistory = z.object({
  changes: z.array(
    z.object({
      id: z.string(),
      at: z.iso.datetime(),
      did: z.enum(deeds),
      /** The function. */
      by: z.string(),
      from: contact.optional(),
      to: contact.optional(),
      /** The row still stands as the change left it, and the reader may take it back. */
      mayUndo: z.boolean(),
    }),
  ),
});
export type ContactHistory = z.infer<typeof contactHistory>;

/** POST /api/areas/:area/contacts/:id/undo */
export const undoneChange = z.object({ change: z.string().max(80) });
