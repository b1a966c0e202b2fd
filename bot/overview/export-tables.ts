/** Läget as sheets, for the report to the steering group: the same words, and the same hidden, as on the page. Pure. */
import type { Temporal } from 'temporal-polyfill';
import { toldCount } from '../cases/activity.ts';
import type { Table } from '../platform/sheets/table.ts';
import { noteKinds } from '../support/kind.ts';
import type { SupportNote } from '../support/note.ts';
import { type ColumnKey, columns, trendKeys, trendTitles } from './columns.ts';
import { cellsOf, type Known } from './row.ts';
import { byTerm, termOf } from './term.ts';
import type { TrendTerm } from './trend.ts';
import { asOfWords, fewWords, figuresWords, noteKindWords } from './words.ts';

/** Characters. */
const widths = { name: 18, words: 26, term: 12, count: 14, kind: 18, source: 60 };

export const standingTable = (known: readonly Known[], now: Temporal.Instant, today: Temporal.PlainDate): Table => ({
  name: 'Läget',
  header: ['Kommun', ...columns.map(({ title }) => title), 'Räknat'],
  rows: [
    ...known.map((one) => {
      const cells = cellsOf(one, today);
      const words = (key: ColumnKey) => cells[key].words;
      return [one.municipality.name, ...columns.map(({ key }) => words(key)), asOfWords(one.at, now)];
    }),
    [figuresWords],
  ],
  widths: [widths.name, ...columns.map(() => widths.words), widths.words],
});

export const trendTable = (trend: readonly TrendTerm[]): Table => ({
  name: 'Trend',
  header: ['Termin', 'Kommuner', ...trendKeys.map((key) => trendTitles[key]), 'Källa'],
  rows: trend.map(({ term, of, counts, source = '' }) => [
    term,
    `${of}`,
    ...trendKeys.map((key) => `${counts[key] ?? ''}`),
    source,
  ]),
  widths: [widths.term, widths.count, ...trendKeys.map(() => widths.count), widths.source],
});

/** How much support of each kind has been given, by the term of its day, and not to whom. */
export const supportTable = (notes: readonly SupportNote[]): Table => {
  const terms = [...new Set(notes.map(({ day }) => termOf(day).name))].toSorted(byTerm);
  return {
    name: 'Stöd',
    header: ['Termin', 'Slag', 'Antal'],
    rows: terms.flatMap((term) =>
      noteKinds.map((kind) => {
        const count = notes.filter((note) => note.kind === kind && termOf(note.day).name === term).length;
        return [term, noteKindWords[kind], `${toldCount(count) ?? fewWords}`];
      }),
    ),
    widths: [widths.term, widths.kind, widths.count],
  };
};
