/** What the region has sent to the forums that somebody convenes, over HTTP. Each of them is read at /updates/:id. */
import { Router } from 'express';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { behind, type Door, json } from '../../platform/web/api.ts';
import { listReceived } from '../actions/received.ts';
import type { ReceivedList } from '../contract/received.ts';
import { presentReceived } from './presenting-received.ts';

/** Mounted at `/api`. */
export const receivedRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads } = behind(door, ports.log);
  return Router().get(
    '/updates/received',
    reads(async (who) => {
      const now = ports.clock.now();
      const updates = (await listReceived(ports, who)).map((one) => presentReceived(one, now));
      return json({ updates } satisfies ReceivedList);
    }),
  );
};
