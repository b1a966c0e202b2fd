/** A long text in parts that a row holds, and in parts that the screening reads. Both never cut a character in half. */

/** UTF-16 units of a row, so that two bytes each fit in a property of 64 KiB. */
const longestPiece = 30_000;

/** Half a surrogate pair would not survive the journey. */
const wholeTo = (text: string, end: number): number =>
  end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end;

export const piecesOf = (text: string, longest: number = longestPiece): readonly string[] => {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = wholeTo(text, Math.min(from + longest, text.length));
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces;
};

/** So much of the part before is read again: nothing that spans a cut slips through. */
const lap = 1_000;

/** Each part begins at a word, so that no figure is taken for another one. `at`: where in the text. */
export const lappedPieces = (
  text: string,
  longest: number,
): readonly { readonly at: number; readonly text: string }[] => {
  const pieces: { at: number; text: string }[] = [];
  for (let from = 0; ; ) {
    const to = wholeTo(text, Math.min(from + longest, text.length));
    pieces.push({ at: from, text: text.slice(from, to) });
    if (to === text.length) return pieces;
    const space = text.slice(to - lap, to).search(/\s/);
    from = space < 0 ? wholeTo(text, to - lap) : to - lap + space;
  }
};
