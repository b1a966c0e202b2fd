/** What somebody decides where a card did not arrive, or where nobody knows. */
import { ok, type Result, refuse } from '../../../failure.ts';
import type { ForumId } from '../../../forums/forum.ts';
import { inTurns } from '../../../forums/in-turns.ts';
import { type Shows, saidToShow } from '../../../platform/delivery/delivery.ts';
import type { Ports } from '../../../platform/ports.ts';
import { stateOf, type UpdateDelivery } from '../../delivery/update-delivery.ts';
import { loadUpdate } from '../../store.ts';
import { isHeldBack, isOut, type Update } from '../../update.ts';
import type { UpdateId } from '../../update-id.ts';
import { changeDelivery, type DeliveryFailure } from '../change-delivery.ts';
import { type ChangeFailure, changeUpdate } from '../change-update.ts';
import { countOwedBy } from '../count-owed.ts';
import { type DeliveryAt, oweSending } from '../delivery-owed.ts';
import { oweSettle } from '../desk-owed.ts';

/** `not-asked`: nobody wonders about it any more. `held-back`: the update has been stopped or recalled. */
export type AgainFailure = { readonly kind: 'not-asked' | 'held-back' | 'not-out' };

type NotAgain = AgainFailure | ChangeFailure;
type Head = { readonly regionId: string; readonly id: UpdateId };

/** The update is on its way again, so that it is watched until it has settled. */
const reopen = (ports: Ports, head: Head): Promise<Result<Update, NotAgain>> =>
  changeUpdate<AgainFailure>(ports, head, (before) => {
    if (isHeldBack(before)) return refuse({ kind: 'held-back' });
    if (!isOut(before)) return refuse({ kind: 'not-out' });
    const { settledAt: _, ...rest } = before;
    const after = { ...rest, state: 'sending' as const, round: before.round + 1 };
    return ok({ after, promises: [oweSettle(ports, after)], quietly: true });
  });

/**
 * One more post is ordered, in a chunk of its own. `of`: as whoever orders it has seen it. What has become uncertain
 * since they saw that it had failed may stand there, and nobody has looked.
 */
const orderAgain = (ports: Ports, head: Update, at: DeliveryAt, of: 'failed' | 'uncertain') =>
  changeDelivery<AgainFailure>(ports, at, (before) => {
    const card = stateOf(before) === of ? saidToShow(before.card, 'not-seen') : undefined;
    if (!card) return refuse({ kind: 'not-asked' });
    const { code: _, ...posted } = card;
    const after: UpdateDelivery = { ...before, card: posted, tries: 0 };
    const sending = oweSending(ports, at, `${at.forum}.${posted.posts}`, [at.forum]);
    return ok({ after, promises: [sending, ...countOwedBy(ports, head, [[before, after]])] });
  });

const noted = (ports: Ports, head: Update, before: UpdateDelivery, after: UpdateDelivery) =>
  ok({ after, promises: countOwedBy(ports, head, [[before, after]]) });

/** Of what is stopped or recalled nothing more is sent: that it is not there is all that is noted. */
const noteNotThere = (ports: Ports, head: Update, at: DeliveryAt) =>
  changeDelivery<AgainFailure>(ports, at, (before) => {
    const card = stateOf(before) === 'uncertain' ? saidToShow(before.card, 'not-seen') : undefined;
    return card ? noted(ports, head, before, { ...before, card, heldBack: true }) : refuse({ kind: 'not-asked' });
  });

/** The orders come before the watching, which looks at what they have written. */
const headOut = async ({ tables }: Ports, { regionId, id }: Head): Promise<Result<Update, NotAgain>> => {
  const head = (await loadUpdate(tables, regionId, id))?.update;
  if (!head) return refuse({ kind: 'no-such-update' });
  return isOut(head) ? ok(head) : refuse({ kind: 'not-out' });
};

/** Those of them that failed. */
export const sendAgain = async (
  ports: Ports,
  { regionId, id }: Head,
  forums: readonly ForumId[],
): Promise<Result<Update, NotAgain>> => {
  const head = await headOut(ports, { regionId, id });
  if (!head.ok) return head;
  if (isHeldBack(head.value)) return refuse({ kind: 'held-back' });
  const ordered = await inTurns(forums, (forum) =>
    orderAgain(ports, head.value, { update: id, regionId, forum }, 'failed'),
  );
  // Somebody else was first, perhaps: there is nothing to watch.
  return ordered.some(({ ok: isOrdered }) => isOrdered) ? reopen(ports, { regionId, id }) : head;
};

/** Somebody has looked in the channel. */
export const sayWhetherItShows = async (
  ports: Ports,
  at: DeliveryAt,
  shows: Shows,
): Promise<Result<UpdateDelivery, NotAgain | DeliveryFailure>> => {
  const found = await headOut(ports, { regionId: at.regionId, id: at.update });
  if (!found.ok) return found;
  const head = found.value;
  if (shows === 'seen')
    return changeDelivery<AgainFailure>(ports, at, (before) => {
      const card = stateOf(before) === 'uncertain' ? saidToShow(before.card, 'seen') : undefined;
      return card ? noted(ports, head, before, { ...before, card }) : refuse({ kind: 'not-asked' });
    });
  if (isHeldBack(head)) return noteNotThere(ports, head, at);
  const ordered = await orderAgain(ports, head, at, 'uncertain');
  if (!ordered.ok) return ordered;
  const opened = await reopen(ports, head);
  return opened.ok ? ordered : opened;
};
