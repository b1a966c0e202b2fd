/** Brings the minutes of a group and of the network to their channel: once, and then corrected where they stand. */
import { z } from 'zod';
import { forumId } from '../../forums/forum.ts';
import { standingCard } from '../../platform/delivery/standing-card.ts';
import type { Job } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Message } from '../../platform/teams/port.ts';
import { dayOf } from '../../platform/time/clock.ts';
import {
  type MinutesAt,
  type MinutesState,
  readMinutesState,
  rewriteDelivery,
} from '../actions/minutes/deliver-minutes.ts';
import { minutesJobNames } from '../actions/minutes/minutes-owed.ts';
import { lostMinutesCard } from '../cards/lost-minutes.ts';
import { publishedCard, publishedSummary } from '../cards/minutes-card.ts';
import { meetingId } from '../meeting.ts';
import { lostMinutes } from '../text/minutes.ts';

const minutesData = z.object({ meeting: meetingId });

/** The day on which they were written, so that a later correction says the dates as the first post did. */
const messageOf = (state: MinutesState): Message => {
  const written = { ...state, today: dayOf(state.minutes.writtenAt) };
  return { card: publishedCard(written), summary: publishedSummary(written) };
};

const { post, refresh, ask } = standingCard<Ports, MinutesAt, MinutesState>({
  at: ({ data }, partition) => ({ forum: forumId.parse(partition), meeting: minutesData.parse(data).meeting }),
  read: readMinutesState,
  rewrite: rewriteDelivery,
  message: messageOf,
  question: (state) => ({
    to: state.asked,
    message: {
      card: lostMinutesCard(state.forum, state.meeting, state.delivery),
      summary: lostMinutes.summary(state.meeting.name),
    },
  }),
});

export const minutesJobs = {
  [minutesJobNames.post]: post,
  [minutesJobNames.refresh]: refresh,
  [minutesJobNames.ask]: ask,
} satisfies Readonly<Record<string, Job<Ports>>>;
