import type { Forum } from '../../forums/forum.ts';
import type { Region } from '../../forums/region.ts';
import type { Seat } from '../../forums/seat.ts';
import type { Respondent } from './answer.ts';

/** A seat that nobody speaks for can say nothing, so nobody waits for it. */
const isTaken = ({ holders }: Seat): boolean => holders.some(({ state }) => state === 'confirmed');

/** Those who can answer in a forum as it stands now: its seats, or in the network the municipalities of its region. */
export const respondentsIn = (
  { kind, seats }: Pick<Forum, 'kind' | 'seats'>,
  { municipalities }: Pick<Region, 'municipalities'>,
): Respondent[] =>
  kind === 'network'
    ? municipalities.map(({ id, name }) => ({ id, name }))
    : seats.filter(isTaken).map(({ id, name, party }) => ({ id, name, party }));
