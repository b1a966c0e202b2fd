/** Brings the channel to what the tables say: posts once, updates until it is so, asks when nobody knows. */
import { z } from 'zod';
import { conveners, forumId } from '../forums/forum.ts';
import { needsRefresh } from '../platform/delivery/delivery.ts';
import type { Job, Owed } from '../platform/jobs/port.ts';
import type { Ports } from '../platform/ports.ts';
import { notToldAgain, post as postOnce, soonAgain, tellPerson, update } from '../platform/teams/attempt.ts';
import type { Message } from '../platform/teams/port.ts';
import { nextWholeHour } from '../platform/time/hours.ts';
import { type CardJob, cardJobs } from './actions/cards-owed.ts';
import {
  type CardState,
  markRefused,
  markUncertain,
  readCardState,
  recordArrival,
  recordRefresh,
} from './actions/deliver.ts';
import { cardNames } from './card-name.ts';
import { channelCard, channelSummary } from './cards/channel-card.ts';
import { confirmationCard, confirmationSummary } from './cards/confirmation-card.ts';
import { mentionsOf } from './cards/naming.ts';
import { cardFailedCard, cardSeenCard, cardSeenSummary } from './cards/own-cards.ts';
import { caseId, isLocked } from './case-request.ts';
import { roundJobs } from './jobs/rounds.ts';
import { tellingJobs } from './jobs/telling.ts';
import { unreachedTelling } from './jobs/unreached.ts';

const jobData = z.object({ caseId, which: z.enum(cardNames), again: z.string().optional() });

const target = (owed: Owed, partition: string) => ({ forum: forumId.parse(partition), ...jobData.parse(owed.data) });

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

const post: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const at = target(owed, claim.partition);
    const state = await readCardState(ports, at);
    if (!state || state.delivery.activityId !== undefined) return { kind: 'done' };
    const { place } = state.forum;
    const thread = state.request.channelCard.activityId;
    if (!place || (at.which === 'confirmation' && thread === undefined))
      return { kind: 'stuck', reason: 'no-channel', settle: () => markRefused(ports, at, 'no-channel') };
    const message = messageOf(state, 'first');
    const send = () =>
      at.which === 'confirmation' && thread !== undefined
        ? ports.teams.replyInThread(place, thread, message)
        : ports.teams.postToChannel(place, message);
    return postOnce(claim, owed, send, {
      done: ({ activityId }) => recordArrival(ports, at, activityId, state.delivery.wanted),
      uncertain: () => markUncertain(ports, at),
      refused: (code) => markRefused(ports, at, code),
    });
  },
  async unknown(ports, owed, { partition }) {
    return { kind: 'uncertain', settle: () => markUncertain(ports, target(owed, partition)) };
  },
  givenUp: (ports, owed, { partition }) => markRefused(ports, target(owed, partition), 'not-reached'),
};

/**
 * PUT replaces, so it may be done again whatever came of it; a card that is gone counts as up to date. One that was
 * not answered may still land after the next one, so after it the card is put once more.
 */
const refresh: Job<Ports> = {
  whenUnknown: 'repeat',
  async run(ports, owed, claim) {
    const at = target(owed, claim.partition);
    const state = await readCardState(ports, at);
    const place = state?.forum.place;
    const activityId = state?.delivery.activityId;
    if (!state || !place || activityId === undefined) return { kind: 'done' };
    if (!needsRefresh(state.delivery) && at.again === undefined) return { kind: 'done' };
    // A card in a channel that is deleted looks gone, and comes back with it.
    if (state.forum.state === 'paused') return { kind: 'next', due: nextWholeHour(ports.clock.now()) };
    const send = () => ports.teams.update(place, activityId, messageOf(state, 'later'));
    const attempt = await update(claim, owed, send, {
      done: () => recordRefresh(ports, at, state.delivery.wanted, owed.attempts > 0),
    });
    return attempt.kind === 'stuck' ? soonAgain(owed, attempt.reason) : attempt;
  },
};

/**
 * Asks the asker, or where that cannot be the convener. A personal message that may have been sent is not sent again:
 * the question also stands among the own cases.
 */
const ask: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, claim) {
    const at = target(owed, claim.partition);
    const state = await readCardState(ports, at);
    const { place } = state?.forum ?? {};
    if (!state || !place || state.delivery.activityId !== undefined) return { kind: 'done' };
    const { forum, request, delivery } = state;
    const build = delivery.post === 'failed' ? cardFailedCard : cardSeenCard;
    const message = { card: build(forum, request, at.which), summary: cardSeenSummary(request) };
    // A guest does not see this team's channel.
    const { visiting, userId: asker } = request.asker;
    const to = [...(visiting ? [] : [asker]), ...conveners(forum).map(({ userId }) => userId)];
    return tellPerson(ports, claim, owed, { through: place, to, message });
  },
  unknown: notToldAgain,
};

type CaseJob = CardJob | keyof typeof tellingJobs | keyof typeof unreachedTelling | keyof typeof roundJobs;

export const caseJobs: Readonly<Record<CaseJob, Job<Ports>>> = {
  [cardJobs.post]: post,
  [cardJobs.refresh]: refresh,
  [cardJobs.ask]: ask,
  ...tellingJobs,
  ...unreachedTelling,
  ...roundJobs,
};
