import { enumerate } from '../time/swedish.ts';
import { type Content, limits, type Named, type SheetFailure, type SheetWarning } from './sheet.ts';

/** One sentence or two for each refusal and warning: what is wrong, and what to do about it. */
export function failureSentence(failure: SheetFailure): string {
  switch (failure.kind) {
    case 'ending':
      return endingSentence(failure.ending);
    case 'content':
      return `Filens namn slutar på .${failure.ending}, men ${contents[failure.found]}. ${saveAs}`;
    case 'macros':
      return `Filen innehåller makron. Spara den som ”Excel-arbetsbok (.xlsx)” utan makron och försök igen.`;
    case 'encrypted':
      return 'Filen är skyddad med lösenord. Ta bort lösenordet i Excel, spara och försök igen.';
    case 'too-large':
      return `Filen är för stor, ${megabytes(failure.bytes)} MB. Den får vara högst ${megabytes(limits.bytes)} MB: ta bort bilder och sådant som inte hör till listan.`;
    case 'unpacks-too-large':
      return 'Filen blir för stor när den öppnas. Kopiera bara de rader som ska med till en ny arbetsbok och spara den.';
    case 'too-many-parts':
      return 'Filen innehåller för många delar. Kopiera listan till en ny arbetsbok och spara den.';
    case 'embedded-file':
      return 'Det ligger en annan fil inuti filen. Ta bort den, eller kopiera bara listan till en ny arbetsbok.';
    case 'external-links':
      return 'Filen hämtar värden från en annan arbetsbok. Klistra in listan som värden i en ny arbetsbok och spara den.';
    case 'declares-entities':
      return 'Filen är inte gjord av ett kalkylprogram och läses inte. Öppna den i Excel, spara den på nytt och försök igen.';
    case 'broken':
      return 'Filen är skadad och går inte att läsa. Öppna den i Excel, spara den på nytt och försök igen.';
    case 'too-many-rows':
      return `Listan har för många rader. Högst ${count(limits.dataRows)} rader under rubriken läses: dela upp den i flera filer.`;
    case 'too-many-columns':
      return `Listan har för många kolumner. Högst ${limits.columns} läses: ta bort dem som inte behövs.`;
    case 'too-long-cell':
      return `Texten i cell ${failure.cell} är för lång. Korta den till högst ${count(limits.cellLength)} tecken.`;
    case 'quotes':
      return `Citattecknen går inte ihop i raden som börjar på rad ${failure.line}. Rätta den, eller spara listan som .xlsx i stället.`;
    case 'empty':
      return 'Det finns inget i filen. Kontrollera att det är rätt fil och att den är sparad.';
  }
}

export function warningSentence(warning: SheetWarning): string {
  switch (warning.kind) {
    case 'formulas':
      return `Det finns formler i ${cells(warning.cells)}. Värdet som senast sparades har lästs: kontrollera att det stämmer.`;
    case 'formulas-without-value':
      return `Det finns formler utan sparat värde i ${cells(warning.cells)}, och där blev det tomt. Öppna filen i Excel, spara den och läs in den på nytt.`;
    case 'error-values':
      return `Det står ett felvärde i ${cells(warning.cells)}, och där blev det tomt. Rätta i filen om något ska stå där.`;
    case 'merged-cells':
      return `Celler är sammanfogade: ${names(warning.ranges)}. Texten hamnade bara i den första: kontrollera de andra raderna.`;
    case 'hidden-rows':
      return `${plural(warning.rows, 'Rad', 'Raderna')} ${names(warning.rows)} ${are(warning.rows)} i filen men har lästs: kontrollera att ${plural(warning.rows, 'den', 'de')} ska med.`;
    case 'hidden-columns':
      return `${plural(warning.columns, 'Kolumn', 'Kolumnerna')} ${names(warning.columns)} ${are(warning.columns)} i filen men har lästs: kontrollera att ${plural(warning.columns, 'den', 'de')} ska med.`;
    case 'other-sheets':
      return `Bara bladet ”${warning.read}” har lästs, inte ${names(warning.left)}. Spara de andra var för sig om de också ska med.`;
    case 'beyond-header':
      return `${plural(warning.rows, 'Rad', 'Raderna')} ${names(warning.rows)} har text till höger om den sista rubriken: kontrollera att inget hamnat i fel kolumn.`;
  }
}

const saveAs = 'Öppna den i ett kalkylprogram och spara som ”Excel-arbetsbok (.xlsx)” eller ”CSV UTF-8 (.csv)”.';

function endingSentence(ending: string): string {
  if (ending === 'xlsm') return failureSentence({ kind: 'macros' });
  const what = ending === '' ? 'Filens namn saknar ändelse' : `En fil som slutar på .${ending} kan inte läsas in`;
  return `${what}. ${saveAs}`;
}

const contents: Record<Content, string> = {
  xlsx: 'den är en Excel-fil',
  'old-excel': 'den är en Excel-fil av äldre slag',
  'binary-excel': 'den är en binär Excel-fil',
  'open-document': 'den är en fil från LibreOffice eller OpenOffice',
  zip: 'den är inte en Excel-fil',
  pdf: 'den är en pdf',
  html: 'den är en webbsida',
  text: 'den är en textfil',
  unknown: 'innehållet är något annat',
};

const count = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ' ');

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1).replace('.0', '').replace('.', ',');

const names = ({ first, count: all }: Named): string =>
  enumerate(all > first.length ? [...first, `${count(all - first.length)} till`] : first);

const cells = (named: Named): string => `${plural(named, 'cell', 'cellerna')} ${names(named)}`;

const plural = (named: Named, one: string, many: string): string => (named.count === 1 ? one : many);

const are = (named: Named): string => plural(named, 'är dold', 'är dolda');
