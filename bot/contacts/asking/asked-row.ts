import type { Contact } from '../contact.ts';

/** A row that somebody is asked about. `seen`: a mark of its words, to be shown again by whoever answers. */
export type AskedRow = { readonly row: Contact; readonly seen: string };
