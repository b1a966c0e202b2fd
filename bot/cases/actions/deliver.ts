/** Where the cards of a case stand, as the jobs read it and write it down. Each change is computed from a fresh read. */
import type { Temporal } from 'temporal-polyfill';
import { forumById } from '../../forums/actions.ts';
import type { ForumId } from '../../forums/forum.ts';
import type { Delivery } from '../../platform/delivery/delivery.ts';
import type { Redelivered, Stands } from '../../platform/delivery/standing-card.ts';
import type { Settlement } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { CardName } from '../card-name.ts';
import type { CaseId } from '../case-request.ts';
import { type KnownCase, knownOn } from '../known-case.ts';
import { caseWrite, loadCase } from '../store.ts';
import { deliveryOf, owedBy, oweQuestion, oweRefreshOnceMore, withDelivery } from './cards-owed.ts';

export type CardAt = { readonly forum: ForumId; readonly caseId: CaseId; readonly which: CardName };

export type CardState = KnownCase & Stands & { readonly card: CardName; readonly today: Temporal.PlainDate };

/** The confirmation stands in the thread that the case's card begins. */
export const readCardState = async (
  ports: Ports,
  { forum: id, caseId, which }: CardAt,
): Promise<CardState | undefined> => {
  const [team, stored] = await Promise.all([forumById(ports, id), loadCase(ports.tables, id, caseId)]);
  const delivery = stored && deliveryOf(stored.request, which);
  if (!team || !stored || !delivery) return undefined;
  const today = dayOf(ports.clock.now());
  const begunBy = stored.request.channelCard.activityId;
  return {
    ...knownOn(team, stored, today),
    card: which,
    today,
    delivery,
    place: team.place,
    isPaused: team.state === 'paused',
    ...(which === 'confirmation' && { inThread: { begunBy } }),
  };
};

export const rewriteCard = async (
  ports: Ports,
  { forum, caseId, which }: CardAt,
  change: (now: Delivery) => Redelivered | undefined,
): Promise<Settlement> => {
  const stored = await loadCase(ports.tables, forum, caseId);
  const before = stored && deliveryOf(stored.request, which);
  const changed = before && change(before);
  if (!stored || !changed) return { writes: [] };
  const { delivery, ask, again = false, onceMore = false } = changed;
  const after = withDelivery(stored.request, which, delivery);
  const promises = [
    ...owedBy(ports, stored.request, after),
    ...(ask ? [oweQuestion(ports, after, which)] : []),
    ...(onceMore && !again ? [oweRefreshOnceMore(ports, after, which)] : []),
  ];
  const writes = [caseWrite({ request: after, etag: stored.etag }), ...promises.map(({ write }) => write)];
  return { writes, promises, again };
};
