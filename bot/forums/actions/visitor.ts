/** Who is behind a token that has been checked: the rosters tell, as of whoever presses a button in Teams. */
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import type { TokenFacts } from '../../platform/web/tokens.ts';
import { type Identified, lookForForums } from '../actions.ts';
import type { ForumId } from '../forum.ts';
import { inTurns } from '../in-turns.ts';
import { keyOf, type PersonKey } from '../person.ts';
import type { SignedIn } from '../signed-in.ts';
import { knownUser, rememberUser } from '../store/users.ts';
import { isProcessSupport, listForumIds, loadForum, markLookedFor, rememberPerson } from '../store.ts';

export type Visitor = SignedIn<Identified>;

/**
 * A guest signs in to the host's tenant and has the home tenant on the roster; the object id is the same. In all other
 * cases the tenant of the token is the one on the roster.
 */
const isTheirs = (
  token: TokenFacts,
  place: Pick<ChannelPlace, 'tenantId'>,
  member: { readonly tenantId: string; readonly objectId: string; readonly role: string },
): boolean =>
  member.objectId.toLowerCase() === token.objectId &&
  (member.tenantId.toLowerCase() === token.tenantId ||
    (member.role === 'guest' && place.tenantId.toLowerCase() === token.tenantId));

type User = { readonly userId: string; readonly name: string };

/** `unanswered`: so many channels said nothing, so whoever is not found may be there all the same. */
type Found = { readonly user?: User | undefined; readonly unanswered: number };

/**
 * Teams' own id of somebody who has never spoken to the bot: every channel's roster is asked. What came of it is
 * remembered as a look for their forums, so that Teams is not asked all of it a second time in the same breath.
 */
const findUser = async (ports: Ports, token: TokenFacts): Promise<Found> => {
  const ids = await listForumIds(ports, ports.settings.regionId);
  const answers = await inTurns(ids, async (id): Promise<(User & { readonly id: ForumId }) | 'silent' | undefined> => {
    const place = (await loadForum(ports, id))?.forum.place;
    const member = place && (await ports.teams.member(place, token.objectId));
    if (member?.kind === 'unavailable') return 'silent';
    if (!place || member?.kind !== 'known' || !isTheirs(token, place, member.value)) return undefined;
    return { id, userId: member.value.userId, name: member.value.name };
  });
  const there = answers.filter((answer) => typeof answer === 'object');
  const unanswered = answers.filter((answer) => answer === 'silent').length;
  const [user] = there;
  if (!user) return { unanswered };
  const { userId, name } = user;
  await inTurns(there, ({ id }) => rememberPerson(ports, userId, id));
  await markLookedFor(ports, userId, ports.clock.now(), unanswered);
  return { user: { userId, name }, unanswered };
};

/** Asks Teams. `userId` is empty of somebody whom no roster knows. */
export const visitorBehind = async (ports: Ports, token: TokenFacts): Promise<Visitor> => {
  const { settings } = ports;
  const tokenKey = keyOf(token);
  const known = await knownUser(ports, tokenKey);
  const { user, unanswered } = known ? { user: known, unanswered: 0 } : await findUser(ports, token);
  if (user && !known) await rememberUser(ports, tokenKey, user);
  const looked = user ? await lookForForums(ports, user, { quietly: true }) : { found: [], unanswered, silent: [] };
  // The rosters alone say who it is: whatever the row of the token said, another person's forums are never given.
  const found = looked.found.filter(({ actor }) => actor.person.endsWith(`_${token.objectId}`));
  const [first] = found;
  const person: PersonKey = first?.actor.person ?? tokenKey;
  return {
    person,
    userId: user?.userId ?? '',
    name: first?.actor.name ?? user?.name ?? token.name ?? '',
    isCoordinator: first?.actor.isCoordinator ?? settings.coordinators.includes(person),
    isSupport:
      first?.actor.isSupport ??
      (settings.processSupport.includes(person) || (await isProcessSupport(ports, settings.regionId, person))),
    regionId: settings.regionId,
    found,
    unanswered: looked.unanswered,
    silent: looked.silent,
  };
};

/** Only what Teams has said may be remembered: a forum that has been changed since is read as it is now. */
export const asForumsStand = async (ports: Ports, visitor: Visitor): Promise<Visitor> => {
  const found = await inTurns(visitor.found, async ({ forum, actor }): Promise<Identified[]> => {
    const stored = await loadForum(ports, forum.id);
    return stored?.forum.place && stored.forum.state === 'active' ? [{ ...stored, actor }] : [];
  });
  return { ...visitor, found: found.flat() };
};
