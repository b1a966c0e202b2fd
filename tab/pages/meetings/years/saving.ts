// What comes of sending a school year: saved, something to mend, a word to answer for, or somebody else was first.
import {
  askedWords,
  type SchoolYearInput,
  type ShownYear,
  shownYear,
} from '../../../../bot/forums/contract/school-years.ts';
import type { Failure } from '../../../data/failure.ts';
import { useAct } from '../../../data/query.ts';
import { type Draft, type Met, meet } from './draft.ts';
import type { Wrong } from './fields.ts';
import { touchedBy, yearsApi } from './reading.ts';

export type Outcome =
  | { readonly kind: 'saved'; readonly year: ShownYear }
  | { readonly kind: 'wrong'; readonly fields: Wrong }
  | { readonly kind: 'met'; readonly met: Met }
  /** It stands in `failure` or `asks`. */
  | { readonly kind: 'told' };

export type SavingState = {
  run(draft: Draft, input: SchoolYearInput): Promise<Outcome>;
  readonly isRunning: boolean;
  readonly failure: Failure | undefined;
  /** Words that may point to a person. */
  readonly asks: readonly string[];
  clear(): void;
};

type Sent = { readonly etag: string; readonly input: SchoolYearInput };

export function useSaving(area: string, year: number): SavingState {
  const act = useAct(
    (api, { etag, input }: Sent) =>
      api.send('PUT', `${yearsApi(area)}/${year}`, shownYear, { body: input, ...(etag !== '' && { ifMatch: etag }) }),
    touchedBy(area),
  );
  const asks = askedWords.safeParse(act.failure?.present);
  return {
    run: async (draft, input) => {
      const answer = await act.run({ etag: draft.etag, input });
      if (answer.ok) return { kind: 'saved', year: answer.value };
      const { kind, present, fields } = answer.failure;
      const now = shownYear.safeParse(present);
      if (kind === 'changed' && now.success) return { kind: 'met', met: meet(draft, now.data) };
      return fields ? { kind: 'wrong', fields } : { kind: 'told' };
    },
    isRunning: act.isRunning,
    failure: act.failure,
    asks: asks.success ? asks.data.words : [],
    clear: act.clear,
  };
}
