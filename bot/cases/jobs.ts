/** Brings the channel to what the tables say, and what else the cases owe by the files of jobs/. */
import { z } from 'zod';
import { conveners, forumId } from '../forums/forum.ts';
import { standingCard } from '../platform/delivery/standing-card.ts';
import type { Job } from '../platform/jobs/port.ts';
import type { Ports } from '../platform/ports.ts';
import type { Message } from '../platform/teams/port.ts';
import { type CardJob, cardJobs } from './actions/cards-owed.ts';
import { type CardAt, type CardState, readCardState, rewriteCard } from './actions/deliver.ts';
import { cardNames } from './card-name.ts';
import { channelCard, channelSummary } from './cards/channel-card.ts';
import { confirmationCard, confirmationSummary } from './cards/confirmation-card.ts';
import { mentionsOf } from './cards/naming.ts';
import { cardFailedCard, cardSeenCard, cardSeenSummary } from './cards/own-cards.ts';
import { caseId, isLocked } from './case-request.ts';
import { roundJobs } from './jobs/rounds.ts';
import { tellingJobs } from './jobs/telling.ts';
import { unreachedTelling } from './jobs/unreached.ts';

const jobData = z.object({ caseId, which: z.enum(cardNames) });

const messageOf = (state: CardState, which: 'first' | 'later'): Message => {
  if (state.card === 'confirmation') return { card: confirmationCard(state), summary: confirmationSummary(state) };
  const mentions =
    which === 'first' && !isLocked(state.request) ? mentionsOf(state.forum, state.request.question.asked) : [];
  return {
    card: channelCard(
      state,
      mentions.map(({ name }) => name),
    ),
    summary: channelSummary(state),
    ...(mentions.length > 0 && { mentions }),
  };
};

/** The asker, or where that cannot be the convener. The question also stands among the own cases. */
const questionOf = ({ forum, request, delivery, card }: CardState) => {
  const build = delivery.post === 'failed' ? cardFailedCard : cardSeenCard;
  // A guest does not see this team's channel.
  const { visiting, userId: asker } = request.asker;
  return {
    to: [...(visiting ? [] : [asker]), ...conveners(forum).map(({ userId }) => userId)],
    message: { card: build(forum, request, card), summary: cardSeenSummary(request) },
  };
};

const { post, refresh, ask } = standingCard<Ports, CardAt, CardState>({
  at: (owed, partition) => ({ forum: forumId.parse(partition), ...jobData.parse(owed.data) }),
  read: readCardState,
  rewrite: rewriteCard,
  message: messageOf,
  question: questionOf,
});

type CaseJob = CardJob | keyof typeof tellingJobs | keyof typeof unreachedTelling | keyof typeof roundJobs;

export const caseJobs: Readonly<Record<CaseJob, Job<Ports>>> = {
  [cardJobs.post]: post,
  [cardJobs.refresh]: refresh,
  [cardJobs.ask]: ask,
  ...tellingJobs,
  ...unreachedTelling,
  ...roundJobs,
};
