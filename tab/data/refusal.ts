// An answer that is no success, turned into a failure: the server's own sentence, or ours where it sent none.
import { z } from 'zod';
import type { Failure } from './failure.ts';

const refusal = z.object({
  error: z.object({
    code: z.string().optional(),
    sentence: z.string().min(1),
    reference: z.string().optional(),
    fields: z.record(z.string(), z.string()).optional(),
  }),
  present: z.unknown().optional(),
});

const kinds: Readonly<Record<number, Failure['kind']>> = {
  400: 'invalid',
  401: 'signed-out',
  403: 'refused',
  404: 'missing',
  409: 'changed',
  412: 'changed',
  413: 'invalid',
  415: 'invalid',
  422: 'invalid',
  429: 'busy',
  502: 'silent',
  503: 'silent',
  504: 'silent',
};

const sentences: Readonly<Record<Failure['kind'], string>> = {
  offline: 'Ingen kontakt. Det du har skrivit finns kvar.',
  silent: 'Servern svarar inte just nu. Vänta en stund och försök igen.',
  'signed-out': 'Din inloggning gäller inte längre. Öppna fliken på nytt. Det du har skrivit finns kvar.',
  refused: 'Du har inte tillgång till det här.',
  missing: 'Det här finns inte, eller så är det inte ditt.',
  changed: 'Någon annan hann ändra. Läs om och försök igen.',
  invalid: 'Det gick inte att läsa det du skickade. Se över det och försök igen.',
  busy: 'Det blev för många försök på kort tid. Vänta en stund och försök igen.',
  unreadable: 'Något gick fel hos oss. Försök igen om en stund.',
};

export const failure = (kind: Failure['kind']): Failure => ({ kind, sentence: sentences[kind] });

export function refused(status: number, body: unknown): Failure {
  const kind = kinds[status] ?? 'unreadable';
  const read = refusal.safeParse(body);
  if (!read.success) return failure(kind);
  const { error, present } = read.data;
  return {
    kind,
    sentence: error.sentence,
    ...(error.reference !== undefined && { reference: error.reference }),
    ...(error.fields !== undefined && { fields: error.fields }),
    ...(present !== undefined && { present }),
  };
}
