// What comes of sending a region: saved, something to mend, or somebody else was first.
import { type RegionInput, type RegionSettings, regionSettings } from '../../../bot/forums/contract/regions.ts';
import type { Failure } from '../../data/failure.ts';
import { useAct } from '../../data/query.ts';
import { type Draft, type Met, meet } from './draft.ts';
import { regionsApi, settingsApi } from './reading.ts';
import { type Wrong, wrongFrom } from './wrong.ts';

export type Outcome =
  | { readonly kind: 'saved'; readonly settings: RegionSettings }
  | { readonly kind: 'wrong'; readonly wrong: Wrong }
  | { readonly kind: 'met'; readonly met: Met }
  /** It stands in `failure`. */
  | { readonly kind: 'told' };

export type SavingState = {
  run(draft: Draft, input: RegionInput): Promise<Outcome>;
  readonly isRunning: boolean;
  readonly failure: Failure | undefined;
  clear(): void;
};

/** The names of a region's parts stand on every page. */
const touched = ['/api/'];

/** A draft without a tag is of a new region. */
export function useSaving(): SavingState {
  const act = useAct(
    (api, { etag, input }: { readonly etag: string; readonly input: RegionInput }) =>
      etag === ''
        ? api.send('POST', regionsApi, regionSettings, { body: input })
        : api.send('PUT', settingsApi(input.region.id), regionSettings, { body: input, ifMatch: etag }),
    touched,
  );
  return {
    run: async (draft, input) => {
      const answer = await act.run({ etag: draft.etag, input });
      if (answer.ok) return { kind: 'saved', settings: answer.value };
      const { kind, present, fields } = answer.failure;
      const now = regionSettings.safeParse(present);
      if (kind === 'changed' && now.success) return { kind: 'met', met: meet(draft, now.data) };
      return fields ? { kind: 'wrong', wrong: wrongFrom(Object.entries(fields)) } : { kind: 'told' };
    },
    isRunning: act.isRunning,
    failure: act.failure,
    clear: act.clear,
  };
}
