/** What is said of a question that goes to another municipality's team as well. */
export const elsewhereTitles = {
  ask: 'Fråga en annan kommuns team',
  copyCode: 'Kopiera kod till journalen',
} as const;

export const elsewhere = {
  chooseHeading: (alias: string) => `${alias}: fråga en annan kommuns team`,
  chooseHelp:
    'Frågan går dit som en ny fråga, med egen kod och egna svar. Att de två hör ihop ser bara du, bland dina ärenden.',
  teamLabel: 'Vilket team?',
  chooseTeam: 'Välj vilket team du vill fråga.',
  formHeading: (alias: string, team: string) => `${alias}: fråga ${team}`,
  formHelp: 'Texten går med som du skrev den, och granskas en gång till.',
  ownConsent: {
    consent:
      'Samtycket till din första fråga gäller inte här. Har familjen sagt ja till de här parterna också? Välj Med samtycke.',
    consultation: 'Med samtycke: familjen ska ha sagt ja till just de här parterna. Det går att lägga till senare.',
  },
  alsoAsked: (alias: string, team: string) =>
    `Du har ställt samma fråga i ${team}: ${alias}. Den är öppen än. Gäller det den också? Öppna den och stäng.`,
  openAlso: (alias: string) => `Öppna ${alias}`,
  sent: (alias: string) => `${alias} är skickad.`,
  whereAnswersStand: 'Du ser svaren bland dina ärenden, i chatten och i fliken, och får veta när det är din tur.',
  notTheAsker: 'Bara den som frågade kan fråga en annan kommuns team.',
  closed: 'Frågan är avslutad och kan inte ställas till fler. Behövs det mer: skriv ny fråga till mig.',
  isCopy: 'Den här frågan kommer redan från en annan kommuns team. Gå till din egen fråga bland dina ärenden.',
  noSuchTeam: 'Det teamet går inte att fråga just nu. Välj ett annat.',
  nobodyElse: 'Det finns inget annat team att fråga än.',
  askedThere: (team: string) => `${team} har redan fått frågan. Du hittar den bland dina ärenden.`,
  outsideConsent: (names: string) =>
    `Samtycket gäller inte ${names}, som också får frågan. Kryssa i om familjen har sagt ja till det. Annars: tryck Tillbaka och välj andra.`,
} as const;

/** No card reaches the clipboard, on no client. */
export const journalCode = {
  label: 'Kod till journalen',
  help: 'Markera texten och kopiera. På mobilen: håll fingret på den. Nyckeln finns hos er, inte här.',
  value: (alias: string, team: string, day: string) => `${alias}, ${team}, ${day}`,
} as const;
