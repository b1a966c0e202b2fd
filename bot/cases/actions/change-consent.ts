/** Consent added, widened, renewed, narrowed or withdrawn: the record, the case and all that follows in one transaction. */
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import type { Identified } from '../../forums/actions.ts';
import { seatOf, takesUpConsent } from '../../forums/forum.ts';
import { missingIn } from '../../forums/opening.ts';
import type { SeatId } from '../../forums/seat.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { CaseId } from '../case-request.ts';
import type { ConsentCommand } from '../command.ts';
import { takeConsent } from '../consent-steps.ts';
import { lockOf } from '../gate.ts';
import { notAllowed } from '../steps.ts';
import { loadOpenMark, stepWrites } from '../store.ts';
import type { StoredCase } from '../stored-case.ts';
import { actingSeat } from './acting-seat.ts';
import { type Change, changeCase } from './change-case.ts';
import { erasing } from './erase.ts';
import type { ActFailure } from './step.ts';
import { oweWords } from './tell.ts';

/** Ids come from outside: only seats of the team can be named. */
const fitting = ({ forum }: Identified, command: ConsentCommand): ConsentCommand => {
  const isSeat = (id: SeatId) => seatOf(forum, id) !== undefined;
  if (command.step !== 'give-consent') return command;
  return { ...command, facts: { ...command.facts, seats: command.facts.seats.filter(isSeat) } };
};

const changeOf = ({ step }: ConsentCommand): { consent?: 'given' | 'narrowed' } => {
  if (step === 'give-consent') return { consent: 'given' };
  return step === 'narrow-consent' ? { consent: 'narrowed' } : {};
};

/** Whatever takes a consent back gives way to nobody, however many answer and read at that moment. */
const untilDone = 60;

export const changeConsent = async (
  ports: Ports,
  identified: Identified,
  id: CaseId,
  wanted: ConsentCommand,
  chosen?: SeatId,
): Promise<Result<StoredCase, ActFailure>> => {
  const { forum, actor } = identified;
  const command = fitting(identified, wanted);
  const openMark = await loadOpenMark(ports.tables, forum.id, id);
  const decide = (stored: StoredCase, now: Temporal.Instant): Result<Change, ActFailure> => {
    const locked = lockOf(stored.request);
    if (locked) return refuse(locked);
    const acting = actingSeat(identified, stored, command.step, chosen, dayOf(now));
    const who = acting.kind === 'which' ? undefined : acting.who;
    // Any of somebody's seats may take a no; which one does not matter.
    const [first] = acting.kind === 'which' ? acting.seats : [];
    const taker = who ?? { isAsker: false, isConvener: false, ...(first && { seat: first.id }) };
    if (command.step === 'give-consent' && !takesUpConsent(forum)) {
      const barred = notAllowed(stored.request, command.step, taker);
      return refuse(barred ?? { kind: 'team-not-open', missing: missingIn(forum.opening) });
    }
    const taken = takeConsent(stored, command, taker, { at: now, by: actor.person });
    if (!taken.ok) return taken;
    const { consent } = taken.value;
    const { request, writes: erasure } = erasing(forum, taken.value.request);
    const history = { step: command.step, ...(taker.seat && { seat: taker.seat }) };
    // Whoever closed it since has taken the mark away: to wait for it to come back would be to lose.
    const mark = stored.request.state === 'closed' ? undefined : openMark;
    const write = { request, etag: stored.etag, history, by: actor.person, at: now, openMark: mark, consent };
    const writes = stepWrites(write);
    const promises = oweWords(ports, forum, stored.request, request, {
      by: actor.person,
      ...changeOf(command),
    });
    return ok({ after: request, consent, writes: [...writes, ...erasure], promises });
  };
  return changeCase(ports, forum, id, decide, command.step === 'give-consent' ? undefined : untilDone);
};
