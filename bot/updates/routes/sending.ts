/** What is done with an update that is written: tried, sent, taken back, ended, corrected, sent once more. */
import { type Request, Router } from 'express';
import { ok, type Result } from '../../failure.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import { forumId } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import { type ApiFailure, behind, type Door, json, parsed, regionHeader } from '../../platform/web/api.ts';
import { composedOf } from '../actions/composing/open.ts';
import { reachLately } from '../actions/composing/reach.ts';
import { correctUpdate } from '../actions/desk/correct.ts';
import { recallUpdate, stopUpdate } from '../actions/desk/end.ts';
import { sendUpdate, unscheduleUpdate } from '../actions/desk/send.ts';
import { testPost } from '../actions/desk/test-post.ts';
import { sayWhetherItShows, sendAgain } from '../actions/sending/again.ts';
import { testedWords } from '../cards/desk-words.ts';
import { largestCard } from '../cards/largest-card.ts';
import { updateMessage } from '../cards/update-card.ts';
import { withoutGaps } from '../cards/without-gaps.ts';
import { correctionInput, type TestView } from '../contract/compose.ts';
import { againInput, sendInput, showsInput } from '../contract/update.ts';
import type { Update } from '../update.ts';
import { answering } from './answering.ts';
import { type Sending, seenIn, sendingAsked } from './checks.ts';
import type { Refused } from './refusing.ts';
import { contentFrom } from './typed-input.ts';

type Stepped = Promise<Result<Update, Refused | ApiFailure>>;

/** Mounted at `/api`. */
export const sendingRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);
  const { show, refusal } = answering(ports);

  /**
   * A coordinator's task stands in the region's row, which is read anew each time: of rosters, which may be half a
   * minute old, nothing is taken. Whose right hangs on one is asked about of Teams, as at every press.
   */
  const mayStep = async (who: Visitor, request: Request): Promise<Result<Sending, ApiFailure>> => {
    const ofRegion = who.isCoordinator ? await sendingAsked(ports, { ...who, found: [] }, request) : undefined;
    if (ofRegion?.ok) return ofRegion;
    const now = await door.writes(request.headers.authorization, request.get(regionHeader));
    return now.ok ? sendingAsked(ports, now.value, request) : now;
  };

  /** Whoever may send it does something with it, and gets it back as it is then. */
  const step = (act: (asked: Sending, request: Request) => Stepped) =>
    reads(async (who, request) => {
      const asked = await mayStep(who, request);
      if (!asked.ok) return asked;
      const done = await act(asked.value, request);
      if (done.ok) return show(who, done.value);
      const { failure } = done;
      return failure.kind === 'api' ? { ok: false, failure } : refusal(who, failure);
    });

  const routes = Router();
  const at = '/updates/:id';
  routes.post(
    `${at}/send`,
    step(async ({ update: { id }, sender }, request) => {
      const seen = seenIn(request);
      if (!seen.ok) return seen;
      const input = parsed(sendInput, request.body);
      if (!input.ok) return input;
      return sendUpdate(ports, sender, { id, seen: seen.value }, input.value.when, largestCard);
    }),
  );
  routes.post(
    `${at}/unschedule`,
    step(async ({ update, sender }) => unscheduleUpdate(ports, sender, update.id)),
  );
  routes.post(
    `${at}/stop`,
    step(async ({ update, sender }) => stopUpdate(ports, sender, update.id)),
  );
  routes.post(
    `${at}/recall`,
    step(async ({ update, sender }) => recallUpdate(ports, sender, update.id)),
  );
  routes.put(
    `${at}/correction`,
    step(async ({ update: { id }, sender }, request) => {
      const seen = seenIn(request);
      if (!seen.ok) return seen;
      const input = parsed(correctionInput, request.body);
      if (!input.ok) return input;
      const { content, notNames } = input.value;
      const writing = { content: contentFrom(content), notNames };
      return correctUpdate(ports, sender, { id, seen: seen.value }, writing, largestCard);
    }),
  );
  routes.post(
    `${at}/again`,
    step(async ({ update: { id, regionId } }, { body }) => {
      const input = parsed(againInput, body);
      if (!input.ok) return input;
      const forums = input.value.forums.flatMap((one) => forumId.safeParse(one).data ?? []);
      return sendAgain(ports, { regionId, id }, forums);
    }),
  );
  routes.post(
    `${at}/shows`,
    step(async ({ update }, { body }) => {
      const input = parsed(showsInput, body);
      if (!input.ok) return input;
      const forum = forumId.safeParse(input.value.forum);
      if (!forum.success) return { ok: false, failure: { kind: 'no-such-delivery' } };
      const where = { update: update.id, regionId: update.regionId, forum: forum.data };
      const said = await sayWhetherItShows(ports, where, input.value.shows);
      return said.ok ? ok(update) : said;
    }),
  );
  routes.post(
    `${at}/test`,
    writes(async (who, request) => {
      const asked = await sendingAsked(ports, who, request);
      if (!asked.ok) return asked;
      const { update, sender } = asked.value;
      const { shown } = await composedOf(ports, sender, update, await reachLately(ports, update), largestCard);
      const came = await testPost(ports, sender, updateMessage(withoutGaps({ ...shown, trial: true })));
      return json({ outcome: came, sentence: testedWords(came) } satisfies TestView);
    }),
  );
  return routes;
};
