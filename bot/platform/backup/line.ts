/** A row as a line of JSON. */
import { z } from 'zod';
import { jsonFor } from '../tables/entities.ts';
import type { WholeRow } from '../tables/whole-tables.ts';

/** `body`: as anybody may read it. `text`: what is no JSON, kept as it is. */
const line = z.object({
  partition: z.string(),
  key: z.string(),
  v: z.int(),
  body: z.unknown().optional(),
  text: z.string().optional(),
});

/** `body` is undefined where the row cannot be read. */
export type BackedUp = { readonly partition: string; readonly row: WholeRow; readonly body: unknown };

const bodyIn = (json: string): { readonly body: unknown } | { readonly text: string } => {
  try {
    return { body: JSON.parse(json) };
  } catch {
    return { text: json };
  }
};

/** Without U+2028 and U+2029, which later Nodes take for line ends too. */
export const lineOf = (partition: string, { key, v, json }: WholeRow): string =>
  `${jsonFor({ partition, key, v, ...bodyIn(json) })}\n`;

/** Throws where it is none. */
export const rowIn = (written: string): BackedUp => {
  const { partition, key, v, body, text } = line.parse(JSON.parse(written));
  return { partition, row: { key, v, json: text ?? jsonFor(body) }, body };
};
