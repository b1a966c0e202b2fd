/** What has been answered to an update, as somebody may see it, and as a file. */
import type { Ports } from '../../platform/ports.ts';
import { writeCsv } from '../../platform/sheets/write-csv.ts';
import { writeXlsxSheets } from '../../platform/sheets/write-xlsx.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { forumTable, partyTable } from '../results/result-tables.ts';
import { type Results, resultsOf } from '../results/results.ts';
import type { Sight } from '../sight.ts';
import { seenDeliveries } from './seen-deliveries.ts';

export const readResults = async (ports: Pick<Ports, 'tables' | 'clock' | 'regions'>, sight: Sight): Promise<Results> =>
  resultsOf(sight.head, await seenDeliveries(ports, sight), ports.clock.now(), ports.regions.of(sight.head.regionId));

export const resultFormats = ['xlsx', 'csv'] as const;
export type ResultFormat = (typeof resultFormats)[number];

export type ResultFile = { readonly bytes: Uint8Array; readonly name: string };

/** Characters of the title in the name of a file. */
const longestName = 60;

/** Letters, figures and what no system of files minds. */
export const fileName = (title: string, day: string, format: ResultFormat): string => {
  const plain = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} .,()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longestName)
    .replace(/^[ .]+|[ .]+$/g, '');
  return `Svar ${plain === '' ? 'utskick' : plain} ${day}.${format}`;
};

/** `of`: a file of .csv has one table; the other format has both. */
export const exportResults = async (
  ports: Pick<Ports, 'tables' | 'clock' | 'regions'>,
  sight: Sight,
  { format, of }: { readonly format: ResultFormat; readonly of: 'forums' | 'parties' },
): Promise<ResultFile> => {
  const results = await readResults(ports, sight);
  const now = ports.clock.now();
  const name = fileName(sight.head.content.title, dayOf(now).toString(), format);
  const forums = forumTable(results);
  const parties = partyTable(results);
  if (format === 'csv') return { name, bytes: writeCsv(of === 'forums' ? forums : parties) };
  return { name, bytes: await writeXlsxSheets([forums, parties]) };
};
