/** The moment when an update goes: now, or the time that it was scheduled for. */
import { ok, refuse } from '../../../failure.ts';
import type { Attempt } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { UpdateId } from '../../update-id.ts';
import { changeUpdate } from '../change-update.ts';
import { oweSettle } from '../desk-owed.ts';
import { oweReminders } from '../remind.ts';
import { serve } from './serve.ts';

type Round = { readonly regionId: string; readonly id: UpdateId; readonly round: number };

const firstLook = { seconds: 1 } as const;

/** A round that has been put off, or taken back, is no more: the job of the new one goes instead. */
export const goUpdate = async (ports: Ports, { regionId, id, round }: Round): Promise<Attempt> => {
  const begun = await changeUpdate(ports, { regionId, id }, (before, now) => {
    if (before.round !== round) return refuse({ kind: 'another-round' });
    if (before.state === 'sending') return ok({ after: before });
    if (before.state !== 'scheduled') return refuse({ kind: 'not-to-go' });
    const after = { ...before, state: 'sending' as const, sentAt: now };
    return ok({ after, promises: [oweSettle(ports, after, now.add(firstLook)), ...oweReminders(ports, after)] });
  });
  if (begun.ok) await serve(ports, begun.value);
  return { kind: 'done' };
};
