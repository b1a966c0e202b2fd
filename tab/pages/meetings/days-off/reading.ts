import { type MeetingsOnDaysOff, meetingsOnDaysOff } from '../../../../bot/meetings/contract/days-off.ts';
import { type Read, useRead } from '../../../data/query.ts';

export const daysOffApi = (area: string): string => `/api/areas/${encodeURIComponent(area)}/meetings-on-days-off`;

/** `area`: undefined where it is not asked. */
export const useDaysOff = (area: string | undefined): Read<MeetingsOnDaysOff> =>
  useRead(area === undefined ? undefined : daysOffApi(area), meetingsOnDaysOff);
