/** .xlsx files written by hand, so that a test can make each part as wrong as it likes. */
import { strToU8, zipSync } from 'fflate';
import type { Result } from '../../../bot/failure.ts';
import { readSheet } from '../../../bot/platform/sheets/read.ts';
import type { Sheet, SheetFailure } from '../../../bot/platform/sheets/sheet.ts';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a workbook with these sheets: each the XML within <worksheet>. */
export function partsOf(sheets: Readonly<Record<string, string>>, more: Parts = {}): Parts {
  const names = Object.keys(sheets);
  const listed = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const related = names.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"/>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${related.join('')}
      <Relationship Id="s" Type="${office}/styles" Target="styles.xml"/>
      <Relationship Id="t" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    ...Object.fromEntries(Object.values(sheets).map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheet(xml)])),
    ...more,
  };
}

export const worksheet = (xml: string): string => `<worksheet xmlns="${main}">${xml}</worksheet>`;

export const zipped = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, is]) => [path, is instanceof Uint8Array ? is : strToU8(is)])),
  );

export const workbook = (sheetXml: string, more: Parts = {}): Uint8Array => zipped(partsOf({ Blad1: sheetXml }, more));

/** `rows` of XML cells as the only sheet's data. */
export const rows = (...cells: readonly string[]): string =>
  `<sheetData>${cells.map((row, at) => `<row r="${at + 1}">${row}</row>`).join('')}</sheetData>`;

export const text = (ref: string, value: string): string => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

export const styles = (...formats: readonly string[]): string =>
  `<styleSheet xmlns="${main}"><numFmts>${formats
    .map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${format}"/>`)
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
    .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
    .join('')}</cellXfs></styleSheet>`;

export function sheetIn(result: Result<Sheet, SheetFailure>): Sheet {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

export const read = async (bytes: Uint8Array, name = 'kontakter.xlsx'): Promise<Sheet> =>
  sheetIn(await readSheet(bytes, name));

export async function refusal(bytes: Uint8Array, name = 'kontakter.xlsx'): Promise<SheetFailure | undefined> {
  const result = await readSheet(bytes, name);
  return result.ok ? undefined : result.failure;
}
