/** The time that is chosen for an update while it is written: when that is, why it cannot be, and what to think of. */
import type { Temporal } from 'temporal-polyfill';
import { noticesAt } from '../cards/desk-words.ts';
import { goingAt } from '../composing/going-time.ts';
import { refusals } from '../composing/refusals.ts';

type Going = {
  readonly goAt?: Temporal.Instant;
  readonly flaws: Readonly<Record<string, string>>;
  readonly notices: readonly string[];
};

/** `typed`: missing where it goes at once, or with the letter. */
export const goingWhen = (typed: string | undefined, now: Temporal.Instant): Going => {
  if (typed === undefined) return { flaws: {}, notices: [] };
  const at = goingAt(typed, now);
  if (!at.ok) return { flaws: { when: refusals[at.failure.kind] }, notices: [] };
  return { goAt: at.value, flaws: {}, notices: noticesAt(at.value, now) };
};
