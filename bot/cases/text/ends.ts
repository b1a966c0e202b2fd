/** Sentences for a question that goes on to somebody else, waits for one, or is left between the chairs. */
import type { CameKind } from '../answer.ts';

export const endTitles = {
  toldMore: 'Jag har berättat mer',
  theyTake: 'De tar det',
  theyDecline: 'De tar det inte',
  firstStepDone: 'Första steget är taget',
  specialist: 'Väntar på specialist',
  changeCheckIn: 'Ändra avstämningen',
  askForHelp: 'Vi behöver hjälp',
  note: 'Skriv till gruppens möte',
  keepNote: 'Spara anteckningen',
  more: 'Mer',
} as const;

export const seatWords = {
  silent: 'har inte svarat än',
  toldMore: 'har fått veta mer, har inte svarat än',
  standsIn: (seat: string, closed: string) => `${seat} (i stället för ${closed})`,
  standsInToo: (seat: string, closed: string) => `${seat} (även för ${closed})`,
  closed: (until: string) => `stängt till ${until}, svarar efter det`,
  closedWith: (until: string, standIn: string) => `stängt till ${until}, ${standIn} svarar`,
  by: (day: string) => `senast ${day}`,
  onward: (next: string) => `inte vårt, tar kontakten med ${next}`,
  changed: ' (ändrat svar)',
  untilAnswered: 'Klart när de har svarat.',
  hasAnswered: (next: string) => `${next} har svarat.`,
} as const;

export const cameWords: Readonly<Record<CameKind, string>> = { takes: 'De tar det.', declines: 'De tar det inte.' };

export const standingWords = {
  helpWanted: (seats: string) => `${seats} behöver hjälp. Sammankallande får veta det.`,
  onAgenda: 'Tas upp på nästa möte.',
  specialist: (keeper: string, day: string) =>
    `Väntar på specialist: ${keeper} håller kontakten och stämmer av den ${day}.`,
  nobodyLoud: 'Ingen har tagit frågan',
  nobodyStays: 'Den ligger kvar tills någon tar den, eller tills den som frågade avslutar den.',
  rings: (seat: string, next: string, number: string) =>
    `Nu: ${seat} ringer ${next}${number}, utan att peka ut barnet, och säger här vad de svarade.`,
  thenToldMore: `Tryck sedan på ${endTitles.toldMore}.`,
} as const;

export const onwardWords = {
  inTeam: 'Vi tar kontakten med …',
  outside: 'Eller med någon utanför teamet',
  pointAtNobody: 'Säg inget som pekar ut barnet när ni ringer.',
  outsideConsent:
    'Samtycket gäller bara dem i teamet som står här. Ringer ni någon annan: säg inget som pekar ut barnet.',
  done: 'Ni är klara när de har svarat.',
  both: 'Välj en: antingen i teamet eller utanför.',
  none: 'Välj vem ni tar kontakten med. Vet ni inte? Ta upp det på mötet.',
  serviceGone: 'Den raden finns inte kvar i kontaktlistan. Välj en annan.',
  contactRow: 'Ska er rad i kontaktlistan ändras? Den visar andra vad ni gör och inte gör.',
  openRow: 'Öppna er rad',
} as const;

export const endSentences = {
  whomToldMore: 'Vem har du berättat mer för?',
  toldMore: (seat: string) => `Sparat. Nu är det ${seat} som svarar.`,
  came: {
    takes: 'Sparat. De tar det, och ni är klara.',
    declines: 'Sparat. Ni är klara. Tack för att ni frågade.',
  } satisfies Readonly<Record<CameKind, string>>,
  waits: (keeper: string, day: string) => `Sparat. ${keeper} håller kontakten och stämmer av den ${day}.`,
  specialistHelp: 'Någon håller kontakten med familjen under väntan, och ni stämmer av den dag ni väljer.',
  keeper: 'Vem håller kontakten?',
  checkIn: 'När stämmer ni av?',
  chooseKeeper: 'Välj vem som håller kontakten.',
  chooseDay: 'Välj en dag från i dag och högst ett år fram.',
} as const;

export const noteWords = {
  heading: 'Till gruppens nästa möte',
  about:
    'Berätta vad som hände mellan er verksamheter, så att gruppen kan ändra på det. Aldrig vem det gällde: inget ärende, ingen kod, inget barn.',
  what: 'Vad hände?',
  parties: 'Mellan vilka?',
  text: (longest: number) => `Vill du säga något mer? Högst ${longest} tecken.`,
  example: 'Till exempel: båda hänvisade till den andra.',
  savedWithGroup: 'Sparat. Gruppen ser anteckningen till sitt nästa möte. Skriv anteckningar i dess kanal.',
  savedWithTeam:
    'Sparat. Kommunen har ingen grupp här än, så anteckningen stannar hos teamet. Sammankallande ser den: skriv anteckningar.',
  before: 'Ni har redan skrivit en anteckning om den här frågan. En räcker.',
  notSaved: 'Inget är sparat än.',
  chooseWhat: 'Välj vad som hände, minst ett.',
  tooLong: (longest: number) => `Texten får ha högst ${longest} tecken.`,
  mayNot: 'Det skriver den som har en plats i teamet, den som frågade eller sammankallande.',
  notNeeded: 'Någon har tagit frågan nu. Då behövs ingen anteckning.',
} as const;
