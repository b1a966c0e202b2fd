/** Finds the groups that have not acted, and marks each as reminded in the same transaction that owes it the reminder. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { forumById } from '../../forums/actions.ts';
import { nextRevision } from '../../platform/delivery/delivery.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { plainDate } from '../../platform/time/schema.ts';
import { hasActed } from '../answers/answer.ts';
import { isTimeFor, isToBeReminded, mayRemind, remindersOf } from '../answers/reminding.ts';
import { respondentsIn } from '../answers/respondents.ts';
import type { UpdateDelivery } from '../delivery/update-delivery.ts';
import { type ReminderKind, reminderKinds } from '../kinds.ts';
import type { UpdateState } from '../shown.ts';
import { listDeliveries, loadUpdate, partitionOf, table } from '../store.ts';
import { lastDay, type Update } from '../update.ts';
import { changeDeliveries } from './change-deliveries.ts';
import { readUpdateState } from './deliver-update.ts';
import { type DeliveryAt, deliveryJobs, ofDelivery } from './delivery-owed.ts';
import { ofHead, oweReminding } from './desk-owed.ts';

export const ofReminding = ofHead.extend({ which: z.enum(reminderKinds) });
/** `by`: the last day as it was when the reminder was found right. */
export const ofReminder = ofDelivery.extend({ which: z.enum(reminderKinds), by: plainDate });
export type ReminderData = z.output<typeof ofReminder>;

/** Owed when it is sent, and for each later revision of what it asks. */
export const oweReminders = (ports: Ports, update: Update): readonly Promised[] =>
  remindersOf(update, ports.clock.now()).map(({ which, due }) => oweReminding(ports, update, which, due));

type Of = { readonly which: ReminderKind; readonly by: Temporal.PlainDate };

const oweReminder = ({ jobs }: Ports, { update, regionId, forum }: DeliveryAt, { which, by }: Of) =>
  jobs.owe(table, partitionOf(update), {
    job: deliveryJobs.remind,
    about: `${forum}.${which}.${by}`,
    data: { update, region: regionId, forum, which, by: by.toString() },
    shared: true,
  });

/** After the day the card says that it has passed. */
const reminded = (to: UpdateDelivery, { which, by }: Of): UpdateDelivery => ({
  ...to,
  reminded: [...to.reminded, { which, by }],
  ...(which === 'after' && { card: nextRevision(to.card) }),
});

/** Seats have come and gone since it was sent: nobody waits for one that is no more. */
const asSeatsAreNow = async (ports: Ports, delivery: UpdateDelivery): Promise<UpdateDelivery> => {
  const forum = await forumById(ports, delivery.forum);
  return forum ? { ...delivery, respondents: respondentsIn(forum, ports.regions.of(forum.regionId)) } : delivery;
};

/** Of a day that has been moved ahead there is nothing to do yet: the later revision has reminders of its own. */
export const remindOf = async (
  ports: Ports,
  { regionId, id }: Pick<Update, 'regionId' | 'id'>,
  which: ReminderKind,
): Promise<void> => {
  const head = (await loadUpdate(ports.tables, regionId, id))?.update;
  const by = head && lastDay(head.content);
  if (!head || !by || !mayRemind(head) || !isTimeFor(head, which, ports.clock.now())) return;
  const rows = await listDeliveries(ports.tables, id);
  const due = rows.filter(({ delivery }) => isToBeReminded(head, delivery, which));
  await changeDeliveries(ports, head, due, {
    after: async (before) => {
      const to = await asSeatsAreNow(ports, before);
      return isToBeReminded(head, to, which) ? reminded(to, { which, by }) : undefined;
    },
    owes: (at) => oweReminder(ports, at, { which, by }),
  });
};

/** Undefined when there is nothing to remind of any more: answered, recalled, or asked for by another day. */
export const readReminder = async (
  ports: Ports,
  { update: id, region, forum, which, by }: ReminderData,
): Promise<(UpdateState & { readonly begunBy: string }) | undefined> => {
  const state = await readUpdateState(ports, { update: id, regionId: region, forum });
  const begunBy = state?.delivery.activityId;
  if (!state || begunBy === undefined || !mayRemind(state.update)) return undefined;
  const { update, to, now } = state;
  const isSameDay = lastDay(update.content)?.equals(by) ?? false;
  if (!isSameDay || !isTimeFor(update, which, now)) return undefined;
  return hasActed(update.content.asks, to.respondents, to.answers) ? undefined : { ...state, begunBy };
};
