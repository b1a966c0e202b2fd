/** The question whether published minutes show, to who wrote them: in a message of its own, and where they are read. */
import type { Forum } from '../../forums/forum.ts';
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
import type { Delivery } from '../../platform/delivery/delivery.ts';
import type { Meeting } from '../meeting.ts';
import type { Minutes } from '../minutes/minutes.ts';
import { lostMinutes, minutesTitles } from '../text/minutes.ts';
import { agendaVerbNames } from './agenda-buttons.ts';
import { meetingData } from './buttons.ts';

const buttonsOf = (meeting: Meeting, { post }: Delivery): readonly Button[] => {
  const button = (title: string, verb: string): Button => execute(title, verb, meetingData({ meeting }));
  const again = (title: string) => button(title, agendaVerbNames.minutesDoNotShow);
  if (post === 'failed') return [again(minutesTitles.tryAgain)];
  return [button(minutesTitles.shows, agendaVerbNames.minutesShow), again(minutesTitles.doesNotShow)];
};

/** Nothing where nobody wonders. */
export const lostLines = (meeting: Meeting, { card: delivery }: Minutes): readonly Element[] =>
  delivery?.post === 'uncertain' || delivery?.post === 'failed'
    ? [text(lostMinutes[delivery.post]), { type: 'ActionSet', actions: [...buttonsOf(meeting, delivery)] }]
    : [];

export const lostMinutesCard = (forum: Forum, meeting: Meeting, delivery: Delivery): Card => {
  const name = plain(meeting.name);
  const isFailed = delivery.post === 'failed';
  return card(
    [
      heading(isFailed ? lostMinutes.failedHeading(name) : lostMinutes.heading(name)),
      text(lostMinutes.where(plain(forum.name))),
      text(isFailed ? lostMinutes.failed : lostMinutes.uncertain),
    ],
    buttonsOf(meeting, delivery),
  );
};
