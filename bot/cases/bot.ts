/** What the cases answer in chat. `app.ts` hangs these on the one map of verbs and of commands. */
import { z } from 'zod';
import { mayAsk } from '../forums/access.ts';
import { forumsSpokenIn, type Whereabouts } from '../forums/actions.ts';
import { takesUpCases } from '../forums/forum.ts';
import { accessSentence, noForumNow } from '../forums/words.ts';
import type { Card } from '../platform/cards/card.ts';
import type { Ports } from '../platform/ports.ts';
import type { CommandTable, Said } from '../platform/teams/commands.ts';
import type { Press } from '../platform/teams/port.ts';
import { sentenceCard } from '../platform/teams/text.ts';
import { verb } from '../platform/teams/verbs.ts';
import { dayOf } from '../platform/time/clock.ts';
import { ownCases, teamNames } from './actions/own-cases.ts';
import { answeringVerbs } from './bot/answering.ts';
import { askingVerbs } from './bot/asking.ts';
import { askingElsewhereVerbs } from './bot/asking-elsewhere.ts';
import { type Begun, begun } from './bot/beginning.ts';
import { consentChangingVerbs } from './bot/consent-changing.ts';
import { consentGivingVerbs } from './bot/consent-giving.ts';
import { consentingVerbs } from './bot/consenting.ts';
import { notingVerbs } from './bot/noting.ts';
import { onwardVerbs } from './bot/onward.ts';
import type { Given } from './bot/presenting.ts';
import { remindingVerbs } from './bot/reminding.ts';
import { startingOverVerbs } from './bot/starting-over.ts';
import { waitingVerbs } from './bot/waiting.ts';
import { beginVerb, mineVerb } from './cards/buttons.ts';
import { beginInPersonCard, chooseTeamCard, mineInPersonCard, ownCasesCard } from './cards/own-cards.ts';
import { sentences } from './text.ts';

export type { Given } from './bot/presenting.ts';
export { beginButton, newQuestionButton, openCaseButton } from './cards/buttons.ts';

type Spoken = Pick<Said, 'from' | 'where'>;

type Teams = Whereabouts & { readonly kind: 'teams' };

/** The teams of somebody who writes: that of the channel, or in the personal chat all. */
const teamsOf = async (
  ports: Ports,
  spoken: Spoken,
  options: { readonly quietly?: boolean } = {},
): Promise<Teams | Card> => {
  const looked = await forumsSpokenIn(ports, spoken, options);
  if (!looked.ok) return sentenceCard(accessSentence(looked.failure));
  const { unanswered } = looked.value;
  const found = looked.value.found.filter(({ forum }) => takesUpCases(forum));
  if (found.length > 0) return { ...looked.value, kind: 'teams', found };
  if (spoken.where.kind === 'channel') return sentenceCard(sentences.noCasesHere);
  return unanswered > 0 ? sentenceCard(noForumNow) : sentenceCard(sentences.noTeam);
};

const isCard = (found: Teams | Card): found is Card => 'type' in found;

/** "Ny fråga till teamet" where no team is told: it is asked for, unless there is only one. */
const begin = async (ports: Ports, spoken: Spoken, as: keyof Begun): Promise<Card> => {
  const looked = await teamsOf(ports, spoken, { quietly: true });
  if (isCard(looked)) return looked;
  const teams = looked.found.filter(({ forum, actor }) => mayAsk(forum, actor));
  if (teams.length === 0) return sentenceCard(sentences.mayNotAsk);
  const [first, ...more] = teams;
  if (spoken.where.kind === 'channel' && first) return beginInPersonCard(first.forum);
  if (!first || more.length > 0) return chooseTeamCard(teams.map(({ forum }) => forum));
  return (await begun(ports, first))[as];
};

/** For the one who presses or writes in person; in a channel only what a press answers is for one alone. */
const listMine = async (ports: Ports, spoken: Spoken): Promise<Card> => {
  const looked = await teamsOf(ports, spoken);
  if (isCard(looked)) return looked;
  const { found, silent, unanswered } = looked;
  const [all, names] = await Promise.all([ownCases(ports, found), teamNames(ports, silent)]);
  return ownCasesCard({ all, today: dayOf(ports.clock.now()), silent: names, isWhole: unanswered <= silent.length });
};

const showMine = (ports: Ports, spoken: Spoken): Promise<Card> =>
  spoken.where.kind === 'channel' ? Promise.resolve(mineInPersonCard()) : listMine(ports, spoken);

export const caseVerbs = (given: Given) => ({
  ...askingVerbs(given),
  ...askingElsewhereVerbs,
  ...consentingVerbs,
  ...consentGivingVerbs,
  ...consentChangingVerbs,
  ...answeringVerbs,
  ...onwardVerbs,
  ...waitingVerbs,
  ...notingVerbs,
  ...remindingVerbs,
  ...startingOverVerbs,
  [mineVerb]: verb(z.object({}), (ports: Ports, press: Press) => listMine(ports, press)),
  [beginVerb]: verb(z.object({}), (ports: Ports, press: Press) => begin(ports, press, 'card')),
});

export const caseCommands = {
  'ny fråga': { run: (ports: Ports, said: Said) => begin(ports, said, 'posted') },
  'mina ärenden': { run: showMine },
} satisfies CommandTable<Ports>;
