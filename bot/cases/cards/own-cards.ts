/** Cards of the personal chat: what was sent, what is open, and the question whether a card shows. */
import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../forums/forum.ts';
import { buttonRows } from '../../platform/cards/button-rows.ts';
import {
  type Card,
  card,
  type Element,
  execute,
  group,
  heading,
  plain,
  small,
  text,
} from '../../platform/cards/card.ts';
import { enumerate } from '../../platform/time/swedish.ts';
import type { CardName } from '../card-name.ts';
import { type CaseRequest, isLocked } from '../case-request.ts';
import { inOrder, type Listed, type OwnCase } from '../own-list.ts';
import { ownList, turnLines } from '../text/own-list.ts';
import { foot, sentences, titles } from '../text.ts';
import { outcomeWords, standingInWords } from '../words.ts';
import { caseData, mineVerb, newQuestionButton } from './buttons.ts';
import { lostLines, standsWhere } from './lost-lines.ts';
import { aboutLine, seatName, seatNames } from './naming.ts';
import { copyCodeButton } from './own-view.ts';

export const sentCard = (forum: Forum, request: CaseRequest, sentence: string): Card =>
  card(
    [
      heading(sentence),
      text(aboutLine(request)),
      text(`Till ${seatNames(forum, request.question.asked)} i ${plain(forum.name)}.`),
      text(sentences.journal(request.alias), { weight: 'Bolder' }),
      small('Du ser svaren på kortet i kanalen och under Ärenden i fliken. I chatten: skriv mina ärenden.'),
      small(foot),
    ],
    [
      execute(titles.open, 'case.show', caseData(request)),
      copyCodeButton(forum, request),
      ...(request.question.mode === 'consent'
        ? [execute(titles.familyInformation, 'case.print-for-family', caseData(request))]
        : []),
      newQuestionButton(forum.id),
    ],
  );

/** Longest list in one card, so that it stays far below 28 KB. */
const most = 15;

/** `silent`: teams of the person's that did not answer, by name. `isWhole`: all others did. */
export type OwnList = {
  readonly all: readonly OwnCase[];
  readonly today: Temporal.PlainDate;
  readonly silent?: readonly string[];
  readonly isWhole?: boolean;
};

export const ownCasesCard = ({ all, today, silent = [], isWhole = true }: OwnList): Card => {
  const listed = inOrder(all, today);
  const left = listed.length - most;
  const isSeveral = new Set(all.map(({ forum }) => forum.id)).size > 1;
  return card([
    heading(ownList.heading),
    ...(silent.length > 0 ? [text(ownList.silent(enumerate(silent.map(plain))))] : []),
    ...(silent.length === 0 && !isWhole ? [small(ownList.someSilent)] : []),
    ...(listed.length === 0 ? [text(sentences.noOpenCases)] : []),
    ...listed.slice(0, most).map((one) => caseLine(one, today, isSeveral)),
    ...(left > 0 ? [small(ownList.more(left))] : []),
  ]);
};

const teamLine = ({ forum, request, isAsker }: OwnCase, isSeveral: boolean): string => {
  if (isAsker && request.asker.visiting) return `${ownList.copy(plain(forum.name))} `;
  return isSeveral ? `${ownList.team(plain(forum.name))} ` : '';
};

const caseLine = ({ own, turn }: Listed, today: Temporal.PlainDate, isSeveral: boolean): Element => {
  const { forum, request, isAsker } = own;
  const bold = (words: string) => text(words, { weight: 'Bolder' });
  if (isLocked(request)) return group([bold(`${request.alias} · ${ownList.closed}`)], { separator: true });
  const turns = turnLines(turn, (seat) => seatName(forum, seat), today);
  const weight = turn.whose === 'mine' ? 'Bolder' : 'Default';
  return group(
    [
      bold(`${request.alias} · ${standingInWords(request)}`),
      ...turns.map((line) => text(line, { weight, spacing: 'Small' })),
      small(`${teamLine(own, isSeveral)}${aboutLine(request)}`),
      ...(request.outcome ? [small(outcomeWords[request.outcome])] : []),
      { type: 'ActionSet', actions: [execute(titles.open, 'case.show', caseData(request))] },
      ...(isAsker ? lostLines(request) : []),
    ],
    { separator: true },
  );
};

/** Nobody knows whether a post arrived; the asker can look. */
export const cardSeenCard = (forum: Forum, request: CaseRequest, which: CardName): Card =>
  card(
    [
      heading(`${request.alias}: syns kortet?`),
      text(`${standsWhere[which]} till ${plain(forum.name)} kan ha kommit fram, eller inte. Titta i kanalen.`),
    ],
    [
      execute(titles.cardSeen, 'case.card-seen', caseData(request, which)),
      execute(titles.cardNotSeen, 'case.card-not-seen', caseData(request, which)),
    ],
  );

export const cardSeenSummary = ({ alias }: CaseRequest): string => `${alias}: syns kortet i kanalen?`;

/** Teams refused it. */
export const cardFailedCard = (forum: Forum, request: CaseRequest, which: CardName): Card =>
  card(
    [
      heading(`${request.alias} syns inte i kanalen än`),
      text(
        `Teams tog inte emot kortet till ${plain(forum.name)}. Frågan är sparad. Be sammankallande se efter att Partssamverkan är tillagd i teamet, och försök igen.`,
      ),
    ],
    [execute(titles.tryAgain, 'case.card-not-seen', caseData(request, which))],
  );

/** In a channel the form itself is never posted: whoever presses goes on alone. */
export const beginInPersonCard = (forum: Forum): Card =>
  card([text(sentences.pressToBegin)], [newQuestionButton(forum.id)]);

/** The list itself is nobody else's: whoever presses sees it alone. */
export const mineInPersonCard = (): Card =>
  card([text(sentences.pressToSeeMine)], [execute(titles.mine, mineVerb, {})]);

export const chooseTeamCard = (forums: readonly Forum[]): Card =>
  card([
    heading(titles.newQuestion),
    text('Vilket team vill du fråga?'),
    ...buttonRows(forums.map(({ id, name }) => execute(name, 'case.new', { forum: id }))),
  ]);
