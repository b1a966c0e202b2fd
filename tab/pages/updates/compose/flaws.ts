// The fields that something can be wrong with, in the order of the form, and which of them an answer means.

const fieldIds = ['title', 'text', 'link', 'document', 'asks', 'by', 'choices', 'audience', 'when'] as const;

/** By field; of the choices also each by its number: 'choices.1'. */
export type Wrong = Readonly<Record<string, string>>;

const places: Readonly<Record<string, string>> = { 'asks.by': 'by', 'asks.choices': 'choices', forums: 'audience' };

/** The bot's paths are those of what is sent: 'content.title', 'asks.choices.1', 'audience.forums'. */
const fieldAt = (path: string): string => {
  const bare = path.replace(/^content[.]/, '');
  const [, n] = /^asks[.]choices[.](\d+)$/.exec(bare) ?? [];
  if (n !== undefined) return `choices.${n}`;
  const [first = ''] = bare.split('.');
  return places[bare] ?? places[first] ?? first;
};

/** The first sentence of each. */
export function wrongFrom(fields: Readonly<Record<string, string>>): Wrong {
  const wrong: Record<string, string> = {};
  for (const [path, sentence] of Object.entries(fields)) wrong[fieldAt(path)] ??= sentence;
  return wrong;
}

const order = (field: string): number => {
  const at = fieldIds.findIndex((id) => field === id || field.startsWith(`${id}.`));
  return at === -1 ? fieldIds.length : at;
};

export const wrongIn = (wrong: Wrong): readonly (readonly [string, string])[] =>
  Object.entries(wrong).toSorted(([one], [other]) => order(one) - order(other));

/** The element that the focus goes to. */
export const elementId = (field: string): string => `update-${field.replace('.', '-')}`;
