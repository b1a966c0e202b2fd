/** From whoever presses or writes to somebody known in a forum, or to the sentence that says why not. */
import type { Ports } from '../../platform/ports.ts';
import type { Command, Said } from '../../platform/teams/commands.ts';
import type { Card, Press } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { forumsSpokenIn, type Identified, identify } from '../actions.ts';
import type { ForumId } from '../forum.ts';
import { accessSentence, noForumSentence } from '../words.ts';

/** The presser as an actor of the forum, or the sentence that says why not. */
export const withForum = async (
  ports: Ports,
  press: Press,
  id: ForumId,
  answer: (identified: Identified) => Promise<Card> | Card,
): Promise<Card> => {
  const identified = await identify(ports, press.from, id, press.where);
  return identified.ok ? answer(identified.value) : sentenceCard(accessSentence(identified.failure));
};

/** In a channel the forum is told; in the personal chat all forums of the sender that `suits` are meant. */
export const inForums =
  (
    suits: (identified: Identified) => boolean,
    none: string,
    answer: (ports: Ports, found: readonly [Identified, ...Identified[]], said: Said) => Promise<Card> | Card,
  ): Command<Ports>['run'] =>
  async (ports, said) => {
    const spoken = await forumsSpokenIn(ports, said);
    if (!spoken.ok) return sentenceCard(accessSentence(spoken.failure));
    const { found, unanswered } = spoken.value;
    const [first, ...rest] = found.filter(suits);
    if (first) return answer(ports, [first, ...rest], said);
    return sentenceCard(found.length > 0 && unanswered === 0 ? none : noForumSentence(unanswered));
  };
