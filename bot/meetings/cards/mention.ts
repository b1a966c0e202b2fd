import { harmlessName } from '../../forums/harmless-name.ts';
import { card, plain, text } from '../../platform/cards/card.ts';
import type { Message } from '../../platform/teams/port.ts';
import { enumerate } from '../../platform/time/swedish.ts';
import type { Attendee } from '../attendee.ts';
import type { Meeting } from '../meeting.ts';
import { type MeetingWord, stillSilent } from '../telling/word.ts';
import { inThread } from '../text/words.ts';

/** Characters of a name in a mention. */
const longestName = 60;

/** In the thread of the call; `name` as the roster has it. No more than the call itself says to everybody. */
export const mentionCard = (
  {
    meeting,
    attendees,
    word,
  }: { readonly meeting: Meeting; readonly attendees: readonly Attendee[]; readonly word: MeetingWord },
  name: string,
): Message => {
  const seats = stillSilent(meeting, attendees, word).map((one) => plain(one.name));
  const say = word.kind === 'remind' ? inThread.remind(enumerate(seats)) : inThread.changed;
  const called = harmlessName(name).slice(0, longestName);
  const summary = `${meeting.name}: ${say.replace(/\\/g, '')}`;
  if (called === '') return { card: card([text(say)]), summary };
  const mention = { userId: word.userId, name: called };
  return { card: card([text(`<at>${called}</at> ${say}`)]), summary, mentions: [mention] };
};
