import { type Card, card, execute, group, heading, plain, small, text } from '../../platform/cards/card.ts';
import type { QuestionText } from '../question-text.ts';
import { foot, noteBeforeTalking, titles } from '../text.ts';
import { caseData } from './buttons.ts';
import { caseButtons } from './case-buttons.ts';
import type { Seen } from './channel-card.ts';
import { printButtons } from './consent-buttons.ts';
import { aboutLine, answerByLine, seatName } from './naming.ts';
import { copyCodeButton } from './own-view.ts';

const kept = {
  asker: 'Det här är din egen fråga.',
  seat: 'Läsningen är antecknad i läsloggen, för er verksamhet.',
} as const;

/** The reader's own view: never posted. Below the question stand the buttons that everybody has. */
export const readingCard = (seen: Seen, question: QuestionText, reader: keyof typeof kept): Card => {
  const { forum, request } = seen;
  return card(
    [
      heading(request.alias),
      text(aboutLine(request)),
      small(`Från ${seatName(forum, request.asker.seat)}. ${answerByLine(seen)}`),
      group([text(plain(question.reveal()).replaceAll(/\r\n?|\n/g, '\n\n'))], { style: 'emphasis' }),
      small(kept[reader]),
      ...(request.question.mode === 'consent' ? [small(noteBeforeTalking)] : []),
      ...caseButtons(seen, 'reading'),
      ...(reader === 'asker' ? printButtons(seen) : []),
      small(foot),
    ],
    [execute(titles.back, 'case.show', caseData(request, seen.card)), copyCodeButton(forum, request)],
  );
};
