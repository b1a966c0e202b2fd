import { ok, type Result, refuse } from '../../failure.ts';
import type { Archive } from './archive.ts';
import { limits, type SheetFailure } from './sheet.ts';
import { type Attributes, walk } from './xml.ts';

/** A worksheet and where it lies in the archive. */
export type Tab = { readonly name: string; readonly path: string; readonly hidden: boolean };

export type Workbook = {
  /** In the order people see them, hidden ones last. */
  readonly tabs: readonly Tab[];
  /** Days count from 1904, as old Excel on the Mac did. */
  readonly from1904: boolean;
  readonly stylesPath: string | undefined;
  readonly stringsPath: string | undefined;
};

export async function readWorkbook(archive: Archive): Promise<Result<Workbook, SheetFailure>> {
  const related = await relations(archive);
  if (!related.ok) return related;
  const part = await archive.read('xl/workbook.xml');
  if (!part.ok) return part;
  const sheets: Attributes[] = [];
  let from1904 = false;
  const failure = await walk(part.value, {
    open(name, attributes) {
      if (name === 'sheet') sheets.push(attributes);
      if (name === 'workbookPr') from1904 = isOn(attributes.date1904);
      return sheets.length > limits.parts ? { kind: 'too-many-parts' } : undefined;
    },
  });
  if (failure !== undefined) return refuse(failure);
  const tabs = sheets.flatMap((sheet) => tabOf(sheet, related.value) ?? []);
  // One part as many sheets would be read as many times.
  if (new Set(tabs.map(({ path }) => path)).size < tabs.length) return refuse({ kind: 'broken' });
  return ok({
    tabs: [...tabs.filter((tab) => !tab.hidden), ...tabs.filter((tab) => tab.hidden)],
    from1904,
    stylesPath: related.value.find(({ type }) => type === 'styles')?.path,
    stringsPath: related.value.find(({ type }) => type === 'sharedStrings')?.path,
  });
}

/** `type` is the last word of the relationship's type: the words before it differ between the two dialects of OOXML. */
type Relation = { readonly id: string; readonly type: string; readonly path: string };

async function relations(archive: Archive): Promise<Result<readonly Relation[], SheetFailure>> {
  const part = await archive.read('xl/_rels/workbook.xml.rels');
  if (!part.ok) return part;
  const found: Relation[] = [];
  const failure = await walk(part.value, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || Id === undefined || Type === undefined || Target === undefined) return undefined;
      const type = Type.slice(Type.lastIndexOf('/') + 1);
      if (TargetMode !== 'External') found.push({ id: Id, type, path: pathOf(Target) });
      return found.length > 2 * limits.parts ? { kind: 'too-many-parts' } : undefined;
    },
  });
  return failure === undefined ? ok(found) : refuse(failure);
}

const pathOf = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

function tabOf(sheet: Attributes, related: readonly Relation[]): Tab | undefined {
  const id = Object.entries(sheet).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1];
  const relation = related.find((each) => each.id === id && each.type === 'worksheet');
  if (relation === undefined) return undefined;
  return { name: sheet.name ?? '', path: relation.path, hidden: (sheet.state ?? 'visible') !== 'visible' };
}

export const isOn = (flag: string | undefined): boolean => flag === '1' || flag === 'true';
