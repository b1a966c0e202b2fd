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
import { type DeliveryAt, oweSending } from '../delivery-owed.ts';
import { oweSettle } from '../desk-owed.ts';

/** `not-asked`: nobody wonders about it any more. `held-back`: the update has been stopped or recalled. */
export type AgainFailure = { readonly kind: 'not-asked' | 'held-back' | 'not-out' };

type Head = { readonly regionId: string; readonly id: UpdateId };

/** The update is on its way again, so that it is watched until it has settled. */
const reopen = (ports: Ports, head: Head): Promise<Result<Update, AgainFailure | ChangeFailure>> =>
  changeUpdate<AgainFailure>(ports, head, (before, now) => {
    if (isHeldBack(before)) return refuse({ kind: 'held-back' });
    if (!isOut(before)) return refuse({ kind: 'not-out' });
    const { settledAt: _, ...rest } = before;
    const after = { ...rest, state: 'sending' as const, round: before.round + 1 };
    return ok({ after, promises: [oweSettle(ports, after, now.add({ seconds: 1 }))], quietly: true });
  });

/**
 * One more post is ordered, in a chunk of its own. `of`: as whoever orders it has seen it. What has become uncertain
 * since they saw that it had failed may stand there, and nobody has looked.
 */
const orderAgain = (ports: Ports, at: DeliveryAt, of: 'failed' | 'uncertain') =>
  changeDelivery<AgainFailure>(ports, at, (before) => {
    const card = stateOf(before) === of ? saidToShow(before.card, 'not-seen') : undefined;
    if (!card) return refuse({ kind: 'not-asked' });
    const { code: _, ...posted } = card;
    const after: UpdateDelivery = { ...before, card: posted, tries: 0 };
    return ok({ after, promises: [oweSending(ports, at, `${at.forum}.${posted.posts}`, [at.forum])] });
  });

/** Of what is stopped or recalled nothing more is sent: that it is not there is all that is noted. */
const noteNotThere = (ports: Ports, at: DeliveryAt) =>
  changeDelivery<AgainFailure>(ports, at, (before) => {
    const card = stateOf(before) === 'uncertain' ? saidToShow(before.card, 'not-seen') : undefined;
    return card ? ok({ after: { ...before, card, heldBack: true } }) : refuse({ kind: 'not-asked' });
  });

/** Why nothing more of it is to be sent; the orders come before the watching, which looks at what they have written. */
const refusedAgain = async (
  { tables }: Ports,
  { regionId, id }: Head,
): Promise<AgainFailure | ChangeFailure | undefined> => {
  const head = (await loadUpdate(tables, regionId, id))?.update;
  if (!head) return { kind: 'no-such-update' };
  if (isHeldBack(head)) return { kind: 'held-back' };
  return isOut(head) ? undefined : { kind: 'not-out' };
};

/** Those of them that failed. */
export const sendAgain = async (
  ports: Ports,
  head: Head,
  forums: readonly ForumId[],
): Promise<Result<Update, AgainFailure | ChangeFailure>> => {
  const no = await refusedAgain(ports, head);
  if (no) return refuse(no);
  await inTurns(forums, (forum) => orderAgain(ports, { update: head.id, regionId: head.regionId, forum }, 'failed'));
  return reopen(ports, head);
};

/** Somebody has looked in the channel. */
export const sayWhetherItShows = async (
  ports: Ports,
  at: DeliveryAt,
  shows: Shows,
): Promise<Result<UpdateDelivery, AgainFailure | ChangeFailure | DeliveryFailure>> => {
  if (shows === 'seen')
    return changeDelivery<AgainFailure>(ports, at, (before) => {
      const card = stateOf(before) === 'uncertain' ? saidToShow(before.card, 'seen') : undefined;
      return card ? ok({ after: { ...before, card } }) : refuse({ kind: 'not-asked' });
    });
  const head = { regionId: at.regionId, id: at.update };
  const no = await refusedAgain(ports, head);
  if (no) return no.kind === 'held-back' ? noteNotThere(ports, at) : refuse(no);
  const ordered = await orderAgain(ports, at, 'uncertain');
  if (!ordered.ok) return ordered;
  const opened = await reopen(ports, head);
  return opened.ok ? ordered : opened;
};
