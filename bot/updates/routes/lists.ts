/** The saved lists over HTTP: the coordinators keep them, and whoever helps the groups reads them. */
import { Router } from 'express';
import type { Result } from '../../failure.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { type ApiAnswer, behind, type Door, json, parsed } from '../../platform/web/api.ts';
import { changeList, type ListFailure, removeList, savedLists, saveList } from '../actions/lists.ts';
import { listInput, type SavedLists } from '../contract/recipients.ts';
import { listAsked, lookingAsked, senderAsked } from './checks.ts';
import { presentList } from './presenting.ts';
import { refuseList } from './refusing.ts';
import { audienceFrom } from './typed-input.ts';

/** Mounted at `/api`. */
export const listRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);

  const show = async (regionId: string, status: 200 | 201 = 200): Promise<ApiAnswer> => {
    const lists = (await savedLists(ports, regionId)).map(presentList);
    return json({ lists } satisfies SavedLists, { status });
  };

  const answer = (regionId: string, done: Result<unknown, ListFailure>, status: 200 | 201 = 200) => {
    if (done.ok) return show(regionId, status);
    const { failure } = done;
    return refuseList(failure, failure.kind === 'list-changed' ? presentList(failure.present) : undefined);
  };

  const routes = Router();
  routes.get(
    '/update-lists',
    reads(async (who) => {
      const looking = lookingAsked(who, undefined);
      return looking.ok ? show(looking.value.regionId) : looking;
    }),
  );
  routes.post(
    '/update-lists',
    writes(async (who, { body }) => {
      const sender = senderAsked(who, undefined);
      if (!sender.ok) return sender;
      const input = parsed(listInput, body);
      if (!input.ok) return input;
      const writing = { ...input.value, audience: audienceFrom(input.value.audience) };
      return answer(who.regionId, await saveList(ports, sender.value, writing), 201);
    }),
  );
  routes.put(
    '/update-lists/:list',
    writes(async (who, request) => {
      const of = listAsked(who, request);
      if (!of.ok) return of;
      const input = parsed(listInput, request.body);
      if (!input.ok) return input;
      const writing = { ...input.value, audience: audienceFrom(input.value.audience) };
      return answer(who.regionId, await changeList(ports, of.value.sender, of.value, writing));
    }),
  );
  routes.delete(
    '/update-lists/:list',
    writes(async (who, request) => {
      const of = listAsked(who, request);
      return of.ok ? answer(who.regionId, await removeList(ports, of.value.sender, of.value)) : of;
    }),
  );
  return routes;
};
