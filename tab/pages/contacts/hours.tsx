// When one may call in without having booked: above the list, and on the page of the party whose hour it is.
import { useId } from 'react';
import type { ListedContact } from '../../../bot/contacts/contract.ts';
import type { ConsultationHour } from '../../../bot/meetings/contract/list.ts';
import { useHere } from '../../shell/place.ts';
import { HourList } from '../meetings/hours.tsx';
import { useHours } from '../meetings/reading.ts';
import { isRegionWide } from './reading.ts';
import { text } from './text.ts';

/** `row`: only those of its party. None is nothing to see. */
export function Hours({ row }: { row?: ListedContact }): React.ReactNode {
  const { me } = useHere();
  const id = useId();
  const { data } = useHours();
  const areaOf = (forum: string): string | undefined => me.forums.find((one) => one.id === forum)?.area;
  const hours = data?.hours.filter((hour) => !row || isOf(hour, row, areaOf(hour.forum.id))) ?? [];
  if (hours.length === 0) return undefined;
  return (
    <section className="contacts-consulting" aria-labelledby={id}>
      <h2 id={id}>{text.consulting}</h2>
      <HourList hours={hours} />
    </section>
  );
}

/** A party has rows in many lists; an hour of a municipality's team is of that municipality's. */
export function isOf({ of }: ConsultationHour, row: ListedContact, area: string | undefined): boolean {
  const { party, name: unit } = row.organization;
  if (area !== undefined && area !== row.area && !isRegionWide(row)) return false;
  return of.some(({ id, name }) => {
    const [ofParty, ofUnit] = id.split('.');
    const isUnit = unit === '' || name.toLocaleLowerCase('sv').includes(unit.toLocaleLowerCase('sv'));
    return ofParty === party && (ofUnit === undefined || isUnit);
  });
}
