/** When a group that has not acted is reminded: once before the last day, and once after it. Municipalities' own days off do not count. */
import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../platform/time/clock.ts';
import { atHour } from '../../platform/time/hours.ts';
import { nextWorkingDay, workingDaysBefore } from '../../platform/time/working-days.ts';
import type { UpdateDelivery } from '../delivery/update-delivery.ts';
import type { ReminderKind } from '../kinds.ts';
import { isOut, lastDay, type Update } from '../update.ts';
import { hasActed } from './answer.ts';

export type Reminder = { readonly which: ReminderKind; readonly due: Temporal.Instant };

/** Working days before the last one: time enough to act, and no sooner than one thinks of it. */
const daysBefore = 2;
/** On a Swedish clock. */
const hour = 9;

const allOf = ({ content }: Pick<Update, 'content'>): readonly Reminder[] => {
  const by = lastDay(content);
  if (!by) return [];
  return [
    { which: 'before', due: atHour(workingDaysBefore(by, daysBefore), hour) },
    { which: 'after', due: atHour(nextWorkingDay(by), hour) },
  ];
};

const isAhead = ({ due }: Reminder, now: Temporal.Instant): boolean => Temporal.Instant.compare(now, due) < 0;

/** What is sent, or moved, today need not be reminded of today. */
const isAnotherDay = ({ due }: Reminder, now: Temporal.Instant): boolean => !dayOf(due).equals(dayOf(now));

/** Those that still lie ahead. */
export const remindersOf = (update: Pick<Update, 'content'>, now: Temporal.Instant): readonly Reminder[] =>
  allOf(update).filter((reminder) => isAhead(reminder, now) && isAnotherDay(reminder, now));

/** Its time has come by the day that is asked for now; before the day not after it, however late. */
export const isTimeFor = (update: Pick<Update, 'content'>, which: ReminderKind, now: Temporal.Instant): boolean => {
  const by = lastDay(update.content);
  const isPast = by !== undefined && Temporal.PlainDate.compare(dayOf(now), by) > 0;
  if (which === 'before' && isPast) return false;
  return allOf(update).some((reminder) => reminder.which === which && !isAhead(reminder, now));
};

export const mayRemind = (update: Update): boolean =>
  isOut(update) && update.state !== 'recalled' && lastDay(update.content) !== undefined;

const isReminded = ({ reminded }: UpdateDelivery, which: ReminderKind, by: Temporal.PlainDate | undefined): boolean =>
  reminded.some((one) => one.which === which && by?.equals(one.by));

/** It stands there, nobody there has acted, and nothing has been said yet of the day that it has now. */
export const isToBeReminded = ({ content }: Update, to: UpdateDelivery, which: ReminderKind): boolean =>
  to.card.activityId !== undefined &&
  !isReminded(to, which, lastDay(content)) &&
  !hasActed(content.asks, to.respondents, to.answers);
