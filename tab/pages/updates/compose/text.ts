// What is said where an update is written.
import { date, enumerate, weekdayAndDate } from '../../../parts/when.ts';
import { many } from '../text.ts';
import type { Fields } from './fields.ts';

const teamStates: Readonly<Record<string, string>> = {
  none: 'Inget SAMBU-team än',
  decided: 'Team beslutat',
  active: 'Teamet är i gång',
};

export const text = {
  titleNew: 'Nytt utskick',
  titleNewOwn: (forum: string) => `Nytt utskick till ${forum}`,
  titleDraft: 'Utkast',
  titleLetter: 'Brevet',
  what: 'Vad',
  fieldTitle: 'Rubrik',
  fieldText: 'Text',
  fieldTextHint:
    'Du kan skriva **fet**, _kursiv_, listor med - och [en länk](https://example.se). Knapparna kommer av sig själva.',
  fieldIntroduction: 'Inledning',
  attach: 'Länka till',
  attaches: { link: 'En webbsida', document: 'Ett styrdokument' },
  fieldLink: 'Webbadress',
  fieldDocument: 'Styrdokument',
  chooseDocument: 'Välj ett som gäller',
  noDocuments: 'Inget styrdokument gäller än.',
  holds: 'Brevet tar med sig',
  asked: 'Vad ber du om?',
  kinds: {
    know: { name: 'Att de vet', how: 'Inga knappar.' },
    read: { name: 'Att de läser', how: 'Med knappen Läst.' },
    act: { name: 'Att de gör något', how: 'Med knapparna Läst och Åtgärdat.' },
    choose: { name: 'Att de väljer ett svar', how: 'Med en knapp för varje svar.' },
  },
  by: 'Senast',
  byHint: 'De som inte har svarat påminns en gång före dagen och en gång efter.',
  choice: (n: number) => `Svar ${n}`,
  removeChoice: (n: number) => `Ta bort svar ${n}`,
  addChoice: 'Lägg till ett svar',
  to: 'Till vilka?',
  toOwn: (forum: string) => `Går till ${forum}.`,
  all: 'Alla',
  allGroups: (count: number) => `Alla grupper (${count})`,
  allTeams: (count: number) => `Alla team (${count})`,
  network: 'Nätverket',
  byTeam: 'Grupper efter hur det går med SAMBU-teamet',
  teamState: (state: string, count: number) => `${teamStates[state] ?? state} (${count})`,
  oneByOne: (count: number) =>
    count === 0 ? 'Välj en och en' : `Välj en och en (${many(count, 'ett valt', `${count} valda`)})`,
  seek: 'Sök forum',
  found: (shown: number, all: number) =>
    all === 0 ? 'Inget forum heter så.' : shown < all ? `Visar ${shown} av ${all}. Sök för att hitta fler.` : '',
  savedList: 'Sparad lista',
  noList: 'Ingen vald',
  saveList: 'Spara valet som lista',
  listName: 'Vad ska listan heta?',
  saveListAct: 'Spara listan',
  listSaved: (name: string) => `Listan ”${name}” är sparad.`,
  editLists: 'Ändra listorna',
  reached: (count: number) => many(count, 'Går till ett forum.', `Går till ${count} forum.`),
  nobody: 'Inget forum är valt än.',
  unbound: (names: string) => `Appen finns inte i någon kanal hos ${names}, så dit når det inte.`,
  recent: 'Vad som har skickats till dem de senaste 30 dagarna',
  recentOf: (recent: readonly { readonly title: string; readonly day: string }[]) =>
    recent.length === 0 ? 'Inget' : enumerate(recent.map(({ title, day }) => `”${title}” (${date(day)})`)),
  recentMore: (count: number) => `Och ${many(count, 'ett till', `${count} till`)}. Sök bland dem under Välj en och en.`,
  recentCount: (count: number) => (count === 0 ? 'Inget på 30 dagar' : `${count} på 30 dagar`),
  tired: (names: string) => `Det blir minst det tredje på 30 dagar för ${names}. Samla i brevet?`,
  tiredOwn: 'Det blir minst det tredje på 30 dagar. Kan något av det vänta till mötet?',
  tiredAct: 'Lägg det i brevet',
  andMore: (count: number) => many(count, 'ett till', `${count} till`),
  when: 'När?',
  whens: {
    now: { name: 'Nu', how: 'Går ut så fort du har sagt ja.' },
    at: { name: 'En viss tid', how: 'Du kan ändra dig fram till dess.' },
    letter: { name: 'I brevet', how: 'Samlas med annat i det brev som går var fjortonde dag.' },
  },
  day: 'Dag',
  clock: 'Klockslag',
  preview: 'Så ser kortet ut',
  previewHow: 'I forumets kanal. Svarsknapparna gör inget här.',
  look: 'Utseende',
  looks: { light: 'Ljust', dark: 'Mörkt' },
  drawing: 'Ritar kortet…',
  large: (part: number) => `Kortet är snart fullt: ${part} procent är använt. Korta texten om du ska skriva mer.`,
  save: 'Spara utkast',
  saved: 'Utkastet är sparat.',
  savedMerged: 'Utkastet är sparat. Det som någon annan har ändrat står också kvar.',
  test: 'Skicka ett prov till mig',
  testing: 'Skickar…',
  discard: 'Kasta utkastet…',
  discardAsk: 'Kasta utkastet?',
  discardHow: 'Det går inte att få tillbaka.',
  discardAct: 'Kasta utkastet',
  discarded: 'Utkastet är kastat.',
  sends: { now: 'Skicka…', at: 'Bestäm tiden…', letter: 'Lägg i brevet…' },
  sendAsks: { now: 'Skicka nu?', at: 'Skicka då?', letter: 'Lägga i brevet?' },
  sendActs: { now: 'Skicka', at: 'Bestäm tiden', letter: 'Lägg i brevet' },
  sentTold: {
    now: 'Det är på väg ut.',
    at: 'Tiden är bestämd. Du kan ta tillbaka det fram till dess.',
    letter: 'Det ligger i nästa brev.',
  },
  confirmTo: 'Till',
  confirmWhen: 'När',
  confirmAsks: 'Du ber om',
  whenWords: {
    now: 'Nu',
    letter: 'Med nästa brev',
  },
  at: (day: string, clock: string) => `${weekdayAndDate(day)} kl. ${clock.replace(':', '.')}`,
  wrongDay: 'Välj en dag och ett klockslag.',
  gone: 'Det är inte ett utkast längre',
  goneHow: (state: string) =>
    `Någon annan hann före: ${state.charAt(0).toLocaleLowerCase('sv')}${state.slice(1)}. Det du har skrivit är inte med, men det finns kvar här.`,
  goneNew: 'Spara mitt som ett nytt utkast',
  goneSee: 'Släng mitt och se utskicket',
  goneSeeOnly: 'Se utskicket',
  changedBy: (name: string) => `Sparat av ${name}.`,
} as const;

/** "Att de gör något, senast fredag 4 december". */
export const askedInWords = ({ asks, by }: Fields): string => {
  const kinds: Readonly<Record<string, { readonly name: string }>> = text.kinds;
  const name = kinds[asks]?.name ?? asks;
  return by === '' || asks === 'know' ? name : `${name}, senast ${weekdayAndDate(by)}`;
};

/** "Att de gör något: ja, nej. Senast 4 december". */
export const asksInWords = ({ asks, by }: Fields, choices: string): string => {
  const kinds: Readonly<Record<string, { readonly name: string }>> = text.kinds;
  const name = kinds[asks]?.name ?? asks;
  const what = choices === '' ? name : `${name}: ${choices}`;
  return by === '' || asks === 'know' ? what : `${what}. ${text.by} ${date(by)}`;
};

export const audienceInWords = (
  { groups, groupsWith, teams, network, listName }: Fields,
  names: readonly string[],
): string =>
  [
    ...(listName === '' ? [] : [`${text.savedList}: ${listName}`]),
    ...(groups
      ? ['Alla grupper']
      : groupsWith.map((state) => `Grupper: ${(teamStates[state] ?? state).toLocaleLowerCase('sv')}`)),
    ...(teams ? ['Alla team'] : []),
    ...(network ? [text.network] : []),
    ...names,
  ].join('\n');
