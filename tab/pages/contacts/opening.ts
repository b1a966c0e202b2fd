// Whether somebody answers the telephone now, in words, reckoned anew each minute.
import { useEffect, useState } from 'react';
import { type ListedContact, type OpeningNow, opensAt, swedishMoment } from '../../../bot/contacts/contract.ts';
import type { SwedishMoment } from '../../../bot/platform/hours/opening.ts';
import { near } from '../../parts/when.ts';
import { text } from './text.ts';

const minuteMs = 60_000;

export function useNow(): SwedishMoment {
  const [now, setNow] = useState(() => swedishMoment(new Date()));
  useEffect(() => {
    const watch = setInterval(() => setNow(swedishMoment(new Date())), minuteMs);
    return () => clearInterval(watch);
  }, []);
  return now;
}

export type At = { readonly now: SwedishMoment; readonly daysOff: readonly string[] };

/** Nobody answers where there is no number. */
export const openingOf = ({ phone, schedule }: ListedContact, { now, daysOff }: At): OpeningNow =>
  phone.number === '' ? { open: false } : opensAt(schedule, now, daysOff);

/** "08:00" → "8.00". */
const clock = (time: string): string => time.replace(/^0/, '').replace(':', '.');

/** "" where nothing is known. */
export function openingInWords(opening: OpeningNow, { now }: At): string {
  if (opening.open) return opening.until === undefined ? text.answersAllDay : text.answersUntil(clock(opening.until));
  if (!opening.next) return '';
  return text.answers(`${near(opening.next.day, now.day)} ${clock(opening.next.opens_at)}`);
}
