// Rows as they lie in storage: the body as JSON, and who wrote it.
import type { TableEntityResult, TransactionAction } from '@azure/data-tables';
import type { Commit, Row, Write } from './port.ts';

/** The number of this layout, stored in each row, for whoever has to change it. */
const layout = 1;

// A property holds 64 KiB and an entity 1 MiB, both counted in UTF-16.
const longestPiece = 30_000;
const longestBody = 200_000;

// Azure takes 4 MiB; the rest is for the lines that go around each row.
export const largestTransaction = 3_900_000;

// How many earlier writers a row remembers; a commit is settled within 10 s.
const remembered = 12;

export type Entity = TableEntityResult<Record<string, unknown>>;

/**
 * What a reader hands back when it replaces the row: storage's own ETag, then the operations that wrote the row, the
 * latest first. A writer carries them on, so that one whose answer was lost still finds its mark after having been
 * overtaken.
 */
const mark = (etag: string, writers: readonly string[]): string => [etag, ...writers].join(' ');

export const etagOf = (mark: string): string => mark.split(' ', 1).join();

const writersOf = (mark: string): string[] => mark.split(' ').slice(1, 1 + remembered);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const writers = (entity: Entity): string[] =>
  `${textOf(entity.op)} ${textOf(entity.before)}`.split(' ').filter((op) => op !== '');

/** Azurite reads a transaction line by line and takes these two for line ends. */
export const jsonFor = (body: unknown): string =>
  JSON.stringify(body).replace(/[\u2028\u2029]/g, (c) => (c === '\u2028' ? '\\u2028' : '\\u2029'));

function pieces(body: object): Record<string, string> {
  const json = jsonFor(body);
  if (json.length > longestBody) throw new RangeError(`A row holds ${longestBody} characters, not ${json.length}`);
  return inPieces(json);
}

function inPieces(json: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (let from = 0, n = 1; from < json.length; n++) {
    let to = Math.min(from + longestPiece, json.length);
    // Half a surrogate pair is not text: it would not survive the journey.
    if (to < json.length && /[\ud800-\udbff]/.test(json.charAt(to - 1))) to--;
    found[n === 1 ? 'body' : `body${n}`] = json.slice(from, to);
    from = to;
  }
  return found;
}

function actionFor(commit: Commit, write: Write): TransactionAction {
  const keys = { partitionKey: commit.partition, rowKey: write.key };
  if (write.kind === 'delete') return ['delete', keys];
  const entity = { ...keys, op: commit.op, v: layout, ...pieces(write.body) };
  switch (write.kind) {
    case 'insert':
      return ['create', entity];
    case 'put':
      return ['upsert', entity, 'Replace'];
    case 'replace':
      return [
        'update',
        { ...entity, before: writersOf(write.etag).join(' ') },
        'Replace',
        { etag: etagOf(write.etag) },
      ];
  }
}

/** Throws a RangeError for what storage would not hold. */
export function actionsFor(commit: Commit): TransactionAction[] {
  const actions = commit.writes.map((write) => actionFor(commit, write));
  const bytes = Buffer.byteLength(JSON.stringify(actions));
  if (bytes > largestTransaction) throw new RangeError(`A commit holds ${largestTransaction} bytes, not ${bytes}`);
  return actions;
}

/** A row as it came out of a backup: written by nobody's operation. */
export const entityOf = (partition: string, { key, v, json }: { key: string; v: number; json: string }) => ({
  partitionKey: partition,
  rowKey: key,
  op: 'restored',
  v,
  ...inPieces(json),
});

export function jsonOf(entity: Entity): string {
  let json = textOf(entity.body);
  for (let n = 2; typeof entity[`body${n}`] === 'string'; n++) json += entity[`body${n}`];
  return json;
}

/** Undefined for a row whose body is not JSON. Why is not said: the parser's message quotes the text. */
export function rowOf(entity: Entity): Row | undefined {
  try {
    const body: unknown = JSON.parse(jsonOf(entity));
    return { key: textOf(entity.rowKey), etag: mark(entity.etag, writers(entity)), body };
  } catch {
    return undefined;
  }
}
