import type { StoppedFields } from '../../screening/fields.ts';
import { screen } from '../../screening/screen.ts';

/** `notNames`: words of which the writer has said that they point to nobody. */
export const screenedField = (
  field: string,
  words: string,
  strictness: 'ordinary' | 'strict',
  notNames: readonly string[],
): StoppedFields | undefined => {
  const screening = screen(words, strictness, notNames);
  return screening.kind === 'clean' ? undefined : { [field]: screening };
};
