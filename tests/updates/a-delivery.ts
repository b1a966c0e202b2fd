/** Deliveries as the sending leaves them, and what is said to them. */
import { Temporal } from 'temporal-polyfill';
import { ok } from '../../bot/failure.ts';
import { forumId } from '../../bot/forums/forum.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { changeUpdate } from '../../bot/updates/actions/change-update.ts';
import type { Answer, Choice, Respondent } from '../../bot/updates/answers/answer.ts';
import { newUpdateDelivery, type UpdateDelivery } from '../../bot/updates/delivery/update-delivery.ts';
import { deliveryWrite, loadDelivery, partitionOf, table } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import { annika } from './an-update.ts';

/** 10.00 in Sweden. */
export const now = Temporal.Instant.from('2026-11-20T09:00:00Z');

export const elevhalsan: Respondent = { id: 'elevhalsa', name: 'elevhälsan', party: 'elevhalsa' };
export const rehab: Respondent = { id: 'rehab', name: 'rehab', party: 'rehab' };
export const bup: Respondent = { id: 'bup', name: 'BUP', party: 'bup' };

export const toForum = (id: string, more: Partial<UpdateDelivery> = {}): UpdateDelivery => ({
  ...newUpdateDelivery({ forum: forumId.parse(id), name: `Gruppen i ${id}`, kind: 'group' }),
  ...more,
});

export const delivered = (id: string, more: Partial<UpdateDelivery> = {}): UpdateDelivery =>
  toForum(id, {
    card: { wanted: 1, shown: 1, activityId: `card-${id}`, post: 'shown', posts: 1 },
    deliveredAt: now,
    respondents: [elevhalsan, rehab],
    ...more,
  });

export const failed = (id: string, code: string): UpdateDelivery =>
  toForum(id, { card: { wanted: 1, shown: 0, post: 'failed', posts: 1, code } });

export const uncertain = (id: string): UpdateDelivery =>
  toForum(id, { card: { wanted: 1, shown: 0, post: 'uncertain', posts: 1 } });

/** Whoever presses has a name, and it is never told. */
export const said = (respondent: string, choice: Choice, at = now): Answer => ({
  respondent,
  choice,
  at,
  by: { person: annika.person, name: 'Petra Hemlig' },
});

/** Written over what stood there. */
export const keepDelivery = async (ports: Ports, { id }: Update, delivery: UpdateDelivery): Promise<void> => {
  const stored = await loadDelivery(ports.tables, id, delivery.forum);
  const writes = [deliveryWrite(delivery, stored?.etag)];
  await ports.tables.commit({ table, partition: partitionOf(id), op: ports.random.id(), writes });
};

export const changeHead = async (ports: Ports, { id, regionId }: Update, more: Partial<Update>): Promise<void> => {
  await changeUpdate(ports, { regionId, id }, (before) => ok({ after: { ...before, ...more } }));
};

/** Somebody has ordered that it is sent once more. */
export const reopen = async (ports: Ports, { id, regionId }: Update): Promise<void> => {
  await changeUpdate(ports, { regionId, id }, ({ settledAt: _, ...before }) =>
    ok({ after: { ...before, state: 'sending' } }),
  );
};
