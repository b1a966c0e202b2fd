/** What the forums answer in chat: their buttons, their commands, and what happens in a team. */
import type { Button } from '../platform/cards/card.ts';
import type { Ports } from '../platform/ports.ts';
import type { Command, CommandTable, Said } from '../platform/teams/commands.ts';
import type { Card, Inbound } from '../platform/teams/port.ts';
import { sentenceCard } from '../platform/teams/text.ts';
import { screen } from '../screening/screen.ts';
import { mayCallMeetings, mayNeverReadCases } from './access.ts';
import { beInstalled, beRemoved, loseChannel, regainChannel } from './actions/install.ts';
import { letGo, takeIn } from './actions/roster.ts';
import { viewTeam } from './actions/set-up.ts';
import { lookAtEach, type OnSeatRemoved } from './actions/settings.ts';
import { identifyInChannel, isFirstMeeting, lookForForums } from './actions.ts';
import { awayVerbTable, showAway } from './bot/away.ts';
import { closingVerbTable } from './bot/closing.ts';
import { convenerVerbTable, showConveners } from './bot/conveners.ts';
import { newSeatVerbTable } from './bot/new-seat.ts';
import { openingVerbTable } from './bot/opening.ts';
import { seatVerbTable, showSeats } from './bot/seats.ts';
import { settingsVerbTable, showTeam } from './bot/settings.ts';
import { setupVerbTable } from './bot/setup.ts';
import { channelHelpCard, personalHelpCard, type WelcomeButtons } from './cards/help.ts';
import { setupCard } from './cards/setup.ts';
import { help } from './text.ts';
import { accessSentence } from './words.ts';

/** What the app gives of the subjects that must know when something of a forum goes. */
export type GivenHooks = { readonly onSeatRemoved: OnSeatRemoved };

export const forumVerbs = ({ onSeatRemoved }: GivenHooks) => ({
  ...setupVerbTable,
  ...seatVerbTable,
  ...newSeatVerbTable,
  ...convenerVerbTable,
  ...awayVerbTable,
  ...settingsVerbTable(onSeatRemoved),
  ...openingVerbTable,
  ...closingVerbTable,
});

/** What the app gives of the other subjects: the forums know none of them. */
export type GivenButtons = { readonly welcomeButtons: WelcomeButtons; readonly personalButtons: readonly Button[] };

const sayHello =
  (given: GivenButtons) =>
  async (ports: Ports, { from, where }: Pick<Said, 'from' | 'where'>): Promise<Card> => {
    if (where.kind === 'personal') {
      const { found } = await lookForForums(ports, from);
      const isCoordinator = found.some(({ actor }) => actor.isCoordinator);
      const isFirst = await isFirstMeeting(ports, from);
      const mayAsk = !found.some(({ actor }) => mayNeverReadCases(actor));
      const hasSettings = (await lookAtEach(ports, found)).length > 0;
      const mayCall = found.some(({ forum, actor }) => mayCallMeetings(forum, actor));
      return personalHelpCard({ isFirst, isCoordinator, mayAsk, hasSettings, mayCall }, given.personalButtons);
    }
    const identified = await identifyInChannel(ports, from, where);
    if (identified.ok) return channelHelpCard(identified.value.forum, given.welcomeButtons(identified.value.forum));
    const view = identified.failure.kind === 'channel-not-bound' && (await viewTeam(ports, where.place));
    return view ? setupCard(view, where.place.channelId) : sentenceCard(accessSentence(identified.failure));
  };

/** The commands of cases, contacts, documents and meetings stand in their rooms. */
export const forumCommands = (given: GivenButtons) => {
  const hello: Command<Ports> = { run: sayHello(given) };
  return {
    hjälp: hello,
    help: hello,
    hej: hello,
    hi: hello,
    hallå: hello,
    start: hello,
    platser: showSeats,
    borta: showAway,
    teamet: showTeam,
    sammankallande: showConveners,
  } satisfies CommandTable<Ports>;
};

/** To what no command knows. Nothing of what was written is repeated; whoever wrote what points to somebody is told. */
export const notUnderstood = (given: GivenButtons, { where, text }: Pick<Said, 'where' | 'text'>): Card => ({
  ...sentenceCard(screen(text, 'strict').kind === 'blocked' ? help.takeItAway : help.short),
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
      case 'channel-back':
        await regainChannel(ports, inbound.place);
        return undefined;
      case 'members-joined':
        await takeIn(ports, inbound);
        return undefined;
      case 'members-left':
        await letGo(ports, inbound);
        return undefined;
      case 'installed-personally':
        return (await isFirstMeeting(ports, inbound.from))
          ? personalHelpCard(
              { isFirst: true, isCoordinator: false, mayAsk: true, hasSettings: false, mayCall: false },
              given.personalButtons,
            )
          : undefined;
    }
  };
