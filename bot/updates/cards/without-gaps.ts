/** A draft as it is looked at: what is not written yet stands as the word for it, so that no button is empty. */
import type { ShownUpdate } from '../shown.ts';
import { gaps } from '../text/card.ts';
import type { Asks } from '../update.ts';

const filled = (asks: Asks): Asks =>
  asks.kind === 'choose' ? { ...asks, choices: asks.choices.map((one, n) => one || gaps.choice(n + 1)) } : asks;

export const withoutGaps = (shown: ShownUpdate): ShownUpdate => {
  const { content } = shown.update;
  const whole = { ...content, title: content.title || gaps.title, asks: filled(content.asks) };
  return { ...shown, update: { ...shown.update, content: whole } };
};
