import { z } from 'zod';
import { personKey } from '../forums/person.ts';
import { type SeatId, seatId } from '../forums/seat.ts';
import { instant } from '../platform/time/schema.ts';

/** "vi tar det" · "vi kan bidra" · "vi behöver veta mer" (the turn goes to the asker) · the warm no. */
export const answerKinds = ['takes', 'contributes', 'needs-more', 'helps-onward', 'meeting'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** `phone`: as the contact list had it when the contact was taken. */
const service = z.object({ id: z.string(), name: z.string(), phone: z.string().optional() });
export type Service = z.infer<typeof service>;

export const cameKinds = ['takes', 'declines'] as const;
export type CameKind = (typeof cameKinds)[number];

export const answer = z.object({
  seat: seatId,
  kind: z.enum(answerKinds),
  /** "Vi tar kontakten med …": another seat of the team … */
  onwardTo: seatId.optional(),
  /** … or a service outside it, as the contact list calls it. */
  service: service.optional(),
  /** What that service said, told by whoever took the contact. */
  came: z.object({ kind: z.enum(cameKinds), at: instant }).optional(),
  /** When the asker had told more to a seat that needed it: the turn is the seat's again. */
  toldMoreAt: instant.optional(),
  /** Closed seats that this one answered for, as their stand-in. */
  standsInFor: z.array(seatId).default([]),
  at: instant,
  by: personKey,
  /** The last one counts; the card says that there was another before it. */
  changed: z.boolean(),
});
export type Answer = z.infer<typeof answer>;

export const isNo = ({ kind, came }: Pick<Answer, 'kind' | 'came'>): boolean =>
  kind === 'meeting' || (kind === 'helps-onward' && came?.kind !== 'takes');

/** Whoever led the question to a service that takes it has helped. */
export const isYes = ({ kind, came }: Pick<Answer, 'kind' | 'came'>): boolean =>
  kind === 'takes' || kind === 'contributes' || came?.kind === 'takes';

/** The seat's own answer, or that of its stand-in. */
export const answerFor = (answers: readonly Answer[], seat: SeatId): Answer | undefined =>
  answerOf(answers, seat) ?? answers.find(({ standsInFor }) => standsInFor.includes(seat));

/** "Överlämning istället för att hänvisa": whoever declines is released when the next has said yes or no. */
export const isReleased = (answers: readonly Answer[], { seat, kind, onwardTo, came }: Answer): boolean => {
  if (kind !== 'helps-onward') return true;
  if (came) return true;
  const next = onwardTo && answerFor(answers, onwardTo);
  return next !== undefined && next.seat !== seat && next.kind !== 'needs-more';
};

export const answerOf = (answers: readonly Answer[], seat: SeatId): Answer | undefined =>
  answers.find((answer) => answer.seat === seat);

export const isSameAnswer = (a: Answer, b: Pick<Answer, 'kind' | 'onwardTo' | 'service'>): boolean =>
  a.kind === b.kind && a.onwardTo === b.onwardTo && a.service?.id === b.service?.id;
