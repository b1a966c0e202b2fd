/** The question whether the call shows, to the convener: in a message of its own, and wherever the meeting is looked at. */
import type { Forum } from '../../forums/forum.ts';
import { buttonRows } from '../../platform/cards/button-rows.ts';
import {
  type Button,
  type Card,
  card,
  type Element,
  execute,
  heading,
  plain,
  text,
} from '../../platform/cards/card.ts';
import { mustBeLookedFor } from '../calling/calling.ts';
import type { Meeting } from '../meeting.ts';
import { callTitles, lostWords, summaries } from '../text/call.ts';
import { meetingData } from './buttons.ts';

const buttonsOf = (meeting: Meeting): readonly Button[] => {
  const data = meetingData({ meeting });
  const again = (title: string) => execute(title, 'meeting.call-not-seen', data);
  return meeting.card?.post === 'failed'
    ? [again(callTitles.tryAgain)]
    : [execute(callTitles.shows, 'meeting.call-seen', data), again(callTitles.doesNotShow)];
};

const wordsOf = ({ card: call }: Meeting): string => (call?.post === 'failed' ? lostWords.failed : lostWords.uncertain);

export const lostLines = (meeting: Meeting): readonly Element[] =>
  mustBeLookedFor(meeting) ? [text(wordsOf(meeting)), ...buttonRows(buttonsOf(meeting))] : [];

export const lostCallCard = (forum: Forum, meeting: Meeting): Card => {
  const title = meeting.card?.post === 'failed' ? lostWords.failedHeading : lostWords.askHeading;
  const body = [heading(title(plain(meeting.name))), text(lostWords.where(plain(forum.name))), text(wordsOf(meeting))];
  return card(body, buttonsOf(meeting));
};

export const lostCallSummary = ({ name }: Meeting): string => summaries.doesItShow(name);
