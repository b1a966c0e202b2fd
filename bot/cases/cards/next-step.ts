/** What is to be done now with an open case: the card says it in bold, and its button stands out. */

import { telephoneLink } from '../../contacts/contact.ts';
import { type Forum, seatOf } from '../../forums/forum.ts';
import type { SeatId } from '../../forums/seat.ts';
import { answerOf } from '../answer.ts';
import { type CaseRequest, isHelped, notNotedYet, type Receiver, receivers } from '../case-request.ts';
import { namesOnThePhone, nextSteps } from '../text.ts';
import { genitive, seatName } from './naming.ts';

export type NextStep = 'answer' | 'asker-calls' | 'note' | 'talk' | 'appoint' | 'tell' | 'close' | 'meeting';

export const hasAllAnswers = ({ question, answers }: CaseRequest): boolean =>
  question.asked.every((seat) => answerOf(answers, seat) !== undefined);

/** "Vi behöver veta mer": the turn is the asker's, who calls those who said so. */
const wantToKnow = ({ answers }: CaseRequest) => answers.filter(({ kind }) => kind === 'needs-more');

/** With consent nobody talks before it is noted. */
const hasAskerToWait = (request: CaseRequest): boolean =>
  request.question.mode === 'consent' && wantToKnow(request).some(({ seat }) => !request.noted.includes(seat));

/** In a consultation the asker only: nobody else knows of it. */
const leftToTell = ({ question, told }: CaseRequest): readonly Receiver[] =>
  receivers
    .filter((receiver) => receiver === 'asker' || question.mode === 'consent')
    .filter((receiver) => !told.some((word) => word.receiver === receiver));

const tellLine = (request: CaseRequest): string => {
  const [first, ...more] = leftToTell(request);
  if (more.length > 0) return nextSteps.tellBoth;
  return first === 'guardians' ? nextSteps.tellFamily : nextSteps.tellAsker;
};

export const nextStep = (request: CaseRequest): NextStep => {
  switch (request.state) {
    case 'nobody':
      return 'meeting';
    case 'talked':
      return 'appoint';
    case 'followed':
    case 'closed':
      return leftToTell(request).length === 0 ? 'close' : 'tell';
    case 'waiting':
    case 'taken':
      if (!isHelped(request)) return wantToKnow(request).length > 0 ? 'asker-calls' : 'answer';
      return notNotedYet(request).length > 0 ? 'note' : 'talk';
  }
};

/** "elevhälsans samverkansnummer", as a link that telephones dial. */
const calls = (forum: Forum, seat: SeatId) => {
  const phone = seatOf(forum, seat)?.phone;
  const number = phone ? ` [${phone}](${telephoneLink(phone)})` : '';
  return `${genitive(seatName(forum, seat))} samverkansnummer${number}`;
};

export const nextStepLines = (forum: Forum, request: CaseRequest): readonly string[] => {
  const names = namesOnThePhone[request.question.mode];
  const call = nextSteps.call(calls(forum, request.asker.seat), names);
  const lines: Readonly<Record<NextStep, readonly string[]>> = {
    answer: [nextSteps.answer],
    'asker-calls': [
      ...(hasAskerToWait(request) ? [nextSteps.note] : []),
      ...wantToKnow(request).map(({ seat }) => nextSteps.askerCalls(calls(forum, seat), names)),
    ],
    note: [nextSteps.note, call],
    talk: [call],
    appoint: [nextSteps.appoint],
    tell: [tellLine(request)],
    close: [nextSteps.close],
    meeting: [nextSteps.meeting],
  };
  return lines[nextStep(request)];
};
