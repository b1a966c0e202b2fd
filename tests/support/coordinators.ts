import { keyOf } from '../../bot/forums/person.ts';
import { loadRegion, saveRegion } from '../../bot/forums/store/regions.ts';
import type { World } from '../../bot/world.ts';
import type { Person } from '../local-teams/contract.ts';

/** One more coordinator of the region, known by every instance. */
export const nameCoordinator = async (
  worlds: readonly World[],
  person: Pick<Person, 'tenantId' | 'objectId' | 'name'>,
  regionId = 'skaraborg',
): Promise<void> => {
  const [first] = worlds;
  if (!first) throw new Error('no server');
  await first.ports.regions.read();
  const { present } = await loadRegion(first.ports, regionId);
  if (!present) throw new Error(`no region ${regionId}`);
  const coordinators = [...present.region.coordinators, { person: keyOf(person), name: person.name }];
  await saveRegion(first.ports, { ...present.region, coordinators }, present.etag);
  await Promise.all(worlds.map(({ ports }) => ports.regions.read()));
};
