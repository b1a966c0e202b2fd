/** To whom an update can be sent, over HTTP. The coordinators keep the saved lists; whoever helps the groups reads them. */
import { Router } from 'express';
import type { Result } from '../../failure.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { type ApiAnswer, behind, type Door, json, parsed } from '../../platform/web/api.ts';
import { changeList, type ListFailure, removeList, savedLists, saveList } from '../actions/lists.ts';
import { recipientsOf } from '../actions/recipients.ts';
import { listInput, type RecipientList, type SavedLists } from '../contract/recipients.ts';
import { listAsked, lookingAsked, senderAsked } from './checks.ts';
import { presentList, presentRecipient } from './presenting.ts';
import { refuseList } from './refusing.ts';

/** Mounted at `/api`. */
export const recipientRoutes = (ports: Ports, door: Door<Visitor>): Router => {
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
    '/updates/recipients',
    reads(async (who, { query }) => {
      const looking = lookingAsked(who, query.forum);
      if (!looking.ok) return looking;
      const { regionId, forum } = looking.value;
      const [forums, lists] = await Promise.all([
        recipientsOf(ports, looking.value),
        forum === undefined ? savedLists(ports, regionId) : [],
      ]);
      const body = { forums: forums.map(presentRecipient), lists: lists.map(presentList) };
      return json(body satisfies RecipientList);
    }),
  );
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
      return answer(who.regionId, await saveList(ports, sender.value, input.value), 201);
    }),
  );
  routes.put(
    '/update-lists/:list',
    writes(async (who, request) => {
      const of = listAsked(who, request);
      if (!of.ok) return of;
      const input = parsed(listInput, request.body);
      if (!input.ok) return input;
      return answer(who.regionId, await changeList(ports, of.value.sender, of.value, input.value));
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
