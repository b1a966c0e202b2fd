/** Meetings of one forum that lie over each other in time. */
import { isCancelled, type Meeting, overlaps } from '../meeting.ts';

type At = Pick<Meeting, 'kind' | 'date' | 'start' | 'minutes'>;

export type Collision = { readonly one: At; readonly other: Meeting };

const isHour = ({ kind }: At): boolean => kind === 'consultation-hour';

/** `others`: of other series in the forum. An hour when anyone may call stands in no meeting's way. */
export const collisionsOf = (coming: readonly At[], others: readonly Meeting[]): readonly Collision[] =>
  coming.flatMap((one) =>
    others
      .filter((other) => !isCancelled(other) && isHour(one) === isHour(other) && overlaps(one, other))
      .map((other) => ({ one, other })),
  );
