/**
 * Whose list of contacts and whose shelf of documents: a municipality's, shared by its group and its teams, or the
 * region's, which everybody in it sees. Also what `contacts` and `documents` are partitioned by.
 */
import { z } from 'zod';
import type { Forum } from './forum.ts';
import type { Region } from './region.ts';

export type AreaId = string & z.$brand<'AreaId'>;
export const areaId = z
  .string()
  .regex(/^(region:[a-z0-9-]+|municipality:[a-z0-9-]+:[a-z0-9-]+|forum:[a-z0-9-]+:[a-z0-9-]+)$/)
  .brand<'AreaId'>();

export const regionArea = (regionId: string): AreaId => areaId.parse(`region:${regionId}`);

export const municipalityArea = (regionId: string, municipality: string): AreaId =>
  areaId.parse(`municipality:${regionId}:${municipality}`);

/** The network has the region's; a forum without a municipality, of another kind, has one of its own. */
export const areaOf = (forum: Pick<Forum, 'id' | 'kind' | 'regionId' | 'municipality'>): AreaId => {
  const { id, kind, regionId, municipality } = forum;
  if (municipality !== undefined) return municipalityArea(regionId, municipality);
  return kind === 'network' ? regionArea(regionId) : areaId.parse(`forum:${regionId}:${id}`);
};

export const isRegionArea = (area: AreaId): boolean => area.startsWith('region:');

export const regionOfArea = (area: AreaId): string => area.split(':')[1] ?? '';

/** Every area of a region where its municipalities are known, the region's own first. */
export const areasOf = ({ region, municipalities }: Region): readonly AreaId[] => [
  regionArea(region.id),
  ...municipalities.map(({ id }) => municipalityArea(region.id, id)),
];

/** "Mariestad", "Skaraborg"; an area that has no name in the region's facts stands as its last part. */
export const areaName = (area: AreaId, { region, municipalities }: Region): string => {
  if (isRegionArea(area)) return region.name;
  const [, , last = ''] = area.split(':');
  return municipalities.find(({ id }) => id === last)?.name ?? last;
};

/** Undefined of the region's own area, and of a forum's that has no municipality. */
export const municipalityOfArea = (area: AreaId): string | undefined => {
  const [kind, , municipality] = area.split(':');
  return kind === 'municipality' ? municipality : undefined;
};
