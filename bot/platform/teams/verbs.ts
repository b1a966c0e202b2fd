/**
 * What a subject hangs on its buttons. The subjects export handlers; `app.ts` merges them into one map over the union
 * of their names, so that a missing or a doubled verb does not compile. Here are the types and the look-up only.
 */
import type { z } from 'zod';
import type { Card, Press } from './port.ts';
import { sentenceCard, sentences } from './text.ts';

/** For the presser alone. */
export type Answer = Card;

export type VerbHandler<P> = { answer(ports: P, press: Press): Promise<Answer> };
export type VerbTable<P, Names extends string> = Readonly<Record<Names, VerbHandler<P>>>;

/** `schema` reads the button's data with the inputs merged in; what it refuses is answered by a sentence. */
export const verb = <P, S extends z.ZodType>(
  schema: S,
  run: (ports: P, press: Press, input: z.output<S>) => Promise<Answer>,
): VerbHandler<P> => ({
  async answer(ports, press) {
    const input = schema.safeParse(press.data);
    return input.success ? run(ports, press, input.data) : sentenceCard(sentences.unreadableData);
  },
});

/** A card may be older than the code: a verb that is gone gets a sentence. */
export const answerPress = async <P>(table: VerbTable<P, string>, ports: P, press: Press): Promise<Answer> => {
  const handler = Object.hasOwn(table, press.verb) ? table[press.verb] : undefined;
  return handler ? handler.answer(ports, press) : sentenceCard(sentences.staleButton);
};
