import type { Temporal } from 'temporal-polyfill';
import { type Card, card, heading, plain, text } from '../../platform/cards/card.ts';
import type { Meeting } from '../meeting.ts';
import type { Series } from '../series.ts';
import { seriesTold } from '../text/words.ts';
import { whenOf } from './when.ts';

/** To one of those who are called to it. `next`: its nearest meetings. */
export const seriesCard = (
  { series, next }: { readonly series: Series; readonly next: readonly Meeting[] },
  today: Temporal.PlainDate,
): { readonly card: Card; readonly summary: string } => {
  const isEnded = series.state === 'ended';
  const say = isEnded ? seriesTold.ended : seriesTold.changed;
  const coming = isEnded || next.length === 0 ? [] : [text(seriesTold.next(next.map((one) => whenOf(one, today))))];
  return { card: card([heading(say(plain(series.name))), ...coming]), summary: say(series.name) };
};
