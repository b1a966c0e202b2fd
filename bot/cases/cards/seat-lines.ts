/** One line for each seat: what it has answered, who answers for it, or by when it does. */
import type { Temporal } from 'temporal-polyfill';
import { type Forum, seatOf } from '../../forums/forum.ts';
import type { SeatId } from '../../forums/seat.ts';
import { plain } from '../../platform/cards/card.ts';
import { capitalised, date, enumerate, weekdayAndDate } from '../../platform/time/swedish.ts';
import { isWithin } from '../../platform/time/working-days.ts';
import { type Answer, answerFor, answerOf, isReleased } from '../answer.ts';
import { seatsAskedIn } from '../case-request.ts';
import { answerDay } from '../clocks.ts';
import type { KnownCase } from '../known-case.ts';
import { answersFor } from '../stand-in.ts';
import { cameWords, seatWords } from '../text/ends.ts';
import { answerWords } from '../words.ts';
import { generalAnswerDay, seatName } from './naming.ts';

type Known = KnownCase & { readonly today: Temporal.PlainDate };

export const seatLines = (known: Known): readonly string[] => {
  const { request } = known;
  const seats = new Set([...seatsAskedIn(request), ...request.answers.map(({ seat }) => seat)]);
  return [...seats].flatMap((seat) => {
    const answer = answerOf(request.answers, seat);
    if (answer) return [answerLine(known, answer)];
    // Its stand-in's line says for whom.
    return answerFor(request.answers, seat) ? [] : [`${nameOf(known, seat)}: ${silence(known, seat)}.`];
  });
};

const nameOf = ({ forum }: Known, seat: SeatId): string => capitalised(seatName(forum, seat));

/** "Socialtjänsten (i stället för rehab)", or "(även för rehab)" where it was asked itself. */
const speaker = (known: Known, { seat, standsInFor }: Answer): string => {
  const { request, forum } = known;
  const closed = standsInFor.filter((one) => !answerOf(request.answers, one));
  const name = nameOf(known, seat);
  if (closed.length === 0) return name;
  const names = enumerate(closed.map((one) => seatName(forum, one)));
  return seatsAskedIn(request).includes(seat) ? seatWords.standsInToo(name, names) : seatWords.standsIn(name, names);
};

/** Whom the question was handed on to, as running text has it. */
export const onwardName = (forum: Forum, { onwardTo, service }: Answer): string | undefined =>
  onwardTo ? seatName(forum, onwardTo) : service && plain(service.name);

const answerLine = (known: Known, answer: Answer): string => {
  const { forum, request } = known;
  const changed = answer.changed ? seatWords.changed : '';
  const next = answer.kind === 'helps-onward' ? onwardName(forum, answer) : undefined;
  const who = speaker(known, answer);
  if (!next) {
    const words = answer.toldMoreAt ? seatWords.toldMore : answerWords[answer.kind];
    return `${who}: ${words}${answer.toldMoreAt ? ownDay(known, answer.seat) : ''}${changed}.`;
  }
  const outcome = answer.came ? cameWords[answer.came.kind] : seatWords.hasAnswered(capitalised(next));
  const then = isReleased(request.answers, answer) ? outcome : seatWords.untilAnswered;
  return `${who}: ${seatWords.onward(next)}${changed}. ${then}`;
};

const silence = (known: Known, seat: SeatId): string => `${waiting(known, seat)}${ownDay(known, seat)}`;

const waiting = (known: Known, seat: SeatId): string => {
  const { forum, today } = known;
  const closure = seatOf(forum, seat)?.closures.find((one) => isWithin(today, one));
  if (!closure) return seatWords.silent;
  const standIn = answersFor(known, seat, today);
  const until = date(closure.to, today);
  return standIn === seat ? seatWords.closed(until) : seatWords.closedWith(until, seatName(forum, standIn));
};

/** Said only where it is another than the day at the head of the lines. */
const ownDay = (known: Known, seat: SeatId): string => {
  const day = answerDay(known, seat);
  const general = generalAnswerDay(known);
  return day && general && !day.equals(general) ? `, ${seatWords.by(weekdayAndDate(day, known.today))}` : '';
};
