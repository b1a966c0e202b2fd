import { z } from 'zod';
import { seriesId } from './series.ts';

export const seriesChanges = ['made', 'changed', 'ended'] as const;

/** What `tell-series-changed` carries. */
export const seriesChangeData = z.object({ series: seriesId, did: z.enum(seriesChanges) });
