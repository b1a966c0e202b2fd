/**
 * The gate of a team. Until all of this is recorded and the registrar has opened it, a team takes up anonymised
 * consultations only.
 */
import { z } from 'zod';
import { instant, plainDate } from '../platform/time/schema.ts';
import { namedPerson, personKey } from './person.ts';

/** What becomes of a question whose consent is withdrawn: erased in the same moment, or locked until the registrar has decided. */
export const disposals = ['at-once', 'held'] as const;
export type Disposal = (typeof disposals)[number];

export const opening = z.object({
  /** The one authority that answers for the team's records. */
  informationOwner: z.string().optional(),
  /** The day of the impact assessment (GDPR, article 35). */
  assessedOn: plainDate.optional(),
  /** The information owner's decision on disposal: its number, and for how many days a closed question is kept. */
  disposal: z
    .object({ decision: z.string(), days: z.int().min(1).max(3650), ofWithdrawn: z.enum(disposals) })
    .optional(),
  /** For how many days the host of the channel keeps messages; 0 says that nothing is set, which is also known. */
  hostKeepsDays: z.int().min(0).max(36_500).optional(),
  registrar: namedPerson.optional(),
  opened: z.object({ at: instant, by: personKey }).optional(),
});
export type Opening = z.infer<typeof opening>;

export const recordedPoints = ['informationOwner', 'assessedOn', 'disposal', 'hostKeepsDays', 'registrar'] as const;
export type RecordedPoint = (typeof recordedPoints)[number];
export type Missing = RecordedPoint | 'opened';

/** In the order that they are asked for; empty means that the team may take up cases with consent. */
export const missingIn = (opening: Opening): readonly Missing[] =>
  [...recordedPoints, 'opened' as const].filter((name) => opening[name] === undefined);

/** Everything is recorded, and only the registrar's word is left. */
export const awaitsOpening = (opening: Opening): boolean => missingIn(opening).join() === 'opened';
