/** Swedish alphabetical order: å, ä, ö last, small and capital letters alike, "Skola 2" before "Skola 10". */
const collator = new Intl.Collator('sv', { numeric: true });

export const collate = (a: string, b: string): number => collator.compare(a, b);

/** The items in Swedish order of what `of` says of them; those that are alike stay in the order given. */
export const sortSwedish = <T>(items: readonly T[], of: (item: T) => string): T[] =>
  items.toSorted((a, b) => collate(of(a), of(b)));
