/** An update in the channel of one forum: what it says, what is asked, and who has answered. Colour alone says nothing. */
import { Temporal } from 'temporal-polyfill';
import { buttonRows } from '../../platform/cards/button-rows.ts';
import {
  type Button,
  type Card,
  card,
  type Element,
  group,
  heading,
  openUrl,
  plain,
  small,
  text,
} from '../../platform/cards/card.ts';
import type { Message } from '../../platform/teams/port.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { date, dateAndTime, weekdayAndDate } from '../../platform/time/swedish.ts';
import { hasActed, standingOf, whole } from '../answers/answer.ts';
import { choiceWords } from '../answers/asks-words.ts';
import { itemsFor } from '../letter/letter-items.ts';
import type { ShownUpdate } from '../shown.ts';
import { askedWords, lines, passedWords, saidWords, sender, summaries, titles } from '../text/card.ts';
import { lastDay, type Update, type UpdateContent } from '../update.ts';
import { answerButtons } from './buttons.ts';

const line = (words: string, look: Parameters<typeof text>[1] = {}) => text(words, { spacing: 'Small', ...look });

const isRecalled = ({ state }: Pick<Update, 'state'>): boolean => state === 'recalled';

/** A letter goes to all, whoever brought it together; a convener writes to the own forum. */
const senderLine = ({ update, regionName, now }: ShownUpdate): Element => {
  const { name } = update.sentBy ?? update.by;
  const func = update.forum ? sender.convener : sender.coordinator(regionName);
  const when = dateAndTime(update.sentAt ?? now, dayOf(now));
  return small(lines.from(plain(func), plain(name), plain(when)));
};

const contentLinks = ({ link, document }: UpdateContent, documentUrl: string | undefined): readonly Button[] => [
  ...(link === undefined ? [] : [openUrl(titles.link, link)]),
  ...(document === undefined || documentUrl === undefined ? [] : [openUrl(titles.document, documentUrl)]),
];

const contentLines = (content: UpdateContent, documentUrl: string | undefined): readonly Element[] => [
  ...(content.text === '' ? [] : [text(content.text)]),
  ...(content.document ? [line(lines.document(plain(content.document.title)))] : []),
  ...buttonRows(contentLinks(content, documentUrl)),
];

const itemLines = ({ update, to, links, teamState }: ShownUpdate): readonly Element[] =>
  itemsFor(update, to, teamState).map(({ update: id, content }) =>
    group([text(`**${plain(content.title)}**`), ...contentLines(content, links.items?.[id])], {
      separator: true,
      spacing: 'Medium',
    }),
  );

const askedLine = ({ update, now }: ShownUpdate): Element => {
  const { asks } = update.content;
  const by = lastDay(update.content);
  const today = dayOf(now);
  const day = by && weekdayAndDate(by, today);
  const isPassed = by !== undefined && day !== undefined && Temporal.PlainDate.compare(today, by) > 0;
  return text(isPassed ? passedWords(asks.kind, day) : askedWords(asks.kind, day), { weight: 'Bolder' });
};

/** Who has answered what, and who has not. */
const standingLines = ({ update, to }: ShownUpdate): readonly Element[] => {
  const { asks } = update.content;
  if (asks.kind === 'know') return [];
  const { by, whole, silent } = standingOf(asks, to.respondents, to.answers);
  const title = (choice: Parameters<typeof choiceWords>[1]) => plain(choiceWords(asks, choice));
  const names = (who: typeof silent) => who.map(({ name }) => plain(name));
  const said = by.flatMap(({ choice, who }) =>
    who.length > 0 ? [saidWords(asks, choice, title(choice), names(who))] : [],
  );
  const forAll = whole ? [lines.whole(title(whole.choice), plain(whole.by.name))] : [];
  const isNobody = said.length + forAll.length === 0;
  const unsaid = isNobody ? [lines.nobody] : silent.length > 0 && !whole ? [lines.silent(names(silent))] : [];
  return [...forAll, ...said, ...unsaid].map((words) => line(words));
};

const correctedLines = ({ update: { correctedAt }, now }: ShownUpdate): readonly Element[] =>
  correctedAt ? [line(plain(lines.corrected(date(dayOf(correctedAt), dayOf(now)))), { weight: 'Bolder' })] : [];

/** The title stays, so that all know what it was. Reminders stand in the thread, where nothing of ours changes them. */
const recalledLines = ({ update, to, now }: ShownUpdate): readonly Element[] => {
  const when = dateAndTime(update.endedAt ?? now, dayOf(now));
  return [
    heading(lines.recalledHeading(plain(update.content.title))),
    text(plain(lines.recalled(when)), { weight: 'Bolder' }),
    ...(to.reminded.length > 0 ? [line(lines.remindersToo)] : []),
  ];
};

/** Until it has been said, or every seat has answered by itself. */
const maySayForAll = ({ update: { content }, to: { kind, respondents, answers } }: ShownUpdate): boolean =>
  kind === 'group' &&
  !hasActed(content.asks, respondents, answers) &&
  !answers.some(({ respondent }) => respondent === whole);

/** All but the buttons to answer by. */
export const updateLines = (shown: ShownUpdate): readonly Element[] => {
  const { update, links } = shown;
  if (isRecalled(update)) return recalledLines(shown);
  return [
    ...(shown.trial ? [line(lines.trial, { weight: 'Bolder' })] : []),
    heading(plain(update.content.title)),
    senderLine(shown),
    ...correctedLines(shown),
    ...contentLines(update.content, links.document),
    ...itemLines(shown),
    group([askedLine(shown), ...standingLines(shown), ...(maySayForAll(shown) ? [small(lines.wholeMaySay)] : [])], {
      separator: true,
      spacing: 'Medium',
    }),
  ];
};

export const updateCard = (shown: ShownUpdate): Card =>
  card([
    ...updateLines(shown),
    ...(isRecalled(shown.update) ? [] : buttonRows(answerButtons(shown, { card: 'channel' }))),
  ]);

/** All that a notification says. */
export const updateSummary = ({ update }: Pick<ShownUpdate, 'update'>): string => {
  const { title } = update.content;
  if (isRecalled(update)) return summaries.recalled(title);
  return update.letter ? summaries.letter(title) : summaries.out(title);
};

export const updateMessage = (shown: ShownUpdate): Message => ({
  card: updateCard(shown),
  summary: updateSummary(shown),
});
