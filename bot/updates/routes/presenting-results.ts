/** The only way out for what is known of an update's deliveries and answers. No person is named. */
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../platform/time/clock.ts';
import { asksWords, choiceWords } from '../answers/asks-words.ts';
import type { DeliveryInWords, UpdateDeliveryRow, UpdateProgress } from '../contract/progress.ts';
import type { ResultShare, UpdateResults } from '../contract/results.ts';
import type { ForumInWords, Progress } from '../progress/progress.ts';
import { progressWords } from '../progress/progress-words.ts';
import { partiesInOrder } from '../results/result-tables.ts';
import { answeredWords, ownResultWords, resultWords, shareWords, whoWords } from '../results/result-words.ts';
import type { ForumResult, Results, Shares } from '../results/results.ts';
import type { Sight } from '../sight.ts';
import { type Asks, lastDay } from '../update.ts';

const presentWords = (one: ForumInWords, { maySend }: Sight): DeliveryInWords => ({
  forum: one.forum,
  name: one.name,
  state: one.state,
  words: one.words,
  ...(one.todo !== undefined && { todo: one.todo }),
  ...(one.until && { until: one.until.toString() }),
  may: maySend ? one.may : { again: false, shows: false },
});

export const presentProgress = (progress: Progress, sight: Sight, now: Temporal.Instant): UpdateProgress => ({
  phase: progress.phase,
  words: progressWords(progress, now),
  total: progress.total,
  counts: progress.counts,
  rows: progress.rows.map((one) => presentWords(one, sight)),
  more: progress.more,
  isSettled: progress.isSettled,
  ...(progress.isSettled && !progress.isStill && { isChanging: true }),
});

export const presentForum = (asks: Asks, forum: ForumResult, sight: Sight): UpdateDeliveryRow => ({
  ...presentWords(forum, sight),
  kind: forum.kind,
  ...(forum.municipality !== undefined && { municipality: forum.municipality }),
  ...(forum.deliveredAt && { deliveredAt: forum.deliveredAt.toString() }),
  ...(forum.hasActed !== undefined && { hasActed: forum.hasActed }),
  actedWords: answeredWords(asks, forum),
  answers: forum.said.map((said) => ({
    who: whoWords(said),
    ...(said.who !== 'whole' && said.who.party !== undefined && { party: said.who.party }),
    said: choiceWords(asks, said.choice),
    at: said.at.toString(),
  })),
});

const presentShares = (asks: Asks, shares: Shares): ResultShare[] =>
  shares.map(({ of, count }) => ({ of, words: shareWords(asks, of), count }));

export const presentResults = (results: Results, sight: Sight, now: Temporal.Instant): UpdateResults => {
  const { head, forums } = results;
  const { asks } = head.content;
  const by = lastDay(head.content);
  const [only] = forums;
  return {
    title: head.content.title,
    asks: { kind: asks.kind, words: asksWords(head.content, dayOf(now)), ...(by && { by: by.toString() }) },
    words: only && forums.length === 1 ? ownResultWords(head, only) : resultWords(results),
    total: results.total,
    delivered: results.delivered,
    ...(results.acted !== undefined && { acted: results.acted }),
    forumShares: presentShares(asks, results.forumShares),
    seatShares: presentShares(asks, results.seatShares),
    forums: forums.map((forum) => presentForum(asks, forum, sight)),
    parties: partiesInOrder(results).map(({ party, name, seats, shares }) => ({
      party,
      name,
      seats,
      shares: presentShares(asks, shares),
    })),
    isWhole: sight.of === 'all',
  };
};
