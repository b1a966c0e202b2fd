import { z } from 'zod';

/** Made by the form that plans the series, so that the same sent again is the same series. */
export type SeriesId = string & z.$brand<'SeriesId'>;
export const seriesId = z.uuid().brand<'SeriesId'>();
