/** Who is told that a seat is closed, or is so no more: whoever holds it and whoever stands in, the presser apart. */
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Actor } from '../access.ts';
import { type Forum, seatOf } from '../forum.ts';
import type { SeatClosure, SeatId } from '../seat.ts';
import { oweClosing } from './owed.ts';

/** Room for the forum and its history in a transaction of a hundred. */
const most = 80;

const holdersOf = (forum: Forum, id: SeatId | undefined): readonly string[] =>
  (id === undefined ? [] : (seatOf(forum, id)?.holders ?? []))
    .filter(({ state }) => state === 'confirmed')
    .map(({ userId }) => userId);

export const oweOfClosing = (
  ports: Pick<Ports, 'jobs' | 'random'>,
  forum: Forum,
  { userId: presser, name: by }: Pick<Actor, 'userId' | 'name'>,
  changed: { readonly did: 'closed' | 'reopened'; readonly seat: SeatId; readonly closure: SeatClosure },
): readonly Promised[] => {
  const own = holdersOf(forum, changed.seat);
  const instead = holdersOf(forum, changed.closure.standIn).filter((userId) => !own.includes(userId));
  const told = [
    ...own.map((userId) => ({ userId, as: 'seat' as const })),
    ...instead.map((userId) => ({ userId, as: 'stand-in' as const })),
  ];
  return told
    .filter(({ userId }) => userId !== presser)
    .slice(0, most)
    .map((to) => oweClosing(ports, forum, { ...changed, ...to, by }));
};
