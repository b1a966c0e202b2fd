import type { Calendar, CalendarOutcome } from './port.ts';

const notOn = async (): Promise<CalendarOutcome> => ({ kind: 'refused', status: 0, code: 'CalendarIsOff' });

/** Nobody has switched it on: all else works without it. */
export const calendarOff: Calendar = { state: () => 'off', create: notOn, update: notOn, remove: notOn };
