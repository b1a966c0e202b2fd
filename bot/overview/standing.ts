/** What a municipality's forums themselves tell: who convenes, and where there is a channel. Pure. */
import type { Forum } from '../forums/forum.ts';
import type { Standing } from './facts.ts';

export const hasChannel = ({ place, state }: Pick<Forum, 'place' | 'state'>): boolean =>
  place !== undefined && state === 'active';

export const groupsOf = (forums: readonly Forum[]): readonly Forum[] => forums.filter(({ kind }) => kind === 'group');
export const teamsOf = (forums: readonly Forum[]): readonly Forum[] => forums.filter(({ kind }) => kind === 'team');

export const standingOf = (forums: readonly Forum[]): Standing => {
  const [group] = groupsOf(forums);
  const { convener, deputy } = group ?? {};
  return {
    hasGroup: group !== undefined,
    hasTeam: teamsOf(forums).length > 0,
    ...(convener && { convener: convener.name }),
    ...(deputy && { deputy: deputy.name }),
    channels: { n: forums.filter(hasChannel).length, of: forums.length },
  };
};
