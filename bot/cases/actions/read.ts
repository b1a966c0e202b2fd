import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import { mayNeverReadCases, seatAccess } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import type { SeatId } from '../../forums/seat.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { CaseId } from '../case-request.ts';
import { type GatePass, isPass, lockOf, ownQuestion, passGate } from '../gate.ts';
import { mayStep, rolesOf } from '../life-cycle.ts';
import type { QuestionText } from '../question-text.ts';
import { caseWrite, loadCase, loadQuestionText, readWrite } from '../store.ts';
import type { StoredCase } from '../stored-case.ts';
import { actingSeat } from './acting-seat.ts';
import { changeCase } from './change-case.ts';
import type { ActFailure } from './step.ts';

export type Reading = {
  readonly stored: StoredCase;
  readonly text: QuestionText;
  readonly reader: 'asker' | 'seat';
};

type Opened = { readonly pass: GatePass; readonly seat: SeatId; readonly reader: Reading['reader'] };

/** Whether the question opens for this reader, on this day, as the case stands. */
const opens = (
  identified: Identified,
  stored: StoredCase,
  chosen: SeatId | undefined,
  today: Temporal.PlainDate,
): Result<Opened, ActFailure> => {
  const { request, consent } = stored;
  const { forum, actor } = identified;
  const locked = lockOf(request);
  if (locked) return refuse(locked);
  const acting = actingSeat(identified, stored, 'read', chosen, today);
  if (acting.kind === 'which') return refuse({ kind: 'which-seat', seats: acting.seats });
  const allowed = mayStep('read', request.state, rolesOf(request, acting.who));
  if (allowed === 'not-now') return refuse({ kind: 'not-now', step: 'read', state: request.state });
  if (acting.kind === 'no-seat' || allowed === 'not-you') return refuse({ kind: 'no-seat' });
  if (mayNeverReadCases(actor)) return refuse({ kind: 'helps-groups' });
  const own = ownQuestion(request, actor);
  if (own) return ok({ pass: own, seat: acting.seat, reader: 'asker' });
  const access = seatAccess(forum, actor, acting.seat);
  const gate = access && passGate(request, consent, access, today);
  if (!gate) return refuse({ kind: 'no-seat' });
  return isPass(gate) ? ok({ pass: gate, seat: acting.seat, reader: 'seat' }) : refuse(gate);
};

/**
 * Opens the question for one reader. The line of the read log and the check that nothing has changed since the gate
 * was asked are one transaction; the text is fetched only after that, and shown only if the gate, asked once more,
 * still lets it through: a withdrawal that came meanwhile wins.
 */
export const readQuestion = async (
  ports: Ports,
  identified: Identified,
  id: CaseId,
  chosen: SeatId | undefined,
): Promise<Result<Reading, ActFailure>> => {
  const { forum, actor } = identified;
  let pass: GatePass | undefined;
  const logged = await changeCase<ActFailure>(ports, forum, id, (stored, now) => {
    const opened = opens(identified, stored, chosen, dayOf(now));
    if (!opened.ok) return opened;
    const { seat } = opened.value;
    pass = opened.value.pass;
    const { alias } = stored.request;
    const line = { id: ports.random.id(), caseId: id, alias, seat, person: actor.person, at: now };
    return ok({ after: stored.request, writes: [readWrite(line), caseWrite(stored)] });
  });
  if (!logged.ok) return logged;
  if (!pass) return refuse({ kind: 'no-seat' });
  const text = await loadQuestionText(ports.tables, forum.id, pass);
  const stored = await loadCase(ports.tables, forum.id, id);
  if (!stored) return refuse({ kind: 'no-such-case' });
  const still = opens(identified, stored, chosen, dayOf(ports.clock.now()));
  return still.ok ? ok({ stored, text, reader: still.value.reader }) : still;
};
