import type { Forum } from '../forums/forum.ts';
import { regionOf } from '../forums/region.ts';
import type { Seat } from '../forums/seat.ts';
import type { Respondent } from './answer.ts';

/** A seat that nobody speaks for can say nothing, so nobody waits for it. */
const isTaken = ({ holders }: Seat): boolean => holders.some(({ state }) => state === 'confirmed');

/** Those who can answer in a forum as it stands now: its seats, or in the network the municipalities. */
export const respondentsIn = ({ kind, seats, regionId }: Pick<Forum, 'kind' | 'seats' | 'regionId'>): Respondent[] =>
  kind === 'network'
    ? regionOf(regionId).municipalities.map(({ id, name }) => ({ id, name }))
    : seats.filter(isTaken).map(({ id, name, party }) => ({ id, name, party }));
