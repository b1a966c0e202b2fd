// What comes of sending minutes: saved, something to mend, a word to answer for, or somebody else was first.
import { type MinutesView, minutesView } from '../../../bot/meetings/contract/minutes.ts';
import { type Act, useAct } from '../../data/query.ts';
import { filled, inputOf, type Met, meet, type Row, type RowField, rowFields, writtenOf } from './minutes-draft.ts';
import type { Draft } from './minutes-kept.ts';
import type { At } from './paths.ts';
import { minutesApi, touchedBy } from './reading.ts';

/** By the row's key and the field: what must be mended. '' of the whole. */
export type Wrong = Readonly<Record<string, string>>;

export const wrongId = (key: string, field: RowField): string => `${key} ${field}`;

export type Outcome =
  | { readonly kind: 'saved'; readonly view: MinutesView }
  | { readonly kind: 'wrong'; readonly wrong: Wrong }
  | { readonly kind: 'met'; readonly met: Met; readonly view: MinutesView }
  | { readonly kind: 'stopped' };

type Sent = { readonly draft: Draft; readonly notNames: readonly string[] };

export type Saving = Pick<Act<Sent, MinutesView>, 'isRunning' | 'failure' | 'clear'> & {
  run(draft: Draft, notNames: readonly string[]): Promise<Outcome>;
};

export function useSaving(at: At): Saving {
  const { run, ...rest } = useAct(
    (api, { draft, notNames }: Sent) =>
      api.send('PUT', minutesApi(at), minutesView, { body: inputOf(draft, notNames), ifMatch: draft.etag }),
    touchedBy(at),
  );
  return {
    ...rest,
    run: async (draft, notNames) => {
      const answer = await run({ draft, notNames });
      if (answer.ok) return { kind: 'saved', view: answer.value };
      const { kind, present, fields } = answer.failure;
      const theirs = kind === 'changed' ? minutesView.safeParse(present) : undefined;
      if (theirs?.success)
        return { kind: 'met', met: meet(draft, draft.base, writtenOf(theirs.data)), view: theirs.data };
      return fields ? { kind: 'wrong', wrong: wrongIn(draft.rows, fields) } : { kind: 'stopped' };
    },
  };
}

/** The server counts what was sent: rows that nothing stands in were not. */
function wrongIn(rows: readonly Row[], fields: Readonly<Record<string, string>>): Wrong {
  const sent = filled(rows);
  return Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => {
      const [, n, name] = /^decisions\.(\d+)\.(\w+)$/.exec(path) ?? [];
      const row = sent[Number(n)];
      const field = rowFields.find((one) => one === name);
      return [row && field ? wrongId(row.key, field) : '', sentence];
    }),
  );
}
