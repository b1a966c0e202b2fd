/** The lists as a file: what whoever reads them may take along. */
import type { AreaAccess } from '../../forums/access.ts';
import { areaName } from '../../forums/area.ts';
import type { Region } from '../../forums/region.ts';
import type { Ports } from '../../platform/ports.ts';
import { writeVCards } from '../../platform/sheets/vcard.ts';
import { writeCsv } from '../../platform/sheets/write-csv.ts';
import { writeXlsx } from '../../platform/sheets/write-xlsx.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { cardsOf, type NamedList, tableOf } from '../sheet/exporting.ts';
import { rowsInEach } from './area-rows.ts';

export const exportFormats = ['xlsx', 'csv', 'vcf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

type Exported = { readonly bytes: Uint8Array | string; readonly name: string };

/** `areas`: of the region. `called`: what the file is named for: "Kontakter Mariestad 2026-11-22.xlsx". */
export const exportContacts = async (
  ports: Ports,
  region: Region,
  areas: readonly AreaAccess[],
  { called, format }: { readonly called: string; readonly format: ExportFormat },
): Promise<Exported> => {
  const listed = await rowsInEach(ports, areas);
  const lists = listed.map(({ access: { area }, rows }): NamedList => {
    return { area, name: areaName(area, region), rows: rows.map(({ row }) => row) };
  });
  const name = `Kontakter ${called} ${dayOf(ports.clock.now())}.${format}`;
  if (format === 'vcf') return { name, bytes: writeVCards(cardsOf(lists, region.parties)) };
  const table = tableOf(lists, region.parties);
  return { name, bytes: format === 'csv' ? writeCsv(table) : await writeXlsx(table) };
};
