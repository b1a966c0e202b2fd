import type { Ports } from '../../platform/ports.ts';
import type { Member } from '../../platform/teams/port.ts';
import type { Facts } from '../access.ts';
import { keyOf } from '../person.ts';
import { isProcessSupport } from '../store.ts';

/**
 * Who a member of a roster is to us. Costs one point read: the key holds the home tenant, which the roster alone tells.
 * Throws StorageUnavailable when the role cannot be read, since nobody may be let in for want of an answer.
 */
export const factsOf = async (ports: Ports, member: Member): Promise<Facts> => {
  const { coordinators, processSupport, regionId } = ports.settings;
  const person = keyOf(member);
  const isSupport = processSupport.includes(person) || (await isProcessSupport(ports, regionId, person));
  const { userId, name } = member;
  return { person, userId, name, isCoordinator: coordinators.includes(person), isSupport };
};
