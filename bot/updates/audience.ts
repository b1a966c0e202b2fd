/** To whom an update goes. Parts add up; a forum that several of them name is served once. */
import { z } from 'zod';
import { type Forum, forumId } from '../forums/forum.ts';
import { type TeamState, teamStates } from '../support/kind.ts';

export type { TeamState } from '../support/kind.ts';

export const audience = z.object({
  /** All groups of chiefs. */
  groups: z.boolean().default(false),
  /** The groups of municipalities whose team stands so. */
  groupsWith: z.array(z.enum(teamStates)).default([]),
  teams: z.boolean().default(false),
  network: z.boolean().default(false),
  /** Chosen one by one. */
  forums: z.array(forumId).max(5_000).default([]),
  /** The saved list that it was taken from, as it was called then. */
  listName: z.string().optional(),
});
export type Audience = z.infer<typeof audience>;

export const isNobody = ({ groups, groupsWith, teams, network, forums }: Audience): boolean =>
  !groups && groupsWith.length === 0 && !teams && !network && forums.length === 0;

type Met = Pick<Forum, 'id' | 'kind' | 'municipality'>;

/** `stateOf`: of a municipality's team, by its id. */
export const includes = (audience: Audience, forum: Met, stateOf: (municipality: string) => TeamState): boolean => {
  if (audience.forums.includes(forum.id)) return true;
  if (forum.kind === 'team') return audience.teams;
  if (forum.kind === 'network') return audience.network;
  const { municipality } = forum;
  return audience.groups || (municipality !== undefined && audience.groupsWith.includes(stateOf(municipality)));
};

/** Nobody but those who are named one by one: a forum that comes later is not among them. */
export const isClosed = ({ groups, groupsWith, teams, network }: Audience): boolean =>
  !groups && groupsWith.length === 0 && !teams && !network;
