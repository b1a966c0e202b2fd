/** The part of a text that a search found, for the list of hits. */

/** UTF-16 units that it holds, about two lines on a screen. */
const longestSnippet = 180;
/** How much of that stands before the hit. */
const lead = 50;

/** Of Markdown the words alone: no signs, and of a link what it says. Every quantifier is bounded: time is linear. */
const wordsOf = (markdown: string): string =>
  markdown
    .replace(/!?\[([^\]\n]{0,300})\]\([^)\s]{0,2000}\)/g, '$1')
    .replace(/^[ \t]{0,3}(?:#{1,6}|>|[-*+]|\d{1,3}[.)])[ \t]{1,5}/gm, '')
    .replace(/[*_`~|]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Finds also what was typed without its dots. As long as the text itself, so that the places are the same. */
const plainLetters = (text: string): string =>
  text.replace(/[A-Za-zÅÄÖÉÜåäöéü]/g, (letter) => letter.normalize('NFD').charAt(0).toLowerCase());

/** At the first word of those sought; at the beginning where none of them stands as it was typed. */
export const snippetOf = (markdown: string, sought: string): string => {
  const text = wordsOf(markdown.normalize('NFC'));
  const plain = plainLetters(text);
  const words = plainLetters(sought.normalize('NFC')).match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const places = words.map((word) => plain.indexOf(word)).filter((at) => at >= 0);
  const hit = places.length > 0 ? Math.min(...places) : 0;
  const near = Math.max(0, hit - lead);
  const from = near === 0 ? 0 : text.indexOf(' ', near) + 1;
  if (text.length - from <= longestSnippet) return (from > 0 ? '… ' : '') + text.slice(from);
  const cut = text.lastIndexOf(' ', from + longestSnippet);
  const to = cut > from ? cut : from + longestSnippet;
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)} …`;
};
