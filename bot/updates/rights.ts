/** Who may do what with an update. The proof that somebody may send one can be made here only. */
import { maySeeUpdatesOf, maySeeUpdatesOfRegion, maySendToForum, maySendToRegion } from '../forums/access.ts';
import type { Forum, ForumId } from '../forums/forum.ts';
import type { SignedIn } from '../forums/signed-in.ts';
import { type Author, isOut, type Update } from './update.ts';

const sends: unique symbol = Symbol('sends');

/** `forum`: the only one that they write to; missing of whoever writes to the region. */
export type Sender = {
  readonly who: SignedIn;
  readonly regionId: string;
  readonly by: Author;
  readonly forum?: Forum;
  readonly [sends]: true;
};

const proof = (who: SignedIn, forum?: Forum): Sender => ({
  who,
  regionId: who.regionId,
  by: { person: who.person, name: who.name },
  ...(forum && { forum }),
  [sends]: true,
});

const inForum = ({ found, regionId }: SignedIn, id: ForumId) =>
  found.find(({ forum }) => forum.id === id && forum.regionId === regionId);

export const senderToRegion = (who: SignedIn): Sender | undefined => (maySendToRegion(who) ? proof(who) : undefined);

export const senderTo = (who: SignedIn, id: ForumId): Sender | undefined => {
  const own = inForum(who, id);
  return own && maySendToForum(own.forum, own.actor) ? proof(who, own.forum) : undefined;
};

type Whose = Pick<Update, 'forum' | 'regionId'>;

/** Those who may write it may send it, end it and correct it: another coordinator, or the forum's other convener, too. */
export const senderOf = (who: SignedIn, { forum, regionId }: Whose): Sender | undefined => {
  if (regionId !== who.regionId) return undefined;
  return forum === undefined ? senderToRegion(who) : senderTo(who, forum);
};

/** What a convener has not sent yet is seen by nobody outside the forum. */
export const maySee = (who: SignedIn, update: Whose & Pick<Update, 'state'>): boolean => {
  const { forum, regionId } = update;
  if (regionId !== who.regionId) return false;
  if (maySeeUpdatesOfRegion(who) && (forum === undefined || isOut(update))) return true;
  const own = forum === undefined ? undefined : inForum(who, forum);
  return own !== undefined && maySeeUpdatesOf(own.forum, own.actor);
};

/** The forums that somebody may write to by themselves. */
export const ownForums = (who: SignedIn): readonly Forum[] =>
  who.found.flatMap(({ forum }) => (senderTo(who, forum.id) ? [forum] : []));
