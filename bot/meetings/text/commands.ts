/** What is said to `nästa möte`, `möten` and `kalla`. */
export const commandWords = {
  none: 'Inga möten är inlagda. Den som är sammankallande lägger in dem i fliken Partssamverkan, under Möten.',
  noneToCall: 'Inga kommande möten är inlagda.',
  heading: 'Kommande möten',
  more: (count: number): string => `${count} till. Alla finns i fliken, under Möten.`,
  callHeading: 'Kalla till möte',
  callIntro: 'Inlagda möten kallar jag till av mig själv. Vill du kalla tidigare, eller lägga in ett möte till?',
  called: 'Kallelsen har gått ut.',
  goesOut: (when: string): string => `Kallelsen går ut ${when}.`,
  notConvener: 'Till möten kallar den som är sammankallande. Vill du ta upp något? Lägg till en punkt på nästa möte.',
  toTab: 'Öppna i fliken',
  show: 'Visa mötet',
  callNow: 'Kalla nu',
  newMeeting: 'Nytt möte',
  plan: 'Planera en hel termin',
} as const;
