const counts = ['inga', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const ordinals = [
  '',
  '',
  'varannan',
  'var tredje',
  'var fjärde',
  'var femte',
  'var sjätte',
  'var sjunde',
  'var åttonde',
];

const thirds = [
  '',
  '',
  '',
  'tredje',
  'fjärde',
  'femte',
  'sjätte',
  'sjunde',
  'åttonde',
  'nionde',
  'tionde',
  'elfte',
  'tolfte',
];

/** "14 möten". */
const meetings = (count: number): string => `${count} ${count === 1 ? 'möte' : 'möten'}`;
const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('sv-SE') + words.slice(1);

const inFigures = (n: number): string => `${n}:${[1, 2].includes(n % 10) && n > 12 ? 'a' : 'e'}`;

const every = (n: number): string => ordinals[n] || `var ${thirds[n] || inFigures(n)}`;

export const weekdays = ['', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag'] as const;

export const text = {
  title: 'Planera möten',
  intro: (forum: string) => `Möten i ${forum}. Du ser datumen växa fram innan du sparar.`,
  changeTitle: 'Ändra serien',
  toList: 'Alla möten',
  otherForum: 'Planera i ett annat forum',
  chooseForum: 'Välj var mötena ska hållas.',
  mayNot: 'Här planerar den som kallar till mötena',
  mayNotHow: 'Hör av dig till er sammankallande om ett möte behöver läggas in eller flyttas.',
  gone: 'Serien finns inte längre',
  goneHow: 'Någon kan ha avslutat den. Gå tillbaka till listan med möten.',
  kept: 'Du har ändringar som inte är sparade. De finns kvar här tills du sparar eller slänger dem.',
  discard: 'Släng ändringarna',

  what: 'Vad',
  when: 'När',
  where: 'Tid och plats',
  who: 'Vilka',
  call: 'Kallelse',

  kind: 'Slag',
  kinds: {
    'team-meeting': 'Teammöte',
    'group-meeting': 'Terminsmöte',
    'network-meeting': 'Nätverksmöte',
    'study-visit': 'Studiebesök',
    'consultation-hour': 'Konsultationstid',
  },
  usualNames: {
    'team-meeting': 'Teammöte',
    'group-meeting': 'Terminsmöte',
    'network-meeting': 'Nätverksmöte',
    'study-visit': 'Studiebesök',
    'consultation-hour': 'Konsultationstid',
  },
  name: 'Namn',
  nameHint: 'Så som ni säger det, till exempel SAMBU-möte.',

  often: 'Hur ofta',
  oftens: {
    week: 'Varje vecka',
    weeks: 'Varannan vecka eller mer sällan',
    odd: 'Udda veckor',
    even: 'Jämna veckor',
    month: 'En viss veckodag i månaden',
    term: 'Så många gånger per termin',
    dates: 'Egna datum',
  },
  weekday: 'Veckodag',
  every: 'Vilka veckor',
  everyWeek: (n: number) => capital(`${every(n)} vecka`),
  everyMonth: 'Vilka månader',
  everyMonths: (n: number) => (n === 1 ? 'Varje månad' : capital(`${every(n)} månad`)),
  nth: 'Vilken i månaden',
  nths: { '1': 'Första', '2': 'Andra', '3': 'Tredje', '4': 'Fjärde', '-1': 'Sista' },
  from: 'Räknat från',
  fromHint: 'En dag i den första veckan eller månaden.',
  noFrom: 'Välj en dag att räkna från.',
  autumn: 'Gånger på hösten',
  spring: 'Gånger på våren',
  dates: 'Datum',
  dateNth: (n: number) => `Datum ${n}`,
  addDate: 'Lägg till ett datum',
  removeDate: (n: number) => `Ta bort datum ${n}`,
  noDates: 'Välj minst ett datum.',
  terms: 'Terminer',
  noTerms:
    'Läsåret är inte inlagt, så jag vet inte när terminerna börjar och slutar. Egna datum går att lägga in ändå.',
  toYears: 'Lägg in läsåret',
  onDayOff: 'Röda dagar och lov',
  onDayOffs: { move: 'Flytta mötet', drop: 'Hoppa över mötet' },
  onDayOffHint: {
    move: 'Först till en annan dag samma vecka. Du ser varje datum och kan ändra det.',
    drop: 'Du ser varje datum och kan ändra det.',
  },

  start: 'Börjar kl.',
  end: 'Slutar kl.',
  lasts: (minutes: number) => `${minutes} minuter`,
  place: 'Plats',
  link: 'Teams-länk',
  linkHint: 'Om ni redan har en. Annars kan du skapa den när serien är sparad.',

  attendees: 'Vilka kallas',
  attendeesOf: 'Vems tid det är',
  all: 'Välj alla',
  none: 'Välj inga',
  visits: 'Någon kommer inte varje gång, eller bara en stund',
  visitsHint: 'Till exempel BUP en gång i månaden. De som stannar kort får sina ärenden samlade.',
  comes: 'Kommer',
  comesOf: (name: string) => `Hur ofta ${name} kommer`,
  comings: {
    '': 'Varje gång',
    odd: 'Udda veckor',
    even: 'Jämna veckor',
    'month:1': 'Första mötet i månaden',
    'month:2': 'Andra mötet i månaden',
    'month:3': 'Tredje mötet i månaden',
    'month:4': 'Fjärde mötet i månaden',
    'month:-1': 'Sista mötet i månaden',
  },
  everyMeeting: (n: number) => capital(`${n === 2 ? 'vartannat' : `vart ${thirds[n] || inFigures(n)}`} möte`),
  staysOf: (name: string) => `Hur länge ${name} stannar`,
  whole: 'Hela mötet',
  quorum: 'Så många parter måste komma',
  noQuorum: 'Ingen gräns',
  parties: (count: number) => (count === 1 ? '1 part' : `${count} parter`),
  chair: 'Ordförande',
  noChair: 'Ingen',
  turns: 'Turas om',
  order: 'Turordning',
  up: (name: string) => `Flytta ${name} tidigare`,
  down: (name: string) => `Flytta ${name} senare`,
  out: (name: string) => `Ta bort ${name} ur turordningen`,
  into: (name: string) => `Lägg till ${name}`,
  moved: (name: string, nth: number) => `${capital(name)} är nu nummer ${nth}.`,
  noTurns: 'Lägg till minst en part som ska turas om.',

  calling: 'Så kallar jag',
  callings: { presumed: 'Alla räknas med', reply: 'Var och en svarar', none: 'Ingen kallelse' },
  callingHints: {
    presumed: 'Bara den som har förhinder, eller skickar en ersättare, säger till.',
    reply: 'Kallelsen visar vilka som kommer, och jag påminner dem som inte har svarat.',
    none: 'Tiden står öppen för den som vill komma eller ringa.',
  },
  daysBefore: 'Dagar före',
  notWhole: 'Skriv ett helt antal dagar.',

  preview: 'Så här blir det',
  counting: 'Räknar ut datumen…',
  count: meetings,
  spanOf: (first: string, last: string) => (first === last ? capital(first) : `${capital(first)} till ${last}`),
  movedCount: (count: number) =>
    count === 1 ? 'Ett är flyttat.' : `${capital(counts[count] ?? `${count}`)} är flyttade.`,
  droppedCount: (count: number) => `${capital(counts[count] ?? `${count}`)} utgår.`,
  effects: 'Vad kalendern gör',
  dateList: 'Datum',
  showAll: (count: number) => `Visa alla ${count} datum`,
  movedFrom: (reason: string | undefined, from: string) =>
    reason === undefined ? `Flyttat från ${from}` : `${reason}: flyttat från ${from}`,
  drops: (reason: string | undefined) => (reason === undefined ? 'Utgår' : `${reason}: utgår`),
  despite: (reason: string) => `${reason}: hålls ändå`,
  chosenAway: 'Borttaget av dig',
  movedAlone: (from: string) => `Flyttat för sig från ${from}`,
  weekNr: (week: number) => `Vecka ${week}`,
  change: 'Ändra dag',
  take: 'Ta bort',
  keep: 'Behåll ändå',
  undo: 'Ångra',
  of: (act: string, day: string) => `${act}: ${day}`,
  newDay: 'Ny dag',
  moveHere: 'Flytta',
  cancel: 'Avbryt',

  becomes: 'Det här ändras',
  asBefore: (count: number) => `${capital(meetings(count))} blir som förut`,
  changes: (count: number) => `${meetings(count)} ändras`,
  adds: (count: number) => `${meetings(count)} tillkommer`,
  goes: (count: number) => `${meetings(count)} tas bort`,
  isCancelled: (count: number) => `${meetings(count)} ställs in, och de som är kallade får veta det`,
  nothingChanges: 'Inga möten ändras.',
  fromTo: (was: string, is: string) => `${capital(was)} blir ${is}`,
  changedParts: (parts: string) => `Ändrat: ${parts}`,

  collides: (count: number) =>
    count === 1
      ? 'Ett möte krockar med ett annat i forumet:'
      : `${capital(meetings(count))} krockar med andra i forumet:`,
  collidesShort: (count: number) => `${capital(meetings(count))} krockar.`,
  collision: (other: string) => `krockar med ${other}`,

  toMend: (count: number) =>
    count === 1
      ? 'En sak behöver ändras innan jag kan visa datumen'
      : `${count} saker behöver ändras innan jag kan visa datumen`,
  asks: (words: string) => `Pekar det här ut ett barn? ${words}`,
  asksHow: 'Skriv om det. Eller gå vidare som det står, om det inte är ett barns namn.',
  asksAct: 'Det är inget barns namn',

  save: (count: number) => `Lägg in ${meetings(count)}`,
  saveAnyway: (count: number) => `Spara ändå, ${meetings(count)}`,
  saveChange: 'Spara ändringarna',
  saveChangeAnyway: 'Spara ändå',
  look: 'Visa datumen',
  saving: 'Sparar…',
  saved: (count: number) => (count === 1 ? '1 möte är inlagt.' : `${count} möten är inlagda.`),
  savedChange: 'Serien är ändrad.',
  mergedChange: 'Serien är ändrad, tillsammans med det som någon annan ändrade under tiden.',
  callsBefore: (days: number) =>
    days === 0 ? 'Jag kallar samma dag.' : `Jag kallar ${days === 1 ? 'en dag' : `${days} dagar`} före.`,
  callsNobody: 'Ingen kallas, tiden står öppen.',

  series: 'Mötesserier',
  next: (when: string) => `Nästa: ${when}`,
  noNext: 'Inga möten framåt. Lägg till en termin.',
  edit: 'Ändra',
  editOf: (name: string) => `Ändra ${name}`,

  endSeries: 'Avsluta serien…',
  endTitle: 'Avsluta serien?',
  endAct: 'Avsluta serien',
  endWhat: (count: number) =>
    count === 0
      ? 'Den har inga möten framåt.'
      : `${capital(meetings(count))} framåt försvinner. Det som har varit står kvar.`,
  endTold: (count: number) =>
    count === 1
      ? 'Ett av dem är redan kallat. Det ställs in, och de som är kallade får veta det.'
      : `${count} av dem är redan kallade. De ställs in, och de som är kallade får veta det.`,
  ended: (name: string) => `${name} är avslutad.`,
} as const;
