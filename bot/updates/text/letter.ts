import { dayOf } from '../../platform/time/clock.ts';
import { week } from '../../platform/time/swedish.ts';
import type { LetterWords } from '../letter/letter.ts';

export const letterWords: LetterWords = (now) => ({
  title: `Brev från regionen ${week(dayOf(now))}`,
  text: 'Det här har samlats sedan förra brevet.',
});
