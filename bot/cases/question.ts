/** What the asker fills in: choices, and one text that must not point to a child. */
import { z } from 'zod';
import { seatId } from '../forums/seat.ts';

export const ageBands = ['0-5', '6-9', '10-12', '13-15', '16-17', '18-20'] as const;
export type AgeBand = (typeof ageBands)[number];

/** "10-12" → both ends included, years. */
export const agesOf = (band: AgeBand): { readonly from: number; readonly to: number } => {
  const [from, to] = band.split('-');
  return { from: Number(from), to: Number(to) };
};

export const needs = [
  'mood',
  'stress-sleep',
  'food-weight-movement',
  'body-pain',
  'absence',
  'learning-language',
  'friends',
  'conflict',
  'home',
  'substances-gaming',
  'waiting',
  'many-contacts',
  'other',
] as const;
export type Need = (typeof needs)[number];

export const modes = ['consultation', 'consent'] as const;
export type Mode = (typeof modes)[number];

/** Within the contact guarantee, or at the team's next meeting. */
export const urgencies = ['guarantee', 'next-meeting'] as const;
export type Urgency = (typeof urgencies)[number];

export const longestQuestion = 500;

/** The text itself is kept apart from these, and from everything that is shown to all. */
export const question = z.object({
  ageBand: z.enum(ageBands),
  /** At least one, until a locked question is erased. */
  needs: z.array(z.enum(needs)),
  /** Chosen seats; with consent and the whole team, those that the consent names. */
  asked: z.array(seatId),
  wholeTeam: z.boolean(),
  urgency: z.enum(urgencies),
  mode: z.enum(modes),
});
export type Question = z.infer<typeof question>;

export const isAdult = (band: AgeBand): boolean => band === '18-20';
export const isSixteenOrOlder = (band: AgeBand): boolean => band === '16-17' || isAdult(band);
