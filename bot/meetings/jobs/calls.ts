/** Brings the call in the channel to what the tables say. */
import { z } from 'zod';
import { conveners, forumId } from '../../forums/forum.ts';
import { standingCard } from '../../platform/delivery/standing-card.ts';
import type { Job } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { callJobs } from '../actions/calling/call-owed.ts';
import { type CallAt, type CallState, readCall, rewriteCall } from '../actions/calling/deliver-call.ts';
import { callCard, callSummary } from '../cards/call-card.ts';
import { lostCallCard, lostCallSummary } from '../cards/lost-call.ts';
import { meetingId } from '../meeting.ts';

const jobData = z.object({ meeting: meetingId });

const { post, refresh, ask } = standingCard<Ports, CallAt, CallState>({
  at: (owed, partition) => ({ forum: forumId.parse(partition), ...jobData.parse(owed.data) }),
  read: readCall,
  rewrite: rewriteCall,
  message: (state) => ({ card: callCard(state), summary: callSummary(state) }),
  question: ({ forum, meeting }) => ({
    to: conveners(forum).map(({ userId }) => userId),
    message: { card: lostCallCard(forum, meeting), summary: lostCallSummary(meeting) },
  }),
});

export const callingJobs: Readonly<Record<(typeof callJobs)[keyof typeof callJobs], Job<Ports>>> = {
  [callJobs.post]: post,
  [callJobs.refresh]: refresh,
  [callJobs.ask]: ask,
};
