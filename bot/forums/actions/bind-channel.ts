/** Which channel a forum has. Only ids are kept, so that a new name of team or channel changes nothing. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import { type BindingAccess, forumToBind } from '../access.ts';
import type { Forum, ForumId } from '../forum.ts';
import { inTurns } from '../in-turns.ts';
import { forumsInTeam, noteForumInTeam } from '../store/installations.ts';
import { forumOfChannel, forumPointedAt, listForumIds, loadForum, pointChannelAt, type StoredForum } from '../store.ts';
import { changeForum, type NoSuchForum } from './change-forum.ts';
import { oweWelcome } from './owed.ts';

export type BindFailure = NoSuchForum | { readonly kind: 'somebody-else-chose' };

/**
 * Binds the forum to the channel, in place of any channel it had and of any forum the channel had. The pointers are
 * written first, since they mean nothing until the forum says the same; the last one of two who choose at once wins.
 */
export const bindChannel = async (ports: Ports, access: BindingAccess): Promise<Result<Forum, BindFailure>> => {
  const { place } = access;
  const id = forumToBind(access);
  await pointChannelAt(ports, place, id);
  await noteForumInTeam(ports, place, id);
  const bound = await changeForum(ports, id, async (forum) => {
    const owed = oweWelcome(ports, forum.id, place.channelId);
    const isWelcomed = await ports.tables.get('forums', forum.id, owed.ref.key);
    const changed: Forum = { ...forum, place, state: 'active' };
    return ok({ forum: changed, promises: isWelcomed ? [] : [owed], value: changed });
  });
  if (!bound.ok) return bound;
  await releaseOthers(ports, place);
  return (await forumPointedAt(ports, place)) === id ? bound : refuse({ kind: 'somebody-else-chose' });
};

/** One channel, one forum: whichever the pointer names. Each who binds looks last, so two at once leave one. */
const releaseOthers = async (ports: Ports, place: ChannelPlace): Promise<void> => {
  const pointedAt = await forumPointedAt(ports, place);
  for (const { forum } of await forumsInTeam(ports, place)) {
    if (forum.place?.channelId === place.channelId && forum.id !== pointedAt) {
      await release(ports, forum.id, place.channelId);
    }
  }
};

const release = (ports: Ports, id: ForumId, channelId: string) =>
  changeForum(ports, id, (forum) => {
    if (forum.place?.channelId !== channelId) return ok({ forum, value: undefined });
    const { place: _released, ...rest } = forum;
    return ok({ forum: rest, value: undefined });
  });

/** Teams moves a tenant's address now and then: the latest is the right one. Nothing is written when it is the same. */
export const refreshServiceUrl = async (ports: Ports, place: ChannelPlace, known?: StoredForum): Promise<void> => {
  const stored = known ?? (await forumOfChannel(ports, place));
  const isCurrent = ({ place: bound }: Forum) =>
    bound?.channelId !== place.channelId || bound.serviceUrl === place.serviceUrl;
  if (!stored || isCurrent(stored.forum)) return;
  await changeForum(ports, stored.forum.id, (forum) =>
    ok({ forum: isCurrent(forum) ? forum : { ...forum, place }, value: undefined }),
  );
};

/** Owes a welcome in every bound channel that has had none: for forums that were bound by a file and not by a person. */
export const welcomeBoundForums = async (ports: Ports): Promise<void> => {
  const ids = await inTurns(ports.regions.all(), ({ region }) => listForumIds(ports, region.id));
  for (const id of ids.flat()) {
    const place = (await loadForum(ports, id))?.forum.place;
    if (!place) continue;
    const owed = oweWelcome(ports, id, place.channelId);
    if (await ports.tables.get('forums', id, owed.ref.key)) continue;
    await ports.jobs.commit({ table: 'forums', partition: id, op: ports.random.id(), writes: [owed.write] }, [owed]);
  }
};
