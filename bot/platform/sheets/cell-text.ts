/**
 * What a cell's text is, on the way in and out, and how a text that a spreadsheet program would calculate is kept a
 * text in CSV: by an apostrophe before it (OWASP, "CSV Injection"), also before telephone numbers. Excel makes a number
 * of an unmarked +46701740605 and the plus is gone; '+46 70 174 06 05 still reads as what it is. An .xlsx needs none.
 */
const formulaLike = /^[=+\-@\t\r＝＋－＠]/u;
const marked = /^'+[=+\-@\t\r＝＋－＠]/u;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold, and nobody can see.
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\p{Surrogate}\p{NChar}]/gu;

/** Trimmed, NFC, '\n' between lines, without control characters and halves of characters. */
export const cellText = (text: string): string =>
  text.replace(unseen, '').replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** As it is written in CSV. A text that has the mark already gets one more, so that reading gives back the same. */
export const withMark = (text: string): string => (formulaLike.test(text) || marked.test(text) ? `'${text}` : text);

/** As it is written where cells are text: only what reading would take for a mark needs one. */
export const withMarkIfMarked = (text: string): string => (marked.test(text) ? `'${text}` : text);

/** Also in .xlsx: our own CSV may have been opened and saved as one. */
export const withoutMark = (text: string): string => (marked.test(text) ? text.slice(1) : text);
