/** Drafts over HTTP: read, begun, kept, looked at and thrown away. */
import { Router } from 'express';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { type ApiAnswer, behind, type Door, json, parsed } from '../../platform/web/api.ts';
import { asUpdate, beginUpdate, discardUpdate, keepUpdate, written } from '../actions/composing/draft.ts';
import { composedOf, listSeen, openComposed } from '../actions/composing/open.ts';
import { reachOf } from '../actions/composing/reach.ts';
import { savedLists } from '../actions/lists.ts';
import { recipientsOf } from '../actions/recipients.ts';
import { largestCard } from '../cards/largest-card.ts';
import { audienceInput, previewInput, updateInput } from '../contract/compose.ts';
import type { UpdateList } from '../contract/list.ts';
import type { RecipientList } from '../contract/recipients.ts';
import type { Update } from '../update.ts';
import { lookingAsked, seenIn, senderAsked, sendingAsked, updateAsked } from './checks.ts';
import {
  maySendTo,
  presentList,
  presentListed,
  presentPreview,
  presentRecipient,
  presentUpdate,
} from './presenting.ts';
import { type Refused, refuseOver } from './refusing.ts';
import { audienceFrom, contentFrom } from './typed-input.ts';

/** The update as it is for the reader; and what hinders a step, with the present one beside it. */
export const answering = (ports: Ports) => {
  const show = async (who: Visitor, update: Update, status: 200 | 201 = 200): Promise<ApiAnswer> => {
    const composed = await openComposed(ports, who, update, largestCard);
    return json(presentUpdate(who, composed, ports.clock.now()), { status, etag: `"${update.version}"` });
  };
  const refusal = async (who: Visitor, failure: Refused): Promise<ApiAnswer> => {
    if (!('present' in failure)) return refuseOver(failure);
    const composed = await openComposed(ports, who, failure.present, largestCard);
    return refuseOver(failure, presentUpdate(who, composed, ports.clock.now()));
  };
  return { show, refusal };
};

/** Mounted at `/api`. */
export const composeRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);
  const { show, refusal } = answering(ports);
  const routes = Router();

  routes.get(
    '/updates',
    reads(async (who) => {
      const now = ports.clock.now();
      const updates = (await listSeen(ports, who)).map((one) => presentListed(one, now));
      return json({ updates, may: maySendTo(who) } satisfies UpdateList);
    }),
  );
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
  routes.post(
    '/updates',
    writes(async (who, { body }) => {
      const input = parsed(updateInput, body);
      if (!input.ok) return input;
      const sender = senderAsked(who, input.value.forum);
      if (!sender.ok) return sender;
      const { content, audience, notNames } = input.value;
      const writing = { content: contentFrom(content), audience: audienceFrom(audience), notNames };
      const begun = await beginUpdate(ports, sender.value, writing, largestCard);
      return begun.ok ? show(who, begun.value, 201) : refuseOver(begun.failure);
    }),
  );
  routes.post(
    '/updates/preview',
    // Nothing is kept, and it is asked for at each pause in the writing: Teams is not asked anew each time.
    reads(async (who, { body }) => {
      const input = parsed(previewInput, body);
      if (!input.ok) return input;
      const sender = senderAsked(who, input.value.forum);
      if (!sender.ok) return sender;
      const { content, audience = audienceInput.parse({}) } = input.value;
      const writing = { content: contentFrom(content), audience: audienceFrom(audience), notNames: [] };
      const { regionId, forum } = sender.value;
      const reach = await reachOf(ports, { regionId, forum: forum?.id });
      const typed = await written(ports, sender.value, reach, writing);
      const update = asUpdate(ports, sender.value, typed.written);
      const composed = await composedOf(ports, sender.value, update, largestCard);
      return json(presentPreview({ ...composed, flaws: [...typed.flaws, ...composed.flaws] }));
    }),
  );
  routes.get(
    '/updates/:id',
    reads(async (who, request) => {
      const update = await updateAsked(ports, who, request);
      return update.ok ? show(who, update.value) : update;
    }),
  );
  routes.put(
    '/updates/:id',
    writes(async (who, request) => {
      const asked = await sendingAsked(ports, who, request);
      if (!asked.ok) return asked;
      const seen = seenIn(request);
      if (!seen.ok) return seen;
      const input = parsed(updateInput, request.body);
      if (!input.ok) return input;
      const { update, sender } = asked.value;
      const { content, audience, notNames } = input.value;
      const writing = { content: contentFrom(content), audience: audienceFrom(audience), notNames };
      const kept = await keepUpdate(ports, sender, { id: update.id, seen: seen.value }, writing, largestCard);
      return kept.ok ? show(who, kept.value) : refusal(who, kept.failure);
    }),
  );
  routes.delete(
    '/updates/:id',
    writes(async (who, request) => {
      const asked = await sendingAsked(ports, who, request);
      if (!asked.ok) return asked;
      const seen = seenIn(request);
      if (!seen.ok) return seen;
      const { update, sender } = asked.value;
      const gone = await discardUpdate(ports, sender, { id: update.id, seen: seen.value });
      return gone.ok ? json({ gone: true }) : refusal(who, gone.failure);
    }),
  );
  return routes;
};
