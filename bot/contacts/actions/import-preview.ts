/** What a file would do to the list. Nothing is saved, nor kept. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { AreaAccess } from '../../forums/access.ts';
import { areaName, isRegionArea, regionArea, regionOfArea } from '../../forums/area.ts';
import type { Ports } from '../../platform/ports.ts';
import { readSheet } from '../../platform/sheets/read.ts';
import type { SheetFailure, SheetWarning } from '../../platform/sheets/sheet.ts';
import { askedWords } from '../../screening/fields.ts';
import { explain } from '../../screening/text.ts';
import { keeperOfList } from '../keeper.ts';
import type { Field } from '../sheet/columns.ts';
import { type HeaderFailure, rowsUnderHeader } from '../sheet/header.ts';
import { ofRow } from '../sheet/import-words.ts';
import { type Compared, compare, type List, notInFile } from '../sheet/importing.ts';
import { listRows } from '../store.ts';
import { lettingOthersIn } from './import-chunks.ts';
import { screenRow } from './screening.ts';

/** `asks`: words that may point to a child; the row is kept out until somebody says that they do not. */
export type PreviewedRow = Compared & { readonly asks: readonly string[] };

export type Preview = {
  readonly rows: readonly PreviewedRow[];
  readonly warnings: readonly SheetWarning[];
  /** Headers that are no column of ours. */
  readonly leftOut: readonly string[];
  readonly fields: readonly Field[];
  readonly notInFile: number;
};

export type PreviewFailure = SheetFailure | HeaderFailure | { readonly kind: 'not-yours' };

const listOf = async (ports: Ports, { area }: AreaAccess): Promise<List> => {
  const region = ports.regions.of(regionOfArea(area));
  const serving = regionArea(region.region.id);
  const [own, regions] = await Promise.all([
    listRows(ports, area),
    isRegionArea(area) ? undefined : listRows(ports, serving),
  ]);
  return {
    name: areaName(area, region),
    rows: own.rows,
    ...(regions && { region: { name: areaName(serving, region), rows: regions.rows } }),
    parties: region.parties,
  };
};

const screened = (row: Compared): PreviewedRow => {
  const stopped = row.details && row.kind !== 'same' ? screenRow(row.details, []) : undefined;
  if (!stopped) return { ...row, asks: [] };
  const fields = Object.entries(stopped);
  const said = fields.flatMap(([field, screening]) =>
    screening.kind === 'failed' ? [ofRow.notChecked] : explain(screening).map((words) => ofRow.wrong(field, words)),
  );
  if (fields.every(([, { kind }]) => kind === 'asks'))
    return { ...row, kind: 'unclear', reasons: [...row.reasons, ...said], asks: askedWords(stopped) };
  const { line, called, under } = row;
  const nothing = { differs: [], choices: [], besides: [], asks: [] };
  return { line, called, kind: 'refused', reasons: said, ...(under && { under }), ...nothing };
};

/** `file`: its name, whose ending says what it is to be. */
export const previewImport = async (
  ports: Ports,
  access: AreaAccess,
  { bytes, file }: { readonly bytes: Uint8Array; readonly file: string },
): Promise<Result<Preview, PreviewFailure>> => {
  if (!keeperOfList(access)) return refuse({ kind: 'not-yours' });
  const sheet = await readSheet(bytes, file);
  if (!sheet.ok) return sheet;
  const read = rowsUnderHeader(sheet.value.rows);
  if (!read.ok) return read;
  const list = await listOf(ports, access);
  const { rows, leftOut, fields } = read.value;
  const compared = compare(rows, list);
  const previewed: PreviewedRow[] = [];
  for (const row of compared) {
    await lettingOthersIn();
    previewed.push(screened(row));
  }
  return ok({
    rows: previewed,
    warnings: sheet.value.warnings,
    leftOut,
    fields,
    notInFile: notInFile(compared, list),
  });
};
