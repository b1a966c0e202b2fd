/** Coming meetings of an area that lie on days off by now, though nobody has chosen so. */

import { schoolYearsOf } from '../../forums/actions/school-years.ts';
import { forumsOfRegion } from '../../forums/actions.ts';
import { type AreaId, areaOf, regionOfArea } from '../../forums/area.ts';
import type { Forum } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { SchoolYear } from '../../forums/school-year.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { byStart, type Meeting } from '../meeting.ts';
import { type AgainstDay, reasonAgainst } from '../series/against-day.ts';
import { isComing } from '../series/change.ts';
import { listMeetings, listSeries } from '../store.ts';

/** No date lies farther ahead. */
const ahead = { years: 2 };

export type OnDayOff = { readonly forum: Forum; readonly meeting: Meeting; readonly reason: AgainstDay };

const inForum = async (ports: Ports, forum: Forum, years: readonly SchoolYear[]): Promise<readonly OnDayOff[]> => {
  const series = await listSeries(ports.tables, forum.id);
  if (series.length === 0) return [];
  const now = ports.clock.now();
  const today = dayOf(now);
  const stored = await listMeetings(ports.tables, forum.id, { from: today, to: today.add(ahead) });
  return stored.flatMap(({ meeting }) => {
    const own = series.find((one) => one.series.id === meeting.seriesId)?.series;
    const reason = own && isComing(meeting, now) ? reasonAgainst(meeting, own, years) : undefined;
    return reason ? [{ forum, meeting, reason }] : [];
  });
};

/** The nearest first. */
export const meetingsOnDaysOff = async (ports: Ports, area: AreaId): Promise<readonly OnDayOff[]> => {
  const [forums, years] = await Promise.all([forumsOfRegion(ports, regionOfArea(area)), schoolYearsOf(ports, area)]);
  const found = await inTurns(
    forums.filter((forum) => areaOf(forum) === area),
    (forum) => inForum(ports, forum, years),
  );
  return found.flat().toSorted((one, other) => byStart(one.meeting, other.meeting));
};
