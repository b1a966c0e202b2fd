/**
 * One update to one forum. The row is marked just before the socket and gets its outcome after: whoever dies in between
 * leaves a mark that runs out, and then nobody knows, so that it is never sent again by itself.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import { forumById } from '../../../forums/actions.ts';
import type { Forum } from '../../../forums/forum.ts';
import type { Ports } from '../../../platform/ports.ts';
import { StorageUnavailable } from '../../../platform/tables/port.ts';
import type { Message, Outcome } from '../../../platform/teams/port.ts';
import { respondentsIn } from '../../answers/respondents.ts';
import { turnOf, type UpdateDelivery } from '../../delivery/update-delivery.ts';
import type { ShownUpdate } from '../../shown.ts';
import { loadDelivery } from '../../store.ts';
import { isHeldBack, type Update } from '../../update.ts';
import { shownIn } from '../deliver-update.ts';
import type { DeliveryAt } from '../delivery-owed.ts';
import { afterSending, failedWith, type Mark, unknownNow } from './after-sending.ts';
import { readTurn, type Turn, writeTurn } from './turn.ts';

/** When somebody should look again; undefined when nothing more comes of it by itself. */
export type Left = Temporal.Instant | undefined;

/** Draws the card: what an action does not know. */
export type Draw = (shown: ShownUpdate) => Message;

/** A request may take 10 s, storage is asked around it, and another instance's clock may be a minute ahead. */
const markFor = { seconds: 90 } as const;
/** While storage is away, what came of a post is known here alone. */
const rememberMs = 5 * 60_000;
const restMs = 1_000;

/** The delivery as it is afterwards, whoever has written it last. */
const writeDown = async (
  ports: Ports,
  at: DeliveryAt,
  head: Update,
  mark: Mark,
  outcome: Outcome,
): Promise<UpdateDelivery | undefined> => {
  const forgetAt = performance.now() + rememberMs;
  for (;;) {
    try {
      const stored = await loadDelivery(ports.tables, at.update, at.forum);
      const after = stored && afterSending(stored.delivery, mark, outcome, ports.clock.now());
      if (!after) return stored?.delivery;
      if (await writeTurn(ports, at, { head, stored }, after)) return after;
    } catch (cause) {
      if (!(cause instanceof StorageUnavailable) || performance.now() > forgetAt) throw cause;
      ports.log.error({ event: 'outcome-not-written', key: at.forum, outcome: outcome.kind }, cause);
      await sleep(restMs);
    }
  }
};

/** What there is to say without sending anything; undefined when it is to be sent. */
const decided = ({ head, stored: { delivery } }: Turn, forum: Forum | undefined): UpdateDelivery | undefined => {
  if (delivery.sending) return unknownNow(delivery);
  if (isHeldBack(head)) return { ...delivery, heldBack: true };
  if (!forum?.place) return failedWith(delivery, 'no-channel');
  return forum.state === 'paused' ? failedWith(delivery, 'paused') : undefined;
};

/** `lost`: somebody has written the row meanwhile, so that it must be read again. */
const take = async (ports: Ports, at: DeliveryAt, turn: Turn, draw: Draw): Promise<Left | 'lost'> => {
  const { head, stored } = turn;
  const { delivery } = stored;
  const now = ports.clock.now();
  const due = turnOf(delivery, now);
  if (due !== 'now') return due;
  const forum = await forumById(ports, at.forum);
  const known = decided(turn, forum);
  if (known) return (await writeTurn(ports, at, turn, known)) ? undefined : 'lost';
  if (!forum?.place) return undefined;
  const { waiting: _, ...free } = delivery;
  const respondents = respondentsIn(forum, ports.regions.of(forum.regionId));
  // It is drawn of this revision, so that nothing of it has to be carried there later.
  const to = { ...free, place: forum.place, respondents, carried: head.revision };
  const claim = ports.random.id();
  let isMarked = false;
  const mark = async () => {
    const until = ports.clock.now().add(markFor);
    isMarked = await writeTurn(ports, at, turn, { ...to, sending: { claim, until } });
    return isMarked;
  };
  const message = draw(await shownIn(ports, head, to));
  const outcome = await ports.teams.postToChannel(forum.place, message, mark);
  if (outcome.kind === 'withheld') return 'lost';
  // Refused before anything was marked or sent: a card that is too large. Without a mark nobody would write it down.
  if (outcome.kind === 'refused' && !isMarked)
    return (await writeTurn(ports, at, turn, failedWith(free, outcome.code))) ? undefined : 'lost';
  const after = await writeDown(ports, at, head, { claim, drawn: delivery.card.wanted }, outcome);
  const next = after && turnOf(after, ports.clock.now());
  return next === 'now' ? ports.clock.now().add({ milliseconds: restMs }) : next;
};

const usualTries = 10;

export const sendOne = async (ports: Ports, at: DeliveryAt, read: Turn | undefined, draw: Draw): Promise<Left> => {
  let turn = read;
  for (let tries = 0; turn && tries < usualTries; tries += 1) {
    const came = await take(ports, at, turn, draw);
    if (came !== 'lost') return came;
    turn = await readTurn(ports, at);
  }
  return turn && ports.clock.now().add({ milliseconds: restMs });
};
