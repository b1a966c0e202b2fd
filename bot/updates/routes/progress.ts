/** How an update goes out, as it goes, and how it stands in each forum. */
import { Router } from 'express';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { behind, type Door, events, json, regionHeader } from '../../platform/web/api.ts';
import { createProgressReadings, progressEvents, type Watch } from '../actions/progress.ts';
import { readResults } from '../actions/results.ts';
import type { UpdateDeliveries, UpdateProgress } from '../contract/progress.ts';
import { sightAsked } from './checks.ts';
import { presentForum, presentProgress } from './presenting-results.ts';

export const updateProgressRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads } = behind(door, ports.log);
  const readings = createProgressReadings();

  const progress = reads(async (who, request) => {
    const seen = await sightAsked(ports, who, request);
    if (!seen.ok) return seen;
    const seesNow = async () => {
      const again = await door.reads(request.headers.authorization, request.get(regionHeader));
      const sight = again.ok ? await sightAsked(ports, again.value, request) : again;
      return sight.ok ? sight.value : undefined;
    };
    const watch: Watch<UpdateProgress> = {
      sight: seen.value,
      seesNow,
      shape: (one, sight) => presentProgress(one, sight, ports.clock.now()),
    };
    return events(who.person, (signal) => progressEvents(ports, readings, watch, signal));
  });

  const deliveries = reads(async (who, request) => {
    const seen = await sightAsked(ports, who, request);
    if (!seen.ok) return seen;
    const { head, forums } = await readResults(ports, seen.value);
    const rows = forums.map((forum) => presentForum(head.content.asks, forum, seen.value));
    return json({ deliveries: rows } satisfies UpdateDeliveries);
  });

  return Router().get('/updates/:id/progress', progress).get('/updates/:id/deliveries', deliveries);
};
