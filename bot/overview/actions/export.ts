import type { Ports } from '../../platform/ports.ts';
import { writeXlsxSheets } from '../../platform/sheets/write-xlsx.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { notesOf } from '../../support/actions/reading.ts';
import { standingTable, supportTable, trendTable } from '../export-tables.ts';
import { lookOver } from './overview.ts';

/** For whoever may see all of it: "Läget Skaraborg 2026-11-23.xlsx". */
export const exportOverview = async (
  ports: Ports,
  regionId: string,
): Promise<{ readonly bytes: Uint8Array; readonly name: string }> => {
  const [{ region, known, trend, now }, notes] = await Promise.all([
    lookOver(ports, regionId),
    notesOf(ports, regionId),
  ]);
  const today = dayOf(now);
  const bytes = await writeXlsxSheets([standingTable(known, now, today), trendTable(trend), supportTable(notes)]);
  return { bytes, name: `Läget ${region.region.name} ${today}.xlsx` };
};
