/** Every sentence of the cases. "Ni" to a party, "du" to a person. */
import type { Temporal } from 'temporal-polyfill';
import type { Missing } from '../forums/opening.ts';
import { capitalised } from '../platform/time/swedish.ts';
import type { StepFailure } from './command.ts';
import type { ConsentFlaw } from './consent.ts';
import type { LockingOutcome } from './follow-up.ts';
import type { Step } from './life-cycle.ts';
import { endSentences, onwardWords } from './text/ends.ts';

export const titles = {
  newQuestion: 'Ny fråga till teamet',
  continue: 'Fortsätt',
  whomToCall: 'Visa vem jag kan ringa',
  saveDraft: 'Spara utkast',
  calledAndSolved: 'Vi ringde, det räckte',
  confirmAndSend: 'Bekräfta och skicka',
  askFamilyFirst: 'Vi frågar familjen först',
  makeConsultation: 'Gör om till konsultation',
  familyInformation: 'Skriv ut information till familjen',
  read: 'Läs frågan',
  takes: 'Vi tar det',
  contributes: 'Vi kan bidra',
  needsMore: 'Vi behöver veta mer',
  notOurs: 'Inte vårt, men vi hjälper vidare',
  helpsOnward: 'Vi tar kontakten',
  unsure: 'Vi vet inte, ta upp på mötet',
  talked: 'Vi har pratats vid',
  changeAnswer: 'Ändra svar',
  answerNow: 'Svara eller ändra svar',
  appoint: 'Utse uppföljningsansvarig',
  told: 'De har fått veta',
  close: 'Avsluta',
  familyTold: 'Familjen har fått veta hur det blev.',
  noted: 'Vi har antecknat samtycket',
  back: 'Tillbaka',
  save: 'Spara',
  open: 'Öppna',
  cardSeen: 'Syns',
  cardNotSeen: 'Syns inte, skicka igen',
  tryAgain: 'Försök igen',
  mine: 'Visa mina ärenden',
} as const;

/** Of the forms for a question, to the own team and to another one. */
export const askLabels = {
  whom: 'Vilka vill du fråga?',
  wholeTeam: 'Vet inte, hela teamet',
  mode: 'Hur frågar du?',
} as const;

export const requestHelp =
  'Skriv så att familjen kan läsa det. Akut fara: 112. Oro för att ett barn far illa: gör orosanmälan nu, den går inte via appen. Skyddade personuppgifter: använd inte appen, ring.';

export const textPrompt = 'Vad hindrar? Vad har ni provat? Vad önskar ni?';

export const textLimits = 'Inga namn, skolor, orter, födelsedatum eller diagnoser.';

export const rareCombination =
  'I en liten kommun kan en ovanlig kombination peka ut någon. Välj hellre det som är gemensamt för många.';

export const consultationHelp = 'Ingen ska kunna räkna ut vem det är; samtycke kan läggas till senare.';

export const consentHelp =
  'Samtycket gör att ni får prata om barnet med varandra, på möte, i telefon eller i säker digital kommunikation. Aldrig här. Underlaget stannar hos er. Kan frågan hemma utsätta barnet för fara? Fråga inte. Ring socialtjänstens mottagning.';

export const familyKnows = 'Familjen vet att de kan ångra sig när som helst, och vem de ringer.';

export const foot =
  'Akut fara: 112. Oro för barn: orosanmälan. Skyddade personuppgifter: aldrig i appen. Ingen journal, anteckna hos er. Skriv inte i tråden.';

export const doNotGuess = 'Avidentifierad konsultation: försök inte räkna ut vem det är.';

export const noteBeforeTalking = 'Anteckna samtycket i er egen dokumentation innan ni pratas vid.';

/** Without a consent, secrecy holds on the telephone too. */
export const namesOnThePhone = {
  consent: 'Namn säger ni där, inte här.',
  consultation: 'Säg inget namn där heller.',
} as const;

/** What is to be done now, in bold on the card in the channel. */
export const nextSteps = {
  answer: 'Läs frågan och svara med ett tryck. Ett nej hjälper också.',
  note: 'Anteckna samtycket först: tryck på knappen i tråden.',
  call: (number: string, names: string) => `Ring ${number}. ${names}`,
  askerCalls: (number: string, names: string) => `Nu: den som frågar ringer ${number}. ${names}`,
  appoint: 'Nu: utse vem som håller i frågan.',
  tellAsker: 'Nu: berätta för den som frågade.',
  tellFamily: 'Nu: berätta för familjen.',
  word: 'Nu: den som hjälper till ger dig besked.',
  tellBoth: 'Nu: berätta för familjen och för den som frågade.',
  close: 'Nu: avsluta när det är klart.',
  checkIn: 'Nu: håll kontakten med familjen under väntan.',
  meeting: 'Ta upp frågan först på nästa möte. Den som kan hjälpa svarar, eller ändrar sitt svar.',
} as const;

const stepNames: Readonly<Record<Step, string>> = {
  read: 'läsa frågan',
  answer: 'svara',
  'note-consent': 'anteckna samtycket',
  talk: 'säga att ni har pratats vid',
  appoint: 'utse uppföljningsansvarig',
  'tell-guardians': 'säga att familjen har fått veta',
  'tell-asker': 'säga att den som frågade har fått veta',
  'tell-more': 'säga att du har berättat mer',
  'tell-what-came': 'säga vad de svarade',
  'do-first-step': 'säga att första steget är taget',
  'wait-for-specialist': 'säga att det väntar på specialist',
  'ask-for-help': 'be om hjälp',
  'give-consent': 'lägga till samtycke',
  'narrow-consent': 'begränsa samtycket',
  'withdraw-consent': 'återta samtycket',
  'ask-child': 'säga vad barnet tycker',
  close: 'avsluta frågan',
  'enter-error': 'säga att frågan ställdes av misstag',
  'say-whether-card-shows': 'säga om kortet syns',
};

const whoMay: Readonly<Record<Step, string>> = {
  read: 'Det gör den som har en bekräftad plats i teamet.',
  answer: 'Det gör de som är tillfrågade.',
  'note-consent': 'Det gör den som har en plats i teamet.',
  talk: 'Det gör den som frågade, eller den som tar det eller bidrar.',
  appoint: 'Det gör den som frågade, den som tar det eller bidrar, eller sammankallande.',
  'tell-guardians': 'Det gör den som hjälper till eller den som frågade.',
  'tell-asker': 'Det gör den som hjälper till.',
  'tell-more': 'Det gör den som frågade.',
  'tell-what-came': 'Det gör de som tog kontakten.',
  'do-first-step': 'Det gör den uppföljningsansvariga, eller den som frågade.',
  'wait-for-specialist': 'Det gör den som hjälper till, eller den som frågade.',
  'ask-for-help': 'Det gör de som är tillfrågade, den som hjälper till och den som frågade.',
  'give-consent': 'Det gör den som frågade: det är dit familjen har sagt ja.',
  'narrow-consent': 'Det gör den som frågade, de som är tillfrågade eller sammankallande.',
  'withdraw-consent': 'Det gör den som frågade, de som är tillfrågade eller sammankallande.',
  'ask-child': 'Det gör den som frågade.',
  close: 'Det gör den som frågade, den uppföljningsansvariga eller sammankallande.',
  'enter-error': 'Det gör den som frågade.',
  'say-whether-card-shows': 'Det gör den som frågade eller sammankallande.',
};

/** What everybody reads of a locked question, whoever they are. */
export const lockedSentences: Readonly<Record<LockingOutcome, string>> = {
  'consent-withdrawn':
    'Samtycket är återtaget. Frågan är stängd och går inte längre att läsa. Prata inte vidare om barnet med stöd av samtycket. Det ni antecknat i egen dokumentation följer era regler. Oro för barn anmäls som vanligt.',
  'entered-in-error':
    'Frågan ställdes av misstag. Den är stängd och går inte längre att läsa. Prata inte vidare om den.',
};

export type SeatNames = (seat: string) => string;

/** One exhaustive table from a refusal to what a person reads. */
export const refusalSentence = (
  failure: StepFailure,
  words: {
    seat: SeatNames;
    list(names: readonly string[]): string;
    day(day: Temporal.PlainDate): string;
    notOpen(missing: readonly Missing[]): string;
  },
): string => {
  switch (failure.kind) {
    case 'not-you':
      return `Du kan inte ${stepNames[failure.step]}. ${whoMay[failure.step]}`;
    case 'not-now':
      return failure.state === 'closed'
        ? 'Frågan är avslutad. Inget mer kan göras med den här.'
        : `Just nu går det inte att ${stepNames[failure.step]}. Kortet visar var frågan står.`;
    case 'already':
      return 'Det är redan sparat. Kortet visar hur det står.';
    case 'not-noted':
      return `Anteckna samtycket först. Inte än: ${words.list(failure.seats.map(words.seat))}.`;
    case 'not-a-helper':
      return 'Den uppföljningsansvariga ska vara den som frågade eller någon som tar det eller bidrar.';
    case 'onward-to-yourself':
      return 'Välj någon annan än er själva att ta kontakten med.';
    case 'onward-to-nobody':
      return onwardWords.none;
    case 'onward-to-both':
      return 'Välj en att ta kontakten med: antingen i teamet eller utanför.';
    case 'onward-outside-consent':
      return `Samtycket gäller inte ${words.seat(failure.seat)}. Välj någon som det gäller, eller ta upp det på mötet.`;
    case 'not-your-contact':
      return 'Det säger den som tog kontakten. Kortet visar vem.';
    case 'onward-has-declined':
      return `${capitalised(words.seat(failure.seat))} har redan sagt nej. Välj någon annan, eller ta upp det på mötet.`;
    case 'asker-closes':
      return 'Ingen har tagit frågan. Den ligger kvar tills någon tar den, eller tills den som frågade avslutar den.';
    case 'family-untold':
      return 'Familjen har inte fått veta än. Berätta hur det blev, och kryssa i det innan du avslutar.';
    case 'consent-flawed':
      return failure.flaws.map((flaw) => flawSentences[flaw]).join(' ');
    case 'consent-has-changed':
      return 'Samtycket har ändrats sedan du öppnade formuläret. Se efter vad som gäller nu, och gör om det.';
    case 'narrowed-to-nobody':
      return 'Då är det ingen kvar att prata med. Vill familjen det? Välj Stäng frågan.';
    case 'team-not-open':
      return words.notOpen(failure.missing);
    case 'locked':
      return lockedSentences[failure.outcome];
    case 'day-out-of-reach':
      return endSentences.chooseDay;
    case 'no-such-seat':
      return 'Den platsen finns inte i teamet längre. Välj en annan.';
    case 'no-consent-to-tell-of':
      return 'I en avidentifierad konsultation får den som frågade besked, ingen annan.';
    case 'consent-missing':
      return 'Det finns inget samtycke för frågan. Ring den som frågade.';
    case 'consent-ended':
      return `Samtycket gällde till ${words.day(failure.on)}. Frågan kan inte läsas eller besvaras förrän det är förnyat.`;
    case 'helps-groups':
      return 'Som koordinator eller processtöd kan du varken läsa frågor eller svara på dem, vilken plats du än har.';
    case 'outside-consent':
      return 'Samtycket gäller inte er plats. Ni kan inte läsa eller svara. Ring den som frågade om ni tror att det är fel.';
  }
};

export const flawSentences: Readonly<Record<ConsentFlaw, string>> = {
  'child-refuses':
    'Den unge är 16 år eller äldre och vill inte. Då får ni inte prata med varandra. Gör om till konsultation, eller vänta.',
  'decides-unwillingly':
    'Den som själv bestämmer ska också själv vilja det. Ändra vem som har sagt ja, eller vad den unge säger.',
  'adult-answers-alone': 'Den som har fyllt 18 bestämmer själv. Välj Den unge, 18 år eller äldre.',
  'not-yet-adult': 'Åldern du valde är under 18. Ändra vem som har sagt ja, eller åldern.',
  'too-young-to-decide': 'Ett så litet barn kan inte ensamt säga ja. Fråga vårdnadshavarna.',
  'old-enough-to-ask': 'I den här åldern ska den unge själv ha fått frågan. Välj Inte frågat än om det återstår.',
  'said-in-the-future': 'Dagen då de sa ja kan inte ligga i framtiden.',
  'said-long-ago': 'De sa ja för mer än ett år sedan. Fråga dem igen innan ni går vidare.',
  'ends-in-the-past': 'Samtycket måste gälla till i dag eller en senare dag.',
  'ends-too-late': 'Ett samtycke gäller längst ett år. Välj en tidigare dag.',
  'nobody-to-talk-with': 'Välj minst en part till, utöver er egen.',
};

export const sentences = {
  teamNotOpen: 'Med samtycke: teamet är inte öppnat för det än. Avidentifierad konsultation går bra.',
  notSentYet: 'Inget är skickat än.',
  sent: (alias: string) => `${alias} är skickad till teamet.`,
  alreadySent: (alias: string) => `${alias} är redan skickad. Det räckte med ett tryck.`,
  sentFromHere: (alias: string) =>
    `${alias} är redan skickad härifrån. Det som står här nu är inte skickat. Är det en ny fråga? Tryck Fortsätt.`,
  journal: (alias: string) => `Anteckna koden i er egen journal: ${alias}. Nyckeln finns hos er, inte här.`,
  draftSaved: 'Utkastet är sparat. Välj Ny fråga i fliken, eller skriv ny fråga i chatten, när du vill fortsätta.',
  familyFirst:
    'Bra. Utkastet ligger kvar tills familjen har svarat. Välj Ny fråga i fliken, eller skriv ny fråga i chatten, när du vill fortsätta.',
  nowConsultation: 'Nu är frågan en avidentifierad konsultation. Läs igenom och tryck Fortsätt.',
  toPersonalChat: {
    there: 'Jag har skrivit till dig i vår privata chatt. Fortsätt där.',
    look: 'Titta i vår privata chatt. Kom det inget? Tryck en gång till.',
  },
  solvedByCalling: 'Bra! Det räknas. Inget mer behövs.',
  busy: 'Flera tryckte samtidigt. Inget gick förlorat: titta på kortet och tryck igen om det behövs.',
  noSuchCase: 'Frågan finns inte längre.',
  noOpenCases: 'Inga frågor just nu.',
  convenesOnly:
    'Som sammankallande utan plats läser du inte frågor och svarar inte. Ring dem det gäller: ett samtal brukar räcka.',
  needConfirmedSeat: 'Du har ingen bekräftad plats i teamet än. Be sammankallande bekräfta den.',
  chooseAtLeastOneNeed: 'Välj vad det gäller, minst ett.',
  writeWhatYouNeed: 'Skriv vad du behöver hjälp med.',
  tooLong: 'Texten får ha högst 500 tecken.',
  chooseAge: 'Välj ålder.',
  chooseWhom: 'Välj vilka du vill fråga, eller hela teamet.',
  onlyYourself: 'Er egen plats räknas inte. Välj minst en annan.',
  askedOutsideConsent: (names: string) =>
    `Samtycket gäller inte ${names}, som också får frågan. Kryssa i om familjen har sagt ja till det. Annars: skriv ny fråga till mig och ändra vilka du frågar.`,
  fillIn: 'Fyll i det som saknas.',
  chooseGiver: 'Välj vem som har sagt ja.',
  chooseManner: 'Välj hur de har sagt ja.',
  chooseSaidOn: 'Välj dagen då de sa ja.',
  chooseSeats: 'Välj minst en part.',
  chooseStance: 'Välj vad barnet självt säger.',
  chooseUntil: 'Välj en sista dag.',
  pressToBegin: 'Tryck här, så fortsätter vi i vår privata chatt. Skriv inget om barnet i tråden.',
  noCasesHere:
    'Här tas inga ärenden upp. Frågor ställs till teamet i dess egen kanal, eller till mig i vår privata chatt.',
  noTeam: 'Jag hittar inget team där du är med. Be sammankallande lägga till dig.',
  pressToSeeMine: 'Tryck här, så visar jag dina ärenden för dig ensam.',
  mayNotAsk:
    'Du kan inte ställa frågor här just nu. Koordinator och processtöd gör det aldrig. Annars: be sammankallande se efter att teamet är igång.',
  tooManyToday: 'Du har ställt många frågor i dag. Ring i stället, eller fortsätt i morgon.',
  draftGone: 'Utkastet finns inte längre. Det kan ha skickats eller ersatts. Här är formuläret igen.',
  mustKnow: 'Kryssa i att familjen vet att de kan ångra sig. Vet de inte det? Berätta först.',
  consentNoted: 'Sparat. Ni har antecknat samtycket.',
  haveTalked: 'Sparat. Ni har pratats vid.',
  holds: (who: string) => `Sparat. ${capitalised(who)} håller i frågan.`,
  knows: (who: string) => `${capitalised(who)} har fått veta`,
  closed: 'Frågan är avslutad.',
  cardSeenThanks: 'Tack. Kortet uppdateras nästa gång någon trycker på det.',
  cardSentAgain: 'Kortet skickas igen.',
  cardSettled: 'Tack, det är redan ordnat.',
} as const;
