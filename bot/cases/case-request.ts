/** One question put to a team, without its text. Everything in here may stand in the channel, ids of persons apart. */
import { z } from 'zod';
import { forumId } from '../forums/forum.ts';
import { personKey } from '../forums/person.ts';
import { type SeatId, seatId } from '../forums/seat.ts';
import { delivery } from '../platform/delivery/delivery.ts';
import { instant } from '../platform/time/schema.ts';
import { type Answer, answer, answerFor, isNo, isReleased, isYes } from './answer.ts';
import { followUp, isLocking, outcomes, specialist } from './follow-up.ts';
import { question } from './question.ts';

export type CaseId = string & z.$brand<'CaseId'>;
export const caseId = z.uuid().brand<'CaseId'>();

/**
 * `waiting` for answers · `taken` by a seat · `talked`: they have spoken · `followed`: somebody holds it ·
 * `specialist`: waits for one, and somebody keeps contact · `nobody`: all asked seats have declined · `closed`.
 */
export const states = ['waiting', 'taken', 'talked', 'followed', 'specialist', 'nobody', 'closed'] as const;
export type State = (typeof states)[number];

export const receivers = ['guardians', 'asker'] as const;
export type Receiver = (typeof receivers)[number];

const asker = z.object({
  person: personKey,
  userId: z.string(),
  /** For whom it is asked: a seat of the team, or the guest's when the question is put to another team. */
  seat: seatId,
  /** The asker's own team, and what the party that asks is called and where it is rung. */
  visiting: z.object({ forumId, name: z.string(), phone: z.string().optional() }).optional(),
});
export type Asker = z.infer<typeof asker>;

export const caseRequest = z.object({
  id: caseId,
  forumId,
  alias: z.string(),
  state: z.enum(states),
  asker,
  question,
  raisedAt: instant,
  /** Working days that each asked seat has for its answer; missing when it is wanted at the next meeting. */
  guaranteeDays: z.int().optional(),
  /** Seats that came to be asked after the question was put: consent was given for them too. */
  askedLater: z.array(z.object({ seat: seatId, at: instant })).default([]),
  answers: z.array(answer),
  /** The seats that have noted the consent in their own records. */
  noted: z.array(seatId),
  talkedAt: instant.optional(),
  followUp: followUp.optional(),
  specialist: specialist.optional(),
  /** Seats that have said that they need help with the case. */
  helpWanted: z.array(z.object({ seat: seatId, at: instant })).default([]),
  /** What has been said of the clocks, so that nothing is said twice. */
  reminded: z.array(z.string()).default([]),
  told: z.array(z.object({ receiver: z.enum(receivers), at: instant, seat: seatId })),
  outcome: z.enum(outcomes).optional(),
  channelCard: delivery,
  /** Only with consent. */
  confirmation: delivery.optional(),
  /** The number of steps taken, each kept in a row of its own. */
  steps: z.int().min(0),
});
export type CaseRequest = z.infer<typeof caseRequest>;

/** The seats that the question was put to, and those that a warm no has handed it on to. */
export const isAsked = ({ question, answers }: CaseRequest, seat: SeatId): boolean =>
  question.asked.includes(seat) || answers.some(({ onwardTo }) => onwardTo === seat);

/** All seats that owe an answer: those the question was put to, then those that it was handed on to. */
export const seatsAskedIn = ({ question, answers }: CaseRequest): readonly SeatId[] => [
  ...new Set([...question.asked, ...answers.flatMap(({ onwardTo }) => onwardTo ?? [])]),
];

/** What is left of a locked question when its text and choices are erased: the facts of the registration list. */
export const erased = (request: CaseRequest): CaseRequest => ({
  ...request,
  question: { ...request.question, needs: [] },
});

/** Nobody may read it any more. */
export const isLocked = ({ outcome }: CaseRequest): boolean => isLocking(outcome);

export const isTaken = (request: CaseRequest): boolean => request.answers.some(({ kind }) => kind === 'takes');

/** Two who can contribute are enough to go on with, also when neither says that it takes the case. */
export const isHelped = ({ answers }: CaseRequest): boolean => answers.some(isYes);

/** Somebody can hold the case as soon as somebody helps; who only waits for answers has nothing to follow up yet. */
export const canBeHeld = (request: CaseRequest): boolean => request.state !== 'waiting' || isHelped(request);

/**
 * With consent each party must itself have noted it before it talks (each authority answers for its own): those who
 * take the case and whoever says that they have talked; if that is the asker alone, at least one of those asked.
 */
export const notNotedYet = (request: CaseRequest, speaking?: SeatId): readonly SeatId[] => {
  const { question, answers, noted, asker } = request;
  if (question.mode === 'consultation') return [];
  const takers = answers.filter(({ kind }) => kind === 'takes').map(({ seat }) => seat);
  const talking = new Set(speaking === undefined || speaking === asker.seat ? takers : [...takers, speaking]);
  if (talking.size > 0) return [...talking].filter((seat) => !noted.includes(seat));
  return question.asked.some((seat) => noted.includes(seat)) ? [] : question.asked;
};

/** Declined, and let go: whoever has handed it on still has it until the next has answered. */
const hasDeclined = (answers: readonly Answer[], answer: Answer | undefined): boolean =>
  answer !== undefined && isNo(answer) && isReleased(answers, answer);

/** "Mellan stolarna": every asked seat has declined, nobody holds it for the next one, and nobody helps. */
export const nobodyTookIt = ({ question, answers }: CaseRequest): boolean =>
  question.asked.every((seat) => hasDeclined(answers, answerFor(answers, seat))) &&
  answers.every((answer) => isReleased(answers, answer)) &&
  !answers.some(isYes);

export const isHelping = ({ answers }: CaseRequest, seat: SeatId): boolean =>
  answers.some((answer) => answer.seat === seat && isYes(answer));
