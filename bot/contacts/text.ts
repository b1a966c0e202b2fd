/** Every Swedish sentence of the contact list in chat. */
import type { Temporal } from 'temporal-polyfill';
import { dayAhead } from '../platform/time/swedish.ts';
import type { Opening } from '../platform/time/telephone-hours.ts';

/** "08:00" → "8.00". */
const clock = (time: string): string => `${Number(time.slice(0, 2))}.${time.slice(3)}`;

export const contacts = {
  heading: 'Hit kan du ringa',
  show: 'Visa vem jag kan ringa',
  openInTab: 'Öppna i fliken',
  fitting: 'Passar det du valt',
  others: 'Övriga',
  hours: (hours: string) => `Telefontid: ${hours}`,
  alert: (words: string) => `Just nu: ${words}`,
  ages: (words: string) => `Ålder: ${words}`,
  does: (words: string) => `Det här gör vi: ${words}`,
  doesNot: (words: string) => `Det här gör vi inte: ${words}`,
  how: (words: string) => `Så tar du kontakt: ${words}`,
  leftOut: (count: number) =>
    count === 1
      ? 'En rad till får inte plats. Skriv kontakt och ett ord, till exempel kontakt rehab, så visar jag de rätta.'
      : `${count} rader till får inte plats. Skriv kontakt och ett ord, till exempel kontakt rehab, så visar jag de rätta.`,
  none: 'Kontaktlistan är tom än. Fråga er sammankallande vem du kan ringa.',
  notFound:
    'Ingen kontakt passar det ordet. Prova ett annat, till exempel rehab eller elevhälsa, eller skriv bara kontakt.',
  callsNames: 'Du ringer en funktion. Säg inget namn på barnet förrän du vet att samtycket räcker.',
} as const;

/** "6–17 år", "från 6 år", "till och med 5 år"; nothing said is "". */
export const agesInText = (from: number | undefined, to: number | undefined): string => {
  if (from !== undefined && to !== undefined) return from === to ? `${from} år` : `${from}–${to} år`;
  if (from !== undefined) return `från ${from} år`;
  return to === undefined ? '' : `till och med ${to} år`;
};

/** "Svarar nu till 11.30", "Svarar tisdag 10.00"; nothing where no hours are told. */
export const openingInText = (opening: Opening, today: Temporal.PlainDate): string => {
  if (opening.open) return opening.until === undefined ? 'Svarar nu' : `Svarar nu till ${clock(opening.until)}`;
  return opening.next ? `Svarar ${dayAhead(opening.next.day, today)} ${clock(opening.next.opens_at)}` : '';
};
