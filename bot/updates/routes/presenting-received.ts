/** What the region has sent, as a convener of one of the forums sees it: that forum's own, and no others'. */
import type { Temporal } from 'temporal-polyfill';
import { bytesOf, mostBytes } from '../../platform/cards/size.ts';
import type { Received, ReceivedCard } from '../actions/received.ts';
import { headWords, reachedWords } from '../cards/desk-words.ts';
import { updateCard } from '../cards/update-card.ts';
import type { ReceivedUpdate } from '../contract/received.ts';
import type { UpdateView } from '../contract/update.ts';
import { isThere } from '../delivery/delivery-state.ts';
import { answeredWords } from '../results/result-words.ts';
import type { ForumResult } from '../results/results.ts';
import type { Update } from '../update.ts';
import { atMoment, contentOf, lastDayOf, mayDo } from './presenting.ts';

const presentForum = ({ state, content: { asks } }: Update, forum: ForumResult): ReceivedUpdate['forums'][number] => {
  const isOpen = state !== 'recalled' && forum.hasActed === false && isThere(forum.state);
  const words = isThere(forum.state) && asks.kind !== 'know' ? answeredWords(asks, forum) : forum.words;
  return { id: forum.forum, name: forum.name, words: state === 'recalled' ? '' : words, isOpen };
};

export const presentReceived = ({ head, forums }: Received, now: Temporal.Instant): ReceivedUpdate => ({
  ...headWords(head, now),
  id: head.id,
  title: head.content.title,
  state: head.state,
  isLetter: head.letter !== undefined,
  ...atMoment('sentAt', head.sentAt),
  forums: forums.map((forum) => presentForum(head, forum)),
});

/** To be read, and nothing else. What a letter holds stands on its card, as far as it is meant for them. */
export const presentReceivedView = ({ head, shown, to }: ReceivedCard, now: Temporal.Instant): UpdateView => {
  const card = updateCard(shown);
  return {
    card: { ...card },
    bytes: bytesOf(card),
    mostBytes,
    flaws: {},
    count: to.length,
    toWords: reachedWords(to),
    ...headWords(head, now),
    id: head.id,
    state: head.state,
    version: head.version,
    content: contentOf(head.content),
    audience: { groups: false, groupsWith: [], teams: false, network: false, forums: to.map(({ forum }) => forum) },
    by: head.by.name,
    changedAt: head.changedAt.toString(),
    ...atMoment('sentAt', head.sentAt),
    ...atMoment('correctedAt', head.correctedAt),
    ...atMoment('endedAt', head.endedAt),
    ...(head.sentBy && { sentBy: head.sentBy.name }),
    ...lastDayOf(head),
    may: mayDo(head, false),
    notices: [],
  };
};
