import { z } from 'zod';
import { seatId } from '../forums/seat.ts';
import { instant, plainDate } from '../platform/time/schema.ts';

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

const plan = z.object({
  seat: seatId,
  firstStep: z.enum(firstSteps),
  help: z.enum(helpKinds),
  /** The day by which the first step is taken. */
  by: plainDate,
});
export type FollowUpPlan = z.infer<typeof plan>;

/** The function that holds the case and gives word back. Choices only, so that it may stand in the channel. */
export const followUp = plan.extend({
  /** When it was decided: the family gets word within a week. Missing in rows older than the clocks. */
  at: instant.optional(),
  /** When this kind of help was decided, where it was later: a SIP is held within three weeks of it. */
  helpAt: instant.optional(),
  /** When the first step was taken. */
  doneAt: instant.optional(),
});
export type FollowUp = z.infer<typeof followUp>;

/** "Väntar på specialist": who keeps contact with the family meanwhile, and the day when it is looked at again. */
const wait = z.object({ keeper: seatId, checkIn: plainDate });
export type Wait = z.infer<typeof wait>;
/** `at`: when it was decided to wait; missing in older rows. */
export const specialist = wait.extend({ at: instant.optional() });
export type Specialist = z.infer<typeof specialist>;

export const isSameFollowUp = (one: FollowUpPlan, other: FollowUpPlan): boolean =>
  one.seat === other.seat && one.firstStep === other.firstStep && one.help === other.help && one.by.equals(other.by);

/** What a case that is closed has come to; the last two are never chosen from a list. */
export const outcomes = [
  'help-started',
  'guided-right',
  'handed-over',
  'sip',
  'gip',
  'waits-for-specialist',
  'no-need',
  'nobody-took-it',
  'consent-withdrawn',
  'entered-in-error',
] as const;
export type CaseOutcome = (typeof outcomes)[number];

/** Closed so that nobody may read it any more, whoever they are. */
const locking = ['consent-withdrawn', 'entered-in-error'] as const;
export type LockingOutcome = (typeof locking)[number];

export const isLocking = (outcome: CaseOutcome | undefined): outcome is LockingOutcome =>
  locking.some((one) => one === outcome);

export type ChosenOutcome = Exclude<CaseOutcome, LockingOutcome>;
export const chosenOutcomes: readonly ChosenOutcome[] = outcomes.filter(
  (outcome): outcome is ChosenOutcome => !isLocking(outcome),
);
