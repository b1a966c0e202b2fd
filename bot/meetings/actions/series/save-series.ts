/** A series is planned: its meetings come to be with it. */
import { ok, type Result, refuse } from '../../../failure.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Plan } from '../../series/plan.ts';
import type { Series, SeriesId } from '../../series/series.ts';
import type { TypedPlan } from '../../series/typed-plan.ts';
import { loadSeries, type StoredSeries } from '../../store.ts';
import type { Convening } from '../calling/call.ts';
import { commitSeries } from './commit-series.ts';
import { type Previewed, type PreviewFailure, previewOfTyped } from './preview-series.ts';

export type { StoredSeries } from '../../store.ts';

export type SaveFailure =
  | PreviewFailure
  | { readonly kind: 'too-many' | 'busy' }
  /** Not what the person saw, or not what they have said yes to: look again. */
  | { readonly kind: 'preview-changed' | 'collides'; readonly previewed: Previewed };

/** `seen`: the fingerprint of the preview that the person has read; missing where there was none to read. */
export type Typed = { readonly typed: TypedPlan; readonly seen: string | undefined };

export const usualTries = 8;

/** Undefined where it may be saved. */
export const refusedAs = (previewed: Previewed, { typed, seen }: Typed): SaveFailure | undefined => {
  if (seen !== undefined && previewed.fingerprint !== seen) return { kind: 'preview-changed', previewed };
  const isStopped = previewed.preview.collisions.length > 0 && !typed.evenIfColliding;
  return isStopped ? { kind: 'collides', previewed } : undefined;
};

/** What was chosen for days that the rhythm does not say any more is forgotten. */
export const asKept = ({ preview: { plan, rows }, own }: Previewed, all: readonly string[] = []): Plan => {
  const said = new Set([...rows.map(({ planned }) => planned.toString()), ...all]);
  for (const { meeting } of own) said.add(meeting.planned.toString());
  return { ...plan, exceptions: plan.exceptions.filter(({ planned }) => said.has(planned)) };
};

/** `id` is made by whoever asks: the same sent again is the same series. */
export const saveSeries = async (
  ports: Ports,
  who: Convening,
  id: SeriesId,
  wanted: Typed,
): Promise<Result<StoredSeries, SaveFailure>> => {
  const { forum, actor } = who;
  for (let tries = 0; tries < usualTries; tries += 1) {
    const previewed = await previewOfTyped(ports, who, wanted.typed);
    const known = await loadSeries(ports.tables, forum.id, id);
    if (known && (previewed.ok || previewed.failure.kind !== 'not-convener')) return ok(known);
    if (!previewed.ok) return previewed;
    const refused = refusedAs(previewed.value, wanted);
    if (refused) return refuse(refused);
    const series: Series = {
      ...asKept(previewed.value),
      id,
      forumId: forum.id,
      state: 'active',
      revision: 1,
      madeBy: actor.person,
      madeAt: ports.clock.now(),
    };
    const { changes } = previewed.value.preview;
    const deed = { before: undefined, after: series, changes, own: [], did: 'made', by: actor } as const;
    const outcome = await commitSeries(ports, forum.id, deed);
    if (outcome === 'too-many') return refuse({ kind: 'too-many' });
    const saved = await loadSeries(ports.tables, forum.id, id);
    if (saved) return ok(saved);
  }
  return refuse({ kind: 'busy' });
};
