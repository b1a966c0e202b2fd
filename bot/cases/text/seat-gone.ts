/** To whoever had a seat that the team has removed, of each question in which it took part. */
export const seatGone = (alias: string): readonly string[] => [
  `Platsen är borttagen ur teamet, så samtycket för ${alias} gäller inte er längre.`,
  'Prata inte vidare om barnet med stöd av samtycket. Det ni antecknat i egen dokumentation följer era regler. Oro för barn anmäls som vanligt.',
];
