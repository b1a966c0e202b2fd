/** Meetings of one forum that lie over each other in time. */
import { Temporal } from 'temporal-polyfill';
import { endsAt, isCancelled, type Meeting, startsAt } from '../meeting.ts';

type At = Pick<Meeting, 'kind' | 'date' | 'start' | 'minutes'>;

export type Collision = { readonly one: At; readonly other: Meeting };

/** The minute when one ends is free for the next. */
const overlaps = (one: At, other: At): boolean =>
  Temporal.Instant.compare(startsAt(one), endsAt(other)) < 0 &&
  Temporal.Instant.compare(startsAt(other), endsAt(one)) < 0;

const isHour = ({ kind }: At): boolean => kind === 'consultation-hour';

/** `others`: of other series in the forum. An hour when anyone may call stands in no meeting's way. */
export const collisionsOf = (coming: readonly At[], others: readonly Meeting[]): readonly Collision[] =>
  coming.flatMap((one) =>
    others
      .filter((other) => !isCancelled(other) && isHour(one) === isHour(other) && overlaps(one, other))
      .map((other) => ({ one, other })),
  );
