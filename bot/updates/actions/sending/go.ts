/** The moment when an update goes: now, or the time that it was scheduled for. */
import { Temporal } from 'temporal-polyfill';
import { ok, refuse } from '../../../failure.ts';
import type { Attempt } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import { dayOf } from '../../../platform/time/clock.ts';
import { mayWake, nextMorning } from '../../../platform/time/waking.ts';
import { lastDay, type Update } from '../../update.ts';
import type { UpdateId } from '../../update-id.ts';
import { changeUpdate, type UpdateChange } from '../change-update.ts';
import { oweSettle } from '../desk-owed.ts';
import { oweReminders } from '../remind.ts';
import { serve } from './serve.ts';

type Round = { readonly regionId: string; readonly id: UpdateId; readonly round: number };

/** Late by more than this it was down at its time, and nobody has meant it to wake anybody at night. */
const lateMs = 60 * 60_000;

const isLate = ({ goAt }: Update, now: Temporal.Instant): boolean =>
  goAt !== undefined && now.since(goAt).total('milliseconds') > lateMs;

const hasPassed = ({ content }: Update, now: Temporal.Instant): boolean => {
  const day = lastDay(content);
  return day !== undefined && Temporal.PlainDate.compare(day, dayOf(now)) < 0;
};

/** A draft again, which says why. */
const missed = ({ goAt: _, ...before }: Update): UpdateChange => ({
  after: { ...before, state: 'draft', missed: 'day-passed' },
});

type NotNow = { readonly kind: 'another-round' | 'not-to-go' | 'at-night' };

/** A round that has been put off, or taken back, is no more: the job of the new one goes instead. */
export const goUpdate = async (ports: Ports, { regionId, id, round }: Round): Promise<Attempt> => {
  const begun = await changeUpdate<NotNow>(ports, { regionId, id }, (before, now) => {
    if (before.round !== round) return refuse({ kind: 'another-round' });
    if (before.state === 'sending') return ok({ after: before });
    if (before.state !== 'scheduled') return refuse({ kind: 'not-to-go' });
    if (hasPassed(before, now)) return ok(missed(before));
    if (isLate(before, now) && !mayWake(now)) return refuse({ kind: 'at-night' });
    const after = { ...before, state: 'sending' as const, sentAt: now };
    return ok({ after, promises: [oweSettle(ports, after), ...oweReminders(ports, after)] });
  });
  if (!begun.ok && begun.failure.kind === 'at-night') return { kind: 'wait', due: nextMorning(ports.clock.now()) };
  if (begun.ok && begun.value.state === 'sending') await serve(ports, begun.value);
  return { kind: 'done' };
};
