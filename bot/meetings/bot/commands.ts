/** `nästa möte`, `möten` and `kalla`: in the channel of a forum, and in the personal chat over all of somebody's. */

import { mayCallMeetings } from '../../forums/access.ts';
import { forumsSpokenIn, type Identified } from '../../forums/actions.ts';
import { accessSentence, noForumSentence } from '../../forums/words.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Command, CommandTable, Said } from '../../platform/teams/commands.ts';
import type { Card } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { tabLink } from '../../platform/web/tab-link.ts';
import { isTheirs, meetingsSeen, type SeenMeeting } from '../actions/list.ts';
import { type Callable, callCardFor, listedCard, nextCard } from '../cards/listed.ts';
import { byStart, isCancelled, isOver } from '../meeting.ts';
import { meetingsPath, plannerPath } from '../path.ts';
import { commandWords } from '../text/commands.ts';

/** Those ahead in these forums, the nearest first. */
const ahead = async (ports: Ports, found: readonly Identified[]): Promise<readonly SeenMeeting[]> => {
  const now = ports.clock.now();
  const seen = await meetingsSeen(ports, found);
  return seen
    .filter(({ meeting }) => !isOver(meeting, now))
    .toSorted((one, other) => byStart(one.meeting, other.meeting));
};

/** In a channel everybody reads the answer; in the personal chat one sees what one is called to. */
const aheadFor = async (
  ports: Ports,
  { where }: Said,
  found: readonly Identified[],
): Promise<{ readonly shown: readonly SeenMeeting[]; readonly none: string }> => {
  const all = await ahead(ports, found);
  const shown = where.kind === 'channel' ? all : all.filter(isTheirs);
  return { shown, none: all.length > shown.length ? commandWords.noneForYou : commandWords.none };
};

type Answer = (ports: Ports, said: Said, found: readonly Identified[], first: Identified) => Promise<Card>;

const spokenIn =
  (answer: Answer): Command<Ports>['run'] =>
  async (ports, said) => {
    const spoken = await forumsSpokenIn(ports, said, { quietly: true });
    if (!spoken.ok) return sentenceCard(accessSentence(spoken.failure));
    const { found, unanswered } = spoken.value;
    const [first] = found;
    return first ? answer(ports, said, found, first) : sentenceCard(noForumSentence(unanswered));
  };

const list: Answer = async (ports, said, found, first) => {
  const { shown, none } = await aheadFor(ports, said, found);
  if (shown.length === 0) return sentenceCard(none);
  return listedCard(shown, ports.clock.now(), tabLink(ports.settings, meetingsPath(first.forum.id)));
};

/** A cancelled one is passed by. */
const next: Answer = async (ports, said, found) => {
  const { shown, none } = await aheadFor(ports, said, found);
  const one = shown.find(({ meeting }) => !isCancelled(meeting));
  if (!one) return sentenceCard(none);
  const { id, forumId } = one.meeting;
  return nextCard(one, ports.clock.now(), tabLink(ports.settings, meetingsPath(forumId, { forumId, id })));
};

/** As many forums as one card holds. */
const mostCallable = 6;

const call: Answer = async (ports, _said, found) => {
  const own = found.filter(({ forum, actor }) => mayCallMeetings(forum, actor)).slice(0, mostCallable);
  if (own.length === 0) return sentenceCard(commandWords.notConvener);
  const all = await ahead(ports, own);
  const callable = own.map(
    ({ forum }): Callable => ({
      forum,
      next: all.find(({ meeting }) => meeting.forumId === forum.id && !isCancelled(meeting))?.meeting,
      planner: tabLink(ports.settings, plannerPath(forum.id)),
    }),
  );
  return callCardFor(callable, ports.clock.now());
};

const listing: Command<Ports> = { run: spokenIn(list) };

/** `kalla` alone or with words after it: what the meeting is about is asked in the form. */
export const meetingCommands = {
  möten: listing,
  'nästa möte': { run: spokenIn(next) },
  kalla: { takesArgument: true, run: spokenIn(call) },
} satisfies CommandTable<Ports>;
