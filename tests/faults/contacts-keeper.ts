import { type AreaAccess, areaAccess } from '../../bot/forums/access.ts';
import { areaId } from '../../bot/forums/area.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { people } from '../forums/town.ts';

/** The coordinator, who keeps every list without being on a roster. */
export const keeperOfLists = (municipality: string): AreaAccess => {
  const { userId, name } = people.coordinator;
  const who = { person: keyOf(people.coordinator), userId, name, isCoordinator: true, isSupport: false };
  const area = areaId.parse(`municipality:skaraborg:${municipality}`);
  const access = areaAccess({ ...who, regionId: 'skaraborg', found: [] }, area);
  if (!access) throw new Error('the coordinator sees all areas');
  return access;
};
