/** What a group says to an update: one answer a seat, which may be changed, or one for the whole group. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { personKey } from '../../forums/person.ts';
import { instant } from '../../platform/time/schema.ts';
import type { Asks } from '../update.ts';

/** `read` and `done`, or the number of one of the choices, from 0. */
export const choice = z.union([z.enum(['read', 'done']), z.string().regex(/^\d$/)]);
export type Choice = z.infer<typeof choice>;

/** A seat's id; in the network a municipality's. `whole`: said by the convener for the whole group. */
export const whole = 'whole';

/** Whoever can answer: a seat, or a municipality in the network. */
export const respondent = z.object({ id: z.string(), name: z.string(), party: z.string().optional() });
export type Respondent = z.infer<typeof respondent>;

export const answer = z.object({
  respondent: z.string(),
  choice,
  by: z.object({ person: personKey, name: z.string() }),
  at: instant,
});
export type Answer = z.infer<typeof answer>;

/** The choices that it gives, in the order of its buttons; none where it only wants to be known. */
export const choicesOf = (asks: Asks): readonly Choice[] => {
  if (asks.kind === 'know') return [];
  if (asks.kind === 'read') return ['read'];
  if (asks.kind === 'act') return ['read', 'done'];
  return asks.choices.map((_, n) => String(n));
};

/** To have read what is to be done is not to have done it. */
export const isEnough = (asks: Asks, choice: Choice): boolean => asks.kind !== 'act' || choice === 'done';

/** The later one of a respondent takes the place of the earlier; the same again changes nothing. */
export const withAnswer = (answers: readonly Answer[], said: Answer): readonly Answer[] => {
  const before = answers.find(({ respondent }) => respondent === said.respondent);
  if (before?.choice === said.choice) return answers;
  return [...answers.filter(({ respondent }) => respondent !== said.respondent), said];
};

export type Standing = {
  /** By choice, in the order of the buttons: those whose answer it is. */
  readonly by: readonly { readonly choice: Choice; readonly who: readonly Respondent[] }[];
  readonly whole: Answer | undefined;
  readonly silent: readonly Respondent[];
  /** When the last one answered. */
  readonly lastAt: Temporal.Instant | undefined;
};

export const standingOf = (asks: Asks, respondents: readonly Respondent[], answers: readonly Answer[]): Standing => {
  const saidBy = (id: string) => answers.find((one) => one.respondent === id);
  const times = answers.map(({ at }) => at).toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds);
  return {
    by: choicesOf(asks).map((choice) => ({
      choice,
      who: respondents.filter(({ id }) => saidBy(id)?.choice === choice),
    })),
    whole: saidBy(whole),
    silent: respondents.filter(({ id }) => saidBy(id) === undefined),
    lastAt: times.at(-1),
  };
};

/** Nobody need be reminded any more: the convener has said it for all, or every seat has. */
export const hasActed = (asks: Asks, respondents: readonly Respondent[], answers: readonly Answer[]): boolean => {
  if (asks.kind === 'know') return true;
  const isDone = (id: string) => answers.some((one) => one.respondent === id && isEnough(asks, one.choice));
  return isDone(whole) || (respondents.length > 0 && respondents.every(({ id }) => isDone(id)));
};
