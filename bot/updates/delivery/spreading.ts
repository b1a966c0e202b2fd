import { nextRevision } from '../../platform/delivery/delivery.ts';
import { isHeldBack, type Update } from '../update.ts';
import { isOpen, type UpdateDelivery } from './update-delivery.ts';

/**
 * What a correction, a stop or a recall makes of one delivery, once for each revision. What is out, or may be, is shown
 * anew; what a worker is just sending is too, when it has arrived. The same delivery where there is nothing to carry.
 */
export const carriedTo = (before: UpdateDelivery, head: Pick<Update, 'state' | 'revision'>): UpdateDelivery => {
  if ((before.carried ?? 1) >= head.revision) return before;
  const carried = head.revision;
  if (isHeldBack(head) && isOpen(before) && !before.sending) {
    const { waiting: _pause, ...rest } = before;
    return { ...rest, carried, heldBack: true };
  }
  return { ...before, carried, card: nextRevision(before.card) };
};
