// What is said of the parts of a region: a row in one line, and where in the form or in a file something stands.
import { type ListId, listIds, type Row } from './rows.ts';

export const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag'] as const;

export const labels = {
  'region.name': 'Regionens namn',
  'region.id': 'Regionens id',
  municipalities: 'Kommuner',
  parties: 'Parter',
  coordinators: 'Koordinatorer',
  processSupport: 'Processtöd',
  'defaults.guaranteeDays': 'Kontaktgaranti, arbetsdagar',
  'defaults.digest.weekday': 'Sammanställningens veckodag',
  'defaults.digest.hour': 'Sammanställningens timme',
  'defaults.teamName': 'Vad ett team kallas',
} as const;

/** One of them. */
export const kinds: Readonly<Record<ListId, string>> = {
  municipalities: 'Kommun',
  parties: 'Part',
  coordinators: 'Koordinator',
  processSupport: 'Processtöd',
};

const columnWords: Readonly<Record<string, string>> = {
  code: 'kod',
  id: 'id',
  name: 'namn',
  'tile.0': 'rad',
  'tile.1': 'kolumn',
  huvudman: 'huvudman',
  person: 'nyckel',
};

const places: Readonly<Record<ListId, (row: Row) => string>> = {
  municipalities: (row) => (row['tile.0'] || row['tile.1'] ? `, rad ${row['tile.0']}, kolumn ${row['tile.1']}` : ''),
  parties: ({ huvudman = '' }) => `, ${huvudman.trim()}`,
  coordinators: () => '',
  processSupport: () => '',
};

/** "Dals-Ed (1438), rad 2, kolumn 1"; "Polis (polis), stat". */
export const shownRow =
  (list: ListId) =>
  (row: Row): string => {
    const known = row.code ?? row.person ?? row.id ?? '';
    return `${row.name?.trim() || 'Utan namn'} (${known.trim()})${places[list](row)}`;
  };

/** "Kommun 2"; "Kommun 2 (Dals-Ed)". */
export const rowWords = (list: ListId, n: number, name = ''): string =>
  `${kinds[list]} ${n + 1}${name.trim() === '' ? '' : ` (${name.trim()})`}`;

const isLabelled = (path: string): path is keyof typeof labels => Object.hasOwn(labels, path);

/** "Kommun 2 (Dals-Ed), kod", of a path such as "municipalities.1.code". `nameOf`: what the row is called. */
export function placeWords(path: string, nameOf: (list: ListId, n: number) => string | undefined): string {
  if (isLabelled(path)) return labels[path];
  const [first, n = '', ...rest] = path.split('.');
  const list = listIds.find((one) => one === first);
  if (!list) return path;
  return `${rowWords(list, Number(n), nameOf(list, Number(n)))}, ${columnWords[rest.join('.')] ?? rest.join('.')}`;
}
