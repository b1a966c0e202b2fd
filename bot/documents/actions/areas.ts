import { forumsOfRegion } from '../../forums/actions.ts';
import { type AreaId, areaOf, areasOf } from '../../forums/area.ts';
import { regionOf } from '../../forums/region.ts';
import type { Ports } from '../../platform/ports.ts';

/** Every area that may have a shelf, the region's own first. Reads every forum of the region. */
export const allAreas = async (ports: Ports): Promise<readonly AreaId[]> => {
  const forums = await forumsOfRegion(ports);
  return [...new Set([...areasOf(regionOf(ports.settings.regionId)), ...forums.map(areaOf)])];
};

/** Where reviews are owed: what the hourly pass walks. */
export const documentPartitions = async (
  ports: Ports,
): Promise<readonly { readonly table: 'documents'; readonly partition: string }[]> =>
  (await allAreas(ports)).map((partition) => ({ table: 'documents', partition }));
