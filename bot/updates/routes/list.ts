/** The updates that somebody may see, over HTTP. */
import { Router } from 'express';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { behind, type Door, json, parsed } from '../../platform/web/api.ts';
import { listSeen } from '../actions/list.ts';
import { listQuery, type UpdateList } from '../contract/list.ts';
import { maySendTo, presentListed } from './presenting.ts';

/** Mounted at `/api`. */
export const updateListRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads } = behind(door, ports.log);
  return Router().get(
    '/updates',
    reads(async (who, { query }) => {
      const wanted = parsed(listQuery, query);
      if (!wanted.ok) return wanted;
      const now = ports.clock.now();
      const { updates, hasOlder } = await listSeen(ports, who, wanted.value.most);
      const body = { updates: updates.map((one) => presentListed(one, now)), may: maySendTo(who) };
      return json({ ...body, ...(hasOlder && { hasOlder }) } satisfies UpdateList);
    }),
  );
};
