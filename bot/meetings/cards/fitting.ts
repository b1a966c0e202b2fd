import type { Card } from '../../platform/cards/card.ts';
import { bytesOf, mostBytes } from '../../platform/cards/size.ts';

/** As much as one card holds: `draw` says how much it leaves out. */
export const fitting = (draw: (shown: number) => Card, most: number): Card => {
  let shown = most;
  while (shown > 1 && bytesOf(draw(shown)) > mostBytes) shown -= 1;
  return draw(shown);
};
