import { z } from 'zod';
import { areaId } from '../forums/area.ts';
import type { Job } from '../platform/jobs/port.ts';
import type { Ports } from '../platform/ports.ts';
import { everOnce, notToldAgain, soonAgain, tellPerson } from '../platform/teams/attempt.ts';
import { dayOf } from '../platform/time/clock.ts';
import { tabLink } from '../platform/web/tab-link.ts';
import { reviewJob } from './actions/owed.ts';
import { dueReview } from './actions/review.ts';
import { reviewCard } from './cards.ts';
import { documentId } from './document.ts';
import { documentsPath } from './path.ts';
import { review } from './text.ts';

const reviewData = z.object({ document: documentId, mark: z.string() });

export const documentJobs = {
  /** Once for each review that is set; the list marks the document until somebody has looked through it. */
  [reviewJob]: {
    whenUnknown: 'ask',
    async run(ports, owed, claim) {
      const { document: id, mark } = reviewData.parse(owed.data);
      const area = areaId.parse(claim.partition);
      const due = await dueReview(ports, area, { id, mark });
      if (!due?.document.review) return { kind: 'done' };
      if (!due.told) return soonAgain(owed, 'nobody-to-tell');
      const tabUrl = tabLink(ports.settings, documentsPath(due.told.forum, { area, id }));
      const card = reviewCard(due.version, due.document.review.on, dayOf(ports.clock.now()), tabUrl);
      return everOnce(
        await tellPerson(ports, claim, owed, { ...due.told, message: { card, summary: review.summary } }),
      );
    },
    unknown: notToldAgain,
  },
} satisfies Readonly<Record<string, Job<Ports>>>;
