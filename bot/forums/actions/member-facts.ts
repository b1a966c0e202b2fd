import type { Ports } from '../../platform/ports.ts';
import type { Member } from '../../platform/teams/port.ts';
import type { Facts } from '../access.ts';
import { keyOf, type PersonKey } from '../person.ts';
import { coordinates, supports } from '../region.ts';
import { isProcessSupport } from '../store.ts';

/**
 * Which tasks somebody has in a region. Costs one point read at most. Throws StorageUnavailable when the role cannot be
 * read, since nobody may be let in for want of an answer.
 */
export const tasksOf = async (
  ports: Pick<Ports, 'tables' | 'random' | 'regions'>,
  person: PersonKey,
  regionId: string,
): Promise<Pick<Facts, 'isCoordinator' | 'isSupport'>> => {
  const region = ports.regions.of(regionId);
  const isSupport = supports(region, person) || (await isProcessSupport(ports, regionId, person));
  return { isCoordinator: coordinates(region, person), isSupport };
};

/** Who a member of a roster is to us in a region: the key holds the home tenant, which the roster alone tells. */
export const factsOf = async (ports: Ports, member: Member, regionId: string): Promise<Facts> => {
  const person = keyOf(member);
  const { userId, name } = member;
  return { person, userId, name, ...(await tasksOf(ports, person, regionId)) };
};
