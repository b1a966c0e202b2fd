import type { Forum } from '../forums/forum.ts';
import { regionOf } from '../forums/region.ts';
import type { Respondent } from './answer.ts';

/** Those who can answer in a forum as it stands now: its seats, or in the network the municipalities. */
export const respondentsIn = ({ kind, seats, regionId }: Pick<Forum, 'kind' | 'seats' | 'regionId'>): Respondent[] =>
  kind === 'network'
    ? regionOf(regionId).municipalities.map(({ id, name }) => ({ id, name }))
    : seats.map(({ id, name, party }) => ({ id, name, party }));
