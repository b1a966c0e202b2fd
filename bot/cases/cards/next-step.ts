/** What is to be done now with an open case: the card says it in bold, and its button stands out. */

import { telephoneLink } from '../../contacts/contact.ts';
import { type Forum, seatOf } from '../../forums/forum.ts';
import { answerOf } from '../answer.ts';
import { type CaseRequest, isHelped, notNotedYet, receivers } from '../case-request.ts';
import { nextSteps } from '../text.ts';
import { genitive, seatName } from './naming.ts';

export type NextStep = 'answer' | 'note' | 'talk' | 'appoint' | 'tell' | 'close' | 'meeting';

export const hasAllAnswers = ({ question, answers }: CaseRequest): boolean =>
  question.asked.every((seat) => answerOf(answers, seat) !== undefined);

const isTold = ({ question, told }: CaseRequest): boolean =>
  receivers
    .filter((receiver) => receiver === 'asker' || question.mode === 'consent')
    .every((receiver) => told.some((word) => word.receiver === receiver));

export const nextStep = (request: CaseRequest): NextStep => {
  switch (request.state) {
    case 'nobody':
      return 'meeting';
    case 'talked':
      return 'appoint';
    case 'followed':
    case 'closed':
      return isTold(request) ? 'close' : 'tell';
    case 'waiting':
    case 'taken':
      if (!isHelped(request)) return 'answer';
      return notNotedYet(request).length > 0 ? 'note' : 'talk';
  }
};

export const nextStepLines = (forum: Forum, request: CaseRequest): readonly string[] => {
  const phone = seatOf(forum, request.asker.seat)?.phone;
  const number = phone ? `[${phone}](${telephoneLink(phone)})` : '';
  const call = nextSteps.call(genitive(seatName(forum, request.asker.seat)), number);
  const lines: Readonly<Record<NextStep, readonly string[]>> = {
    answer: [nextSteps.answer],
    note: [nextSteps.note, call],
    talk: [call],
    appoint: [nextSteps.appoint],
    tell: [request.question.mode === 'consent' ? nextSteps.tellBoth : nextSteps.tellAsker],
    close: [nextSteps.close],
    meeting: [nextSteps.meeting],
  };
  return lines[nextStep(request)];
};
