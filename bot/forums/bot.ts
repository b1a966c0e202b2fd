/** What the forums answer in chat: their buttons, their commands, and what happens in a team. */
import { type Button, type Card, card, notice, plain } from '../platform/cards/card.ts';
import type { Ports } from '../platform/ports.ts';
import type { Command, CommandTable, Said } from '../platform/teams/commands.ts';
import type { Inbound, Press } from '../platform/teams/port.ts';
import { sentenceCard } from '../platform/teams/text.ts';
import { type VerbTable, verb } from '../platform/teams/verbs.ts';
import { mayClaimSeat, mayConfirmSeat, mayNameConvener } from './access.ts';
import { type AnswerFailure, answerAboutSeats, type ClaimFailure, claimSeats } from './actions/claim-seat.ts';
import { beInstalled, beRemoved, loseChannel } from './actions/install.ts';
import { type NamingFailure, nameConveners, peopleToName } from './actions/name-conveners.ts';
import { letGo, takeIn } from './actions/roster.ts';
import { setUpTeam, viewTeam } from './actions/set-up.ts';
import {
  type Identified,
  identify,
  identifyInChannel,
  identifyInTeam,
  isFirstMeeting,
  lookForForums,
} from './actions.ts';
import { chooseForumCard, convenerCard, convenerVerbs, formData, namingData } from './cards/conveners.ts';
import { channelHelpCard, personalHelpCard, type WelcomeButtons } from './cards/help.ts';
import { answerData, askData, askSeatCard, claimData, seatListCard, seatVerbs } from './cards/seats.ts';
import { saveSetup, setupCard, setupData } from './cards/setup.ts';
import { conveners, type Forum, type ForumId, takesUpCases } from './forum.ts';
import type { Seat } from './seat.ts';
import { convening, help, onlyInTeam, seats, setupSaved, setupSentence } from './text.ts';
import { accessSentence, noForumFound, noForumNow } from './words.ts';

/** The presser as an actor of the forum, or the sentence that says why not. */
const withForum = async (
  ports: Ports,
  press: Press,
  id: ForumId,
  answer: (identified: Identified) => Promise<Card> | Card,
): Promise<Card> => {
  const identified = await identify(ports, press.from, id);
  return identified.ok ? answer(identified.value) : sentenceCard(accessSentence(identified.failure));
};

const namesOf = (list: readonly Seat[]) => list.map(({ name }) => plain(name));
const convenersOf = (forum: Forum) => conveners(forum).map(({ name }) => plain(name));

const saveTheSetup = verb(setupData, async (ports: Ports, { from, where, cardActivityId }, wanted) => {
  if (where.kind !== 'channel') return sentenceCard(onlyInTeam);
  const { place } = where;
  const member = await identifyInTeam(ports, from, place);
  if (!member.ok) return sentenceCard(accessSentence(member.failure));
  const saved = await setUpTeam(ports, member.value, place, wanted, cardActivityId);
  const view = await viewTeam(ports, place);
  const sentence = saved.ok ? setupSaved(saved.value.map(({ name }) => plain(name))) : setupSentence(saved.failure);
  if (!view) return sentenceCard(sentence);
  const isGeneral = place.channelId === place.teamId;
  return notice(sentence, saved.ok ? 'good' : 'attention', setupCard(view, isGeneral ? undefined : place.channelId));
});

const claimRefused = (failure: ClaimFailure, forum: Forum): Card => {
  if (failure.kind === 'no-such-forum') return sentenceCard(accessSentence(failure));
  if (failure.kind === 'no-cases-here') return sentenceCard(seats.noCases);
  if (failure.kind === 'no-such-seat') return notice(seats.noSuchSeat, 'attention', askSeatCard(forum));
  return notice(seats.alreadyClaimed, 'accent', seatListCard(forum, false));
};

const claimTheSeats = verb(claimData, (ports: Ports, press, input) =>
  withForum(ports, press, input.forumId, async (identified) => {
    const { forum } = identified;
    if (input.seats.length === 0) return notice(seats.chooseOne, 'attention', askSeatCard(forum));
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
  withForum(ports, press, input.forumId, async (identified) => {
    const answered = await answerAboutSeats(ports, identified, input, input.answer);
    if (!answered.ok) return sentenceCard(answerRefused(answered.failure));
    const name = plain(answered.value.claimer.name);
    const names = namesOf(answered.value.seats);
    return sentenceCard(input.answer === 'yes' ? seats.confirmedNow(name, names) : seats.declinedNow(name));
  }),
);

const namingSentences: Readonly<Record<Exclude<NamingFailure['kind'], 'not-coordinator'>, string>> = {
  'no-such-forum': accessSentence({ kind: 'no-such-forum' }),
  'roster-unavailable': accessSentence({ kind: 'roster-unavailable' }),
  'channel-not-bound': accessSentence({ kind: 'channel-not-bound' }),
  'same-person': convening.samePerson,
  'not-there': convening.gone,
};

const convenerForm = async (ports: Ports, identified: Identified, problem?: NamingFailure): Promise<Card> => {
  if (problem?.kind === 'not-coordinator') return sentenceCard(convening.mayNot);
  const people = await peopleToName(ports, identified);
  if (!people.ok) {
    const { kind } = people.failure;
    return sentenceCard(kind === 'not-coordinator' ? convening.mayNot : namingSentences[kind]);
  }
  const form = convenerCard(identified.forum, people.value);
  return problem ? notice(namingSentences[problem.kind], 'attention', form) : form;
};

const nameTheConveners = verb(namingData, (ports: Ports, press, input) =>
  withForum(ports, press, input.forumId, async (identified) => {
    const named = await nameConveners(ports, identified, input);
    if (!named.ok) return convenerForm(ports, identified, named.failure);
    const { convener, deputy } = named.value;
    return sentenceCard(convening.saved(convener && plain(convener.name), deputy && plain(deputy.name)));
  }),
);

export type ForumVerb =
  | typeof saveSetup
  | (typeof seatVerbs)[keyof typeof seatVerbs]
  | (typeof convenerVerbs)[keyof typeof convenerVerbs];

export const forumVerbs: VerbTable<Ports, ForumVerb> = {
  [saveSetup]: saveTheSetup,
  [seatVerbs.ask]: verb(askData, (ports: Ports, press, input) =>
    withForum(ports, press, input.forumId, ({ forum, actor }) =>
      mayClaimSeat(forum, actor) ? askSeatCard(forum) : sentenceCard(seats.noCases),
    ),
  ),
  [seatVerbs.claim]: claimTheSeats,
  [seatVerbs.onlyAsk]: verb(askData, async () => sentenceCard(seats.onlyAskAnswer)),
  [seatVerbs.answer]: answerTheClaim,
  [convenerVerbs.form]: verb(formData, (ports: Ports, press, input) =>
    withForum(ports, press, input.forumId, (identified) => convenerForm(ports, identified)),
  ),
  [convenerVerbs.name]: nameTheConveners,
};

/** What the app gives of the other subjects: the forums know none of them. */
export type GivenButtons = { readonly welcomeButtons: WelcomeButtons; readonly personalButtons: readonly Button[] };

const sayHello =
  (given: GivenButtons) =>
  async (ports: Ports, { from, where }: Pick<Said, 'from' | 'where'>): Promise<Card> => {
    if (where.kind === 'personal') {
      const { found } = await lookForForums(ports, from);
      const isCoordinator = found.some(({ actor }) => actor.isCoordinator);
      const isFirst = await isFirstMeeting(ports, from);
      return personalHelpCard({ isFirst, isCoordinator }, given.personalButtons);
    }
    const identified = await identifyInChannel(ports, from, where);
    if (identified.ok) return channelHelpCard(identified.value.forum, given.welcomeButtons(identified.value.forum));
    const view = identified.failure.kind === 'channel-not-bound' && (await viewTeam(ports, where.place));
    return view ? setupCard(view, where.place.channelId) : sentenceCard(accessSentence(identified.failure));
  };

/** In a channel the forum is told; in the personal chat all forums of the sender that `suits` are meant. */
const inForums =
  (
    suits: (identified: Identified) => boolean,
    none: string,
    answer: (ports: Ports, found: readonly [Identified, ...Identified[]], said: Said) => Promise<Card> | Card,
  ): Command<Ports>['run'] =>
  async (ports, said) => {
    const { from, where } = said;
    if (where.kind === 'channel') {
      const identified = await identifyInChannel(ports, from, where);
      if (!identified.ok) return sentenceCard(accessSentence(identified.failure));
      return suits(identified.value) ? answer(ports, [identified.value], said) : sentenceCard(none);
    }
    const { found, unanswered } = await lookForForums(ports, from);
    const [first, ...rest] = found.filter(suits);
    if (first) return answer(ports, [first, ...rest], said);
    if (unanswered > 0) return sentenceCard(noForumNow);
    return sentenceCard(found.length > 0 ? none : noForumFound);
  };

const showSeats = inForums(
  ({ forum }) => takesUpCases(forum),
  seats.noCases,
  (_ports, [first, ...rest], { where }) => {
    const listOf = ({ forum, actor }: Identified) =>
      seatListCard(forum, where.kind === 'personal' && mayConfirmSeat(forum, actor));
    // Somebody with seats in many teams sees the first few; each team's channel shows its own.
    const lists = [first, ...rest.slice(0, 2)].map(listOf);
    return card(
      lists.flatMap(({ body }) => body ?? []),
      lists.flatMap(({ actions }) => actions ?? []),
    );
  },
);

const showConveners = inForums(
  ({ forum, actor }) => mayNameConvener(forum, actor),
  convening.mayNot,
  (ports, [first, ...rest]) =>
    rest.length === 0 ? convenerForm(ports, first) : chooseForumCard([first, ...rest].map(({ forum }) => forum)),
);

const say = (words: string): Command<Ports> => ({ run: async () => sentenceCard(words) });

/** `ny fråga` and `mina ärenden` belong to the cases, `kontakt` to the contacts. */
export const forumCommands = (given: GivenButtons) => {
  const hello: Command<Ports> = { run: sayHello(given) };
  const meetings = say(help.meetings);
  return {
    hjälp: hello,
    help: hello,
    hej: hello,
    hi: hello,
    hallå: hello,
    start: hello,
    platser: { run: showSeats },
    sammankallande: { run: showConveners },
    möten: meetings,
    'nästa möte': meetings,
    kalla: { ...meetings, takesArgument: true },
    dokument: { ...say(help.documents), takesArgument: true },
  } satisfies CommandTable<Ports>;
};

/** To what no command knows. Nothing of what was written is repeated: it may hold a name. */
export const notUnderstood = (given: GivenButtons, { where }: Pick<Said, 'where'>): Card => ({
  ...sentenceCard(help.short),
  ...(where.kind === 'personal' && given.personalButtons.length > 0 && { actions: [...given.personalButtons] }),
});

/** What happens in a team without anybody speaking; the card, if any, is the answer to who added the bot. */
export const forumEvents =
  (given: GivenButtons) =>
  async (ports: Ports, inbound: Exclude<Inbound, { kind: 'press' | 'message' }>): Promise<Card | undefined> => {
    switch (inbound.kind) {
      case 'installed':
        await beInstalled(ports, inbound);
        return undefined;
      case 'removed':
        await beRemoved(ports, inbound);
        return undefined;
      case 'channel-gone':
        await loseChannel(ports, inbound.place);
        return undefined;
      case 'members-joined':
        await takeIn(ports, inbound);
        return undefined;
      case 'members-left':
        await letGo(ports, inbound);
        return undefined;
      case 'installed-personally':
        return (await isFirstMeeting(ports, inbound.from))
          ? personalHelpCard({ isFirst: true, isCoordinator: false }, given.personalButtons)
          : undefined;
    }
  };
