/** The answer of a pressed button: HTTP 200 with exactly the documented shape, or Teams says "Something went wrong". */
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { z } from 'zod';
import { checkCard } from './cards.ts';
import type { Delivery } from './courier.ts';

export type Verdict =
  | { readonly kind: 'card'; readonly card: IAdaptiveCard }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly why: string };

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
const answer = z.discriminatedUnion('type', [
  z.strictObject({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    value: z.record(z.string(), z.unknown()),
  }),
  z.strictObject({
    statusCode: z.literal(200),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string(),
  }),
]);

const failed = (reason: string): Verdict => ({ kind: 'failed', why: `Något gick fel. Försök igen. (${reason})` });

export const judge = (delivery: Delivery): Verdict => {
  if (delivery.kind === 'no-answer') return failed('Appen svarade inte i tid.');
  if (delivery.kind === 'unreachable') return failed(`Appen gick inte att nå: ${delivery.why}`);
  if (delivery.status !== 200) return failed(`Appen svarade med HTTP ${delivery.status}.`);
  const parsed = answer.safeParse(delivery.body);
  if (!parsed.success) return failed('Svaret har inte den form som Teams kräver.');
  if (parsed.data.type === 'application/vnd.microsoft.activity.message')
    return { kind: 'text', text: parsed.data.value };
  const check = checkCard(parsed.data.value);
  if (!check.ok) return failed(`Kortet i svaret går inte att visa: ${check.why}`);
  // Read by Microsoft's parser just now, which is more than the type says.
  return { kind: 'card', card: parsed.data.value as unknown as IAdaptiveCard };
};
