// A list is written as running text, so that adding a word is adding a word. Compared in lower case.
export function wordList(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.toLowerCase());
}
