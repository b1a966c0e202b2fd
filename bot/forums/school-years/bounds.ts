/** What the tab and the bot agree on about a school year, without the library of time. */

/** Characters. */
export const longestBreakName = 60;
export const mostBreaks = 30;

/** "2026/27": as Swedish schools write the year that begins in 2026. */
export const schoolYearName = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
