/** The text of a version, over as many rows as it needs: at most fourteen, so it is written with its document or not at all. */
import { z } from 'zod';
import type { AreaId } from '../../forums/area.ts';
import { rowKey } from '../../platform/tables/keys.ts';
import type { Write } from '../../platform/tables/port.ts';
import type { DocumentId, Version } from '../document.ts';
import type { Storage } from '../store.ts';
import { piecesOf } from '../text-pieces.ts';

const piece = z.object({ text: z.string() });

/**
 * Belongs in one transaction with the document's own row, whose tag guards them. `before`: rows of the draft as it was;
 * those that are needed no more are emptied.
 */
export const textWrites = (id: DocumentId, n: number, text: string, before = 0): readonly Write[] => {
  const pieces = piecesOf(text);
  const emptied = Array.from({ length: Math.max(0, before - pieces.length) }, () => '');
  return [...pieces, ...emptied].map((part, index) => ({
    kind: 'put',
    key: rowKey('text', id, n, index),
    body: { text: part },
  }));
};

export const rowsOf = (text: string): number => piecesOf(text).length;

/** Throws where rows are missing: half a text is never shown. */
export const loadText = async (
  { tables }: Storage,
  area: AreaId,
  id: DocumentId,
  { n, text }: Pick<Version, 'n' | 'text'>,
): Promise<string> => {
  if (text.rows === 0) return '';
  const rows = await tables.list('documents', area, `${rowKey('text', id, n)}|`);
  const whole = rows
    .slice(0, text.rows)
    .map(({ body }) => piece.parse(body).text)
    .join('');
  if (whole.length !== text.characters) throw new Error(`the text of version ${n} of ${id} is not whole`);
  return whole;
};
