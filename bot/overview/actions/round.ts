/** The round of each hour: each municipality is counted in a job of its own, so that one that fails silences no other. */
import type { Temporal } from 'temporal-polyfill';
import { type AreaId, areaId, isRegionArea, municipalityOfArea, regionOfArea } from '../../forums/area.ts';
import type { Recurring } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { forumsHere, noteWhereForumsAre } from './forums-here.ts';
import { countAnew } from './refresh.ts';

export const overviewJob = 'overview-round';

/**
 * Of the region's own area and of each municipality's. At once where it has never been: an app that has just been started
 * would otherwise know nothing for an hour.
 */
export const overviewRecurring = (now: Temporal.Instant, partition: string): readonly Recurring[] => {
  const { data: area } = areaId.safeParse(partition);
  const isCounted = area && (isRegionArea(area) || municipalityOfArea(area) !== undefined);
  return isCounted ? [{ job: overviewJob, about: 'area', due: now }] : [];
};

export const goOverview = async (ports: Ports, area: AreaId): Promise<void> => {
  const regionId = regionOfArea(area);
  if (isRegionArea(area)) return noteWhereForumsAre(ports, regionId);
  const municipality = municipalityOfArea(area);
  if (municipality === undefined) return;
  const place = { regionId, municipality };
  await countAnew(ports, place, await forumsHere(ports, place));
};
