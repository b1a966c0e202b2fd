import type { Contact } from '../contact.ts';

/**
 * A row that somebody is asked about. `seen`: a mark of its words, to be shown again by whoever answers. `party`: inside a
 * sentence, as its region has it.
 */
export type AskedRow = { readonly row: Contact; readonly seen: string; readonly party: string };
