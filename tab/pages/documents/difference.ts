// What differs between two texts: first which lines, then which words of them. Fetched when somebody compares.
import { diffLines, diffWords } from 'diff';

export type Part = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };
export type Block =
  | { readonly kind: 'same'; readonly text: string; readonly lines: number }
  | { readonly kind: 'changed'; readonly parts: readonly Part[] };

/** Milliseconds of a browser that is kept busy: for the lines, and for the words of each block of them. */
const patience = { lines: 4_000, words: 400 };

type Change = { readonly value: string; readonly added: boolean; readonly removed: boolean };

const partOf = ({ value, added, removed }: Change): Part => ({
  kind: added ? 'added' : removed ? 'removed' : 'same',
  text: value,
});

/** Undefined where the texts are too long and too different to be compared within some seconds. */
export function differenceOf(before: string, after: string): readonly Block[] | undefined {
  const changes = diffLines(ended(before), ended(after), { timeout: patience.lines });
  if (!changes) return undefined;
  const blocks: Block[] = [];
  for (let at = 0; at < changes.length; at += 1) {
    const [one, next] = [changes[at], changes[at + 1]];
    if (!one) break;
    const isPair = one.removed && next?.added === true;
    if (isPair) at += 1;
    if (isPair && next) blocks.push({ kind: 'changed', parts: wordsOf(one, next) });
    else if (one.added || one.removed) blocks.push({ kind: 'changed', parts: [partOf(one)] });
    else blocks.push({ kind: 'same', text: one.value, lines: one.count });
  }
  return blocks;
}

/** Where fewer characters than this part of them are the same, a text woven of both could not be read. */
const leastSame = 0.3;

const wordsOf = (removed: Change, added: Change): readonly Part[] => {
  const parts = diffWords(removed.value, added.value, { timeout: patience.words })?.map(partOf) ?? [];
  const same = parts.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
  const isReadable = same >= leastSame * Math.min(removed.value.length, added.value.length);
  return isReadable ? parts : [partOf(removed), partOf(added)];
};

/** A last line without its end would differ from the same line with one. */
const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
