import { z } from 'zod';
import { seatId } from '../forums/seat.ts';
import { plainDate } from '../platform/time/schema.ts';

export const firstSteps = [
  'call-family',
  'meet-family',
  'talk-to-child',
  'joint-meeting',
  'advise-asker',
  'visit',
  'other',
] as const;
export type FirstStep = (typeof firstSteps)[number];

export const helpKinds = [
  'advice',
  'counselling',
  'parent-support',
  'school-adjustments',
  'health-check',
  'assessment',
  'treatment',
  'activity',
  'sip',
  'unclear',
] as const;
export type HelpKind = (typeof helpKinds)[number];

/** The function that holds the case and gives word back. Choices only, so that it may stand in the channel. */
export const followUp = z.object({
  seat: seatId,
  firstStep: z.enum(firstSteps),
  help: z.enum(helpKinds),
  /** The day by which the first step is taken. */
  by: plainDate,
});
export type FollowUp = z.infer<typeof followUp>;

export const isSameFollowUp = (one: FollowUp, other: FollowUp): boolean =>
  one.seat === other.seat && one.firstStep === other.firstStep && one.help === other.help && one.by.equals(other.by);

export const outcomes = [
  'help-started',
  'guided-right',
  'handed-over',
  'sip',
  'gip',
  'waits-for-specialist',
  'no-need',
  'nobody-took-it',
] as const;
export type CaseOutcome = (typeof outcomes)[number];
