/** What backups need of a store of files. Names have slashes; what is there is never written over. */
import type { Readable } from 'node:stream';

export type Shelf = 'backups' | 'erasures';

export type Blobs = {
  /** Nothing where there is one of that name: whoever comes second says the same. */
  put(shelf: Shelf, name: string, text: string): Promise<void>;
  /** Flat in memory. Throws when `content` does, and leaves nothing of that name then. */
  putStream(shelf: Shelf, name: string, content: Readable): Promise<void>;
  /** Undefined where there is none. */
  read(shelf: Shelf, name: string): Promise<Readable | undefined>;
  /** Those that begin so, in the order of their names. */
  list(shelf: Shelf, prefix?: string): Promise<readonly string[]>;
  /** Also where it is gone already. */
  remove(shelf: Shelf, name: string): Promise<void>;
};
