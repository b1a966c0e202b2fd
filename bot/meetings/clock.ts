/** A clock as people in Sweden write it: "13.00", "13:00", "kl. 13". Undefined for anything else. */
export const readClock = (typed: string): string | undefined => {
  const [, hour = '', minute = '00'] = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?$/i.exec(typed.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
};

const minutesOf = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};

/** On the clock, within one day; negative where the second is before the first. */
export const minutesBetween = (start: string, end: string): number => minutesOf(end) - minutesOf(start);

/** "14:30" of 13:00 and 90 minutes. */
export const endOf = (start: string, minutes: number): string => {
  const end = minutesOf(start) + minutes;
  return [Math.floor(end / 60) % 24, end % 60].map((part) => String(part).padStart(2, '0')).join(':');
};
