/** What has come to teams between two days: nothing of any case, and no number of so few that somebody is pointed out. */
import { Temporal } from 'temporal-polyfill';
import type { ForumId } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf, zone } from '../../platform/time/clock.ts';
import { type Activity, lastDone, latestOf, toldCount } from '../activity.ts';
import { listCallDays, listClosedTimes } from '../store/activity.ts';
import { listOpenCases } from '../store.ts';

type Span = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

const isWithin = ({ from, to }: Span, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;

const noon = Temporal.PlainTime.from('12:00');
const atNoon = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone, plainTime: noon }).toInstant();

/** Of all the teams together, both days included: what is hidden of each could be reckoned from several sums. */
export const activityIn = async (
  { tables }: Pick<Ports, 'tables'>,
  teams: readonly ForumId[],
  span: Span,
): Promise<Activity> => {
  const all = await inTurns(teams, async (team) => {
    const [open, closed, calls] = await Promise.all([
      listOpenCases(tables, team),
      listClosedTimes(tables, team, atNoon(span.from.subtract({ days: 1 }))),
      listCallDays(tables, team),
    ]);
    const raised = [...open.map(({ raisedAt }) => raisedAt), ...closed.flatMap(({ raisedAt }) => raisedAt ?? [])];
    return {
      questions: raised.filter((at) => isWithin(span, dayOf(at))).length,
      calls: calls.filter((day) => isWithin(span, day)).length,
      hasQuestions: open.length + closed.length > 0,
      lastAt: latestOf([...open.map(lastDone), ...closed.map(({ closedAt }) => closedAt), ...calls.map(atNoon)]),
    };
  });
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    questions: toldCount(sum(({ questions }) => questions)),
    calls: toldCount(sum(({ calls }) => calls)),
    hasQuestions: all.some(({ hasQuestions }) => hasQuestions),
    lastAt: latestOf(all.map(({ lastAt }) => lastAt)),
  };
};
