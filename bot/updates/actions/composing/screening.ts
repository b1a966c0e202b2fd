import { linkInWords, type StoppedFields } from '../../../screening/fields.ts';
import { screen } from '../../../screening/screen.ts';
import type { UpdateContent } from '../../update.ts';
import { wordsOf } from './markdown.ts';

const screened = (readings: readonly string[], notNames: readonly string[]) =>
  readings.map((words) => screen(words, 'ordinary', notNames)).find(({ kind }) => kind !== 'clean');

const readingsOf = ({ title, text, link, asks }: UpdateContent): readonly (readonly [string, readonly string[]])[] => [
  ['title', [title]],
  ['text', [text.includes('%') ? linkInWords(text) : text, wordsOf(text)]],
  ['link', link === undefined ? [] : [linkInWords(link)]],
  ...(asks.kind === 'choose'
    ? asks.choices.map((one, n): readonly [string, readonly string[]] => [`asks.choices.${n}`, [one]])
    : []),
];

/** `notNames`: words of which the writer has said that they point to no child. Undefined where all is clean. */
export const screenedUpdate = (content: UpdateContent, notNames: readonly string[]): StoppedFields | undefined => {
  const stopped = readingsOf(content).flatMap(([field, readings]) => {
    const found = screened(readings, notNames);
    return found && found.kind !== 'clean' ? [[field, found] as const] : [];
  });
  return stopped.length > 0 ? Object.fromEntries(stopped) : undefined;
};

/** Of the words that the writer has spoken for, those that stand there: so that it is not asked again when it is sent. */
export const wordsSpokenFor = (content: UpdateContent, notNames: readonly string[]): readonly string[] => {
  const all = readingsOf(content).flatMap(([, readings]) => readings);
  return [...new Set(notNames)].filter((word) => word !== '' && all.some((text) => text.includes(word)));
};
