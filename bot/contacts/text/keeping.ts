/** The sentences of "Stämmer era uppgifter?". */
import type { Temporal } from 'temporal-polyfill';
import { date, enumerate } from '../../platform/time/swedish.ts';
import type { TypedField } from '../asking/typed-row.ts';

const upToTwelve = ['Ingen', 'En', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio', 'Elva', 'Tolv'];

const rowsInText = (count: number): string => `${upToTwelve[count] ?? count} ${count === 1 ? 'rad' : 'rader'}`;

export const keeping = {
  heading: 'Stämmer era uppgifter?',
  summary: 'Stämmer era uppgifter i kontaktlistan?',
  why: 'De andra ringer efter det som står här. Tryck Stämmer, eller ändra direkt.',
  /** `parties`: inside a sentence. Everybody in the channel reads it. */
  inChannel: (parties: readonly string[]) =>
    `Till ${enumerate(parties)}: stämmer det som står om er i kontaktlistan? Den som har platsen svarar, eller er sammankallande.`,
  toConvener: (parties: readonly string[]) =>
    `Ingen annan kan svara för ${enumerate(parties)} just nu. Vet du om det stämmer?`,
  confirmed: (on: Temporal.PlainDate, today: Temporal.PlainDate, by: string) =>
    on.equals(today) ? `Bekräftad i dag av ${by}.` : `Bekräftad ${date(on, today)} av ${by}.`,
  never: 'Ingen har bekräftat raden än.',
  overdue: 'Ingen har bekräftat raden på ett halvår.',
  phone: (words: string) => `Telefon: ${words}`,
  noPhone: 'Inget telefonnummer.',
  noHours: 'Ingen telefontid.',
  right: 'Stämmer',
  allRight: 'Allt stämmer',
  change: 'Ändra',
  gone: 'Vi har ingen sådan rad längre',
  undo: 'Ångra',
  back: 'Tillbaka',
  ofRow: (title: string, row: string) => `${title}: ${row}`,
  more: (count: number) => `${rowsInText(count)} till väntar i fliken.`,
  thanks: 'Tack! Nu är allt här bekräftat.',
  none: 'Raderna som kortet gällde finns inte längre. Öppna fliken och se listan som den är nu.',
  didConfirm: (row: string) => `Tack! ${row} är bekräftad.`,
  didConfirmAll: 'Tack! Raderna är bekräftade.',
  didChange: (row: string) => `${row} är ändrad och bekräftad. Alla ser den nya raden nu.`,
  didNothing: (row: string) => `${row} stod redan så. Inget är ändrat.`,
  didRemove: (row: string) => `${row} är borttagen ur listan.`,
  didUndo: 'Det är ändrat tillbaka.',
  changedSince: (row: string) =>
    `${row} har ändrats sedan du såg den, så inget är sparat. Läs den som den är nu och tryck igen.`,
  changedMeanwhile: (fields: readonly string[]) =>
    `Någon annan har ändrat raden under tiden, så inget är sparat. Det här står nu: ${fields.join('. ')}. Spara igen om det du skrev ska gälla.`,
  someChangedSince: 'Några rader har ändrats sedan du såg dem. Läs dem som de är nu.',
  cannotUndo: 'Raden har ändrats igen sedan dess. Öppna historiken i fliken och välj där.',
  mend: 'Inget är sparat än. Det du skrev finns kvar.',
  noText: 'inget',
} as const;

export const form = {
  heading: (row: string) => `Ändra ${row}`,
  save: 'Spara',
  labels: {
    phone: 'Telefon',
    hours: 'Telefontid',
    hoursNote: 'Mer om telefonen',
    does: 'Det här gör vi',
    doesNot: 'Det här gör vi inte',
    from: 'Från ålder',
    to: 'Till ålder',
    how: 'Så tar du kontakt',
    email: 'E-post',
    url: 'Webbadress',
    alert: 'Just nu',
  } satisfies Record<TypedField, string>,
  hints: { hours: 'måndag–torsdag 8.00–11.30', alert: 'Stängt vecka 30', url: 'https://' } as const satisfies Partial<
    Record<TypedField, string>
  >,
  notNames: (words: readonly string[]) => `Inget av orden pekar ut ett barn: ${words.join(', ')}`,
  sure: 'Är du säker?',
  restInTab: 'Funktion, enhet och område ändrar du i fliken.',
} as const;

export const removing = {
  question: (row: string) => `Ta bort ${row} ur kontaktlistan?`,
  consequence: 'Då ser ingen raden längre. Det går att ångra.',
  confirm: 'Ta bort',
} as const;

export const told = {
  heading: 'Kontaktlistan behöver hjälp',
  summary: (count: number) =>
    count === 1 ? 'En rad i kontaktlistan har blivit gammal.' : 'Rader i kontaktlistan har blivit gamla.',
  overdue: (count: number, rows: readonly string[]) =>
    `${rowsInText(count)} har ingen bekräftat på ett halvår: ${enumerate(rows)}.`,
  asked: (on: Temporal.PlainDate, today: Temporal.PlainDate) =>
    `Frågan gick ut ${date(on, today)}. Ett samtal brukar räcka.`,
} as const;
