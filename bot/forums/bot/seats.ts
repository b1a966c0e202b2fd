import { notice, plain } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Command } from '../../platform/teams/commands.ts';
import type { Card } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { type VerbTable, verb } from '../../platform/teams/verbs.ts';
import { mayAddSeat, mayClaimSeat, mayConfirmSeat } from '../access.ts';
import { type AnswerFailure, answerAboutSeats, type ClaimFailure, claimSeats } from '../actions/claim-seat.ts';
import { answerData, askSeatCard, claimData, seatListCard, seatVerbs } from '../cards/seats.ts';
import { conveners, type Forum, hasSeats, onForum, takesUpCases } from '../forum.ts';
import type { Seat } from '../seat.ts';
import { seats } from '../text.ts';
import { accessSentence } from '../words.ts';
import { inForums, withForum } from './who-speaks.ts';

const namesOf = (list: readonly Seat[]) => list.map(({ name }) => plain(name));
const convenersOf = (forum: Forum) => conveners(forum).map(({ name }) => plain(name));

const mayNotClaim = (forum: Forum) => (hasSeats(forum) ? seats.helpersHoldNone : seats.noneHere);

const claimRefused = (failure: ClaimFailure, forum: Forum): Card => {
  if (failure.kind === 'no-such-forum') return sentenceCard(accessSentence(failure));
  if (failure.kind === 'may-not-claim') return sentenceCard(mayNotClaim(forum));
  if (failure.kind === 'no-such-seat') return notice(seats.noSuchSeat, 'attention', askSeatCard(forum));
  return notice(
    seats.alreadyClaimed,
    'accent',
    seatListCard([{ forum, mayConfirm: false, mayAdd: false, mayClaim: true }]),
  );
};

const claimTheSeats = verb(claimData, (ports: Ports, press, input) =>
  withForum(ports, press, input.forum, async (identified) => {
    const { forum } = identified;
    if (input.seats.length === 0)
      return notice(takesUpCases(forum) ? seats.chooseOne : seats.chooseAny, 'attention', askSeatCard(forum));
    const claimed = await claimSeats(ports, identified, input.seats);
    if (!claimed.ok) return claimRefused(claimed.failure, forum);
    const { seats: list, state } = claimed.value;
    const names = namesOf(list);
    return sentenceCard(state === 'confirmed' ? seats.seated(names) : seats.claimed(names, convenersOf(forum)));
  }),
);

const answerRefused = (failure: AnswerFailure): string => {
  if (failure.kind === 'no-such-forum') return accessSentence(failure);
  if (failure.kind === 'not-convener') return seats.mayNotConfirm(failure.conveners.map(plain));
  if (failure.kind !== 'claim-answered') return seats.noSuchSeat;
  return failure.confirmed.length > 0 ? seats.confirmedBefore(namesOf(failure.confirmed)) : seats.declinedBefore;
};

const answerTheClaim = verb(answerData, (ports: Ports, press, input) =>
  withForum(ports, press, input.forum, async (identified) => {
    const answered = await answerAboutSeats(ports, identified, input, input.answer);
    if (!answered.ok) return sentenceCard(answerRefused(answered.failure));
    const name = plain(answered.value.claimer.name);
    const names = namesOf(answered.value.seats);
    return sentenceCard(input.answer === 'yes' ? seats.confirmedNow(name, names) : seats.declinedNow(name));
  }),
);

export const seatVerbTable: VerbTable<Ports, (typeof seatVerbs)[keyof typeof seatVerbs]> = {
  [seatVerbs.ask]: verb(onForum, (ports: Ports, press, input) =>
    withForum(ports, press, input.forum, ({ forum, actor }) =>
      mayClaimSeat(forum, actor) ? askSeatCard(forum) : sentenceCard(mayNotClaim(forum)),
    ),
  ),
  [seatVerbs.claim]: claimTheSeats,
  [seatVerbs.onlyAsk]: verb(onForum, async () => sentenceCard(seats.onlyAskAnswer)),
  [seatVerbs.answer]: answerTheClaim,
};

/** Somebody with seats in many teams sees the first few; each team's channel shows its own. */
const mostForums = 3;

/** Somebody waits for the answers of a team's seats. */
const teamsFirst = <T extends { readonly forum: Forum }>(found: readonly T[]): readonly T[] => [
  ...found.filter(({ forum }) => takesUpCases(forum)),
  ...found.filter(({ forum }) => !takesUpCases(forum)),
];

export const showSeats: Command<Ports> = {
  run: inForums(
    ({ forum }) => hasSeats(forum),
    seats.noneHere,
    (_ports, found, { where }) =>
      seatListCard(
        teamsFirst(found)
          .slice(0, mostForums)
          .map(({ forum, actor }) => ({
            forum,
            mayConfirm: where.kind === 'personal' && mayConfirmSeat(forum, actor),
            mayAdd: where.kind === 'personal' && mayAddSeat(forum, actor),
            mayClaim: where.kind === 'channel' || mayClaimSeat(forum, actor),
          })),
      ),
  ),
};
