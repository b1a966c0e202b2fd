// The lists of a region as rows of texts, for a form is kept as texts: each list is one of them.
import { z } from 'zod';

/** Fields by the rest of their path in what is sent: "code", "tile.0". `key` tells rows apart while they are written. */
export type Row = Readonly<Record<string, string>> & { readonly key: string };

export const listIds = ['municipalities', 'parties', 'coordinators', 'processSupport'] as const;
export type ListId = (typeof listIds)[number];

export const columns: Readonly<Record<ListId, readonly string[]>> = {
  municipalities: ['code', 'name', 'tile.0', 'tile.1'],
  parties: ['id', 'name', 'huvudman'],
  coordinators: ['name', 'person'],
  processSupport: ['name', 'person'],
};

/** As the contract has it: there is no room for another. */
export const most: Readonly<Record<ListId, number>> = {
  municipalities: 60,
  parties: 40,
  coordinators: 40,
  processSupport: 40,
};

const row = z.record(z.string(), z.string()).transform((fields): Row => ({ key: '', ...fields }));

export const rowsIn = (written: string): readonly Row[] => {
  try {
    return z.array(row).parse(JSON.parse(written));
  } catch {
    return [];
  }
};

export const rowsAsText = (rows: readonly Row[]): string => JSON.stringify(rows);

export const newRow = (list: ListId): Row => ({
  ...Object.fromEntries(columns[list].map((column) => [column, ''])),
  key: crypto.randomUUID(),
});

const rowFields = z.record(z.string(), z.unknown()).catch({});
const axes = z.array(z.unknown()).catch([]);

/** A word or a number as it was written; all else as nothing, which the contract then asks for. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** Of what the server sent, or of what stands in a file. */
export const rowsFrom = (list: ListId, found: unknown): readonly Row[] =>
  (Array.isArray(found) ? found : []).map((one: unknown, n) => {
    const { tile, ...fields } = rowFields.parse(one);
    const [down, right] = axes.parse(tile);
    const at: Readonly<Record<string, unknown>> = { ...fields, 'tile.0': down, 'tile.1': right };
    return {
      ...Object.fromEntries(columns[list].map((column) => [column, asText(at[column])])),
      ...(asText(fields.id) !== '' && { id: asText(fields.id) }),
      key: `${list}${n}`,
    };
  });
