import type { Forum } from '../forums/forum.ts';
import type { Region } from '../forums/region.ts';
import type { Respondent } from './answer.ts';

/** Those who can answer in a forum as it stands now: its seats, or in the network the municipalities of its region. */
export const respondentsIn = (
  { kind, seats }: Pick<Forum, 'kind' | 'seats'>,
  { municipalities }: Pick<Region, 'municipalities'>,
): Respondent[] =>
  kind === 'network'
    ? municipalities.map(({ id, name }) => ({ id, name }))
    : seats.map(({ id, name, party }) => ({ id, name, party }));
