/** The meetings in the tab: a list, one of them, and the hours when somebody may call in. */
import { Router } from 'express';
import { namesOf } from '../../forums/actions/names-of.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { behind, type Door, json } from '../../platform/web/api.ts';
import { tabLink } from '../../platform/web/tab-link.ts';
import { hoursSeen } from '../actions/hours.ts';
import { mayCall, meetingsSeen, placesSeen, regionReach } from '../actions/list.ts';
import type { ConsultationHours, MeetingList } from '../contract/list.ts';
import { meetingsPath } from '../path.ts';
import { meetingAsked, noSuchForum } from './asked.ts';
import { presentLists } from './presenting.ts';
import { presentHour, presentView } from './presenting-view.ts';

/** Mounted at `/api`. */
export const meetingListRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads } = behind(door, ports.log);
  const routes = Router();
  routes.get(
    '/meetings',
    reads(async (who, { query }) => {
      const wanted = typeof query.forum === 'string' ? query.forum : 'all';
      const places = await placesSeen(ports, who, wanted);
      if (places.length === 0 && wanted !== 'all' && wanted !== 'region') return noSuchForum;
      const [seen, silent] = await Promise.all([
        meetingsSeen(ports, places, wanted === 'region' ? regionReach : undefined),
        namesOf(ports, who.silent),
      ]);
      const list: MeetingList = {
        ...presentLists(seen, ports.clock.now()),
        silent: [...silent],
        isWhole: who.unanswered <= who.silent.length,
        mayPlan: places.filter(mayCall).map(({ forum: { id, name } }) => ({ id, name })),
      };
      return json(list);
    }),
  );
  routes.get(
    '/forums/:forum/meetings/:id',
    reads(async (who, request) => {
      const seen = await meetingAsked(ports, who, request);
      if (!seen.ok) return seen;
      const { forum, meeting } = seen.value;
      const link = tabLink(ports.settings, meetingsPath(forum.id, { forumId: forum.id, id: meeting.id }));
      return json(presentView(seen.value, { link, now: ports.clock.now() }));
    }),
  );
  routes.get(
    '/consultation-hours',
    reads(async (who) => {
      const now = ports.clock.now();
      const hours = await hoursSeen(ports, who);
      return json({ hours: hours.map((hour) => presentHour(hour, now)) } satisfies ConsultationHours);
    }),
  );
  return routes;
};
