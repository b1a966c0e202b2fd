/** Looks until nothing of an update is open any more, serves the forums that have come since, and settles it. */
import { ok, refuse } from '../../../failure.ts';
import type { Attempt } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import { isOpen, stateOf } from '../../delivery/update-delivery.ts';
import { loadUpdate } from '../../store.ts';
import { isHeldBack } from '../../update.ts';
import type { UpdateId } from '../../update-id.ts';
import { changeUpdate } from '../change-update.ts';
import { countUpdate } from '../count.ts';
import { serve } from './serve.ts';

type Round = { readonly regionId: string; readonly id: UpdateId; readonly round: number };

/** Each look reads every row: the more there are, the seldomer. */
const restSeconds = (rows: number): number => Math.min(30, Math.max(1, Math.ceil(rows / 300)));
/** While all that is left waits, perhaps for hours, a look also reads the forums that it has not gone to. */
const restOfWaiting = (rows: number): number => Math.min(120, Math.max(30, Math.ceil(rows / 50)));

export const settleUpdate = async (ports: Ports, { regionId, id, round }: Round): Promise<Attempt> => {
  const head = (await loadUpdate(ports.tables, regionId, id))?.update;
  if (!head || head.round !== round || head.settledAt) return { kind: 'done' };
  if (head.state !== 'sending' && !isHeldBack(head)) return { kind: 'done' };
  const rows = await countUpdate(ports, head);
  const later = (rest = restSeconds): Attempt => ({
    kind: 'next',
    due: ports.clock.now().add({ seconds: rest(rows.length) }),
  });
  const open = rows.filter(({ delivery }) => isOpen(delivery));
  // Nothing is waited for of what is held back: it is about to be told so.
  if (open.some(({ delivery }) => isHeldBack(head) || stateOf(delivery) !== 'waiting')) return later();
  // Those who wait may do so for hours: a forum that has come since does not wait with them. Once it has settled, what
  // is sent again goes to nobody who was not there then.
  const isDecided = isHeldBack(head) || head.recipients !== undefined;
  if (!isDecided && (await serve(ports, head)) > rows.length) return later();
  if (open.length > 0) return later(restOfWaiting);
  const settled = await changeUpdate(ports, { regionId, id }, (before, now) => {
    if (before.round !== round) return refuse({ kind: 'another-round' });
    const state = before.state === 'sending' ? ('sent' as const) : before.state;
    return ok({ after: { ...before, state, settledAt: now, recipients: rows.length }, quietly: true });
  });
  return settled.ok || settled.failure.kind !== 'changed' ? { kind: 'done' } : later();
};
