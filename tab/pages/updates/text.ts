// What the list says, and what all pages of updates share.
import type { Tally } from '../../../bot/updates/contract/list.ts';
import { capitalised } from '../../parts/when.ts';

export const many = (count: number, one: string, several: string): string => (count === 1 ? one : several);

/** "till 15 grupper", where a word beside it says already that it is to them. */
export const recipientsIn = (toWords: string): string => capitalised(toWords.replace(/^till /, ''));

const answered = (count: number, all: number): string =>
  count === all && all > 1
    ? 'Alla har svarat.'
    : count === 0
      ? 'Ingen har svarat än.'
      : `${count} av ${all} har svarat.`;

const reached = (delivered: number, all: number): string => {
  if (delivered < all) return `${delivered} av ${all} har fått det.`;
  return all === 1 ? 'Forumet har fått det.' : `Alla ${all} har fått det.`;
};

export const text = {
  kept: 'Det här har du skrivit men inte sparat.',
  throwAway: 'Släng det osparade',
  title: 'Utskick',
  intro: 'Skriv en gång, så får alla det samtidigt. Här ser du vilka som har fått det, och vad de har svarat.',
  introOwn: 'Det du skickar till ditt eget forum, det som regionen har skickat till er, och vad som har svarats.',
  introReading: 'Det som skickas ut till grupperna, vilka som har fått det och vad de har svarat.',
  new: 'Nytt utskick',
  newTo: (forum: string) => `Till ${forum}`,
  lists: 'Sparade listor',
  none: 'Inga utskick än',
  noneHow: 'Välj Nytt utskick och börja skriva. Inget går ut förrän du har sagt till.',
  noneReading: 'När någon skickar något till grupperna ser du det här.',
  mayNot: 'Du kan inte skicka utskick',
  mayNotHow: 'Koordinatorn skickar till alla grupper, och den som är sammankallande till sitt eget forum.',
  toList: 'Till utskicken',
  untitled: 'Utan rubrik',
  going: 'På väg ut',
  drafts: 'Utkast',
  waiting: 'Väntar',
  out: 'Utskickat',
  received: 'Från regionen',
  open: 'Inte klart än',
  olderOut: (count: number) => `Visa ${count} äldre`,
  older: 'Hämta äldre utskick',
  letter: 'Brev',
  by: (name: string) => `Skrivet av ${name}`,
  sent: (when: string) => `Skickat ${when}`,
  changed: (when: string) => `Ändrat ${when}`,
  tally: ({ all, delivered, open, failed, uncertain, answered: count }: Tally): string =>
    [
      reached(delivered, all),
      ...(open > 0 ? [`${open} är på väg.`] : []),
      ...(failed > 0 ? [`${failed} kom inte fram.`] : []),
      ...(uncertain > 0 ? [`Om ${uncertain} vet vi inte.`] : []),
      ...(count === undefined ? [] : [answered(count, all)]),
    ].join(' '),
  card: 'Kortet i kanalen',
  notDrawn: 'Kortet gick inte att rita just nu.',
  saving: 'Sparar…',
  cancel: 'Avbryt',
  toMend: (count: number) => (count === 1 ? 'En sak behöver ändras' : `${count} saker behöver ändras`),
  asks: (words: string) => `Är ${words} namn på ett barn, eller något som pekar ut ett?`,
  asksHow: 'Ta i så fall bort det. Annars kan du gå vidare.',
  asksAct: 'Det pekar inte ut något barn',
} as const;
