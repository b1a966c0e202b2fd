/** A step on a case: who acts, the gate, the decision, and what is written. */
import { ok, type Result, refuse } from '../../failure.ts';
import { seatAccess } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import { seatOf } from '../../forums/forum.ts';
import type { Seat, SeatId } from '../../forums/seat.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { CaseId } from '../case-request.ts';
import type { Command, StepFailure } from '../command.ts';
import { covers, holdsOn } from '../consent.ts';
import { consentStands, isPass, lockOf, passGate } from '../gate.ts';
import { mayStep, rolesOf, type Step, type Who } from '../life-cycle.ts';
import { take } from '../steps.ts';
import { loadCase, loadOpenMark, stepWrites } from '../store.ts';
import type { StoredCase } from '../stored-case.ts';
import { actingSeat } from './acting-seat.ts';
import { type ChangeFailure, changeCase } from './change-case.ts';
import { erasing } from './erase.ts';
import { oweWords } from './tell.ts';

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

const gated: readonly Step[] = ['answer', 'note-consent', 'talk', 'tell-what-came'];
const onConsent: readonly Step[] = ['appoint', 'wait-for-specialist', 'tell-more'];

/** Answers, notes and talks are for those that the gate lets through now; to go on, the consent must hold. */
const barredBy = (identified: Identified, stored: StoredCase, who: Who, step: Step, today: Today) => {
  if (gated.includes(step)) return gateFailure(identified, stored, who, today);
  return onConsent.includes(step) ? consentStands(stored.request, stored.consent, today) : undefined;
};

/**
 * Ids come from outside: only seats of the team, and never the asker's own, are seats to go on to; with consent only
 * those that it names.
 */
const onwardFailure = (
  { forum }: Identified,
  { request, consent }: StoredCase,
  command: Command,
  today: Today,
): StepFailure | undefined => {
  if (command.step !== 'answer' || command.onwardTo === undefined) return undefined;
  const seat = command.onwardTo;
  if (!seatOf(forum, seat) || seat === request.asker.seat) return { kind: 'no-such-seat' };
  const isOutside = consent !== undefined && !covers(holdsOn(consent, today), seat);
  return isOutside ? { kind: 'onward-outside-consent', seat } : undefined;
};

const closing: readonly Step[] = ['close', 'enter-error'];

export const act = async (
  ports: Ports,
  identified: Identified,
  id: CaseId,
  step: Command['step'],
  chosen: SeatId | undefined,
  commandFor: CommandFor,
): Promise<Result<StoredCase, ActFailure>> => {
  const { forum, actor } = identified;
  const openMark = closing.includes(step) ? await loadOpenMark(ports.tables, forum.id, id) : undefined;
  return changeCase<ActFailure>(ports, forum, id, (stored, now) => {
    const locked = lockOf(stored.request);
    if (locked) return refuse(locked);
    const acting = actingSeat(identified, stored, step, chosen, dayOf(now));
    if (acting.kind === 'which') return refuse({ kind: 'which-seat', seats: acting.seats });
    const { who } = acting;
    const seat = acting.kind === 'acts' ? acting.seat : undefined;
    const wanted = commandFor(seat);
    if (!wanted) return refuse(who.isConvener || who.isAsker ? { kind: 'not-you', step } : { kind: 'no-seat' });
    const command: Command = wanted.step === 'answer' ? { ...wanted, standsInFor: who.standsInFor ?? [] } : wanted;
    const barred = barredBy(identified, stored, who, step, dayOf(now));
    if (barred) return refuse(barred);
    const astray = onwardFailure(identified, stored, command, dayOf(now));
    if (astray) return refuse(astray);
    const taken = take(stored.request, command, who, { at: now, by: actor.person });
    if (!taken.ok) return taken;
    const { request, writes: erasure } = erasing(forum, taken.value);
    const history = { step: command.step, ...(seat && { seat }), ...detailOf(command) };
    const writes = stepWrites({ request, etag: stored.etag, history, by: actor.person, at: now, openMark });
    const promises = oweWords(ports, forum, stored.request, request, { by: actor.person });
    return ok({ after: request, writes: [...writes, ...erasure], promises });
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
  step: Step,
  chosen: SeatId | undefined,
): ActFailure | undefined => {
  const { request } = stored;
  const locked = lockOf(request);
  if (locked) return locked;
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
  step: Step,
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
  if (command.step === 'tell-what-came') return { detail: command.came };
  return command.step === 'appoint' ? { detail: command.plan.firstStep } : {};
};

export const findCase = (ports: Ports, { forum }: Identified, id: CaseId): Promise<StoredCase | undefined> =>
  loadCase(ports.tables, forum.id, id);
