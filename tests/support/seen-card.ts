/** A card as a person meets it: its words, its inputs with what stands in them, its buttons by title. */
import { z } from 'zod';

export type CardJson = Readonly<Record<string, unknown>>;

const node = z.looseObject({ type: z.string().optional() });
const action = z.object({
  type: z.literal('Action.Execute'),
  title: z.string(),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()).default({}),
  associatedInputs: z.string().optional(),
});
export type Button = z.infer<typeof action>;

const children = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
};

const walk = (value: unknown): readonly Record<string, unknown>[] => {
  const here = node.safeParse(value);
  const self = here.success && !Array.isArray(value) ? [here.data] : [];
  return [...self, ...children(value).flatMap(walk)];
};

export const buttonsOf = (card: CardJson): readonly Button[] =>
  walk(card).flatMap((element) => action.safeParse(element).data ?? []);

export const buttonOf = (card: CardJson, title: string): Button => {
  const found = buttonsOf(card).find((button) => button.title === title);
  if (found) return found;
  throw new Error(
    `no button ”${title}” among ${buttonsOf(card)
      .map((button) => button.title)
      .join(', ')}`,
  );
};

const choices = z.object({ id: z.string(), choices: z.array(z.object({ title: z.string(), value: z.string() })) });

/** What may be chosen in an input; nothing where there is no such input. */
export const choicesOf = (card: CardJson, input: string): readonly { title: string; value: string }[] =>
  walk(card)
    .flatMap((element) => choices.safeParse(element).data ?? [])
    .filter(({ id }) => id === input)
    .flatMap((found) => found.choices);

/** What a client sends along: each input by its id, with what stands in it. */
export const inputsOf = (card: CardJson): Record<string, string> =>
  Object.fromEntries(
    walk(card)
      .filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'))
      .map(({ id, value }) => [String(id), typeof value === 'string' ? value : '']),
  );

export const wordsOf = (card: CardJson): string =>
  walk(card)
    .flatMap(({ type, text, title, value, label }) =>
      type === 'TextBlock' ? [text] : type === undefined ? [title, value] : [label, title],
    )
    .filter((words) => typeof words === 'string')
    .join('\n');
