/** Who is behind a token that has been checked: the rosters tell, as of whoever presses a button in Teams. */
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import type { TokenFacts } from '../../platform/web/tokens.ts';
import { type Identified, lookForForums } from '../actions.ts';
import type { ForumId } from '../forum.ts';
import { inTurns } from '../in-turns.ts';
import { keyOf, type PersonKey } from '../person.ts';
import { coordinates, type Region, supports } from '../region.ts';
import type { SignedIn } from '../signed-in.ts';
import { knownUser, rememberUser } from '../store/users.ts';
import { isProcessSupport, listForumIds, loadForum, markLookedFor, rememberPerson } from '../store.ts';

/** Behind the door, in one region. */
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
  const lists = await inTurns(ports.regions.all(), ({ region }) => listForumIds(ports, region.id));
  const answers = await inTurns(
    lists.flat(),
    async (id): Promise<(User & { readonly id: ForumId }) | 'silent' | undefined> => {
      const place = (await loadForum(ports, id))?.forum.place;
      const member = place && (await ports.teams.member(place, token.objectId));
      if (member?.kind === 'unavailable') return 'silent';
      if (!place || member?.kind !== 'known' || !isTheirs(token, place, member.value)) return undefined;
      return { id, userId: member.value.userId, name: member.value.name };
    },
  );
  const there = answers.filter((answer) => typeof answer === 'object');
  const unanswered = answers.filter((answer) => answer === 'silent').length;
  const [user] = there;
  if (!user) return { unanswered };
  const { userId, name } = user;
  await inTurns(there, ({ id }) => rememberPerson(ports, userId, id));
  await markLookedFor(ports, userId, ports.clock.now(), unanswered);
  return { user: { userId, name }, unanswered };
};

/** Who a token belongs to, in every region at once. `userId` is empty of somebody whom no roster knows. */
export type Somebody = Pick<Visitor, 'person' | 'userId' | 'name' | 'found' | 'unanswered' | 'silent'> & {
  /** Ids of the regions where a row makes them process support. */
  readonly supportIn: readonly string[];
};

/** Asks Teams. */
export const somebodyBehind = async (ports: Ports, token: TokenFacts): Promise<Somebody> => {
  const tokenKey = keyOf(token);
  const known = await knownUser(ports, tokenKey);
  const { user, unanswered } = known ? { user: known, unanswered: 0 } : await findUser(ports, token);
  if (user && !known) await rememberUser(ports, tokenKey, user);
  const looked = user ? await lookForForums(ports, user, { quietly: true }) : { found: [], unanswered, silent: [] };
  // The rosters alone say who it is: whatever the row of the token said, another person's forums are never given.
  const found = looked.found.filter(({ actor }) => actor.person.endsWith(`_${token.objectId}`));
  const [first] = found;
  const person: PersonKey = first?.actor.person ?? tokenKey;
  const supported = await inTurns(ports.regions.all(), async ({ region: { id } }) =>
    (await isProcessSupport(ports, id, person)) ? [id] : [],
  );
  return {
    person,
    userId: user?.userId ?? '',
    name: first?.actor.name ?? user?.name ?? token.name ?? '',
    found,
    supportIn: supported.flat(),
    unanswered: looked.unanswered,
    silent: looked.silent,
  };
};

/** A region that somebody has to do with, and their forums there. */
export type TheirRegion = {
  readonly region: Region;
  readonly forums: readonly ForumId[];
  readonly isCoordinator: boolean;
  readonly isSupport: boolean;
};

/** A visitor of one region, and which ones there are to choose from. */
export type Arrived = Visitor & { readonly regions: readonly TheirRegion[] };

const tasksIn = (region: Region, { person, supportIn }: Somebody) => ({
  isCoordinator: coordinates(region, person),
  isSupport: supports(region, person) || supportIn.includes(region.region.id),
});

const regionsOf = ({ regions }: Ports, somebody: Somebody): readonly TheirRegion[] =>
  regions.all().flatMap((region) => {
    const there = somebody.found.filter(({ forum }) => forum.regionId === region.region.id);
    const { isCoordinator, isSupport } = tasksIn(region, somebody);
    const forums = there.map(({ forum }) => forum.id);
    return there.length > 0 || isCoordinator || isSupport ? [{ region, forums, isCoordinator, isSupport }] : [];
  });

/**
 * In one of their regions, where they see nothing of the others: the one asked for, else their first; whoever has none
 * stands before the first of all. Undefined where the one asked for is not theirs.
 */
export const inRegion = (ports: Ports, somebody: Somebody, asked: string | undefined): Arrived | undefined => {
  const { supportIn: _, ...who } = somebody;
  const theirs = regionsOf(ports, somebody);
  const chosen = theirs.find(({ region }) => asked === undefined || region.region.id === asked)?.region;
  const [anybodys] = ports.regions.all();
  const region = chosen ?? (asked === undefined ? anybodys : undefined);
  if (!region) return undefined;
  const regionId = region.region.id;
  const found = somebody.found.filter(({ forum }) => forum.regionId === regionId);
  return { ...who, ...tasksIn(region, somebody), regionId, region, found, regions: theirs };
};

/** Only what Teams has said may be remembered: a forum that has been changed since is read as it is now. */
export const asForumsStand = async <S extends Pick<Visitor, 'found'>>(ports: Ports, visitor: S): Promise<S> => {
  const found = await inTurns(visitor.found, async ({ forum, actor }): Promise<Identified[]> => {
    const stored = await loadForum(ports, forum.id);
    return stored?.forum.place && stored.forum.state === 'active' ? [{ ...stored, actor }] : [];
  });
  return { ...visitor, found: found.flat() };
};
