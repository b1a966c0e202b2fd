/** When a group that has not acted is reminded: once before the last day, and once after it. Municipalities' own days off do not count. */
import { Temporal } from 'temporal-polyfill';
import { atHour } from '../platform/time/hours.ts';
import { nextWorkingDay, workingDaysBefore } from '../platform/time/working-days.ts';
import { hasActed } from './answer.ts';
import { isOut, lastDay, type Update } from './update.ts';
import type { UpdateDelivery } from './update-delivery.ts';

export const reminders = ['before', 'after'] as const;
export type Which = (typeof reminders)[number];
export type Reminder = { readonly which: Which; readonly due: Temporal.Instant };

/** Working days before the last one: time enough to act, and no sooner than one thinks of it. */
const daysBefore = 2;
/** On a Swedish clock. */
const hour = 9;

/** Those that still lie ahead. */
export const remindersOf = ({ content }: Pick<Update, 'content'>, now: Temporal.Instant): readonly Reminder[] => {
  const by = lastDay(content);
  if (!by) return [];
  const both: readonly Reminder[] = [
    { which: 'before', due: atHour(workingDaysBefore(by, daysBefore), hour) },
    { which: 'after', due: atHour(nextWorkingDay(by), hour) },
  ];
  return both.filter(({ due }) => Temporal.Instant.compare(now, due) < 0);
};

export const mayRemind = (update: Update): boolean =>
  isOut(update) && update.state !== 'recalled' && lastDay(update.content) !== undefined;

/** It stands there, nobody there has acted, and nothing has been said of it yet. */
export const isToBeReminded = ({ content: { asks } }: Update, to: UpdateDelivery, which: Which): boolean =>
  to.card.activityId !== undefined && !to.reminded.includes(which) && !hasActed(asks, to.respondents, to.answers);
