/** What each step makes of a case: pure, the moment is data. A refusal is a value. */
import { ok, type Result, refuse } from '../failure.ts';
import { nextRevision } from '../platform/delivery/delivery.ts';
import { answered, toldMore, toldWhatCame } from './answering.ts';
import type { CaseRequest } from './case-request.ts';
import type { Command, Moment, StepFailure } from './command.ts';
import { appointed, closed, firstStepDone, helpAskedFor, talked, told, waiting } from './following.ts';
import { lockOf } from './gate.ts';
import { mayStep, rolesOf, type Step, type Who } from './life-cycle.ts';

/** Checks the lock and the table, then does the step. */
export const take = (
  request: CaseRequest,
  command: Command,
  who: Who,
  moment: Moment,
): Result<CaseRequest, StepFailure> => {
  const barred = notAllowed(request, command.step, who);
  if (barred) return refuse(barred);
  const changed = applied(request, command, who, moment);
  return changed.ok ? ok(oneStepOn(goneOn(changed.value, command.step, who))) : changed;
};

/** Whoever goes on needs no help any more. */
const goneOn = (request: CaseRequest, step: Step, { seat }: Who): CaseRequest =>
  step === 'ask-for-help'
    ? request
    : { ...request, helpWanted: request.helpWanted.filter((wanted) => wanted.seat !== seat) };

export const notAllowed = (request: CaseRequest, step: Step, who: Who): StepFailure | undefined => {
  const locked = lockOf(request);
  if (locked) return locked;
  const allowed = mayStep(step, request.state, rolesOf(request, who));
  if (allowed === 'not-you') return { kind: 'not-you', step };
  return allowed === 'not-now' ? { kind: 'not-now', step, state: request.state } : undefined;
};

/** What the cards show changes by it, so each of them wants a new revision. */
export const oneStepOn = (request: CaseRequest): CaseRequest => ({
  ...request,
  channelCard: nextRevision(request.channelCard),
  ...(request.confirmation && { confirmation: nextRevision(request.confirmation) }),
  steps: request.steps + 1,
});

const applied = (
  request: CaseRequest,
  command: Command,
  who: Who,
  moment: Moment,
): Result<CaseRequest, StepFailure> => {
  switch (command.step) {
    case 'answer':
      return answered(request, command, moment);
    case 'tell-more':
      return toldMore(request, command, moment);
    case 'tell-what-came':
      return toldWhatCame(request, command, moment);
    case 'note-consent':
      if (request.question.mode === 'consultation') return refuse({ kind: 'consent-missing' });
      if (request.noted.includes(command.seat)) return refuse({ kind: 'already', step: command.step });
      return ok({ ...request, noted: [...request.noted, command.seat] });
    case 'talk':
      return talked(request, command.seat, moment);
    case 'appoint':
      return appointed(request, command.plan, moment);
    case 'do-first-step':
      return firstStepDone(request, moment);
    case 'wait-for-specialist':
      return waiting(request, command.wait, moment);
    case 'tell-guardians':
    case 'tell-asker':
      return told(request, command.step === 'tell-guardians' ? 'guardians' : 'asker', command.seat, moment);
    case 'ask-for-help':
      return helpAskedFor(request, command.seat, moment);
    case 'close':
      return closed(request, command, who, moment);
    case 'enter-error':
      return ok({ ...request, state: 'closed', outcome: 'entered-in-error' });
  }
};
