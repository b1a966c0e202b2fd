/** A word in the thread of an update: who has not answered, what is asked, and by when. */
import { type Card, card, plain, text } from '../../platform/cards/card.ts';
import type { Message } from '../../platform/teams/port.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { weekdayAndDate } from '../../platform/time/swedish.ts';
import { isEnough, type Respondent, whole } from '../answers/answer.ts';
import type { ReminderKind } from '../kinds.ts';
import type { ShownUpdate } from '../shown.ts';
import { reminderWords, summaries } from '../text/card.ts';
import { lastDay } from '../update.ts';

/** Those who are waited for. The convener may have read it for all, and not done it: then it is the group. */
const waitedFor = ({ update: { content }, to }: ShownUpdate): readonly Respondent[] => {
  const isDone = (id: string) =>
    to.answers.some(({ respondent, choice }) => respondent === id && isEnough(content.asks, choice));
  return to.answers.some(({ respondent }) => respondent === whole)
    ? []
    : to.respondents.filter(({ id }) => !isDone(id));
};

const reminderCard = (shown: ShownUpdate, which: ReminderKind): Card => {
  const { update, now } = shown;
  const { asks, title } = update.content;
  const by = lastDay(update.content);
  const day = plain(by ? weekdayAndDate(by, dayOf(now)) : '');
  const names = waitedFor(shown).map(({ name }) => plain(name));
  return card([
    text(reminderWords[which](asks.kind, plain(title), day), { weight: 'Bolder' }),
    ...(names.length > 0 ? [text(reminderWords.waits(asks.kind, names), { spacing: 'Small' })] : []),
    text(reminderWords.where, { spacing: 'Small' }),
  ]);
};

export const reminderMessage = (shown: ShownUpdate, which: ReminderKind): Message => ({
  card: reminderCard(shown, which),
  summary: summaries.reminder(shown.update.content.title),
});
