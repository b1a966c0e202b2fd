/** No more than the call above says to everybody. */
import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../forums/forum.ts';
import { card, plain, text } from '../../platform/cards/card.ts';
import type { Message } from '../../platform/teams/port.ts';
import type { Attendee } from '../attendee.ts';
import type { Meeting } from '../meeting.ts';
import type { ThreadWord } from '../telling/thread-word.ts';
import { threadWords } from '../text/thread.ts';
import { whyCancelled, words } from '../text/words.ts';
import { nameOf } from './call-card.ts';
import { whenOf } from './when.ts';

type Saying = {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly word: ThreadWord;
  readonly nobodys: readonly Attendee[];
};

const linesOf = ({ forum, meeting, word, nobodys }: Saying, today: Temporal.PlainDate): readonly string[] => {
  const of = { name: plain(meeting.name), when: whenOf(meeting, today) };
  switch (word.kind) {
    case 'remind':
      return [threadWords.remind(nobodys.map(nameOf), forum.kind)];
    case 'cancelled':
      return words.cancelled(of, whyCancelled[meeting.cancelled ?? 'other']);
    case 'restored':
      return [...words.restored(of), threadWords.seeAbove];
    case 'moved': {
      if (!meeting.movedFrom) return [...words.changed(of), threadWords.seeAbove];
      const isAsked = meeting.calling === 'reply' && forum.kind === 'group';
      const then = isAsked ? threadWords.answerAnew : threadWords.seeAbove;
      return [...words.moved(of, whenOf(meeting.movedFrom, today)), then];
    }
  }
};

export const threadMessage = (saying: Saying, today: Temporal.PlainDate): Message => {
  const lines = linesOf(saying, today);
  const [first = ''] = lines;
  return { card: card(lines.map((line) => text(line))), summary: first.replace(/\\/g, '') };
};
