/** An update as it is written, over HTTP: begun, looked at, read, kept and thrown away. */
import { Router } from 'express';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { behind, type Door, json, parsed } from '../../platform/web/api.ts';
import { screenedForm } from '../../platform/web/screened-form.ts';
import { asUpdate, beginUpdate, discardUpdate, keepUpdate, written } from '../actions/composing/draft.ts';
import { composedOf } from '../actions/composing/open.ts';
import { reachLately } from '../actions/composing/reach.ts';
import { screenedUpdate } from '../actions/composing/screening.ts';
import { openReceived } from '../actions/received.ts';
import { largestCard } from '../cards/largest-card.ts';
import { audienceInput, type PreviewView, previewInput, updateInput } from '../contract/compose.ts';
import { answering } from './answering.ts';
import { seenIn, senderAsked, sendingAsked, sightAsked, updateAsked } from './checks.ts';
import { presentPreview } from './presenting.ts';
import { presentReceivedView } from './presenting-received.ts';
import { refuseOver } from './refusing.ts';
import { writingFrom } from './typed-input.ts';
import { goingWhen } from './when-asked.ts';

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
      const { content, audience = audienceInput.parse({}), notNames, at } = input.value;
      const writing = writingFrom({ content, audience, notNames });
      const { regionId, forum } = sender.value;
      const reach = await reachLately(ports, { regionId, forum: forum?.id });
      const typed = await written(ports, sender.value, reach, writing);
      const going = goingWhen(at, ports.clock.now());
      const update = { ...asUpdate(ports, sender.value, typed.written), ...(going.goAt && { goAt: going.goAt }) };
      const composed = await composedOf(ports, sender.value, update, reach, largestCard);
      const stopped = screenedUpdate(update.content, update.notNames ?? []);
      const preview = presentPreview({ ...composed, flaws: [...typed.flaws, ...composed.flaws] });
      const screened = stopped && screenedForm(stopped);
      return json({
        ...preview,
        flaws: { ...preview.flaws, ...going.flaws },
        notices: [...going.notices],
        ...(screened && { screened: { fields: screened.fields, words: [...screened.words] } }),
      } satisfies PreviewView);
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
