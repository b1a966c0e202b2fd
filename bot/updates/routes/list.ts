/** All the updates that somebody may see, over HTTP. */
import { Router } from 'express';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { behind, type Door, json } from '../../platform/web/api.ts';
import { listSeen } from '../actions/list.ts';
import type { UpdateList } from '../contract/list.ts';
import { maySendTo, presentListed } from './presenting.ts';

/** Mounted at `/api`. */
export const updateListRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads } = behind(door, ports.log);
  return Router().get(
    '/updates',
    reads(async (who) => {
      const now = ports.clock.now();
      const updates = (await listSeen(ports, who)).map((one) => presentListed(one, now));
      return json({ updates, may: maySendTo(who) } satisfies UpdateList);
    }),
  );
};
