export type Choice = 'mine' | 'theirs';

/** A field as two people have written it, as texts. */
export type Contested = { readonly id: string; readonly label: string; readonly mine: string; readonly theirs: string };

export const contested = (fields: readonly Contested[]): readonly Contested[] =>
  fields.filter(({ mine, theirs }) => mine.trim() !== theirs.trim());

/** What is not chosen stays one's own: one had pressed save. */
export const choices = (
  fields: readonly Contested[],
  taken: Readonly<Record<string, Choice>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map((field) => [field.id, field[taken[field.id] ?? 'mine']]));
