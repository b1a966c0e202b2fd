const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const text = {
  title: 'Start',
  hello: (name: string) => `Hej ${name.split(' ')[0] ?? name}! Det här väntar på dig.`,
  region: 'Här ser du vad som gäller i hela regionen.',
  questions: 'Din tur',
  noQuestions: 'Inga frågor väntar på dig.',
  late: 'Sista dagen har gått',
  allCases: 'Alla ärenden',
  counts: 'Så här många frågor har teamen. Texten i dem ser bara de som är med.',
  noCounts: 'Inga team har några frågor just nu.',
  fewer: 'färre än 3',
  claims: 'Att bekräfta',
  claim: (name: string, seats: string) => `${name} säger sig tala för ${seats}.`,
  toForum: 'Till forumet',
  contacts: 'Rader i kontaktlistan att bekräfta',
  contactsWhy: 'Ingen har bekräftat dem på ett halvår. Stämmer de, eller ska något ändras?',
  noContacts: 'Era rader i kontaktlistan är bekräftade.',
  othersOverdue: (count: number) =>
    `${plural(count, 'rad', 'rader')} hos andra verksamheter i listan har ingen bekräftat på ett halvår.`,
  toContacts: 'Till kontaktlistan',
  reading: 'Att läsa',
  noReading: 'Inga dokument väntar på att du läser dem.',
  readFor: (seats: string) => `För ${seats}`,
  meeting: 'Nästa möte',
  noMeeting: 'Inga möten är inlagda än.',
} as const;
