import { ok, type Result, refuse } from '../../failure.ts';
import { seatAccess } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import type { SeatId } from '../../forums/seat.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { CaseId } from '../case-request.ts';
import { type GatePass, isPass, ownQuestion, passGate } from '../gate.ts';
import { mayStep, rolesOf } from '../life-cycle.ts';
import type { QuestionText } from '../question-text.ts';
import { caseWrite, loadQuestionText, readWrite } from '../store.ts';
import type { StoredCase } from '../stored-case.ts';
import { actingSeat } from './acting-seat.ts';
import { changeCase } from './change-case.ts';
import type { ActFailure } from './step.ts';

export type Reading = {
  readonly stored: StoredCase;
  readonly text: QuestionText;
  readonly reader: 'asker' | 'seat';
};

/**
 * Opens the question for one reader. The line of the read log and the check that nothing has changed since the gate
 * was asked are one transaction; the text is fetched only after that.
 */
export const readQuestion = async (
  ports: Ports,
  identified: Identified,
  id: CaseId,
  chosen: SeatId | undefined,
): Promise<Result<Reading, ActFailure>> => {
  const { forum, actor } = identified;
  let pass: GatePass | undefined;
  let reader: Reading['reader'] = 'seat';
  const logged = await changeCase<ActFailure>(ports, forum.id, id, (stored, now) => {
    const { request, consent } = stored;
    const acting = actingSeat(identified, stored, 'read', chosen, dayOf(now));
    if (acting.kind === 'which') return refuse({ kind: 'which-seat', seats: acting.seats });
    const allowed = mayStep('read', request.state, rolesOf(request, acting.who));
    if (allowed === 'not-now') return refuse({ kind: 'not-now', step: 'read', state: request.state });
    if (acting.kind === 'no-seat' || allowed === 'not-you') return refuse({ kind: 'no-seat' });
    const own = ownQuestion(request, actor);
    const access = seatAccess(forum, actor, acting.seat);
    const gate = own ?? (access ? passGate(request, consent, access, dayOf(now)) : undefined);
    if (!gate) return refuse({ kind: 'no-seat' });
    if (!isPass(gate)) return refuse(gate);
    pass = gate;
    reader = own ? 'asker' : 'seat';
    const line = {
      id: ports.random.id(),
      caseId: id,
      alias: request.alias,
      seat: acting.seat,
      person: actor.person,
      at: now,
    };
    return ok({ after: request, writes: [readWrite(line), caseWrite({ request, etag: stored.etag })] });
  });
  if (!logged.ok) return logged;
  if (!pass) return refuse({ kind: 'no-seat' });
  return ok({ stored: logged.value, text: await loadQuestionText(ports.tables, forum.id, pass), reader });
};
