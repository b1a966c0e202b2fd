// What is typed of minutes outlives a reload: rows as texts, since that is all that a form keeps.
import { z } from 'zod';
import type { MinutesView } from '../../../bot/meetings/contract/minutes.ts';
import { useKept } from '../../parts/kept.ts';
import { type Row, type Written, writtenOf } from './minutes-draft.ts';
import type { At } from './paths.ts';

/** `etag`: of what one had before one, and `base` that itself. */
export type Draft = Written & { readonly etag: string; readonly base: Written };

export type KeptDraft = {
  readonly draft: Draft;
  set(draft: Draft): void;
  clear(): void;
  readonly isTyped: boolean;
};

const row = z.object({ key: z.string(), id: z.string(), text: z.string(), attendee: z.string(), by: z.string() });

const rowsIn = (kept: readonly string[]): readonly Row[] =>
  kept.flatMap((json) => {
    const read = row.safeParse(JSON.parse(json));
    return read.success ? [read.data] : [];
  });

const texts = (rows: readonly Row[]): readonly string[] => rows.map((one) => JSON.stringify(one));

const asKept = ({ present, rows, etag, base }: Draft) => ({
  present,
  rows: texts(rows),
  etag,
  basePresent: base.present,
  baseRows: texts(base.rows),
});

export function useDraft(at: At, view: MinutesView): KeptDraft {
  const written = writtenOf(view);
  const { value, set, clear, isTyped } = useKept(
    `minutes.${at.forum}.${at.id}`,
    asKept({ ...written, etag: view.etag, base: written }),
  );
  return {
    draft: {
      present: value.present,
      rows: rowsIn(value.rows),
      etag: value.etag,
      base: { present: value.basePresent, rows: rowsIn(value.baseRows) },
    },
    set: (draft) => set(asKept(draft)),
    clear,
    isTyped,
  };
}
