import type { Draft } from './draft.ts';
import { text } from './text.ts';

/** "14 möten är inlagda. Jag kallar 2 dagar före." */
export const savedWords = ({ calling, daysBefore }: Draft, count: number): string =>
  `${text.saved(count)} ${calling === 'none' ? text.callsNobody : text.callsBefore(Number(daysBefore))}`;
