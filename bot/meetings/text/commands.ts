/** What is said to `nästa möte`, `möten` and `kalla`. */
export const commandWords = {
  none: 'Inga möten är inlagda. Den som kallar till dem lägger in dem i fliken Partssamverkan, under Möten.',
  noneForYou: 'Du är inte kallad till något av de möten som är inlagda. Alla finns i fliken, under Möten.',
  noneToCall: 'Inga kommande möten är inlagda.',
  heading: 'Kommande möten',
  more: (count: number): string => `${count} till. Alla finns i fliken, under Möten.`,
  callHeading: 'Kalla till möte',
  callIntro: 'Inlagda möten kallar jag till av mig själv. Vill du kalla tidigare, eller lägga in ett möte till?',
  called: 'Kallelsen har gått ut.',
  notConvener:
    'Till möten kallar den som är sammankallande, och till nätverkets en koordinator. Vill du ta upp något? Lägg till en punkt på nästa möte.',
  toTab: 'Öppna i fliken',
  show: 'Visa mötet',
  callNow: 'Kalla nu',
  newMeeting: 'Nytt möte',
  plan: 'Planera en hel termin',
} as const;
