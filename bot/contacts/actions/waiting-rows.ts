/** Which rows wait for somebody to say that they are true, in all areas where the person answers for any. */
import type { AreaAccess } from '../../forums/access.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { seatsFor } from '../asking/addressees.ts';
import { deskOf, isUnanswered } from '../asking/due-desks.ts';
import type { Contact } from '../contact.ts';
import { isOverdue } from '../keeping.ts';
import { listAsked } from '../store/asked.ts';
import { rowsIn } from './area-rows.ts';

/** `own`: so many rows in all; `others`: so many overdue ones that somebody else answers for, for the area's conveners. */
export type Waiting = {
  readonly access: AreaAccess;
  readonly rows: readonly Contact[];
  readonly own: number;
  readonly others: number;
};

/** Whom the bot would ask about it, by the seats that they hold. */
const answersFor = ({ forums, seats }: AreaAccess, row: Contact): boolean =>
  seatsFor(forums, deskOf(row)).some(({ forum, seat }) =>
    seats.some((held) => held.forum.id === forum.id && held.seat.id === seat.id),
  );

export const waitingIn = (
  ports: Pick<Ports, 'tables' | 'log' | 'clock'>,
  areas: readonly AreaAccess[],
): Promise<readonly Waiting[]> => {
  const today = dayOf(ports.clock.now());
  const asked = areas.filter(({ seats, isConvener }) => seats.length > 0 || isConvener);
  return inTurns(asked, async (access) => {
    const [stored, marks] = await Promise.all([rowsIn(ports, access.area), listAsked(ports, access.area)]);
    const all = stored.map(({ row }) => row);
    const waits = (row: Contact): boolean =>
      isOverdue(row, today) || marks.some(({ mark }) => isUnanswered(row, mark, today));
    const own = all.filter((row) => answersFor(access, row));
    const others = access.isConvener ? all.filter((row) => isOverdue(row, today) && !own.includes(row)) : [];
    return { access, rows: own.filter(waits), own: own.length, others: others.length };
  });
};
