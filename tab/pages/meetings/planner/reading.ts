import { type SeriesList, seriesList } from '../../../../bot/meetings/contract/series.ts';
import { type Read, useRead } from '../../../data/query.ts';

export const seriesApi = (forum: string): string => `/api/forums/${encodeURIComponent(forum)}/series`;

/** A series changes the forum's meetings, and with them what stands on other pages. */
export const touched: readonly string[] = ['/api/meetings', '/api/consultation-hours', '/api/forums/', '/api/areas/'];

export const useSeries = (forum: string): Read<SeriesList> => useRead(seriesApi(forum), seriesList);
