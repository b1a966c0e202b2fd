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
import {
  deliveryWrite,
  listDeliveries,
  loadDelivery,
  loadUpdate,
  partitionOf,
  type StoredDelivery,
  table,
} from '../store.ts';
import { lastDay, type Update } from '../update.ts';
import { countOwedBy } from './count-owed.ts';
import { readUpdateState } from './deliver-update.ts';
import { type DeliveryAt, deliveryJobs, ofDelivery, refreshOwedBy } from './delivery-owed.ts';
import { ofHead, oweReminding } from './desk-owed.ts';

export const ofReminding = ofHead.extend({ which: z.enum(reminderKinds) });
/** `by`: the last day as it was when the reminder was found right. */
export const ofReminder = ofDelivery.extend({ which: z.enum(reminderKinds), by: plainDate });
export type ReminderData = z.output<typeof ofReminder>;

/** Owed when it is sent, and for each later revision of what it asks. */
export const oweReminders = (ports: Ports, update: Update): readonly Promised[] =>
  remindersOf(update, ports.clock.now()).map(({ which, due }) => oweReminding(ports, update, which, due));

/** A transaction holds a hundred rows: the delivery, its reminder, the card that says that the day has passed; and a count. */
const chunkSize = 33;
const usualTries = 10;

const oweReminder = (
  { jobs }: Ports,
  { update, regionId, forum }: DeliveryAt,
  which: ReminderKind,
  by: Temporal.PlainDate,
) =>
  jobs.owe(table, partitionOf(update), {
    job: deliveryJobs.remind,
    about: `${forum}.${which}.${by}`,
    data: { update, region: regionId, forum, which, by: by.toString() },
    shared: true,
  });

type Of = { readonly head: Update; readonly which: ReminderKind; readonly by: Temporal.PlainDate };

/** After the day the card says that it has passed. */
const reminded = (to: UpdateDelivery, { which, by }: Of): UpdateDelivery => ({
  ...to,
  reminded: [...to.reminded, { which, by }],
  ...(which === 'after' && { card: nextRevision(to.card) }),
});

/** Seats have come and gone since it was sent: nobody waits for one that is no more. */
const asSeatsAreNow = async (ports: Ports, stored: StoredDelivery): Promise<StoredDelivery> => {
  const forum = await forumById(ports, stored.delivery.forum);
  return forum
    ? {
        ...stored,
        delivery: { ...stored.delivery, respondents: respondentsIn(forum, ports.regions.of(forum.regionId)) },
      }
    : stored;
};

/** False when somebody wrote one of them first. */
const mark = async (ports: Ports, of: Of, rows: readonly StoredDelivery[]): Promise<boolean> => {
  const { head, which, by } = of;
  const now = await Promise.all(rows.map((row) => asSeatsAreNow(ports, row)));
  const due = now.filter(({ delivery }) => isToBeReminded(head, delivery, which));
  if (due.length === 0) return true;
  const marked = due.map(({ delivery, etag }) => {
    const at = { update: head.id, regionId: head.regionId, forum: delivery.forum };
    const after = reminded(delivery, of);
    const refreshes = refreshOwedBy(ports, at, delivery, after).map((one) => ({ ...one, shared: true as const }));
    return { after, write: deliveryWrite(after, etag), promises: [oweReminder(ports, at, which, by), ...refreshes] };
  });
  const changes = marked.flatMap(({ after }) => {
    const before = rows.find(({ delivery }) => delivery.forum === after.forum)?.delivery;
    return before ? [[before, after] as const] : [];
  });
  const promises = [...marked.flatMap((one) => one.promises), ...countOwedBy(ports, head, changes)];
  const writes = [...marked.map(({ write }) => write), ...promises.map(({ write }) => write)];
  const commit = { table, partition: partitionOf(head.id), op: ports.random.id(), writes } as const;
  return (await ports.jobs.commit(commit, promises)) === 'committed';
};

const markAtLast = async (ports: Ports, of: Of, rows: readonly StoredDelivery[]): Promise<void> => {
  let now = rows;
  for (let tries = 0; tries < usualTries; tries += 1) {
    if (await mark(ports, of, now)) return;
    const read = await Promise.all(now.map(({ delivery }) => loadDelivery(ports.tables, of.head.id, delivery.forum)));
    now = read.flatMap((one) => (one ? [one] : []));
  }
  throw new Error(`could not remind of ${of.head.id}: others wrote first ${usualTries} times`);
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
  for (let from = 0; from < due.length; from += chunkSize)
    await markAtLast(ports, { head, which, by }, due.slice(from, from + chunkSize));
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
