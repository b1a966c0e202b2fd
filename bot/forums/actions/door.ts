/** Who is it that asks over HTTP: a checked token, and then the rosters, as for whoever presses a button in Teams. */
import { ok, type Result } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import { type ApiFailure, apiFailure, type Door } from '../../platform/web/api.ts';
import { type Limits, tooManySentence } from '../../platform/web/limits.ts';
import type { TokenCheck, TokenFacts, TokenFailure } from '../../platform/web/tokens.ts';
import { type Identified, lookForForums } from '../actions.ts';
import { inTurns } from '../in-turns.ts';
import { keyOf, type PersonKey } from '../person.ts';
import type { SignedIn } from '../signed-in.ts';
import { knownUser, rememberUser } from '../store/users.ts';
import { isProcessSupport, listForumIds, loadForum } from '../store.ts';

export type Visitor = SignedIn<Identified>;

/** For as long as a roster's answer is good enough for reading lists, ms. Case text always asks anew. */
const rememberMs = 30_000;
/** Far more than work at once in a region. */
const mostRemembered = 5_000;
/** A stranger must not make Teams answer for the whole region at every click, ms. */
const strangerMs = 60_000;

const signInAgain = 'Inloggningen gäller inte längre. Ladda om sidan, så loggar Teams in dig igen.';

const refusals: Readonly<Record<TokenFailure['kind'], Pick<ApiFailure, 'status' | 'sentence'>>> = {
  'no-token': { status: 401, sentence: 'Öppna appen i Teams, så loggas du in.' },
  'not-a-token': { status: 401, sentence: signInAgain },
  expired: { status: 401, sentence: signInAgain },
  'not-for-us': { status: 401, sentence: signInAgain },
  'not-a-person': { status: 401, sentence: 'Appen används av människor som har loggat in i Teams. Öppna den där.' },
  'tenant-not-allowed': {
    status: 403,
    sentence:
      'Din organisation finns inte med bland dem som får använda appen. Be er sammankallande att få den tillagd av den som förvaltar appen.',
  },
  'keys-unavailable': {
    status: 503,
    sentence: 'Det går inte att kontrollera inloggningen just nu. Vänta en stund och försök igen.',
  },
};

const refused = ({ kind }: TokenFailure) => {
  const { status, sentence } = refusals[kind];
  return apiFailure(status, kind, sentence);
};

/**
 * A guest signs in to the host's tenant and has the home tenant on the roster; the object id is the same. In all other
 * cases the tenant of the token is the one on the roster.
 */
const isSame = (
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

/** Teams' own id of somebody who has never spoken to the bot: every channel's roster is asked. */
const findUser = async (ports: Ports, token: TokenFacts): Promise<Found> => {
  const ids = await listForumIds(ports, ports.settings.regionId);
  const answers = await inTurns(ids, async (id): Promise<User | 'silent' | undefined> => {
    const place = (await loadForum(ports, id))?.forum.place;
    const member = place && (await ports.teams.member(place, token.objectId));
    if (member?.kind === 'unavailable') return 'silent';
    if (!place || member?.kind !== 'known' || !isSame(token, place, member.value)) return undefined;
    return { userId: member.value.userId, name: member.value.name };
  });
  const user = answers.find((answer) => typeof answer === 'object');
  return { user, unanswered: user ? 0 : answers.filter((answer) => answer === 'silent').length };
};

export const createDoor = (ports: Ports, check: TokenCheck, limits: Pick<Limits, 'byPerson'>): Door<Visitor> => {
  const remembered = new Map<string, { readonly until: number; readonly visitor: Promise<Visitor> }>();
  const nowMs = () => performance.now();

  const look = async (token: TokenFacts): Promise<Visitor> => {
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

  const remember = (key: string, visitor: Promise<Visitor>, forMs: number) => {
    remembered.delete(key);
    remembered.set(key, { until: nowMs() + forMs, visitor });
    const [oldest] = remembered.keys();
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
  };

  const lookAnew = (token: TokenFacts): Promise<Visitor> => {
    const key = `${token.tenantId}_${token.objectId}`;
    const looking = look(token);
    remember(key, looking, rememberMs);
    looking.then(
      ({ found, unanswered, userId }) => {
        if (unanswered > 0) remembered.delete(key);
        else if (found.length === 0 && userId === '') remember(key, looking, strangerMs);
      },
      () => remembered.delete(key),
    );
    return looking;
  };

  /** Only what Teams has said is remembered: a forum that has been changed since is read as it is now. */
  const asTheyStand = async (visitor: Visitor): Promise<Visitor> => {
    const found = await inTurns(visitor.found, async ({ forum, actor }): Promise<Identified[]> => {
      const stored = await loadForum(ports, forum.id);
      return stored?.forum.place && stored.forum.state === 'active' ? [{ ...stored, actor }] : [];
    });
    return { ...visitor, found: found.flat() };
  };

  const enter = async (
    authorization: string | undefined,
    mayRemember: boolean,
  ): Promise<Result<Visitor, ApiFailure>> => {
    const token = await check(authorization);
    if (!token.ok) return refused(token.failure);
    const key = `${token.value.tenantId}_${token.value.objectId}`;
    const counted = await limits.byPerson(key);
    if (!counted.ok) {
      const { retryAfterSeconds } = counted.failure;
      return apiFailure(429, 'too-many', tooManySentence(retryAfterSeconds), { retryAfterSeconds });
    }
    const seen = remembered.get(key);
    const isFresh = seen !== undefined && seen.until > nowMs();
    if (seen && isFresh) {
      const visitor = await seen.visitor;
      if (mayRemember || visitor.userId === '') return ok(await asTheyStand(visitor));
    }
    return ok(await lookAnew(token.value));
  };

  return {
    reads: (authorization) => enter(authorization, true),
    writes: (authorization) => enter(authorization, false),
  };
};
