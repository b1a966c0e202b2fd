/** Rows: `regions` <area> `school-year|<year>`: the area's own partition, not the region's. */
import { rowKey } from '../../platform/tables/keys.ts';
import type { Write } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';
import type { AreaId } from '../area.ts';
import { type SchoolYear, schoolYear } from '../school-year.ts';
import type { Storage } from './rows.ts';

export type StoredSchoolYear = { readonly year: SchoolYear; readonly etag: string };

const prefix = rowKey('school-year');
const keyOf = (year: number): string => rowKey('school-year', String(year));

/** By year. One that cannot be read is left out: no meeting is then planned in it, and it can be entered anew. */
export const listSchoolYears = async (
  { tables }: Pick<Storage, 'tables'>,
  area: AreaId,
): Promise<readonly StoredSchoolYear[]> => {
  const rows = await tables.list('regions', area, `${prefix}|`);
  return rows.flatMap(({ body, etag }) => {
    const read = schoolYear.safeParse(body);
    return read.success ? [{ year: read.data, etag }] : [];
  });
};

/** `etag` also where the row cannot be read, so that it can be written over. */
export const loadSchoolYear = async (
  { tables }: Pick<Storage, 'tables'>,
  area: AreaId,
  year: number,
): Promise<{ readonly present: StoredSchoolYear | undefined; readonly etag: string | undefined }> => {
  const row = await tables.get('regions', area, keyOf(year));
  const { data } = schoolYear.safeParse(row?.body);
  return { present: row && data && { year: data, etag: row.etag }, etag: row?.etag };
};

export const schoolYearWrite = (changed: SchoolYear, etag: string | undefined): Write =>
  writtenOver(etag, keyOf(changed.year), changed);
