import { z } from 'zod';
import { personKey } from '../forums/person.ts';
import { type SeatId, seatId } from '../forums/seat.ts';
import { instant } from '../platform/time/schema.ts';

/** "vi tar det" · "vi kan bidra" · "vi behöver veta mer" (the turn goes to the asker) · the warm no. */
export const answerKinds = ['takes', 'contributes', 'needs-more', 'helps-onward', 'meeting'] as const;
export type AnswerKind = (typeof answerKinds)[number];

export const answer = z.object({
  seat: seatId,
  kind: z.enum(answerKinds),
  /** "Vi tar kontakten med …": another seat of the team. */
  onwardTo: seatId.optional(),
  at: instant,
  by: personKey,
  /** The last one counts; the card says that there was another before it. */
  changed: z.boolean(),
});
export type Answer = z.infer<typeof answer>;

export const isNo = ({ kind }: Pick<Answer, 'kind'>): boolean => kind === 'helps-onward' || kind === 'meeting';

export const isYes = ({ kind }: Pick<Answer, 'kind'>): boolean => kind === 'takes' || kind === 'contributes';

export const answerOf = (answers: readonly Answer[], seat: SeatId): Answer | undefined =>
  answers.find((answer) => answer.seat === seat);

export const isSameAnswer = (a: Answer, b: Pick<Answer, 'kind' | 'onwardTo'>): boolean =>
  a.kind === b.kind && a.onwardTo === b.onwardTo;
