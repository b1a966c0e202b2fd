/** "Vårdcentralen Lövet" → "vardcentralen-lovet": what an id may hold, for whoever reads the tables. */
export const slug = (words: string): string =>
  words
    .toLocaleLowerCase('sv-SE')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
