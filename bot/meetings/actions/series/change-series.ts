/** A series is planned anew: coming meetings follow, those that have been stay. */
import { ok, type Result, refuse } from '../../../failure.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Series, SeriesId } from '../../series/series.ts';
import { loadSeries, type StoredSeries } from '../../store.ts';
import type { Convening } from '../calling/call.ts';
import { commitSeries } from './commit-series.ts';
import { previewOfTyped } from './preview-series.ts';
import { asKept, refusedAs, type SaveFailure, type Typed, usualTries } from './save-series.ts';

export type ChangedSince = { readonly kind: 'changed'; readonly present: StoredSeries };

/** `etag`: of the series that the form was opened on; somebody may have changed it since. */
export const changeSeries = async (
  ports: Ports,
  who: Convening,
  { id, etag }: { readonly id: SeriesId; readonly etag: string },
  wanted: Typed,
): Promise<Result<StoredSeries, SaveFailure | ChangedSince>> => {
  const { forum, actor } = who;
  for (let tries = 0; tries < usualTries; tries += 1) {
    const stored = await loadSeries(ports.tables, forum.id, id);
    if (!stored) return refuse({ kind: 'no-such-series' });
    const previewed = await previewOfTyped(ports, who, wanted.typed, stored);
    if (!previewed.ok) return previewed;
    if (stored.etag !== etag) return refuse({ kind: 'changed', present: stored });
    const refused = refusedAs(previewed.value, wanted);
    if (refused) return refuse(refused);
    const { revision, madeBy, madeAt } = stored.series;
    const series: Series = {
      ...asKept(previewed.value),
      id,
      forumId: forum.id,
      state: 'active',
      revision: revision + 1,
      madeBy,
      madeAt,
    };
    const { preview, own } = previewed.value;
    const deed = { before: stored, after: series, changes: preview.changes, own, did: 'changed', by: actor } as const;
    const outcome = await commitSeries(ports, forum.id, deed);
    if (outcome === 'too-many') return refuse({ kind: 'too-many' });
    if (outcome === 'lost') continue;
    const saved = await loadSeries(ports.tables, forum.id, id);
    if (saved) return ok(saved);
  }
  return refuse({ kind: 'busy' });
};
