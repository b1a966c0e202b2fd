/** Rows: `regions` <region> `support-note|<municipality>|<inverted time>|<id>`, and `support-notes|<municipality>`. */
import type { Temporal } from 'temporal-polyfill';
import type { Ports } from '../../platform/ports.ts';
import { invertedTime, rowKey } from '../../platform/tables/keys.ts';
import type { Write } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';
import { type NoteId, noteId, type SupportNote, supportNote } from '../note.ts';
import type { Stored } from '../stored.ts';

type Storage = Pick<Ports, 'tables'>;

const figures = 15;

const keyOf = (municipality: string, id: NoteId): string =>
  rowKey('support-note', municipality, id.slice(0, figures), id.slice(figures + 1));

/** `once`: a version 4 UUID. */
export const noteIdAt = (at: Temporal.Instant, once: string): NoteId => noteId.parse(`${invertedTime(at)}-${once}`);

export const loadNote = async (
  { tables }: Storage,
  regionId: string,
  municipality: string,
  id: NoteId,
): Promise<Stored<SupportNote> | undefined> => {
  const row = await tables.get('regions', regionId, keyOf(municipality, id));
  const { data } = supportNote.safeParse(row?.body);
  return row && data && { value: data, etag: row.etag };
};

/** Of one municipality, or of all. One that cannot be read is left out. */
export const listNotes = async (
  { tables }: Storage,
  regionId: string,
  municipality?: string,
): Promise<readonly Stored<SupportNote>[]> => {
  const prefix = municipality === undefined ? rowKey('support-note') : rowKey('support-note', municipality);
  const rows = await tables.list('regions', regionId, `${prefix}|`);
  return rows.flatMap(({ body, etag }) => {
    const { data } = supportNote.safeParse(body);
    return data ? [{ value: data, etag }] : [];
  });
};

export const noteWrite = (note: SupportNote, etag?: string): Write =>
  writtenOver(etag, keyOf(note.municipality, note.id), note);

/**
 * A row that goes away cannot tell who took it. When notes were last removed stands in a row of its own, with nothing
 * of what they said.
 */
export const noteRemoval = async (
  { tables }: Storage,
  regionId: string,
  { value: { municipality, id }, etag }: Stored<SupportNote>,
  at: Temporal.Instant,
): Promise<readonly Write[]> => {
  const key = rowKey('support-notes', municipality);
  const mark = await tables.get('regions', regionId, key);
  return [writtenOver(mark?.etag, key, { removedAt: at }), { kind: 'delete', key: keyOf(municipality, id), etag }];
};
