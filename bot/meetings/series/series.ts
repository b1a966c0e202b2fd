/** A series of meetings as its convener has planned it. Its meetings are rows of their own, made term by term. */
import { z } from 'zod';
import { forumId } from '../../forums/forum.ts';
import { personKey } from '../../forums/person.ts';
import { instant } from '../../platform/time/schema.ts';
import { seriesId } from '../series-id.ts';
import { plan } from './plan.ts';

export { type SeriesId, seriesId } from '../series-id.ts';

export const series = plan.extend({
  id: seriesId,
  forumId,
  /** Ended: its coming meetings are cancelled or gone, what has been stays. */
  state: z.enum(['active', 'ended']),
  /** One more for each change. */
  revision: z.int().min(1),
  madeBy: personKey,
  madeAt: instant,
});
export type Series = z.infer<typeof series>;
