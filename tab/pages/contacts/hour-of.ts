import type { ListedContact } from '../../../bot/contacts/contract.ts';
import type { ConsultationHour } from '../../../bot/meetings/contract/list.ts';

type Row = Pick<ListedContact, 'area' | 'organization'>;

/** A party has rows in many lists; an hour of a municipality's team is of that municipality's, and the region's of all. */
export function isHourOf({ of }: Pick<ConsultationHour, 'of'>, row: Row, area: string | undefined): boolean {
  const { party, name: unit } = row.organization;
  const isEverywhere = area === undefined || area.startsWith('region:');
  if (!isEverywhere && area !== row.area && !row.area.startsWith('region:')) return false;
  return of.some(({ id, name }) => {
    const [ofParty, ofUnit] = id.split('.');
    const isUnit = unit === '' || name.toLocaleLowerCase('sv').includes(unit.toLocaleLowerCase('sv'));
    return ofParty === party && (ofUnit === undefined || isUnit);
  });
}
