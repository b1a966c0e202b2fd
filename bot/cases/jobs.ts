/** Brings the channel to what the tables say: posts once, updates until it is so, asks when nobody knows. */
import { z } from 'zod';
import { conveners, forumId } from '../forums/forum.ts';
import { backOffMs } from '../platform/jobs/back-off.ts';
import type { Attempt, Job, Owed } from '../platform/jobs/port.ts';
import type { Ports } from '../platform/ports.ts';
import type { Message, Outcome } from '../platform/teams/port.ts';
import { type CardJob, cardJobs } from './actions/cards-owed.ts';
import {
  type CardState,
  markRefused,
  markUncertain,
  readCardState,
  recordArrival,
  recordRefresh,
} from './actions/deliver.ts';
import { channelCard, channelSummary } from './cards/channel-card.ts';
import { confirmationCard, confirmationSummary } from './cards/confirmation-card.ts';
import { mentionsOf } from './cards/naming.ts';
import { cardFailedCard, cardSeenCard } from './cards/own-cards.ts';
import { caseId } from './case-request.ts';
import { cardNames, needsRefresh } from './delivery.ts';

const jobData = z.object({ caseId, which: z.enum(cardNames), again: z.string().optional() });

const target = (owed: Owed, partition: string) => ({ forum: forumId.parse(partition), ...jobData.parse(owed.data) });

const messageOf = (state: CardState, which: 'first' | 'later'): Message => {
  if (state.card === 'confirmation') return { card: confirmationCard(state), summary: confirmationSummary(state) };
  const mentions = which === 'first' ? mentionsOf(state.forum, state.request.question.asked) : [];
  return {
    card: channelCard(
      state,
      mentions.map(({ name }) => name),
    ),
    summary: channelSummary(state),
    ...(mentions.length > 0 && { mentions }),
  };
};

/** What did not arrive for certain comes again by itself, soon. */
const retry = (outcome: Outcome, attempts: number): Attempt | undefined => {
  if (outcome.kind === 'throttled') return { kind: 'later', afterMs: outcome.retryAfterMs, reason: 'throttled' };
  if (outcome.kind === 'not-reached') return { kind: 'later', afterMs: backOffMs(attempts), reason: 'not-reached' };
  return undefined;
};

const post: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, { partition, sending }) {
    const at = target(owed, partition);
    const state = await readCardState(ports, at);
    if (!state || state.delivery.activityId !== undefined) return { kind: 'done' };
    const { place } = state.forum;
    const thread = state.request.channelCard.activityId;
    if (!place || (at.which === 'confirmation' && thread === undefined))
      return { kind: 'stuck', reason: 'no-channel', settle: () => markRefused(ports, at, 'no-channel') };
    const message = messageOf(state, 'first');
    if (!(await sending())) return { kind: 'later', afterMs: 0, reason: 'claim-lost' };
    const outcome =
      at.which === 'confirmation' && thread !== undefined
        ? await ports.teams.replyInThread(place, thread, message)
        : await ports.teams.postToChannel(place, message);
    if (outcome.kind === 'done') {
      const { activityId } = outcome;
      return { kind: 'done', settle: () => recordArrival(ports, at, activityId, state.delivery.wanted) };
    }
    if (outcome.kind === 'uncertain') return { kind: 'uncertain', settle: () => markUncertain(ports, at) };
    if (outcome.kind === 'refused') {
      const { code } = outcome;
      return { kind: 'stuck', reason: code, settle: () => markRefused(ports, at, code) };
    }
    return retry(outcome, owed.attempts) ?? { kind: 'later', afterMs: backOffMs(owed.attempts), reason: outcome.kind };
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
  async run(ports, owed, { partition, sending }) {
    const at = target(owed, partition);
    const state = await readCardState(ports, at);
    const place = state?.forum.place;
    const activityId = state?.delivery.activityId;
    if (!state || !place || activityId === undefined) return { kind: 'done' };
    if (!needsRefresh(state.delivery) && at.again === undefined) return { kind: 'done' };
    if (!(await sending())) return { kind: 'later', afterMs: 0, reason: 'claim-lost' };
    const outcome = await ports.teams.update(place, activityId, messageOf(state, 'later'));
    const gone = outcome.kind === 'refused' && outcome.status === 404;
    if (outcome.kind === 'done' || gone)
      return { kind: 'done', settle: () => recordRefresh(ports, at, state.delivery.wanted, owed.attempts > 0) };
    return retry(outcome, owed.attempts) ?? { kind: 'later', afterMs: backOffMs(owed.attempts), reason: outcome.kind };
  },
};

/** Some askers can have no personal chat; only a refusal is known not to have arrived, so only then the next is tried. */
const firstReached = async (
  [first, ...others]: readonly string[],
  post: (userId: string) => Promise<Outcome>,
): Promise<Outcome> => {
  if (first === undefined) return { kind: 'refused', status: 0, code: 'NobodyToAsk' };
  const outcome = await post(first);
  return outcome.kind === 'refused' && others.length > 0 ? firstReached(others, post) : outcome;
};

/**
 * Asks the asker, or where that cannot be the convener. A personal message that may have been sent is not sent again:
 * the question also stands among the own cases.
 */
const ask: Job<Ports> = {
  whenUnknown: 'ask',
  async run(ports, owed, { partition, sending }) {
    const at = target(owed, partition);
    const state = await readCardState(ports, at);
    const { place } = state?.forum ?? {};
    if (!state || !place || state.delivery.activityId !== undefined) return { kind: 'done' };
    const { forum, request, delivery } = state;
    const build = delivery.post === 'failed' ? cardFailedCard : cardSeenCard;
    const message = { card: build(forum, request, at.which), summary: `${request.alias}: syns kortet i kanalen?` };
    if (!(await sending())) return { kind: 'later', afterMs: 0, reason: 'claim-lost' };
    const people = [request.asker, ...conveners(forum)].map(({ userId }) => userId);
    const outcome = await firstReached(people, (userId) => ports.teams.postToPerson(place, userId, message));
    if (outcome.kind === 'done') return { kind: 'done' };
    if (outcome.kind === 'uncertain') return { kind: 'uncertain' };
    if (outcome.kind === 'refused') return { kind: 'stuck', reason: outcome.code };
    return retry(outcome, owed.attempts) ?? { kind: 'uncertain' };
  },
};

export const caseJobs: Readonly<Record<CardJob, Job<Ports>>> = {
  [cardJobs.post]: post,
  [cardJobs.refresh]: refresh,
  [cardJobs.ask]: ask,
};
