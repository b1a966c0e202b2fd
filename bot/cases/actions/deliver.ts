/** Where the cards of a case stand, as the jobs read it and write it down. Each change is computed from a fresh read. */
import type { Temporal } from 'temporal-polyfill';
import { forumById } from '../../forums/actions.ts';
import type { ForumId } from '../../forums/forum.ts';
import { arrived, type Delivery, needsRefresh } from '../../platform/delivery/delivery.ts';
import type { Settlement } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { CardName } from '../card-name.ts';
import type { CaseId } from '../case-request.ts';
import { type KnownCase, knownOn } from '../known-case.ts';
import { caseWrite, loadCase } from '../store.ts';
import { deliveryOf, owedBy, oweQuestion, oweRefreshOnceMore, withDelivery } from './cards-owed.ts';

export type CardAt = { readonly forum: ForumId; readonly caseId: CaseId; readonly which: CardName };

export type CardState = KnownCase & {
  readonly card: CardName;
  readonly today: Temporal.PlainDate;
  readonly delivery: Delivery;
};

export const readCardState = async (
  ports: Ports,
  { forum: id, caseId, which }: CardAt,
): Promise<CardState | undefined> => {
  const [team, stored] = await Promise.all([forumById(ports, id), loadCase(ports.tables, id, caseId)]);
  const delivery = stored && deliveryOf(stored.request, which);
  if (!team || !stored || !delivery) return undefined;
  const today = dayOf(ports.clock.now());
  return { ...knownOn(team, stored, today), card: which, today, delivery };
};

type Redelivered = {
  readonly delivery: Delivery;
  readonly ask?: true;
  readonly again?: boolean;
  readonly onceMore?: boolean;
};

const rewrite = async (
  ports: Ports,
  { forum, caseId, which }: CardAt,
  change: (delivery: Delivery) => Redelivered | undefined,
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

export const recordArrival = (ports: Ports, at: CardAt, activityId: string, revision: number): Promise<Settlement> =>
  rewrite(ports, at, (delivery) => ({ delivery: arrived(delivery, activityId, revision) }));

/** `mayBeOvertaken`: an earlier PUT was not answered, and could land after this one; so it did if a newer one is shown. */
export const recordRefresh = (
  ports: Ports,
  at: CardAt,
  revision: number,
  mayBeOvertaken: boolean,
): Promise<Settlement> =>
  rewrite(ports, at, (before) => {
    const delivery = { ...before, shown: Math.max(before.shown, revision) };
    return { delivery, again: needsRefresh(delivery), onceMore: mayBeOvertaken || before.shown > revision };
  });

/** Nobody knows whether it arrived: never sent again by itself, the asker is asked. */
export const markUncertain = (ports: Ports, at: CardAt): Promise<Settlement> =>
  rewrite(ports, at, (delivery) =>
    delivery.activityId === undefined && delivery.post === 'owed'
      ? { delivery: { ...delivery, post: 'uncertain' }, ask: true }
      : undefined,
  );

export const markRefused = (ports: Ports, at: CardAt, code: string): Promise<Settlement> =>
  rewrite(ports, at, (delivery) =>
    delivery.activityId === undefined && delivery.post === 'owed'
      ? { delivery: { ...delivery, post: 'failed', code }, ask: true }
      : undefined,
  );
