/** What is to be done now with an open case, as the card says it in bold. */

import { telephoneLink } from '../../contacts/contact.ts';
import { type Forum, seatOf } from '../../forums/forum.ts';
import type { SeatId } from '../../forums/seat.ts';
import type { Answer } from '../answer.ts';
import type { CaseRequest } from '../case-request.ts';
import { standingWords } from '../text/ends.ts';
import { namesOnThePhone, nextSteps } from '../text.ts';
import { leftToTell, type NextStep, nextStep, servicesAwaited, silentSeats, wantsToKnow } from '../turn.ts';
import { genitive, seatName } from './naming.ts';
import { onwardName } from './seat-lines.ts';

/** With consent nobody talks before it is noted. */
const hasAskerToWait = (request: CaseRequest): boolean =>
  request.question.mode === 'consent' && wantsToKnow(request).some(({ seat }) => !request.noted.includes(seat));

const tellLine = (request: CaseRequest): string => {
  const [first, ...more] = leftToTell(request);
  if (more.length > 0) return nextSteps.tellBoth;
  return first === 'guardians' ? nextSteps.tellFamily : nextSteps.tellAsker;
};

/** Begins with a space: a link that telephones dial. What Markdown would read in it is left out. */
const numberOf = (phone: string | undefined): string =>
  phone ? ` [${phone.replace(/[^\d +-]/g, '')}](${telephoneLink(phone)})` : '';

/** "elevhälsans samverkansnummer" with the number. */
export const calls = (forum: Forum, seat: SeatId): string => {
  const number = numberOf(seatOf(forum, seat)?.phone);
  return `${genitive(seatName(forum, seat))} samverkansnummer${number}`;
};

/** Nobody rings their own number: in the own view the asker reads those of the seats that help. */
const toRing = ({ asker, answers }: CaseRequest, reader: 'asker' | undefined): readonly SeatId[] => {
  const seatsThat = (did: Answer['kind']) =>
    answers.filter(({ kind, seat }) => kind === did && seat !== asker.seat).map(({ seat }) => seat);
  const helping = seatsThat('takes').length > 0 ? seatsThat('takes') : seatsThat('contributes');
  return reader === undefined || helping.length === 0 ? [asker.seat] : helping;
};

/** `reader`: where nobody else reads it. */
export const nextStepLines = (forum: Forum, request: CaseRequest, reader?: 'asker'): readonly string[] => {
  const names = namesOnThePhone[request.question.mode];
  const call = toRing(request, reader).map((seat) => nextSteps.call(calls(forum, seat), names));
  const awaited = servicesAwaited(request).map((answer) =>
    standingWords.rings(seatName(forum, answer.seat), onwardName(forum, answer) ?? '', numberOf(answer.service?.phone)),
  );
  const lines: Readonly<Record<NextStep, readonly string[]>> = {
    answer: [...(silentSeats(request).length > 0 ? [nextSteps.answer] : []), ...awaited],
    'asker-calls': [
      ...(hasAskerToWait(request) ? [nextSteps.note] : []),
      ...wantsToKnow(request).map(({ seat }) => nextSteps.askerCalls(calls(forum, seat), names)),
      standingWords.thenToldMore,
    ],
    note: [nextSteps.note, ...call],
    talk: call,
    appoint: [nextSteps.appoint],
    tell: [reader && !leftToTell(request).includes('guardians') ? nextSteps.word : tellLine(request)],
    'check-in': [nextSteps.checkIn],
    close: [nextSteps.close],
    meeting: [nextSteps.meeting],
  };
  return lines[nextStep(request)];
};
