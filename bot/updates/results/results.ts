/** What has been answered to an update, by forum and by party: in the order of the alphabet, never ranked. */
import type { Temporal } from 'temporal-polyfill';
import type { Region } from '../../forums/region.ts';
import { partyInText } from '../../forums/words.ts';
import { sortSwedish } from '../../platform/search/swedish-order.ts';
import { capitalised } from '../../platform/time/swedish.ts';
import { type Answer, type Choice, choicesOf, hasActed, type Respondent, whole } from '../answers/answer.ts';
import { isThere } from '../delivery/delivery-state.ts';
import { type DeliveryWords, deliveryWords } from '../delivery/delivery-words.ts';
import { stateOf, type UpdateDelivery } from '../delivery/update-delivery.ts';
import type { Asks, Update } from '../update.ts';

/** `whole`: a seat that has said nothing itself, where it was said for the whole group. `begun`: some of the forum's seats have. */
export type Share = Choice | 'whole' | 'silent' | 'acted' | 'begun' | 'there' | 'not-there';
export type Shares = readonly { readonly of: Share; readonly count: number }[];

export type Said = { readonly who: Respondent | 'whole'; readonly choice: Choice; readonly at: Temporal.Instant };

export type ForumResult = DeliveryWords &
  Pick<UpdateDelivery, 'forum' | 'name' | 'kind' | 'municipality' | 'deliveredAt'> & {
    /** Missing where nothing is asked. */
    readonly hasActed?: boolean;
    /** For the whole group first, then in the order of the alphabet. */
    readonly said: readonly Said[];
    readonly silent: readonly Respondent[];
  };

export type PartyResult = {
  readonly party: string;
  /** As it begins a sentence. */
  readonly name: string;
  readonly seats: number;
  readonly shares: Shares;
};

export type Results = {
  readonly head: Update;
  readonly total: number;
  readonly delivered: number;
  readonly acted: number | undefined;
  readonly forumShares: Shares;
  readonly seatShares: Shares;
  readonly forums: readonly ForumResult[];
  readonly parties: readonly PartyResult[];
};

const named = ({ name }: { readonly name: string }): string => name;

const answerOf = (answers: readonly Answer[], respondent: string): Answer | undefined =>
  answers.find((one) => one.respondent === respondent);

const saidIn = ({ respondents, answers }: UpdateDelivery): readonly Said[] => {
  const forAll = answerOf(answers, whole);
  const own = sortSwedish(respondents, named).flatMap((who): readonly Said[] => {
    const answer = answerOf(answers, who.id);
    return answer ? [{ who, choice: answer.choice, at: answer.at }] : [];
  });
  return [...(forAll ? [{ who: 'whole', choice: forAll.choice, at: forAll.at } as const] : []), ...own];
};

const forumResult = (head: Update, delivery: UpdateDelivery, now: Temporal.Instant): ForumResult => {
  const { forum, name, kind, municipality, deliveredAt, respondents, answers } = delivery;
  const { asks } = head.content;
  return {
    forum,
    name,
    kind,
    ...(municipality !== undefined && { municipality }),
    ...deliveryWords(delivery, head, now),
    ...(deliveredAt && { deliveredAt }),
    ...(asks.kind !== 'know' && { hasActed: hasActed(asks, respondents, answers) }),
    said: saidIn(delivery),
    silent: sortSwedish(
      respondents.filter(({ id }) => answerOf(answers, id) === undefined),
      named,
    ),
  };
};

const counted = (order: readonly Share[], all: readonly Share[]): Shares =>
  order.map((of) => ({ of, count: all.filter((one) => one === of).length }));

const shareOfSeat = (answers: readonly Answer[], { id }: Respondent): Share =>
  answerOf(answers, id)?.choice ?? (answerOf(answers, whole) ? 'whole' : 'silent');

const seatOrder = (asks: Asks): readonly Share[] =>
  asks.kind === 'know' ? [] : [...choicesOf(asks), 'whole', 'silent'];

const shareOfForum = (asks: Asks, delivery: UpdateDelivery): Share => {
  const { respondents, answers } = delivery;
  if (asks.kind === 'know') return isThere(stateOf(delivery)) ? 'there' : 'not-there';
  const forAll = answerOf(answers, whole);
  if (asks.kind === 'choose' && forAll) return forAll.choice;
  if (hasActed(asks, respondents, answers)) return 'acted';
  if (answers.length > 0) return 'begun';
  return isThere(stateOf(delivery)) ? 'silent' : 'not-there';
};

const forumOrder = (asks: Asks): readonly Share[] => {
  if (asks.kind === 'know') return ['there', 'not-there'];
  const chosen = asks.kind === 'choose' ? choicesOf(asks) : [];
  return [...chosen, 'acted', 'begun', 'silent', 'not-there'];
};

const partiesIn = (
  asks: Asks,
  deliveries: readonly UpdateDelivery[],
  region: Pick<Region, 'parties'>,
): readonly PartyResult[] => {
  const byParty = new Map<string, Share[]>();
  for (const { respondents, answers } of deliveries)
    for (const respondent of respondents) {
      const { party } = respondent;
      if (party === undefined) continue;
      const shares = byParty.get(party) ?? [];
      shares.push(shareOfSeat(answers, respondent));
      byParty.set(party, shares);
    }
  return [...byParty].map(([party, shares]) => ({
    party,
    name: capitalised(partyInText(party, region)),
    seats: shares.length,
    shares: counted(seatOrder(asks), shares),
  }));
};

/** `region`: for what its parties are called; whoever shows none of them says none. */
export const resultsOf = (
  head: Update,
  deliveries: readonly UpdateDelivery[],
  now: Temporal.Instant,
  region: Pick<Region, 'parties'> = { parties: [] },
): Results => {
  const { asks } = head.content;
  const shared = deliveries.map((one) => shareOfForum(asks, one));
  const seats = deliveries.flatMap(({ respondents, answers }) => respondents.map((one) => shareOfSeat(answers, one)));
  return {
    head,
    total: deliveries.length,
    delivered: deliveries.filter((one) => isThere(stateOf(one))).length,
    acted:
      asks.kind === 'know'
        ? undefined
        : deliveries.filter(({ respondents, answers }) => hasActed(asks, respondents, answers)).length,
    forumShares: counted(forumOrder(asks), shared),
    seatShares: counted(seatOrder(asks), seats),
    forums: sortSwedish(deliveries, named).map((one) => forumResult(head, one, now)),
    parties: asks.kind === 'know' ? [] : partiesIn(asks, deliveries, region),
  };
};
