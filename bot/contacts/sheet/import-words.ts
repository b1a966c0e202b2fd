/** What is said of a file with contacts and of its rows, before and after they are saved. */
import { enumerate } from '../../platform/time/swedish.ts';
import { headerOf } from './columns.ts';

const quoted = (words: string): string => `”${words.replace(/\s+/g, ' ').slice(0, 60)}”`;

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** A few of many. */
const some = (names: readonly string[], most = 8): string =>
  enumerate(names.length > most ? [...names.slice(0, most), `${names.length - most} till`] : names);

export const ofFile = {
  noHeader: (missing: readonly string[]) =>
    `${missing.length === 1 ? 'Kolumnen' : 'Kolumnerna'} ${enumerate(missing.map(quoted))} saknas. Överst i listan ska det stå vad varje kolumn är: minst Verksamhet och Funktion, till exempel Verksamhet, Enhet, Funktion, Telefon, Telefontid.`,
  noRows: 'Det finns rubriker men inga rader under dem. Kontrollera att det är rätt fil.',
  leftOut: (headers: readonly string[]) =>
    `${headers.length === 1 ? 'En kolumn' : 'Några kolumner'} läses inte in: ${some(headers.map(quoted))}. Döp om den rubrik som ska med.`,
  notTaken: (headers: readonly string[]) =>
    `${enumerate(headers)} läses inte in: det är verksamheterna själva som bekräftar sina rader.`,
  notInFile: (rows: number) =>
    `${count(rows, 'rad', 'rader')} i listan finns inte i filen. ${rows === 1 ? 'Den ligger' : 'De ligger'} kvar som ${rows === 1 ? 'den' : 'de'} är.`,
} as const;

export const ofRow = {
  noParty: 'Verksamhet saknas.',
  noTitle: 'Funktion saknas: skriv till exempel Samverkanskontakt.',
  unknownParty: (written: string, names: readonly string[]) =>
    `${quoted(written)} är ingen verksamhet i listan. Skriv en av ${enumerate(names)}.`,
  notWhole: (field: string, written: string) =>
    `${headerOf(field)}: ${quoted(written)} är ingen ålder. Skriv ett helt tal, till exempel 13.`,
  wrong: (field: string, sentence: string) => `${headerOf(field)}: ${sentence}`,
  noZero: (number: string) =>
    `Telefon: numret börjar inte med noll. Excel tar bort nollan när cellen är ett tal, så vi har satt dit den: ${number}. Stämmer det?`,
  region: 'Raden hör till regionens lista, som koordinatorn sköter. Här ändras den inte.',
  anotherList: (name: string) => `Raden hör till listan ${quoted(name)}. Läs in den där.`,
  twice: (line: number) => `Samma rad står redan på rad ${line} i filen.`,
  alike: (line: number) =>
    `Rad ${line} i filen har samma verksamhet, enhet och funktion. Ta med den om det är ännu en funktion.`,
  several: (rows: number) =>
    `Det finns ${rows} rader i listan med samma verksamhet, enhet och funktion. Välj vilken det är, eller lägg till en ny.`,
  alsoInRegion: 'Regionens lista har redan en sådan rad. Ta bara med den om kommunen har en egen.',
  notChecked: 'Texten kunde inte kontrolleras, så raden kan inte läsas in. Försök igen.',
} as const;

/** Why a row that was chosen has been left out when the rest was saved. */
export const leftOut = {
  changed: 'Någon annan har ändrat raden sedan du öppnade filen. Läs in filen igen, så ser du hur den är nu.',
  gone: 'Raden har tagits bort sedan du öppnade filen. Läs in filen igen om den ska läggas till.',
  added: 'Någon har lagt till en sådan rad sedan du öppnade filen. Läs in filen igen, så ser du båda.',
  twice: 'Raden i listan skulle ändras två gånger i samma fil. Bara den första är med.',
  'no-such-party': 'Verksamheten finns inte i listan.',
  stopped: 'Inläsningen ångrades medan den pågick, så raden är inte sparad.',
  screened: (sentences: readonly string[]) => sentences.join(' '),
} as const;

/** Why a row does not go back when an import is undone. */
export const notUndone = {
  changed: 'Har ändrats efter inläsningen och ligger kvar som den är.',
  gone: 'Har tagits bort efter inläsningen och läggs inte tillbaka.',
} as const;

/** Of an import as a whole. */
export const importRefusals = {
  'no-file-name': 'Filens namn saknas. Välj filen igen.',
  'may-not-import': 'Sammankallande och koordinatorn läser in listor. Dina egna rader ändrar du en och en.',
  interrupted: (saved: number) =>
    `Lagringen slutade svara mitt i inläsningen. ${saved === 0 ? 'Inga rader är sparade' : count(saved, 'rad är sparad', 'rader är sparade')}. Försök igen om en stund, så läses resten in, eller ångra inläsningen.`,
  'undo-interrupted': 'Lagringen slutade svara innan allt var ångrat. Vänta en stund och ångra en gång till.',
  'no-such-import': 'Den inläsningen finns inte. Ladda om sidan.',
} as const;
