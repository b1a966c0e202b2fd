/** The bot's stay in a team: begun when it is added, ended when it is taken out, begun anew when it is added again. */
import { z } from 'zod';

export const installation = z.object({
  tenantId: z.string(),
  teamId: z.string(),
  teamName: z.string(),
  serviceUrl: z.string(),
  state: z.enum(['installed', 'removed']),
  /** How many times it has been added: each of them is welcomed by one card at most. */
  times: z.int().min(1),
});
export type Installation = z.infer<typeof installation>;

export type Team = Pick<Installation, 'tenantId' | 'teamId' | 'teamName' | 'serviceUrl'>;

/** Teams tells of one addition in more than one way and more than once; `undefined`: it is known already. */
export const afterAdding = (known: Installation | undefined, team: Team): Installation | undefined => {
  const { tenantId, teamId, teamName, serviceUrl } = team;
  if (known?.state === 'installed' && known.serviceUrl === serviceUrl) return undefined;
  const times = known?.state === 'installed' ? known.times : (known?.times ?? 0) + 1;
  return { tenantId, teamId, teamName, serviceUrl, state: 'installed', times };
};

export const afterRemoving = (known: Installation | undefined): Installation | undefined =>
  known?.state === 'installed' ? { ...known, state: 'removed' } : undefined;

/** The first channel of a team carries the team's own id. */
export const generalChannel = ({ tenantId, teamId, serviceUrl }: Installation) => ({
  tenantId,
  teamId,
  channelId: teamId,
  serviceUrl,
});
