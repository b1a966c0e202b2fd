import { type RegionSettings, regionSettings } from '../../../bot/forums/contract/regions.ts';
import { type Read, useRead } from '../../data/query.ts';

export const regionsApi = '/api/regions';
export const settingsApi = (region: string): string => `${regionsApi}/${encodeURIComponent(region)}/settings`;

export const useSettings = (region: string): Read<RegionSettings> => useRead(settingsApi(region), regionSettings);
