/** What an answer, and what follows an answer, makes of a case. */
import { ok, type Result, refuse } from '../failure.ts';
import { type Answer, answerFor, answerOf, isNo, isReleased, isSameAnswer } from './answer.ts';
import { type CaseRequest, isAsked } from './case-request.ts';
import type { AnswerCommand, Command, Moment, StepFailure } from './command.ts';
import { standing } from './standing.ts';

type Answered = Result<CaseRequest, StepFailure>;

const onwardFailure = (
  { answers }: CaseRequest,
  { seat, answer, onwardTo, service, standsInFor = [] }: AnswerCommand,
): StepFailure | undefined => {
  if (answer !== 'helps-onward') return undefined;
  // Whoever answers for a closed seat would have answered for the next one too, and let itself go.
  if (onwardTo && [seat, ...standsInFor].includes(onwardTo)) return { kind: 'onward-to-yourself' };
  if (!onwardTo && !service) return { kind: 'onward-to-nobody' };
  if (onwardTo && service) return { kind: 'onward-to-both' };
  const next = onwardTo && answerFor(answers, onwardTo);
  return onwardTo && next && isNo(next) ? { kind: 'onward-has-declined', seat: onwardTo } : undefined;
};

const withAnswer = (request: CaseRequest, given: Answer): CaseRequest =>
  standing({ ...request, answers: [...request.answers.filter(({ seat }) => seat !== given.seat), given] });

export const answered = (request: CaseRequest, command: AnswerCommand, { at, by }: Moment): Answered => {
  const failure = onwardFailure(request, command);
  if (failure) return refuse(failure);
  const { seat, answer: kind, onwardTo, service, standsInFor = [] } = command;
  const before = answerOf(request.answers, seat);
  const onward = { ...(onwardTo && { onwardTo }), ...(service && { service }) };
  const asked = standsInFor.filter((one) => isAsked(request, one));
  // Who needed to know more has not changed its mind by answering.
  const changed = before !== undefined && (before.changed || before.kind !== 'needs-more');
  const given: Answer = { seat, kind, ...onward, standsInFor: asked, at, by, changed };
  if (before && isSameAnswer(before, given)) return refuse({ kind: 'already', step: 'answer' });
  return ok(withAnswer(request, given));
};

/** "Jag har berättat mer": the turn, and a clock of its own, go back to the seat. */
export const toldMore = (
  request: CaseRequest,
  { of }: Extract<Command, { step: 'tell-more' }>,
  { at }: Moment,
): Answered => {
  const before = answerOf(request.answers, of);
  if (before?.kind !== 'needs-more' || before.toldMoreAt) return refuse({ kind: 'already', step: 'tell-more' });
  return ok(withAnswer(request, { ...before, toldMoreAt: at }));
};

/** What a service outside the team said to the seat that took the contact. */
export const toldWhatCame = (
  request: CaseRequest,
  { seat, came }: Extract<Command, { step: 'tell-what-came' }>,
  { at }: Moment,
): Answered => {
  const before = answerOf(request.answers, seat);
  if (!before?.service) return refuse({ kind: 'not-your-contact' });
  if (isReleased(request.answers, before)) return refuse({ kind: 'already', step: 'tell-what-came' });
  return ok(withAnswer(request, { ...before, came: { kind: came, at } }));
};
