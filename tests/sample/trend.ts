/** How it stood before the app, by the coordinator's final report of 2024: the terms of which it tells, and no figure more. */
import type { ToldTerm } from '../../bot/overview/trend.ts';

const source = 'Koordinatorns slutrapport, Vårdsamverkan Skaraborg 2024';

export const sampleTrend: readonly ToldTerm[] = [
  /** "I oktober 2020 … endast tre kommuner": how many had a group is not told, only that not all had. */
  { term: 'HT 2020', of: 15, counts: { active: 3 }, source },
  /** When it was written: a group in all fifteen, thirteen with a plan of action, eleven teams at work and two decided. */
  { term: 'HT 2024', of: 15, counts: { group: 15, plan: 13, decided: 2, active: 11 }, source },
];
