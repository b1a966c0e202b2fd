import { z } from 'zod';
import { seriesId } from './series.ts';

export const seriesChanges = ['made', 'changed', 'ended'] as const;

/** What `tell-series-changed` carries. */
export const seriesChangeData = z.object({
  series: seriesId,
  did: z.enum(seriesChanges),
  /** Of the series as it was changed: who changes it again tells of that too. */
  revision: z.coerce.number().int(),
  by: z.string().optional(),
});

/** What `tell-of-series` carries: to one of those whom it concerns. */
export const seriesWord = z.object({
  series: seriesId,
  did: z.enum(['changed', 'ended']),
  revision: z.coerce.number().int(),
  userId: z.string(),
});
