/** Somebody says for themselves when they are away; nobody else can, and nobody is shown it. */
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Sender } from '../../platform/teams/port.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { type Absence, type AbsenceFailure, absenceFrom, hasEnded, isAwayOn, type TypedAbsence } from '../away.ts';
import { inTurns } from '../in-turns.ts';
import { loadAbsence, saveAbsence } from '../store/away.ts';

type Kept = Pick<Ports, 'tables' | 'random'>;

/** What stands, now or ahead. */
export const absenceOf = async (
  ports: Kept & Pick<Ports, 'clock'>,
  { userId }: Sender,
): Promise<Absence | undefined> => {
  const found = await loadAbsence(ports, userId);
  return found && !hasEnded(found, dayOf(ports.clock.now())) ? found : undefined;
};

/** Takes the place of what was said before. */
export const goAway = async (
  ports: Kept & Pick<Ports, 'clock'>,
  { userId }: Sender,
  typed: TypedAbsence,
): Promise<Result<Absence, AbsenceFailure>> => {
  const decided = absenceFrom(typed, dayOf(ports.clock.now()));
  if (!decided.ok) return decided;
  await saveAbsence(ports, userId, decided.value);
  return ok(decided.value);
};

/** False when nothing stood, so that nothing is changed. */
export const comeBack = async (ports: Kept & Pick<Ports, 'clock'>, sender: Sender): Promise<boolean> => {
  const wasAway = (await absenceOf(ports, sender)) !== undefined;
  if (wasAway) await saveAbsence(ports, sender.userId, undefined);
  return wasAway;
};

/** Which of these, by Teams' user ids, are away on `day`: a point read each, some at a time. */
export const awayOn = async (
  ports: Kept,
  userIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<ReadonlySet<string>> => {
  const asked = [...new Set(userIds)];
  const away = await inTurns(asked, async (userId) => {
    const found = await loadAbsence(ports, userId);
    return found && isAwayOn(found, day) ? [userId] : [];
  });
  return new Set(away.flat());
};
