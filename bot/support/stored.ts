/** What was read of a row, with the tag that a change of it must bear. */
export type Stored<T> = { readonly value: T; readonly etag: string };

/** `etag` also where the row cannot be read, so that it can be written over. */
export type Loaded<T> = { readonly present: Stored<T> | undefined; readonly etag: string | undefined };
