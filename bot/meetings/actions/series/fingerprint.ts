import { createHash } from 'node:crypto';
import type { Removed } from '../../series/change.ts';
import type { SeriesPreview } from '../../series/preview.ts';

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);

const removal = ({ before: { id, date }, how }: Removed) => [id, date, how];

/** The same as long as saving would do the same. What people answer meanwhile changes nothing of it. */
export const fingerprintOf = ({ rows, changes, collisions }: SeriesPreview): string =>
  digest([
    rows,
    changes.kept.map(({ id, date, start }) => [id, date, start]),
    changes.changed.map(({ before, after, parts }) => [before.id, parts, after.date, after.start, after.minutes]),
    changes.added.map(({ planned, date, start, minutes }) => [planned, date, start, minutes]),
    changes.removed.map(removal),
    collisions.map(({ one, other }) => [one.date, one.start, other.id, other.date, other.start]),
  ]);

export const fingerprintOfEnd = (removed: readonly Removed[]): string => digest(removed.map(removal));
