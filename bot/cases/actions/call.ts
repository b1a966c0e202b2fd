import type { Identified } from '../../forums/actions.ts';
import type { SeatId } from '../../forums/seat.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { mayAskFor } from '../raise.ts';
import { calledWrite } from '../store.ts';

/** "Vi ringde, det räckte": counts as the success it is, without a word of what it was about; twice is once. */
export const countCall = async (
  ports: Ports,
  { forum, actor }: Identified,
  call: { readonly id: string; readonly seat: SeatId },
): Promise<boolean> => {
  if (!mayAskFor(forum, actor, call.seat)) return false;
  const write = calledWrite(call.id, call.seat, dayOf(ports.clock.now()));
  await ports.tables.commit({ table: 'forums', partition: forum.id, op: ports.random.id(), writes: [write] });
  return true;
};
