/** Cards of the personal chat: what was sent, what is open, and the question whether a card shows. */
import type { Forum } from '../../forums/forum.ts';
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
import type { CaseRequest, OwnCase } from '../case-request.ts';
import { type CardName, cardNames } from '../delivery.ts';
import { foot, sentences, titles } from '../text.ts';
import { nextStep } from '../turn.ts';
import { outcomeWords, stateWords } from '../words.ts';
import { buttonRows, caseData, mineVerb, newQuestionButton } from './buttons.ts';
import { aboutLine, seatNames } from './naming.ts';
import { nextStepLines } from './next-step.ts';
import { copyCodeButton } from './own-view.ts';

export const sentCard = (forum: Forum, request: CaseRequest, sentence: string): Card =>
  card(
    [
      heading(sentence),
      text(aboutLine(request)),
      text(`Till ${seatNames(forum, request.question.asked)} i ${plain(forum.name)}.`),
      text(sentences.journal(request.alias), { weight: 'Bolder' }),
      small('Du ser svaren på kortet i kanalen, och här när du skriver mina ärenden.'),
      small(foot),
    ],
    [execute(titles.open, 'case.show', caseData(request)), copyCodeButton(forum, request), newQuestionButton(forum.id)],
  );

export type OwnCases = { readonly forum: Forum; readonly cases: readonly OwnCase[] };

/** Longest list in one card, so that it stays far below 28 KB. */
const most = 15;

export const ownCasesCard = (mine: readonly OwnCases[]): Card => {
  const all = mine.flatMap(({ forum, cases }) => cases.map((own) => ({ forum, own })));
  const left = all.length - most;
  return card([
    heading('Mina ärenden'),
    ...(all.length === 0 ? [text(sentences.noOpenCases)] : []),
    ...all.slice(0, most).map(({ forum, own }) => caseLine(forum, own)),
    ...(left > 0 ? [small(`Och ${left} till. Avsluta det som är klart, så blir listan kortare.`)] : []),
  ]);
};

const caseLine = (forum: Forum, { request, isAsker }: OwnCase): Element =>
  group(
    [
      text(`${request.alias} · ${stateWords[request.state]}`, { weight: 'Bolder' }),
      small(`${plain(forum.name)}. ${aboutLine(request)}`),
      ...(request.outcome ? [small(outcomeWords[request.outcome])] : []),
      ...(isAsker && nextStep(request) === 'asker-calls'
        ? nextStepLines(forum, request).map((line) => text(line))
        : []),
      { type: 'ActionSet', actions: [execute(titles.open, 'case.show', caseData(request))] },
      ...(isAsker ? cardNames.flatMap((which) => lostLines(request, which)) : []),
    ],
    { separator: true },
  );

/** The question about a lost card stands here too, should the message about it be lost as well. */
const lostLines = (request: CaseRequest, which: CardName): Element[] => {
  const delivery = which === 'channel' ? request.channelCard : request.confirmation;
  if (delivery?.post !== 'uncertain' && delivery?.post !== 'failed') return [];
  const failed = delivery.post === 'failed';
  const words = failed ? 'togs inte emot av Teams.' : 'kan ha kommit fram, eller inte. Titta i kanalen: syns det?';
  const actions = failed
    ? [execute(titles.tryAgain, 'case.card-not-seen', caseData(request, which))]
    : [
        execute(titles.cardSeen, 'case.card-seen', caseData(request, which)),
        execute(titles.cardNotSeen, 'case.card-not-seen', caseData(request, which)),
      ];
  return [text(`${standsWhere[which]} ${words}`), { type: 'ActionSet', actions }];
};

const standsWhere: Readonly<Record<CardName, string>> = {
  channel: 'Kortet',
  confirmation: 'Bekräftelsen av samtycket i tråden',
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
