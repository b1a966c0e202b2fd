import { Temporal } from 'temporal-polyfill';
import type { AreaId } from '../../forums/area.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { zone } from '../../platform/time/clock.ts';
import type { SteeringDocument } from '../document.ts';

export const reviewJob = 'documents.review';

/** In the morning of the day, on a Swedish clock. */
const morning = Temporal.PlainTime.from('08:00');

/** One word for each review that is set; the mark tells whether it is still the one that counts. */
export const oweReview = (
  { jobs }: Pick<Ports, 'jobs'>,
  area: AreaId,
  { id, review }: Pick<SteeringDocument, 'id' | 'review'>,
): Promised => {
  if (!review) throw new Error(`no review is set for ${id}`);
  const due = review.on.toZonedDateTime({ timeZone: zone, plainTime: morning }).toInstant();
  return jobs.owe('documents', area, {
    job: reviewJob,
    about: review.mark,
    data: { document: id, mark: review.mark },
    due,
  });
};
