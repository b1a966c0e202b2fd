/** An update in words, as the tab shows it beside its card. */
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../platform/time/clock.ts';
import { asksWords } from '../answers/asks-words.ts';
import { unusualIn } from '../composing/going-time.ts';
import { audienceWords, countedWords, noticesOf, stateWords, tested } from '../text/desk.ts';
import type { Update } from '../update.ts';

export const headWords = (update: Update, now: Temporal.Instant) => {
  const today = dayOf(now);
  return { stateWords: stateWords(update, today), asksWords: asksWords(update.content, today) };
};

/** `own`: the name of the forum of a convener's. */
export const toWords = ({ audience }: Pick<Update, 'audience'>, own: string | undefined): string =>
  own === undefined ? audienceWords(audience) : `till ${own}`;

export const reachedWords = (to: Parameters<typeof countedWords>[0]): string => countedWords(to);

/** Of a time that is chosen. */
export const noticesAt = (at: Temporal.Instant, now: Temporal.Instant): readonly string[] =>
  noticesOf(unusualIn(at), at, dayOf(now));

/** Of one that waits for its time. */
export const noticesIn = ({ state, goAt }: Update, now: Temporal.Instant): readonly string[] =>
  state === 'scheduled' && goAt ? noticesAt(goAt, now) : [];

export const testedWords = (came: keyof typeof tested): string => tested[came];
