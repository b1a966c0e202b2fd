import { type SchoolYearList, schoolYearList } from '../../../../bot/forums/contract/school-years.ts';
import { type Read, useRead } from '../../../data/query.ts';
import { daysOffApi } from '../days-off/reading.ts';

export const yearsApi = (area: string): string => `/api/areas/${encodeURIComponent(area)}/school-years`;

/** What goes by the school years is read again too. */
export const touchedBy = (area: string): readonly string[] => [
  yearsApi(area),
  daysOffApi(area),
  '/api/meetings',
  '/api/forums/',
];

export const useYears = (area: string): Read<SchoolYearList> => useRead(yearsApi(area), schoolYearList);
