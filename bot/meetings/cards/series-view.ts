/** A series and its preview for the planner, in words. Answers to schemas of the contract, which cards do not know. */
import type { Temporal } from 'temporal-polyfill';
import { capitalised, week, weekdayAndDate } from '../../platform/time/swedish.ts';
import { endOf } from '../clock.ts';
import type { Meeting } from '../meeting.ts';
import type { Changed, Removed } from '../series/change.ts';
import type { Collision } from '../series/collision.ts';
import type { Plan } from '../series/plan.ts';
import type { SeriesPreview } from '../series/preview.ts';
import type { Proposal, Reason } from '../series/proposal.ts';
import { effectSentence, partsInWords, reasonInWords, timeSpan, weekdayWord } from '../text/series.ts';

export { againstDayInWords, planInWords, termName } from '../text/series.ts';

type Day = Temporal.PlainDate;
type At = Pick<Meeting, 'date' | 'start' | 'minutes'>;

/** "tisdag 24 november kl. 13.00–14.30, vecka 48". */
export const whenWords = (at: At, today: Day): string =>
  `${weekdayAndDate(at.date, today)} ${timeSpan(at)}, ${week(at.date)}`;

export const inSeries = (meeting: At & Pick<Meeting, 'id'>, today: Day) => ({
  id: meeting.id,
  date: meeting.date.toString(),
  whenWords: whenWords(meeting, today),
});

const becauseOf = ({ kind }: Reason): 'day-off' | 'same-day' | 'cancelled' =>
  kind === 'same-day' || kind === 'cancelled' ? kind : 'day-off';

const rowOf = ({ planned, date, reason, by }: Proposal, plan: Plan, today: Day) => {
  const day = date ?? planned;
  return {
    planned: planned.toString(),
    plannedWords: weekdayAndDate(planned, today),
    ...(date && { date: date.toString() }),
    week: day.weekOfYear ?? 0,
    weekday: weekdayWord(day.dayOfWeek),
    dateWords: weekdayAndDate(day, today),
    timeWords: timeSpan(plan),
    ...(reason && { reason: reasonInWords(reason), because: becauseOf(reason) }),
    by,
  };
};

const collisionOf = ({ one, other }: Collision, today: Day) => ({
  whenWords: whenWords(one, today),
  otherWords: `${other.name} ${whenWords(other, today)}`,
  other: other.id,
});

export const removedOf = ({ before, how }: Removed, today: Day) => ({ ...inSeries(before, today), how });

const changedOf = ({ before, after, parts }: Changed, today: Day) => ({
  ...inSeries(after, today),
  wasWords: whenWords(before, today),
  parts: partsInWords(parts),
});

export const previewView = ({ plan, rows, effects, changes, collisions }: SeriesPreview, today: Day) => {
  // Only its place in the rhythm is another: nobody sees a difference.
  const isSeen = ({ parts }: Changed) => parts.length > 0;
  const kept = [...changes.kept, ...changes.changed.filter((one) => !isSeen(one)).map(({ after }) => after)];
  return {
    rows: rows.map((row) => rowOf(row, plan, today)),
    effects: effects.map((effect) => capitalised(effectSentence(effect, today))),
    collisions: collisions.map((one) => collisionOf(one, today)),
    changes: {
      kept: kept.map((meeting) => inSeries(meeting, today)),
      changed: changes.changed.filter(isSeen).map((one) => changedOf(one, today)),
      added: changes.added.map((draft) => ({ date: draft.date.toString(), whenWords: whenWords(draft, today) })),
      removed: changes.removed.map((one) => removedOf(one, today)),
    },
  };
};

/** "14:30". */
export const endClock = ({ start, minutes }: Pick<Plan, 'start' | 'minutes'>): string => endOf(start, minutes);
