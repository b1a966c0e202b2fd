// When one may call in without having booked: above the list, and on the page of the party whose hour it is.
import { useId } from 'react';
import type { ListedContact } from '../../../bot/contacts/contract.ts';
import { useHere } from '../../shell/place.ts';
import { HourList } from '../meetings/hours.tsx';
import { useHours } from '../meetings/reading.ts';
import { isHourOf } from './hour-of.ts';
import { text } from './text.ts';

/** `row`: only those of its party. None is nothing to see. */
export function Hours({ row }: { row?: ListedContact }): React.ReactNode {
  const { me } = useHere();
  const id = useId();
  const { data } = useHours();
  const areaOf = (forum: string): string | undefined => me.forums.find((one) => one.id === forum)?.area;
  const hours = data?.hours.filter((hour) => !row || isHourOf(hour, row, areaOf(hour.forum.id))) ?? [];
  if (hours.length === 0) return undefined;
  return (
    <section className="contacts-consulting" aria-labelledby={id}>
      <h2 id={id}>{text.consulting}</h2>
      <HourList hours={hours} />
    </section>
  );
}
