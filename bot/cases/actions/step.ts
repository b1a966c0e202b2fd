/** A step on a case: who acts, the gate, the decision, and what is written. */
import { type Result, refuse } from '../../failure.ts';
import { seatAccess } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import { seatOf } from '../../forums/forum.ts';
import type { Seat, SeatId } from '../../forums/seat.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { CaseId } from '../case-request.ts';
import { consentStands, isPass, passGate } from '../gate.ts';
import { mayStep, rolesOf, type Who } from '../life-cycle.ts';
import { type Command, type StepFailure, take } from '../steps.ts';
import { loadCase, loadOpenMark, stepWrites } from '../store.ts';
import type { StoredCase } from '../stored-case.ts';
import { actingSeat } from './acting-seat.ts';
import { type ChangeFailure, changeCase } from './change-case.ts';

export type ActFailure =
  | StepFailure
  | ChangeFailure
  /** Nobody of the presser's seats is confirmed, where one is needed. */
  | { readonly kind: 'no-seat' }
  /** Several could act: ask which. */
  | { readonly kind: 'which-seat'; readonly seats: readonly Seat[] };

type Today = Parameters<typeof passGate>[3];

/** The command once it is known which seat acts; the seat is missing for a convener without one. */
type CommandFor = (seat: SeatId | undefined) => Command | undefined;

/** Answers, notes and talks are for those that the gate lets through now; to appoint, the consent must hold. */
const barredBy = (identified: Identified, stored: StoredCase, who: Who, step: Command['step'], today: Today) => {
  if (step === 'answer' || step === 'note-consent' || step === 'talk')
    return gateFailure(identified, stored, who, today);
  return step === 'appoint' ? consentStands(stored.request, stored.consent, today) : undefined;
};

/** Ids come from outside: only seats of the team, and never the asker's own, are seats to go on to. */
const isKnown = ({ forum }: Identified, { request }: StoredCase, command: Command): boolean =>
  command.step !== 'answer' ||
  command.onwardTo === undefined ||
  (seatOf(forum, command.onwardTo) !== undefined && command.onwardTo !== request.asker.seat);

export const act = async (
  ports: Ports,
  identified: Identified,
  id: CaseId,
  step: Command['step'],
  chosen: SeatId | undefined,
  commandFor: CommandFor,
): Promise<Result<StoredCase, ActFailure>> => {
  const { forum, actor } = identified;
  const openMark = step === 'close' ? await loadOpenMark(ports.tables, forum.id, id) : undefined;
  return changeCase<ActFailure>(ports, forum.id, id, (stored, now) => {
    const acting = actingSeat(identified, stored, step, chosen, dayOf(now));
    if (acting.kind === 'which') return refuse({ kind: 'which-seat', seats: acting.seats });
    const seat = acting.kind === 'acts' ? acting.seat : undefined;
    const command = commandFor(seat);
    if (!command)
      return refuse(acting.who.isConvener || acting.who.isAsker ? { kind: 'not-you', step } : { kind: 'no-seat' });
    const barred = barredBy(identified, stored, acting.who, step, dayOf(now));
    if (barred) return refuse(barred);
    if (!isKnown(identified, stored, command)) return refuse({ kind: 'no-such-seat' });
    const taken = take(stored.request, command, acting.who, { at: now, by: actor.person });
    if (!taken.ok) return taken;
    const history = { step: command.step, ...(seat && { seat }), ...detailOf(command) };
    const writes = stepWrites({
      request: taken.value,
      etag: stored.etag,
      history,
      by: actor.person,
      at: now,
      openMark,
    });
    return { ok: true, value: { after: taken.value, writes } };
  });
};

/**
 * Why a form would lead nowhere, asked before it is shown; the step itself asks again. Whose answer it is, is asked
 * first, since a form may leave out the own seat.
 */
export const barredFrom = (
  ports: Ports,
  identified: Identified,
  stored: StoredCase,
  step: Command['step'],
  chosen: SeatId | undefined,
): ActFailure | undefined => {
  const { request } = stored;
  const today = dayOf(ports.clock.now());
  const acting = actingSeat(identified, stored, step, chosen, today);
  if (acting.kind === 'which') return step === 'answer' ? { kind: 'which-seat', seats: acting.seats } : undefined;
  const allowed = mayStep(step, request.state, rolesOf(request, acting.who));
  if (allowed === 'not-now') return { kind: 'not-now', step, state: request.state };
  const isOnlooker = acting.kind === 'no-seat' && !acting.who.isConvener && !acting.who.isAsker;
  if (allowed === 'not-you') return isOnlooker ? { kind: 'no-seat' } : { kind: 'not-you', step };
  return barredBy(identified, stored, acting.who, step, today);
};

/** The seat that would act. */
export const seatFor = (
  ports: Ports,
  identified: Identified,
  stored: StoredCase,
  step: Command['step'],
  chosen: SeatId | undefined,
): SeatId | undefined => {
  const acting = actingSeat(identified, stored, step, chosen, dayOf(ports.clock.now()));
  return acting.kind === 'acts' ? acting.seat : undefined;
};

const gateFailure = (
  { forum, actor }: Identified,
  { request, consent }: StoredCase,
  { isAsker, seat }: Who,
  today: Today,
): ActFailure | undefined => {
  if (isAsker && seat === request.asker.seat) return consentStands(request, consent, today);
  const access = seat && seatAccess(forum, actor, seat);
  if (!access) return { kind: 'no-seat' };
  const gate = passGate(request, consent, access, today);
  return isPass(gate) ? undefined : gate;
};

/** What the history keeps beside the step: kinds, never words. */
const detailOf = (command: Command): { detail?: string } => {
  if (command.step === 'answer') return { detail: command.answer };
  if (command.step === 'close') return { detail: command.outcome };
  return command.step === 'appoint' ? { detail: command.followUp.firstStep } : {};
};

export const findCase = (ports: Ports, { forum }: Identified, id: CaseId): Promise<StoredCase | undefined> =>
  loadCase(ports.tables, forum.id, id);
