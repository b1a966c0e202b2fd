/** `anteckningar`: what a group has been sent, in its channel and in the personal chat of its convener. */
import { forumsSpokenIn, type Identified, identify } from '../forums/actions.ts';
import { onForum } from '../forums/forum.ts';
import { accessSentence, noForumSentence } from '../forums/words.ts';
import { type Card, card, notice } from '../platform/cards/card.ts';
import type { Ports } from '../platform/ports.ts';
import type { Command, CommandTable, Said } from '../platform/teams/commands.ts';
import type { Press } from '../platform/teams/port.ts';
import { sentenceCard } from '../platform/teams/text.ts';
import { type VerbTable, verb } from '../platform/teams/verbs.ts';
import { dayOf } from '../platform/time/clock.ts';
import { mayTakeUp, notesOf, type TakeUpFailure, takeUp } from './actions.ts';
import { deviationVerbs, notesCard, notesLines, notesWaitCard, onDeviation } from './cards.ts';
import { notes } from './text.ts';

const listed = async (ports: Ports, identified: Identified) => ({
  forum: identified.forum,
  all: await notesOf(ports, identified),
  mayTakeUp: mayTakeUp(identified),
});

const today = ({ clock }: Pick<Ports, 'clock'>) => dayOf(clock.now());

/** In the personal chat for conveners alone: of their groups, and of a team where there was no group to send to. */
const inPerson = async (ports: Ports, found: readonly Identified[]): Promise<Card> => {
  const convened = found.filter((identified) => mayTakeUp(identified) && identified.forum.kind !== 'network');
  const all = await Promise.all(convened.map((identified) => listed(ports, identified)));
  const shown = all.filter(({ forum, all: kept }) => forum.kind === 'group' || kept.length > 0);
  if (shown.length === 0) return sentenceCard(notes.nothingForYou);
  return card(shown.flatMap((one) => notesLines(one, today(ports), shown.length)));
};

const show = async (ports: Ports, said: Said): Promise<Card> => {
  const spoken = await forumsSpokenIn(ports, said, { quietly: true });
  if (!spoken.ok) return sentenceCard(accessSentence(spoken.failure));
  const { found, unanswered } = spoken.value;
  const [first] = found;
  if (!first) return sentenceCard(noForumSentence(unanswered));
  if (said.where.kind === 'personal') return inPerson(ports, found);
  return notesWaitCard(first.forum, await notesOf(ports, first));
};

const withForum = async (
  ports: Ports,
  press: Press,
  forum: Parameters<typeof identify>[2],
  answer: (identified: Identified) => Promise<Card>,
): Promise<Card> => {
  const identified = await identify(ports, press.from, forum, press.where);
  return identified.ok ? answer(identified.value) : sentenceCard(accessSentence(identified.failure));
};

const refusals: Readonly<Record<TakeUpFailure['kind'], string>> = {
  'not-convener': notes.convenerTakesUp,
  'no-such-note': notes.gone,
  already: notes.takenUpBefore,
  busy: notes.busy,
};

export const deviationVerbTable: VerbTable<Ports, (typeof deviationVerbs)[keyof typeof deviationVerbs]> = {
  [deviationVerbs.show]: verb(onForum, (ports: Ports, press, input) =>
    withForum(ports, press, input.forum, async (identified) =>
      notesCard(await listed(ports, identified), today(ports)),
    ),
  ),
  [deviationVerbs.takeUp]: verb(onDeviation, (ports: Ports, press, input) =>
    withForum(ports, press, input.forum, async (identified) => {
      const taken = await takeUp(ports, identified, input.note);
      const list = notesCard(await listed(ports, identified), today(ports));
      if (taken.ok) return notice(notes.takenUpNow, 'good', list);
      return notice(refusals[taken.failure.kind], taken.failure.kind === 'already' ? 'accent' : 'attention', list);
    }),
  ),
};

const command: Command<Ports> = { run: show };

export const deviationCommands = { anteckningar: command } satisfies CommandTable<Ports>;
