/** A series meets no more: its coming meetings go, those that have been stay. */
import { ok, type Result, refuse } from '../../../failure.ts';
import type { Ports } from '../../../platform/ports.ts';
import { dayOf } from '../../../platform/time/clock.ts';
import { type Changes, isComing, type Removed, removedBy } from '../../series/change.ts';
import type { SeriesId } from '../../series/series.ts';
import { listMeetings, loadSeries, type StoredMeeting, type StoredSeries } from '../../store.ts';
import { type Convening, mayChange, type NotConvener } from '../calling/call.ts';
import type { ChangedSince } from './change-series.ts';
import { commitSeries } from './commit-series.ts';
import { fingerprintOfEnd } from './fingerprint.ts';
import { usualTries } from './save-series.ts';

export type SeriesEnd = {
  readonly stored: StoredSeries;
  readonly removed: readonly Removed[];
  readonly fingerprint: string;
  readonly own: readonly StoredMeeting[];
};

type NothingToEnd = NotConvener | { readonly kind: 'no-such-series' | 'ended' };

export type EndFailure =
  | NothingToEnd
  | ChangedSince
  | { readonly kind: 'too-many' | 'busy' }
  | { readonly kind: 'end-changed'; readonly end: SeriesEnd };

/** What ending it would do now. */
export const previewEnd = async (
  ports: Ports,
  who: Convening,
  id: SeriesId,
): Promise<Result<SeriesEnd, NothingToEnd>> => {
  if (!mayChange(who)) return refuse({ kind: 'not-convener' });
  const stored = await loadSeries(ports.tables, who.forum.id, id);
  if (!stored) return refuse({ kind: 'no-such-series' });
  if (stored.series.state === 'ended') return refuse({ kind: 'ended' });
  const now = ports.clock.now();
  const today = dayOf(now);
  const all = await listMeetings(ports.tables, who.forum.id, { from: today, to: today.add({ years: 2 }) });
  const own = all.filter(({ meeting }) => meeting.seriesId === id && isComing(meeting, now));
  const removed = own.map(({ meeting }) => removedBy(meeting));
  return ok({ stored, removed, fingerprint: fingerprintOfEnd(removed), own });
};

const only = (removed: readonly Removed[]): Changes => ({ kept: [], changed: [], added: [], removed, untouched: [] });

/** Once ended it is ended: the same press again changes nothing. */
export const endSeries = async (
  ports: Ports,
  who: Convening,
  { id, etag }: { readonly id: SeriesId; readonly etag: string },
  seen: string,
): Promise<Result<StoredSeries, EndFailure>> => {
  const { forum, actor } = who;
  for (let tries = 0; tries < usualTries; tries += 1) {
    const ending = await previewEnd(ports, who, id);
    if (!ending.ok) {
      const known = ending.failure.kind === 'ended' ? await loadSeries(ports.tables, forum.id, id) : undefined;
      return known ? ok(known) : ending;
    }
    const { stored, removed, fingerprint, own } = ending.value;
    if (stored.etag !== etag) return refuse({ kind: 'changed', present: stored });
    if (fingerprint !== seen) return refuse({ kind: 'end-changed', end: ending.value });
    const after = { ...stored.series, state: 'ended', revision: stored.series.revision + 1 } as const;
    const deed = { before: stored, after, changes: only(removed), own, did: 'ended', by: actor } as const;
    const outcome = await commitSeries(ports, forum.id, deed);
    if (outcome === 'too-many') return refuse({ kind: 'too-many' });
    const ended = outcome === 'committed' ? await loadSeries(ports.tables, forum.id, id) : undefined;
    if (ended) return ok(ended);
  }
  return refuse({ kind: 'busy' });
};
