/** Every Swedish sentence of the forums. Names of people and forums come in as they are; cards escape them. */
import { capitalised, enumerate } from '../platform/time/swedish.ts';
import type { Forum } from './forum.ts';
import type { NewSeatFailure } from './new-seat.ts';
import type { SetupFailure } from './setup.ts';

const botName = 'Partssamverkan';

const kindInText: Readonly<Record<Forum['kind'], string>> = { group: 'grupp', team: 'team', network: 'nätverk' };

export const setup = {
  heading: `Hej! Jag heter ${botName}.`,
  what: 'Jag hjälper skola, vård och socialtjänst att hjälpas åt kring barn och unga. Innan jag kan börja behöver jag veta vilken kanal som hör till vilket forum. Inga ärenden ska nämnas i trådarna.',
  who: 'En koordinator, eller forumets sammankallande, väljer och sparar. Jag skriver ingenting i en kanal som inte är kopplad.',
  question: (channel: string) => `${channel}: vilket forum är det här?`,
  bound: (channel: string, forum: string) => `${channel}: ${forum}`,
  none: 'Inget forum här',
  newTeam: 'Nytt team …',
  newGroup: 'Ny grupp …',
  newNetwork: 'Nätverket för regionens sammankallande …',
  newNetworkIn: (region: string) => `Nätverket för sammankallande i ${region} …`,
  forumChoice: (name: string, kind: Forum['kind']) => `${name} (${kindInText[kind]})`,
  newHeading: 'Om forumet är nytt',
  municipality: 'Kommun',
  name: 'Namn (lämna tomt för det vanliga)',
  save: 'Spara',
  moreChannels: (left: number) =>
    `${left} kanaler till får inte plats här. Nämn mig i den kanal det gäller och skriv hjälp, så frågar jag där.`,
  nothingLeft: 'Alla kanaler här är kopplade.',
  summary: `${botName} frågar vilka kanaler som hör till vilket forum`,
};

export const setupSaved = (rows: readonly string[]): string => `Sparat: ${enumerate(rows)}.`;
export const onlyInTeam =
  'Det här kortet hör hemma i ett team. Nämn mig i kanalen och skriv hjälp, så får du ett nytt.';

const setupSentences: Readonly<Record<Exclude<SetupFailure['kind'], 'network-exists'>, string>> = {
  'nothing-chosen': 'Du har inte valt något forum. Välj för minst en kanal och spara igen.',
  'may-not':
    'Du kan inte koppla den här kanalen. Det gör en koordinator, eller sammankallande för ett forum som redan finns.',
  'somebody-else-chose': 'Någon annan hann före. Så här är det kopplat nu.',
  'needs-municipality': 'Välj vilken kommun det nya forumet hör till och spara igen.',
  'one-new-at-a-time': 'Spara ett nytt forum i taget.',
  'points-at-somebody':
    'Forumets namn ser ut att peka ut en person. Skriv ett annat, eller lämna det tomt för det vanliga.',
  'same-twice': 'Samma forum är valt för två kanaler. Välj en kanal för varje forum.',
  'no-such-choice': 'Kortet var gammalt. Så här ser det ut nu: välj igen.',
  'teams-silent': 'Jag får inget svar från Teams om kanalerna, så ingenting är sparat. Vänta en stund och försök igen.',
};

/** Names come in escaped. */
const networkExists = ({ name, teamName }: Extract<SetupFailure, { kind: 'network-exists' }>): string =>
  `Regionen har redan ett nätverk: ${name}, i ${teamName ? `teamet ${teamName}` : 'ett annat team'}. Det finns bara ett. Be att få vara med där, eller välj ett annat forum här.`;

export const setupSentence = (failure: SetupFailure): string =>
  failure.kind === 'network-exists' ? networkExists(failure) : setupSentences[failure.kind];

export const welcome = {
  heading: (forum: string) => `Hej ${forum}! Jag heter ${botName}.`,
  team: (days: number) => [
    'Ställ en fråga till teamet: tryck på knappen. Du skriver i din egen chatt med mig, och här visas bara val.',
    `Svara med en knapp på kortet. Den som tillfrågas svarar inom ${days} arbetsdagar, och ett nej hjälper också.`,
    'Vem kan jag ringa? Nämn mig och skriv kontakt och ett ord, till exempel kontakt rehab.',
  ],
  group: [
    'Här tas inga individärenden upp.',
    'Säg vilka du talar för, så påminner jag dig om mötena: nämn mig och skriv platser.',
    'Vem kan jag ringa? Nämn mig och skriv kontakt och ett ord, till exempel kontakt rehab.',
    'Skriv hjälp, så berättar jag vad jag kan.',
  ],
  network: [
    'Här tas inga individärenden upp.',
    'Vem kan jag ringa? Nämn mig och skriv kontakt och ett ord, till exempel kontakt rehab.',
    'Skriv hjälp, så berättar jag vad jag kan.',
  ],
  noCases: 'Skriv aldrig om enskilda barn eller familjer i tråden, inte heller utan namn.',
  danger: 'Akut fara: 112. Oro för att ett barn far illa: gör en orosanmälan, den går inte via appen.',
  summary: `${botName} är på plats`,
};

export const help = {
  welcome: 'Välkommen!',
  who: `Jag heter ${botName}. Jag hjälper skola, vård och socialtjänst att hjälpas åt kring barn och unga.`,
  forAskers: ['**ny fråga**: ställ en fråga till ett team', '**mina ärenden**: dina frågor och de ni ska svara på'],
  personal: [
    '**kontakt rehab**: vem du kan ringa (skriv vilket ord du vill)',
    '**dokument sip**: vad som är bestämt (skriv vilket ord du vill)',
    '**nästa möte** eller **möten**: när ni ses',
    '**platser**: vilka ni talar för',
    '**borta**: när du inte vill ha påminnelser',
  ],
  channel: [
    '**kontakt rehab**: vem du kan ringa (skriv vilket ord du vill)',
    '**nästa möte**: när ni ses',
    '**hjälp**: det här',
  ],
  forGroup: '**platser**: vilka ni talar för',
  forTeam: '**teamet**: teamets inställningar och stängda veckor',
  forConvener: '**kalla**: kalla till ett möte',
  forCoordinator: '**sammankallande**: utse sammankallande och vice sammankallande',
  commandsHeading: 'Du kan skriva',
  noCases: 'Skriv aldrig namn, personnummer eller annat som pekar ut ett barn.',
  takeItAway:
    'Det där kan peka ut någon. Ta bort ditt meddelande. Jag har inte sparat det. Skriv hjälp, så visar jag hur du ställer en fråga.',
  short: 'Det där förstod jag inte. Skriv hjälp, så visar jag vad jag kan.',
  summary: `Hjälp från ${botName}`,
};

export const seats = {
  askHeading: (forum: string) => `Vilka talar du för i ${forum}?`,
  askWhy: 'Då vet de andra vem som svarar. Er sammankallande bekräftar, och tills dess ändras ingenting.',
  askLabel: 'Verksamhet (en eller flera)',
  missing: 'Saknas din verksamhet eller enhet? Säg till sammankallande.',
  save: 'Spara',
  onlyAsk: 'Jag har ingen plats, jag vill bara kunna fråga',
  chooseOne: 'Välj minst en verksamhet, eller tryck på den andra knappen.',
  chooseAny: 'Välj minst en verksamhet.',
  askSummary: 'En fråga: vilka talar du för?',
  onlyAskAnswer: 'Då vet jag. Skriv ny fråga när du vill ställa en. Vill du ha en plats senare, skriv platser.',
  claimed: (names: readonly string[], conveners: readonly string[]) =>
    conveners.length > 0
      ? `Tack! Du har sagt att du talar för ${enumerate(names)}. ${enumerate(conveners)} ska bekräfta det, och då hör jag av mig.`
      : `Tack! Du har sagt att du talar för ${enumerate(names)}. Ingen sammankallande är utsedd än, så ingen kan bekräfta det. Be koordinatorn att utse en; då frågar jag direkt.`,
  seated: (names: readonly string[]) => `Sparat. Du talar för ${enumerate(names)}.`,
  alreadyClaimed: 'Det har du redan sagt. Så här står det nu:',
  noSuchSeat: 'Den platsen finns inte längre. Välj bland dem som finns nu.',
  confirmHeading: (forum: string) => `En plats i ${forum}`,
  confirmQuestion: (name: string, names: readonly string[]) =>
    `${name} säger sig tala för ${enumerate(names)}. Stämmer det?`,
  confirm: 'Bekräfta',
  decline: 'Stämmer inte',
  confirmSummary: 'Någon vill tala för en verksamhet. Stämmer det?',
  confirmedNow: (name: string, names: readonly string[]) => `Bekräftat: ${name} talar för ${enumerate(names)}.`,
  declinedNow: (name: string) => `Sparat. ${name} får ingen plats och får veta det.`,
  confirmedBefore: (names: readonly string[]) => `Det är redan besvarat: platsen är bekräftad för ${enumerate(names)}.`,
  declinedBefore: 'Det är redan besvarat: platsen gavs inte, eller personen har lämnat teamet.',
  mayNotConfirm: (names: readonly string[]) =>
    names.length > 0
      ? `Det är ${enumerate(names)} som bekräftar platser här.`
      : 'Bara forumets sammankallande eller vice sammankallande bekräftar platser, och ingen är utsedd än. Be koordinatorn att utse en.',
  toldYes: (forum: string, names: readonly string[]) => `Klart! Du talar nu för ${enumerate(names)} i ${forum}.`,
  toldNo: (forum: string, names: readonly string[]) =>
    `Sammankallande kunde inte bekräfta att du talar för ${enumerate(names)} i ${forum}. Är det fel, prata med hen.`,
  /** After the answer to a claim: what a seat is good for, and what is possible without one. */
  goodFor: {
    team: { yes: 'När ni får en fråga kan du svara med en knapp.', no: 'Du kan ändå ställa frågor.' },
    group: {
      yes: 'När ni kallas till ett möte kan du svara med en knapp.',
      no: 'Du kan ändå svara på en kallelse och välja vilka du svarar för.',
    },
  },
  toldSummary: (forum: string) => `Svar om din plats i ${forum}`,
  listHeading: (forum: string) => `Platser i ${forum}`,
  row: (seat: string, holders: readonly string[], claimed: readonly string[]) =>
    [
      `**${capitalised(seat)}**: ${holders.length > 0 ? enumerate(holders) : 'ingen än'}`,
      claimed.length > 0 ? ` (väntar på bekräftelse: ${enumerate(claimed)})` : '',
    ].join(''),
  change: 'Jag talar för någon av dem',
  noneHere: 'Platser finns i team och grupper. I nätverket svarar varje kommuns sammankallande.',
  helpersHoldNone:
    'Koordinator och processtöd talar inte för någon verksamhet, läser inga frågor och har därför ingen plats.',
};

export const newSeat = {
  heading: (forum: string) => `Ny plats i ${forum}`,
  why: 'För en verksamhet som saknas, eller för en av flera enheter, till exempel en vårdcentral till.',
  party: 'Verksamhet',
  unit: 'Enhetens namn, om det finns flera',
  phone: 'Verksamhetens nummer för samverkan (inte en persons)',
  save: 'Lägg till',
  open: 'Lägg till en plats',
  saved: 'Sparat. Nu kan någon säga att de talar för den.',
  chooseParty: 'Välj en verksamhet.',
  mayNot: 'Bara sammankallande, vice sammankallande och koordinator lägger till platser.',
} as const;

const newSeatSentences: Readonly<Record<NewSeatFailure['kind'], string>> = {
  'seat-exists': 'Den platsen finns redan. Skriv enhetens namn om det är en till.',
  'not-a-name': 'Enhetens namn får bara ha bokstäver, siffror och mellanslag, högst 40 tecken.',
  'needs-letters': 'Skriv enhetens namn med bokstäver från a till ö.',
  'points-at-somebody': 'Enhetens namn ser ut att peka ut en person. Skriv bara vad enheten heter.',
  'not-a-number': 'Numret går inte att läsa. Skriv det som 031-390 06 01.',
  'personal-number': 'Numret ser ut som ett personnummer. Skriv verksamhetens nummer, som 031-390 06 01.',
};

export const newSeatSentence = ({ kind }: NewSeatFailure): string => newSeatSentences[kind];

export const convening = {
  open: 'Utse sammankallande',
  heading: (forum: string) => `Sammankallande för ${forum}`,
  why: 'Sammankallande bekräftar vilka som talar för verksamheterna. Vice sammankallande får göra detsamma.',
  convener: 'Sammankallande',
  deputy: 'Vice sammankallande',
  nobody: 'Ingen',
  save: 'Spara',
  tooMany: (shown: number, all: number) => `Bara de första ${shown} av ${all} i kanalen visas.`,
  saved: (convener: string | undefined, deputy: string | undefined) =>
    `Sparat. Sammankallande: ${convener ?? 'ingen'}. Vice sammankallande: ${deputy ?? 'ingen'}.`,
  mayNot: 'Bara en koordinator utser sammankallande.',
  samePerson: 'Sammankallande och vice sammankallande kan inte vara samma person. Välj två olika.',
  gone: 'Den du valde finns inte längre i kanalen. Välj någon annan.',
  choose: 'Vilket forum gäller det?',
  forum: 'Forum',
  go: 'Fortsätt',
  summary: 'Utse sammankallande',
};
