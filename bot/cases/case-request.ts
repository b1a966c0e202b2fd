/** One question put to a team, without its text. Everything in here may stand in the channel, ids of persons apart. */
import { z } from 'zod';
import { forumId } from '../forums/forum.ts';
import { personKey } from '../forums/person.ts';
import { type SeatId, seatId } from '../forums/seat.ts';
import { instant, plainDate } from '../platform/time/schema.ts';
import { type Answer, answer, isNo, isYes } from './answer.ts';
import { delivery } from './delivery.ts';
import { followUp, outcomes } from './follow-up.ts';
import { question } from './question.ts';

export type CaseId = string & z.$brand<'CaseId'>;
export const caseId = z.uuid().brand<'CaseId'>();

/**
 * `waiting` for answers · `taken` by a seat · `talked`: they have spoken · `followed`: somebody holds it ·
 * `nobody`: all asked seats have declined · `closed`.
 */
export const states = ['waiting', 'taken', 'talked', 'followed', 'nobody', 'closed'] as const;
export type State = (typeof states)[number];

export const receivers = ['guardians', 'asker'] as const;
export type Receiver = (typeof receivers)[number];

export const caseRequest = z.object({
  id: caseId,
  forumId,
  alias: z.string(),
  state: z.enum(states),
  asker: z.object({ person: personKey, userId: z.string(), seat: seatId }),
  question,
  raisedAt: instant,
  /** Missing when the answer is wanted at the next meeting. */
  answerBy: plainDate.optional(),
  answers: z.array(answer),
  /** The seats that have noted the consent in their own records. */
  noted: z.array(seatId),
  talkedAt: instant.optional(),
  followUp: followUp.optional(),
  told: z.array(z.object({ receiver: z.enum(receivers), at: instant, seat: seatId })),
  outcome: z.enum(outcomes).optional(),
  channelCard: delivery,
  /** Only with consent. */
  confirmation: delivery.optional(),
  /** The number of steps taken, each kept in a row of its own. */
  steps: z.int().min(0),
});
export type CaseRequest = z.infer<typeof caseRequest>;

/** A case as one of its people has it in the own list. */
export type OwnCase = { readonly request: CaseRequest; readonly isAsker: boolean };

/** The seats that the question was put to, and those that a warm no has handed it on to. */
export const isAsked = ({ question, answers }: CaseRequest, seat: SeatId): boolean =>
  question.asked.includes(seat) || answers.some(({ onwardTo }) => onwardTo === seat);

const latestOfAsked = ({ question, answers }: CaseRequest): readonly (Answer | undefined)[] =>
  question.asked.map((seat) => answers.find((answer) => answer.seat === seat));

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

/** "Mellan stolarna": every asked seat has answered, each of them no, and nobody that it was handed on to helps. */
export const nobodyTookIt = (request: CaseRequest): boolean =>
  latestOfAsked(request).every((answer) => answer !== undefined && isNo(answer)) && !request.answers.some(isYes);

export const isHelping = ({ answers }: CaseRequest, seat: SeatId): boolean =>
  answers.some((answer) => answer.seat === seat && isYes(answer));
