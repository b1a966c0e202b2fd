/** The forums that somebody can write to, and which of them an audience means. */
import { forumById } from '../../../forums/actions.ts';
import type { Forum, ForumId } from '../../../forums/forum.ts';
import type { Ports } from '../../../platform/ports.ts';
import { type Audience, audience, includes, type TeamState } from '../../audience.ts';
import { forumsLately, forumsNow } from '../region-forums.ts';
import { teamStateIn } from '../team-states.ts';

export type Reach = {
  readonly forums: readonly Forum[];
  readonly stateOf: (municipality: string) => TeamState;
};

type Whose = { readonly regionId: string; readonly forum?: ForumId | undefined };

const ownForum = async (ports: Ports, id: ForumId, regionId: string): Promise<readonly Forum[]> => {
  const forum = await forumById(ports, id);
  return forum?.regionId === regionId ? [forum] : [];
};

const reachBy =
  (forumsOf: (ports: Ports, regionId: string) => Promise<readonly Forum[]>) =>
  async (ports: Ports, { regionId, forum: own }: Whose): Promise<Reach> => {
    const reading = own === undefined ? forumsOf(ports, regionId) : ownForum(ports, own, regionId);
    const [stateOf, forums] = await Promise.all([teamStateIn(ports, regionId), reading]);
    return { stateOf, forums };
  };

/** All of the region, bound to a channel or not: one read each. Of a convener's update the own forum. */
export const reachOf = reachBy(forumsNow);

/** As it was not many seconds ago, for whoever writes or looks; what is sent reads anew. */
export const reachLately = reachBy(forumsLately);

export const recipientsIn = ({ forums, stateOf }: Reach, to: Audience): readonly Forum[] => {
  // A set, since all may be named one by one.
  const chosen = new Set(to.forums);
  const others = { ...to, forums: [] };
  return forums.filter((forum) => chosen.has(forum.id) || includes(others, forum, stateOf));
};

/** Only what there is in the region; of a convener's the own forum, whatever was asked for. */
export const audienceIn = (
  { forums }: Reach,
  wanted: Omit<Audience, 'forums'> & { readonly forums: readonly string[] },
  own?: ForumId,
): Audience => {
  if (own !== undefined) return audience.parse({ forums: [own] });
  const known = new Set<string>(forums.map(({ id }) => id));
  return audience.parse({ ...wanted, forums: [...new Set(wanted.forums)].filter((id) => known.has(id)) });
};
