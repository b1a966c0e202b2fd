/** An import as it is remembered: who did it, from which file, and how far it came. */
import { z } from 'zod';

/**
 * `started` that stays so was broken off: what it has saved stands, and can be undone or gone on with. `undoing` that
 * stays so was broken off on its way back: undo once more.
 */
const importStates = ['started', 'done', 'undoing', 'undone'] as const;

const count = z.int().min(0);

export const importHead = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** The function, as others read it. */
  by: z.string(),
  person: z.string(),
  /** The file's name. */
  file: z.string(),
  state: z.enum(importStates),
  added: count,
  changed: count,
  /** Rows that were chosen and not saved. */
  leftOut: count,
  undone: z.object({ at: z.iso.datetime(), by: z.string(), back: count, left: count }).optional(),
});
export type ImportHead = z.infer<typeof importHead>;

export type StoredImport = { readonly head: ImportHead; readonly etag: string };
