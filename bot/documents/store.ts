/**
 * Rows: `documents` <area> `doc|<document>`, `text|<document>|<version>|<nn>`, `read|<document>|<version>|<forum>|<seat>`,
 * `history|<document>|<inverted time>|<id>`. The texts stand beside the documents, not under them, so that a list of
 * documents reads no text.
 */
import type { AreaId } from '../forums/area.ts';
import type { Ports } from '../platform/ports.ts';
import { invertedTime, rowKey } from '../platform/tables/keys.ts';
import type { Write } from '../platform/tables/port.ts';
import { writtenOver } from '../platform/tables/written-over.ts';
import { type DocumentDeed, documentDeed } from './deed.ts';
import { type DocumentId, document, type SteeringDocument } from './document.ts';

export type Storage = Pick<Ports, 'tables'>;

/** `etag`: storage's own. What somebody saw is told by the revision. */
export type StoredDocument = { readonly area: AreaId; readonly document: SteeringDocument; readonly etag: string };

/** A row that cannot be read is left out and counted: one bad row never hides the others. */
export const listDocuments = async (
  { tables }: Storage,
  area: AreaId,
): Promise<{ readonly documents: readonly StoredDocument[]; readonly unreadable: number }> => {
  const rows = await tables.list('documents', area, `${rowKey('doc')}|`);
  const documents = rows.flatMap(({ body, etag }) => {
    const read = document.safeParse(body);
    return read.success ? [{ area, document: read.data, etag }] : [];
  });
  return { documents, unreadable: rows.length - documents.length };
};

export const loadDocument = async (
  { tables }: Storage,
  area: AreaId,
  id: DocumentId,
): Promise<StoredDocument | undefined> => {
  const row = await tables.get('documents', area, rowKey('doc', id));
  return row && { area, document: document.parse(row.body), etag: row.etag };
};

export const documentWrite = (changed: SteeringDocument, etag?: string): Write =>
  writtenOver(etag, rowKey('doc', changed.id), changed);

/** `op`: tells two deeds of the same moment apart. */
export const deedWrite = (id: DocumentId, deed: DocumentDeed, op: string): Write => ({
  kind: 'insert',
  key: rowKey('history', id, invertedTime(deed.at), op),
  body: deed,
});

/** Newest first. */
export const listDeeds = async (
  { tables }: Storage,
  area: AreaId,
  id: DocumentId,
): Promise<readonly DocumentDeed[]> => {
  const rows = await tables.list('documents', area, `${rowKey('history', id)}|`);
  return rows.flatMap(({ body }) => documentDeed.safeParse(body).data ?? []);
};
