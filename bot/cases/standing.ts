/** Where a case stands, as it follows from the answers and from who holds it. */
import type { SeatId } from '../forums/seat.ts';
import { answerFor } from './answer.ts';
import { type CaseRequest, isHelped, isHelping, isTaken, nobodyTookIt, type State } from './case-request.ts';

/** Who has talked need not wait again, unless all that were asked say no: that is nobody, whatever was said before. */
const stateOf = (request: CaseRequest): State => {
  if (nobodyTookIt(request)) return 'nobody';
  if (request.specialist) return 'specialist';
  if (request.followUp) return 'followed';
  if (request.talkedAt && isHelped(request)) return 'talked';
  return isTaken(request) ? 'taken' : 'waiting';
};

/** A seat that holds the case and then says no, or falls out, has let it go. */
export const standing = (request: CaseRequest): CaseRequest => {
  const mayHold = (seat: SeatId) => seat === request.asker.seat || isHelping(request, seat);
  const { followUp, specialist, ...rest } = request;
  const held: CaseRequest = {
    ...rest,
    ...(followUp && mayHold(followUp.seat) && { followUp }),
    ...(specialist && mayHold(specialist.keeper) && { specialist }),
  };
  return { ...held, state: stateOf(held) };
};

/** A seat that may not go on, or is there no more. Whoever handed the question on to it has it back. */
export const withoutSeats = (request: CaseRequest, fallen: readonly SeatId[]): CaseRequest => {
  const isLeft = (seat: SeatId) => !fallen.includes(seat);
  return standing({
    ...request,
    question: { ...request.question, asked: request.question.asked.filter(isLeft) },
    askedLater: request.askedLater.filter(({ seat }) => isLeft(seat)),
    answers: request.answers.filter(({ seat, onwardTo }) => isLeft(seat) && (!onwardTo || isLeft(onwardTo))),
    noted: request.noted.filter(isLeft),
    helpWanted: request.helpWanted.filter(({ seat }) => isLeft(seat)),
  });
};

/** All that were asked have answered, themselves or by a stand-in. */
export const hasAllAnswers = ({ question, answers }: CaseRequest): boolean =>
  question.asked.every((seat) => answerFor(answers, seat) !== undefined);
