/** Whose lists somebody may see, and the rows in them. */
import { type AreaAccess, areaAccess } from '../../forums/access.ts';
import { type AreaId, areaOf, areasOf, regionArea } from '../../forums/area.ts';
import { inTurns } from '../../forums/in-turns.ts';
import { type Region, regionOf } from '../../forums/region.ts';
import type { SignedIn } from '../../forums/signed-in.ts';
import type { Ports } from '../../platform/ports.ts';
import { listRows } from '../store.ts';
import type { StoredContact } from '../stored-contact.ts';

/** The region's own first. Whoever helps the region sees all of them, without being on a roster. */
const seenBy = (who: SignedIn, region: Region): readonly AreaId[] => {
  const all = who.isCoordinator || who.isSupport ? areasOf(region) : [regionArea(region.region.id)];
  return [...new Set([...all, ...who.found.map(({ forum }) => areaOf(forum))])];
};

export const areasSeen = (ports: Pick<Ports, 'settings'>, who: SignedIn): readonly AreaAccess[] =>
  seenBy(who, regionOf(ports.settings.regionId)).flatMap((area) => areaAccess(who, area) ?? []);

/** Undefined for another's area and for one that there is not: nobody is told which. */
export const areaSeen = (ports: Pick<Ports, 'settings'>, who: SignedIn, area: string): AreaAccess | undefined =>
  areasSeen(ports, who).find((access) => access.area === area);

export type AreaRows = { readonly access: AreaAccess; readonly rows: readonly StoredContact[] };

/** One query for each area, some at a time. */
export const listAreas = (
  ports: Pick<Ports, 'tables' | 'log'>,
  areas: readonly AreaAccess[],
): Promise<readonly AreaRows[]> =>
  inTurns(areas, async (access) => {
    const { rows, unreadable } = await listRows(ports, access.area);
    if (unreadable > 0) ports.log.warn({ event: 'contacts.unreadable', count: unreadable });
    return { access, rows };
  });
