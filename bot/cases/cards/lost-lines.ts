/** The question whether a card shows, wherever the asker looks: should the message about it be lost too. */
import { type Element, execute, text } from '../../platform/cards/card.ts';
import { type CardName, cardNames } from '../card-name.ts';
import type { CaseRequest } from '../case-request.ts';
import { titles } from '../text.ts';
import { caseData } from './buttons.ts';

const linesOf = (request: CaseRequest, which: CardName): readonly Element[] => {
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

export const standsWhere: Readonly<Record<CardName, string>> = {
  channel: 'Kortet',
  confirmation: 'Bekräftelsen av samtycket i tråden',
};

/** For the asker alone. A guest cannot look into the channel of the team that was asked. */
export const lostLines = (request: CaseRequest): readonly Element[] =>
  request.asker.visiting ? [] : cardNames.flatMap((which) => linesOf(request, which));
