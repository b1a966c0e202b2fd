import type { Rule } from '../../platform/backup/rule.ts';
import { rowKey } from '../../platform/tables/keys.ts';
import { isOpen, updateDelivery } from '../delivery/update-delivery.ts';
import { table } from '../store.ts';

/**
 * What a restore brings back of a delivery that was on its way: perhaps it has arrived since, so nobody knows, and it is
 * never sent again by itself.
 */
export const updatesReturning: Rule = (row) => {
  if (row.table !== table || !row.key.startsWith(`${rowKey('delivery')}|`)) return [row];
  const { data: delivery } = updateDelivery.safeParse(row.body);
  if (!delivery || !isOpen(delivery)) return [row];
  const { sending: _, waiting: _pause, ...rest } = delivery;
  return [{ ...row, body: { ...rest, card: { ...rest.card, post: 'uncertain' } } }];
};
