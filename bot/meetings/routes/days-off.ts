/** What a change of the school years has put on days off, for those who can do something about it. */
import { Router } from 'express';
import { mayCallMeetings, mayKeepArea } from '../../forums/access.ts';
import { areaAsked } from '../../forums/actions/area-asked.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import { areaOf } from '../../forums/area.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { apiFailure, behind, type Door, json } from '../../platform/web/api.ts';
import { meetingsOnDaysOff, type OnDayOff } from '../actions/on-days-off.ts';
import { againstDayInWords, whenWords } from '../cards/series-view.ts';
import type { MeetingsOnDaysOff } from '../contract/days-off.ts';
import { refusals } from '../series/refusals.ts';

type Presented = { readonly own: readonly OnDayOff[]; readonly others: readonly OnDayOff[] };

const present = ({ own, others }: Presented, today: ReturnType<typeof dayOf>): MeetingsOnDaysOff => {
  const forums = [...new Map(others.map(({ forum }) => [forum.id, forum])).values()];
  return {
    meetings: own.map(({ forum: { id, name }, meeting, reason }) => ({
      forum: { id, name },
      id: meeting.id,
      series: meeting.seriesId,
      name: meeting.name,
      whenWords: whenWords(meeting, today),
      reason: againstDayInWords(reason),
    })),
    others: forums.map(({ id, name }) => ({ id, name, count: others.filter(({ forum }) => forum.id === id).length })),
  };
};

/** Mounted at `/api`. */
export const daysOffRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads } = behind(door, ports.log);
  const routes = Router();
  routes.get(
    '/areas/:area/meetings-on-days-off',
    reads(async (who, request) => {
      const access = areaAsked(who, request);
      if (!access.ok) return access;
      const { area } = access.value;
      const planned = who.found.filter(({ forum, actor }) => areaOf(forum) === area && mayCallMeetings(forum, actor));
      const mayKeep = mayKeepArea(access.value);
      if (!mayKeep && planned.length === 0) return apiFailure(403, 'may-not', refusals['not-convener']);
      const all = await meetingsOnDaysOff(ports, area);
      const isOwn = ({ forum }: OnDayOff) => planned.some((one) => one.forum.id === forum.id);
      const others = mayKeep ? all.filter((one) => !isOwn(one)) : [];
      return json(present({ own: all.filter(isOwn), others }, dayOf(ports.clock.now())));
    }),
  );
  return routes;
};
