import { type Button, type Card, card, type Element, heading, plain, small, text } from '../../platform/cards/card.ts';
import { type Forum, takesUpCases } from '../forum.ts';
import { help, welcome } from '../text.ts';

const greetings = (forum: Forum): readonly string[] =>
  forum.kind === 'team' ? welcome.team(forum.guaranteeDays) : welcome[forum.kind];

const bullets = (lines: readonly string[]): Element => text(lines.map((line) => `- ${line}`).join('\r'));

/** What a forum's welcome offers, from the subjects that have it. */
export type WelcomeButtons = (forum: Forum) => readonly Button[];

/** Stands once in the channel of a forum; `buttons` are the team's, from the subjects that have them. */
export const welcomeCard = (forum: Forum, buttons: readonly Button[]): Card => {
  return card(
    [
      heading(welcome.heading(plain(forum.name))),
      bullets(greetings(forum)),
      text(welcome.noCases, { weight: 'Bolder' }),
      small(welcome.danger),
    ],
    buttons,
  );
};

export type PersonalHelp = {
  readonly isFirst: boolean;
  readonly isCoordinator: boolean;
  readonly mayAsk: boolean;
  /** Somebody of a team whose settings are shown to them. */
  readonly hasSettings: boolean;
  /** To the meetings of a forum. */
  readonly mayCall: boolean;
};

/** `isFirst`: a first hello, in the personal chat. Whoever `mayAsk` is shown how, and `buttons` that begin it. */
export const personalHelpCard = (
  { isFirst, isCoordinator, mayAsk, hasSettings, mayCall }: PersonalHelp,
  buttons: readonly Button[],
): Card =>
  card(
    [
      ...(isFirst ? [heading(help.welcome)] : []),
      text(help.who),
      text(help.commandsHeading, { weight: 'Bolder' }),
      bullets([
        ...(mayAsk ? help.forAskers : []),
        ...help.personal,
        ...(mayCall ? [help.forConvener] : []),
        ...(hasSettings ? [help.forTeam] : []),
        ...(isCoordinator ? [help.forCoordinator] : []),
      ]),
      small(help.noCases),
      small(welcome.danger),
    ],
    mayAsk ? buttons : [],
  );

export const channelHelpCard = (forum: Forum, buttons: readonly Button[]): Card =>
  card(
    [
      text(help.who),
      text(help.commandsHeading, { weight: 'Bolder' }),
      bullets([
        ...help.channel,
        ...(forum.kind === 'group' ? [help.forGroup] : []),
        ...(takesUpCases(forum) ? [help.forTeam] : []),
      ]),
      text(welcome.noCases, { weight: 'Bolder' }),
      ...(takesUpCases(forum) ? [small(welcome.danger)] : []),
    ],
    buttons,
  );
