// What comes of sending a plan: saved, something to mend, the dates have become others, or somebody else was first.
import {
  type SavedSeries,
  type SeriesPreviewView,
  savedSeries,
  seriesList,
  seriesPreview,
  type TypedPlanInput,
} from '../../../../bot/meetings/contract/series.ts';
import type { Answer, Failure } from '../../../data/failure.ts';
import { useAct, useApi } from '../../../data/query.ts';
import { type Draft, fieldsOf } from './draft.ts';
import { type Met, meet } from './meeting-halfway.ts';
import { seriesApi, touched } from './reading.ts';

export type Outcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'look-again'; readonly preview: SeriesPreviewView; readonly sentence: string }
  | { readonly kind: 'met'; readonly met: Met; readonly etag: string }
  | { readonly kind: 'refused'; readonly failure: Failure };

type Sent = {
  readonly draft: Draft;
  readonly plan: TypedPlanInput;
  readonly fingerprint: string;
  /** It was sent before, otherwise, and no answer came. */
  readonly isInDoubt: boolean;
};

export type Saving = { readonly isRunning: boolean; run(sent: Sent): Promise<Outcome> };

export function useSaving(forum: string): Saving {
  const api = useApi();
  const act = useAct((_api, { draft, plan, fingerprint }: Sent): Promise<Answer<SavedSeries>> => {
    const at = seriesApi(forum);
    return draft.etag === ''
      ? api.send('POST', at, savedSeries, { body: { ...plan, id: draft.id, fingerprint } })
      : api.send('PUT', `${at}/${draft.id}`, savedSeries, { body: { ...plan, fingerprint }, ifMatch: draft.etag });
  }, touched);

  /** Undefined where it cannot be read now, or is gone. */
  const metWith = async (draft: Draft): Promise<Outcome | undefined> => {
    const answer = await api.get(seriesApi(forum), seriesList);
    const theirs = answer.ok ? answer.value.series.find(({ id }) => id === draft.id) : undefined;
    if (!answer.ok || !theirs) return undefined;
    const fields = fieldsOf(theirs.plan, theirs.end, answer.value.today);
    return {
      kind: 'met',
      met: meet(draft.etag === '' ? { ...draft, base: JSON.stringify(fields) } : draft, fields),
      etag: theirs.etag,
    };
  };

  return {
    isRunning: act.isRunning,
    run: async (sent) => {
      if (sent.isInDoubt) {
        // The same id again would be answered as saved, though what has been changed since is not.
        const met = await metWith(sent.draft);
        if (met) return met;
      }
      const answer = await act.run(sent);
      if (answer.ok) return { kind: 'saved' };
      const { failure } = answer;
      if (failure.kind !== 'changed') return { kind: 'refused', failure };
      const preview = seriesPreview.safeParse(failure.present);
      if (preview.success) return { kind: 'look-again', preview: preview.data, sentence: failure.sentence };
      const isOthers = savedSeries.safeParse(failure.present).success;
      return (isOthers ? await metWith(sent.draft) : undefined) ?? { kind: 'refused', failure };
    },
  };
}
