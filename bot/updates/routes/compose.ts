/** An update as it is written, over HTTP: begun, looked at, read, kept and thrown away. */
import { Router } from 'express';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { behind, type Door, json, parsed } from '../../platform/web/api.ts';
import { asUpdate, beginUpdate, discardUpdate, keepUpdate, written } from '../actions/composing/draft.ts';
import { composedOf } from '../actions/composing/open.ts';
import { reachOf } from '../actions/composing/reach.ts';
import { openReceived } from '../actions/received.ts';
import { largestCard } from '../cards/largest-card.ts';
import { audienceInput, previewInput, updateInput } from '../contract/compose.ts';
import { answering } from './answering.ts';
import { seenIn, senderAsked, sendingAsked, sightAsked, updateAsked } from './checks.ts';
import { presentPreview } from './presenting.ts';
import { presentReceivedView } from './presenting-received.ts';
import { refuseOver } from './refusing.ts';
import { writingFrom } from './typed-input.ts';

/** Mounted at `/api`. */
export const composeRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);
  const { show, refusal } = answering(ports);
  const routes = Router();

  routes.post(
    '/updates',
    writes(async (who, { body }) => {
      const input = parsed(updateInput, body);
      if (!input.ok) return input;
      const sender = senderAsked(who, input.value.forum);
      if (!sender.ok) return sender;
      const writing = writingFrom(input.value);
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
      const writing = writingFrom({ content, audience, notNames: [] });
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
      if (update.ok) return show(who, update.value);
      // What the region has sent to the own forum is read there, with all that has been answered in it.
      const sight = await sightAsked(ports, who, request);
      const received = sight.ok ? await openReceived(ports, sight.value) : undefined;
      return received ? json(presentReceivedView(received, ports.clock.now())) : update;
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
      const writing = writingFrom(input.value);
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
