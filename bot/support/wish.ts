/** Whether a municipality's group wants support now, or says that it does not. Pure. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { instant } from '../platform/time/schema.ts';
import { longest, wishes } from './kind.ts';
import { type Sayer, sayer } from './sayer.ts';

const said = z.object({
  says: z.enum(wishes),
  /** Free text, empty where nothing was added. */
  line: z.string().max(longest.wish),
  by: sayer,
  at: instant,
});
export type SaidWish = z.infer<typeof said>;

/** `history`: what was said, the last first, with what holds now at its head. */
export const wish = said.extend({ municipality: z.string(), history: z.array(said) });
export type Wish = z.infer<typeof wish>;

export type TypedWish = Pick<Wish, 'says' | 'line'>;

const mostSaid = 20;

/** The same object where it says so already. */
export const withWish = (
  before: Wish | undefined,
  municipality: string,
  typed: TypedWish,
  { by, now }: { readonly by: Sayer; readonly now: Temporal.Instant },
): Wish => {
  if (before && before.says === typed.says && before.line === typed.line) return before;
  const last: SaidWish = { says: typed.says, line: typed.line, by, at: now };
  return { municipality, ...last, history: [last, ...(before?.history ?? [])].slice(0, mostSaid) };
};
