import { type CalendarAddresses, calendarAddresses } from '../../../../bot/meetings/contract/feeds.ts';
import { type Read, useRead } from '../../../data/query.ts';

export const addressesApi = '/api/calendar-addresses';

export const useAddresses = (): Read<CalendarAddresses> => useRead(addressesApi, calendarAddresses);
