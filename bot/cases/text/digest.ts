/** The convener's digest in words. The alias and the parties, never a word of what it is about. */
import type { Temporal } from 'temporal-polyfill';
import { capitalised, date, dayBehind, enumerate } from '../../platform/time/swedish.ts';
import type { ClockKind } from '../clocks.ts';

const figures = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

const questions = (count: number): string =>
  capitalised(`${figures[count] ?? count} ${count === 1 ? 'fråga' : 'frågor'}`);

export type Counts = {
  readonly open: number;
  readonly waiting: number;
  readonly nobody: number;
  readonly unanswered: number;
  readonly others: number;
};

/** "Två frågor saknar svar. Ett samtal brukar räcka." */
export const digestSentence = ({ nobody, unanswered, others }: Counts): string => {
  const parts = [
    ...(nobody > 0 ? [`${questions(nobody)} har ingen tagit.`] : []),
    ...(unanswered > 0 ? [`${questions(unanswered)} saknar svar.`] : []),
    ...(others > 0 ? [`${questions(others)} ${nobody + unanswered > 0 ? 'till ' : ''}står stilla.`] : []),
  ];
  return parts.length > 0 ? [...parts, 'Ett samtal brukar räcka.'].join(' ') : '';
};

export const digestText = {
  heading: (team: string) => `Veckan i ${team}`,
  summary: (team: string) => `Veckan i ${team}`,
  counts: ({ open, waiting }: Counts) => `Öppna frågor: ${open}. Väntar på svar: ${waiting}.`,
  agenda: 'Att ta upp på mötet',
  more: (left: number) => `och ${left} till`,
  claimed: (names: readonly string[]) =>
    `Väntar på att du bekräftar: ${enumerate(names)}. Skriv platser till mig, så visar jag vilka.`,
} as const;

const ofClock: Readonly<Record<ClockKind, (who: string, when: string) => string>> = {
  answer: (who, when) => `${who} skulle ha svarat ${when}.`,
  'tell-more': (_who, when) => `Den som frågar skulle ha berättat mer ${when}.`,
  'hand-on': (who, when) => `${who} tog kontakten vidare, och svaret skulle ha kommit ${when}.`,
  'go-on': (who, when) => `${who} skulle ha tagit nästa steg ${when}.`,
  'tell-guardians': (who, when) => `Familjen skulle ha fått besked ${when} av ${who}.`,
  'tell-asker': (who, when) => `Den som frågade skulle ha fått besked ${when} av ${who}.`,
  'first-step': (who, when) => `${who} skulle ha tagit första steget ${when}.`,
  specialist: (who, when) => `${who} skulle ha hört av sig under väntan ${when}.`,
  sip: (who, when) => `${who} skulle ha hållit SIP-möte ${when}.`,
  'consent-ends': (_who, when) => `Samtycket tar slut ${when}.`,
  'consent-ended': (_who, when) => `Samtycket tog slut ${when}.`,
  'ask-child': (_who, when) => `Barnet skulle ha fått frågan ${when}.`,
};

type Today = { readonly today: Temporal.PlainDate };

export const troubles = {
  nobody: ({ since, today }: Today & { since: Temporal.PlainDate }) =>
    since.equals(today) ? 'Ingen har tagit frågan.' : `Ingen har tagit frågan sedan ${date(since, today)}.`,
  late: (clock: ClockKind, names: readonly string[], { due, today }: Today & { due: Temporal.PlainDate }) =>
    capitalised(ofClock[clock](names.length > 0 ? enumerate(names) : 'den som frågade', dayBehind(due, today))),
  help: (names: readonly string[]) => capitalised(`${enumerate(names)} har bett om hjälp.`),
  'consent-ended': ({ on, today }: Today & { on: Temporal.PlainDate }) =>
    `Samtycket tog slut ${dayBehind(on, today)}. Ingen kan läsa eller svara.`,
  alone: (names: readonly string[]) => capitalised(`${enumerate(names)} har ingen på plats just nu.`),
} as const;
