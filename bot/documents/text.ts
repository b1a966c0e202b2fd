/** What the bot says of steering documents. */
export const documents = {
  heading: 'Styrdokument som gäller',
  found: (words: string) => `Styrdokument: ${words}`,
  forAll: 'hela regionen',
  since: (day: string) => `gäller sedan ${day}`,
  until: (day: string) => `till och med ${day}`,
  owner: (words: string) => `Svarar för det: ${words}`,
  open: 'Öppna dokumentet',
  openInTab: 'Öppna i fliken',
  all: 'Alla styrdokument',
  more: (count: number) =>
    count === 1
      ? 'Ett till passar. Skriv dokument och ett ord till, så visar jag det rätta.'
      : `${count} till passar. Skriv dokument och ett ord till, så visar jag de rätta.`,
  none: 'Inga styrdokument gäller här än. Fråga er sammankallande eller koordinatorn.',
  notFound: 'Inget styrdokument passar det. Prova ett annat ord, till exempel sip, eller skriv bara dokument.',
  howToSearch: 'Skriv dokument och ett ord, till exempel dokument sip.',
} as const;

/** A word to whoever answers for a document when the day to look through it has come. */
export const review = {
  heading: 'Dags att se över ett styrdokument',
  sentence: (title: string, day: string) => `${title} skulle ses över ${day}.`,
  whatToDo:
    'Stämmer det fortfarande? Öppna Styrdokument i fliken och välj en ny dag. Behöver det ändras gör ni en ny version där.',
  summary: 'Ett styrdokument behöver ses över',
} as const;
