import { describe, expect, it } from 'vitest';
import type { Named, SheetFailure, SheetWarning } from '../../../bot/platform/sheets/sheet.ts';
import { failureSentence, warningSentence } from '../../../bot/platform/sheets/words.ts';

const named = (count: number, ...first: readonly string[]): Named => ({ first, count });

describe('a refusal says what is wrong and what to do', () => {
  it.each<[SheetFailure, string]>([
    [
      { kind: 'ending', ending: 'xls' },
      'En fil som slutar på .xls kan inte läsas in. Öppna den i ett kalkylprogram och spara som ”Excel-arbetsbok (.xlsx)” eller ”CSV UTF-8 (.csv)”.',
    ],
    [
      { kind: 'ending', ending: 'xlsm' },
      'Filen innehåller makron. Spara den som ”Excel-arbetsbok (.xlsx)” utan makron och försök igen.',
    ],
    [
      { kind: 'content', ending: 'xlsx', found: 'pdf' },
      'Filens namn slutar på .xlsx, men den är en pdf. Öppna den i ett kalkylprogram och spara som ”Excel-arbetsbok (.xlsx)” eller ”CSV UTF-8 (.csv)”.',
    ],
    [
      { kind: 'too-large', bytes: 3_456_789 },
      'Filen är för stor, 3,5 MB. Den får vara högst 2 MB: ta bort bilder och sådant som inte hör till listan.',
    ],
    [
      { kind: 'too-many-rows' },
      'Listan har för många rader. Högst 2 000 rader under rubriken läses: dela upp den i flera filer.',
    ],
    [{ kind: 'too-long-cell', cell: 'C2' }, 'Texten i cell C2 är för lång. Korta den till högst 4 000 tecken.'],
    [
      { kind: 'quotes', line: 3 },
      'Citattecknen går inte ihop i raden som börjar på rad 3. Rätta den, eller spara listan som .xlsx i stället.',
    ],
  ])('%j', (failure, sentence) => expect(failureSentence(failure)).toBe(sentence));
});

describe('a warning names the places and says what to look at', () => {
  it.each<[SheetWarning, string]>([
    [
      { kind: 'formulas', cells: named(1, 'B2') },
      'Det finns formler i cell B2. Värdet som senast sparades har lästs: kontrollera att det stämmer.',
    ],
    [
      { kind: 'formulas', cells: named(1_205, 'B2', 'B3') },
      'Det finns formler i cellerna B2, B3 och 1 203 till. Värdet som senast sparades har lästs: kontrollera att det stämmer.',
    ],
    [{ kind: 'hidden-rows', rows: named(1, '4') }, 'Rad 4 är dold i filen men har lästs: kontrollera att den ska med.'],
    [
      { kind: 'hidden-columns', columns: named(2, 'B', 'C') },
      'Kolumnerna B och C är dolda i filen men har lästs: kontrollera att de ska med.',
    ],
    [
      { kind: 'other-sheets', read: 'BUP', left: named(2, 'Rehab', 'Gammalt') },
      'Bara bladet ”BUP” har lästs, inte Rehab och Gammalt. Spara de andra var för sig om de också ska med.',
    ],
  ])('%j', (warning, sentence) => expect(warningSentence(warning)).toBe(sentence));
});
