/**
 * What the subjects need of a table store: point reads, ranges inside one partition, and one transaction a press.
 * Bodies are plain JSON values; each subject's store parses them, since a row may be older than the code.
 */
export type TableName = 'forums' | 'contacts' | 'documents' | 'people' | 'channels' | 'regions' | 'updates';

export type Row = { readonly key: string; readonly etag: string; readonly body: unknown };

/** `insert` and `replace` and `delete` are conditional; `put` is for hints that may be lost without harm. */
export type Write =
  | { readonly kind: 'insert'; readonly key: string; readonly body: object }
  | { readonly kind: 'replace'; readonly key: string; readonly body: object; readonly etag: string }
  | { readonly kind: 'delete'; readonly key: string; readonly etag: string }
  | { readonly kind: 'put'; readonly key: string; readonly body: object };

/**
 * At most 100 writes to one partition, all or none. `op` names the operation: each row carries the id of the one that
 * wrote it, so that after a lost answer the store can be asked whether it was us. The first write is the witness: it
 * is the row that is read back, and must not be a delete or a put.
 */
export type Commit = {
  readonly table: TableName;
  readonly partition: string;
  readonly op: string;
  readonly writes: readonly Write[];
};

/** `lost` means that somebody else wrote first: read again and decide again. */
export type CommitOutcome = 'committed' | 'lost';

/** `below`: only keys before it. `most`: so many, the first ones. */
export type Bounds = { readonly below?: string; readonly most?: number };

export type Tables = {
  get(table: TableName, partition: string, key: string): Promise<Row | undefined>;
  /** Rows whose key begins with `prefix`, in key order; an empty prefix means the whole partition. */
  list(table: TableName, partition: string, prefix: string, bounds?: Bounds): Promise<readonly Row[]>;
  /** Retries within 10 s where no answer came; throws StorageUnavailable when it still is not known. */
  commit(commit: Commit): Promise<CommitOutcome>;
  /** Creates the tables that are missing; resolves once storage answers. */
  open(): Promise<void>;
};

/** Storage did not answer in time. Nothing may be said to have been saved. */
export class StorageUnavailable extends Error {
  override name = 'StorageUnavailable';
}
