/** When a meeting is, in words: on cards, in lists and in what is told. */
import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../platform/time/clock.ts';
import { clockSpan, dateAndTime, week, weekdayAndDate } from '../../platform/time/swedish.ts';
import { endsAt, type Meeting, startsAt } from '../meeting.ts';
import { callsAt } from '../telling/due.ts';
import { callLines } from '../text/call.ts';
import { movedFrom } from '../text/list.ts';
import { whyCancelled } from '../text/words.ts';

type Timed = Pick<Meeting, 'date' | 'start' | 'minutes'>;

/** "tisdag 24 november kl. 13.00". */
export const whenOf = (meeting: Pick<Meeting, 'date' | 'start'>, today: Temporal.PlainDate): string =>
  dateAndTime(startsAt(meeting), today);

/** "tisdag 24 november kl. 13.00–14.30, vecka 48". */
export const whenSpan = (meeting: Timed, today: Temporal.PlainDate): string => {
  const from = startsAt(meeting);
  return `${weekdayAndDate(dayOf(from), today)} ${clockSpan(from, endsAt(meeting))}, ${week(dayOf(from))}`;
};

/** When the call to a planned one goes out; the next round takes what has fallen due. */
export const callGoesOut = (meeting: Meeting, now: Temporal.Instant): string => {
  const at = callsAt(meeting);
  const isLater = Temporal.Instant.compare(at, now) > 0;
  return isLater ? callLines.goesOut(dateAndTime(at, dayOf(now))) : callLines.goesOutSoon;
};

/** Why a meeting is cancelled, or from when it was moved; undefined of one that stands as it was planned. */
export const toldOf = (meeting: Meeting, today: Temporal.PlainDate): string | undefined => {
  if (meeting.state === 'cancelled') return whyCancelled[meeting.cancelled ?? 'other'];
  return meeting.movedFrom && movedFrom(whenOf(meeting.movedFrom, today));
};
