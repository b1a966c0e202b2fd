import type { Contact } from './contact.ts';

/** A row as it stood when it was read; whoever writes over it shows the tag. */
export type StoredContact = { readonly row: Contact; readonly etag: string };
