import { ok, type Result, refuse } from '../failure.ts';
import type { Ports } from '../platform/ports.ts';
import type { Sender, Where } from '../platform/teams/port.ts';
import { type Actor, actorOnRoster } from './access.ts';
import type { ForumId } from './forum.ts';
import { keyOf } from './person.ts';
import { forumOfChannel, loadForum, type StoredForum } from './store.ts';

export type AccessFailure =
  | { readonly kind: 'channel-not-bound' }
  | { readonly kind: 'no-such-forum' }
  | { readonly kind: 'forum-paused' }
  | { readonly kind: 'not-a-member' }
  | { readonly kind: 'roster-unavailable' };

export type Identified = StoredForum & { readonly actor: Actor };

/**
 * Asks Teams, at every press, whether the sender is on the forum's roster now and who that is: an activity carries
 * only the host's tenant, and who has left the team has no right from that moment.
 */
export const identify = async (
  ports: Ports,
  sender: Sender,
  forumId: ForumId,
): Promise<Result<Identified, AccessFailure>> => {
  const stored = await loadForum(ports, forumId);
  return stored ? onRosterOf(ports, sender, stored) : refuse({ kind: 'no-such-forum' });
};

/** The same for a press or a message in a channel, where the channel tells the forum. */
export const identifyInChannel = async (
  ports: Ports,
  sender: Sender,
  where: Extract<Where, { kind: 'channel' }>,
): Promise<Result<Identified, AccessFailure>> => {
  const stored = await forumOfChannel(ports, where.place);
  return stored ? onRosterOf(ports, sender, stored) : refuse({ kind: 'channel-not-bound' });
};

const onRosterOf = async (
  ports: Ports,
  sender: Sender,
  stored: StoredForum,
): Promise<Result<Identified, AccessFailure>> => {
  const { forum } = stored;
  if (!forum.place) return refuse({ kind: 'channel-not-bound' });
  if (forum.state === 'paused') return refuse({ kind: 'forum-paused' });
  const member = await ports.teams.member(forum.place, sender.userId);
  if (member.kind === 'unavailable') return refuse({ kind: 'roster-unavailable' });
  if (member.kind === 'not-a-member') return refuse({ kind: 'not-a-member' });
  const person = keyOf(member.value);
  const isCoordinator = ports.settings.coordinators.includes(person);
  return ok({
    ...stored,
    actor: actorOnRoster(forum, { person, userId: sender.userId, name: member.value.name, isCoordinator }),
  });
};
