/** What may go wrong between the parties, in Swedish: also the form that a case offers reads it from here. */
import type { Happening } from './deviation.ts';

export const happeningWords: Readonly<Record<Happening, string>> = {
  'waiting-time': 'Väntetid',
  'nobodys-task': 'Ingen har uppdraget',
  'age-limit': 'Åldersgräns',
  'catchment-area': 'Upptagningsområde',
  'did-not-know-whom': 'Vi visste inte vem',
  'nobody-had-time': 'Ingen hade tid',
  other: 'Annat',
};
