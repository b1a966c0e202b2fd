import { z } from 'zod';
import { attendeeId } from '../attendee-id.ts';
import { seriesId } from '../series/series.ts';
import { newsParts, seriesNewsData } from './series-news.ts';

export const seriesChanges = ['made', 'changed', 'ended'] as const;

/** What `tell-series-changed` carries. */
export const seriesChangeData = seriesNewsData.extend({
  series: seriesId,
  did: z.enum(seriesChanges),
  /** Of the series as it was changed. */
  revision: z.coerce.number().int(),
  by: z.string().optional(),
});

const listed = z.string().transform((words) => words.split(',').filter(Boolean));

/** What `tell-of-series` carries: to one of those whom it concerns. */
export const seriesWord = z.object({
  series: seriesId,
  did: z.enum(['changed', 'ended']),
  revision: z.coerce.number().int(),
  userId: z.string(),
  parts: listed.pipe(z.array(z.enum(newsParts))).default([]),
  /** Of those whom the person speaks for: not called to it any more. */
  out: listed.pipe(z.array(attendeeId)).default([]),
});
export type SeriesWord = z.output<typeof seriesWord>;
