/** What an update asks for, and what can be answered to it, in words. */
import type { Temporal } from 'temporal-polyfill';
import { weekdayAndDate } from '../../platform/time/swedish.ts';
import { type Asks, lastDay, type UpdateContent } from '../update.ts';
import type { Choice } from './answer.ts';

const asked: Readonly<Record<Asks['kind'], string>> = {
  know: 'Till kännedom',
  read: 'Läsa',
  act: 'Åtgärda',
  choose: 'Välja ett svar',
};

/** "Åtgärda senast fredag 4 december". */
export const asksWords = (content: UpdateContent, today: Temporal.PlainDate): string => {
  const by = lastDay(content);
  const words = asked[content.asks.kind];
  return by === undefined ? words : `${words} senast ${weekdayAndDate(by, today)}`;
};

/** What a button says, and what has been answered by it. A choice's own words as they were typed. */
export const choiceWords = (asks: Asks, choice: Choice): string => {
  if (choice === 'read') return 'Läst';
  if (choice === 'done') return 'Åtgärdat';
  return asks.kind === 'choose' ? (asks.choices[Number(choice)] ?? choice) : choice;
};
