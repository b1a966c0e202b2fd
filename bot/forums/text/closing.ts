/** What is said of closed weeks. Names of seats come in as cards have escaped them. */
import type { Temporal } from 'temporal-polyfill';
import { capitalised, date } from '../../platform/time/swedish.ts';
import { type ClosingFailure, mostClosures } from '../closing.ts';
import type { SeatClosure } from '../seat.ts';

/**
 * "21 december–1 januari", "23–27 november", or one day alone. The year stands only where it begins in a later one than the reader's: of
 * twelve weeks at most, what begins this year needs none.
 */
export const period = ({ from, to }: Pick<SeatClosure, 'from' | 'to'>, today: Temporal.PlainDate): string => {
  const end = date(to, from.year > today.year ? today : to);
  if (from.equals(to)) return end;
  const isOneMonth = from.year === to.year && from.month === to.month;
  return `${isOneMonth ? from.day : date(from, from)}–${end}`;
};

export const closing = {
  why: 'När en verksamhet har stängt svarar ersättaren i stället. Finns ingen ersättare räknas inte de dagarna.',
  row: (seat: string, days: string, standIn: string | undefined) =>
    `**${capitalised(seat)}**: ${days}${standIn === undefined ? ', utan ersättare' : `, ersättare ${standIn}`}`,
  more: (left: number) => `Och ${left} till.`,
  close: 'Stäng en plats',
  reopen: 'Ta bort en stängning',
  seat: 'Plats',
  from: 'Från och med',
  to: 'Till och med',
  standIn: 'Ersättare under tiden',
  nobody: 'Ingen',
  chooseSeat: 'Välj vilken plats det gäller.',
  chooseDays: 'Välj både första och sista dagen.',
  which: 'Vilken stängning ska tas bort?',
  choose: 'Välj vilken stängning som ska tas bort.',
  choice: (seat: string, days: string) => `${capitalised(seat)}, ${days}`,
  saved: (seat: string, days: string, standIn: string | undefined) =>
    `Sparat. ${capitalised(seat)} har stängt ${days}${standIn === undefined ? '' : `, och ${standIn} svarar under tiden`}.`,
  vacant: (seat: string) => `Ingen talar för ${seat} än, så ingen där kan svara. Säg till sammankallande.`,
  removed: 'Borttaget. De dagarna räknas igen.',
  gone: 'Den stängningen finns inte längre. Så här ser det ut nu.',
  mayNot: 'Bara den som talar för platsen, sammankallande och vice sammankallande ändrar stängda veckor.',
  noSeats: 'Du talar inte för någon plats här, så du kan inte stänga någon.',
} as const;

type Named = Extract<ClosingFailure, { readonly with: SeatClosure }>;

const sentences: Readonly<Record<Exclude<ClosingFailure['kind'], Named['kind']>, string>> = {
  'no-such-seat': closing.chooseSeat,
  'no-such-stand-in': 'Den ersättaren finns inte längre i teamet. Välj en annan.',
  'stands-in-for-itself': 'En plats kan inte vara sin egen ersättare. Välj en annan, eller Ingen.',
  'ends-before-it-begins': 'Sista dagen ligger före den första. Byt plats på dem.',
  'too-long': 'En stängning kan vara högst 12 veckor. Dela upp den.',
  'over-already': 'De dagarna har redan varit. Välj dagar som kommer.',
  'too-far-ahead': 'Det ligger mer än två år fram. Stämmer året?',
  'too-many': `En plats kan ha högst ${mostClosures} stängningar. Ta bort en först.`,
};

/** `escaped`: takes the meaning from what a card would read as signs. */
export const closingSentence = (
  failure: ClosingFailure,
  today: Temporal.PlainDate,
  escaped: (name: string) => string,
): string => {
  if (failure.kind === 'overlaps')
    return `Platsen har redan stängt ${period(failure.with, today)}. Välj andra dagar, eller ta bort den stängningen först.`;
  if (failure.kind === 'stand-in-closed')
    return `${capitalised(escaped(failure.standIn.name))} har själv stängt ${period(failure.with, today)}. Välj en annan ersättare.`;
  if (failure.kind === 'is-stand-in') {
    const name = escaped(failure.of.name);
    return `Platsen är ersättare för ${name} ${period(failure.with, today)}. Be ${name} eller sammankallande att välja en annan ersättare först.`;
  }
  return sentences[failure.kind];
};
