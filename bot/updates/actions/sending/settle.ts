/** Looks until nothing of an update is open any more, serves the forums that have come since, and settles it. */
import { ok, refuse } from '../../../failure.ts';
import type { Attempt } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import { listDeliveries, loadUpdate } from '../../store.ts';
import { isHeldBack } from '../../update.ts';
import { isOpen } from '../../update-delivery.ts';
import type { UpdateId } from '../../update-id.ts';
import { changeUpdate } from '../change-update.ts';
import { serve } from './serve.ts';

type Round = { readonly regionId: string; readonly id: UpdateId; readonly round: number };

/** Each look reads every row: the more there are, the seldomer. */
const restSeconds = (rows: number): number => Math.min(30, Math.max(1, Math.ceil(rows / 300)));

export const settleUpdate = async (ports: Ports, { regionId, id, round }: Round): Promise<Attempt> => {
  const head = (await loadUpdate(ports.tables, regionId, id))?.update;
  if (!head || head.round !== round || head.settledAt) return { kind: 'done' };
  if (head.state !== 'sending' && !isHeldBack(head)) return { kind: 'done' };
  const rows = await listDeliveries(ports.tables, id);
  const later = (): Attempt => ({
    kind: 'next',
    due: ports.clock.now().add({ seconds: restSeconds(rows.length) }),
  });
  if (rows.some(({ delivery }) => isOpen(delivery))) return later();
  if (!isHeldBack(head) && (await serve(ports, head)) > 0) return later();
  const settled = await changeUpdate(ports, { regionId, id }, (before, now) => {
    if (before.round !== round) return refuse({ kind: 'another-round' });
    const state = before.state === 'sending' ? ('sent' as const) : before.state;
    return ok({ after: { ...before, state, settledAt: now }, quietly: true });
  });
  return settled.ok || settled.failure.kind !== 'changed' ? { kind: 'done' } : later();
};
