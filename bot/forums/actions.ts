/** Who is it that speaks to us: asked of Teams each time, since who has left has no right from that moment. */
import { ok, type Result, refuse } from '../failure.ts';
import type { Ports } from '../platform/ports.ts';
import type { ChannelPlace, Member, Sender, Where } from '../platform/teams/port.ts';
import { type AccessFailure, type Actor, actorOnRoster, type Facts, memberOfTeam, type TeamMember } from './access.ts';
import { refreshServiceUrl } from './actions/bind-channel.ts';
import { askAboutSeat } from './actions/claim-seat.ts';
import { factsOf } from './actions/member-facts.ts';
import type { Forum, ForumId } from './forum.ts';
import { inTurns } from './in-turns.ts';
import { keyOf } from './person.ts';
import { coordinates } from './region.ts';
import {
  forumOfChannel,
  forumsRememberedFor,
  lastLookedFor,
  listForumIds,
  loadForum,
  markGreeted,
  markLookedFor,
  rememberPerson,
  type StoredForum,
} from './store.ts';

export type { AccessFailure } from './access.ts';

export type Identified = StoredForum & { readonly actor: Actor };

/** `evenPaused`: for what nobody may be kept from while the bot is out of the team, or its channel is gone. */
export type LettingIn = { readonly evenPaused?: boolean };

/**
 * Asks Teams, at every press, whether the sender is on the forum's roster now and who that is: an activity carries
 * only the host's tenant. `where` the press was made, if told, brings Teams' present address of the forum's channel.
 */
export const identify = async (
  ports: Ports,
  sender: Sender,
  forumId: ForumId,
  where?: Where,
  letting: LettingIn = {},
): Promise<Result<Identified, AccessFailure>> => {
  const stored = await loadForum(ports, forumId);
  if (!stored) return refuse({ kind: 'no-such-forum' });
  const now = where?.kind === 'channel' ? await atItsAddress(ports, stored, where.place) : stored;
  return onRosterOf(ports, sender, now, letting);
};

/**
 * For somebody whose own team, `home`, has put a question to another one: known by the roster at home, and without any
 * seat or right in the team that is asked. Whether there is such a question is the caller's to know.
 */
export const identifyVisitor = async (
  ports: Ports,
  sender: Sender,
  asked: ForumId,
  home: ForumId,
  letting: LettingIn = {},
): Promise<Result<Identified, AccessFailure>> => {
  const [stored, atHome] = await Promise.all([
    loadForum(ports, asked),
    identify(ports, sender, home, undefined, letting),
  ]);
  if (!stored) return refuse({ kind: 'no-such-forum' });
  if (!atHome.ok) return atHome;
  return stored.forum.state === 'paused' && !letting.evenPaused
    ? refuse({ kind: 'forum-paused' })
    : ok({ ...stored, actor: atHome.value.actor });
};

/** All active forums of a region that have a channel, as they stand, without any right to them. */
export const forumsOfRegion = async (ports: Ports, regionId: string): Promise<readonly Forum[]> => {
  const ids = await listForumIds(ports, regionId);
  const stored = await inTurns(ids.slice(0, mostForums), (id) => loadForum(ports, id));
  return stored.flatMap((one) => (one?.forum.state === 'active' && one.forum.place ? [one.forum] : []));
};

/** The same for a message in a channel, where the channel tells the forum. */
export const identifyInChannel = async (
  ports: Ports,
  sender: Sender,
  where: Extract<Where, { kind: 'channel' }>,
): Promise<Result<Identified, AccessFailure>> => {
  const stored = await forumOfChannel(ports, where.place);
  if (!stored) return refuse({ kind: 'channel-not-bound' });
  const identified = await onRosterOf(ports, sender, await atItsAddress(ports, stored, where.place));
  if (identified.ok) await getToKnow(ports, identified.value);
  return identified;
};

/** Costs nothing as long as the address is the same. */
const atItsAddress = async (ports: Ports, stored: StoredForum, place: ChannelPlace): Promise<StoredForum> => {
  const { forum } = stored;
  if (forum.place?.channelId !== place.channelId || forum.place.serviceUrl === place.serviceUrl) return stored;
  await refreshServiceUrl(ports, place, stored);
  return (await loadForum(ports, forum.id)) ?? stored;
};

/** Of a team where no channel need be bound yet. */
export const identifyInTeam = async (
  ports: Ports,
  sender: Sender,
  place: ChannelPlace,
): Promise<Result<TeamMember, AccessFailure>> => {
  const member = await memberFrom(ports, sender, place);
  if (!member.ok) return member;
  const person = keyOf(member.value);
  const coordinated = ports.regions.all().filter((region) => coordinates(region, person));
  return ok(
    memberOfTeam(place.teamId, {
      person,
      userId: sender.userId,
      name: member.value.name,
      coordinates: coordinated.map(({ region }) => region.id),
    }),
  );
};

/** True the first time that it is asked about somebody: then say welcome. */
export const isFirstMeeting = (ports: Ports, { userId }: Sender): Promise<boolean> => markGreeted(ports, userId);

/**
 * `unanswered`: so many forums could not be asked, so nobody may be told that there are none. `silent`: those of them
 * where the person was met before.
 */
export type Whereabouts = {
  readonly found: readonly Identified[];
  readonly unanswered: number;
  readonly silent: readonly ForumId[];
};

/** A region of fifteen municipalities has some fifty; more than this would hold up an answer. */
const mostForums = 160;

/** Minutes until all forums are asked again: nobody makes Teams answer for the whole region by writing "hej". */
const restOf = (found: boolean, unanswered: number): number => {
  if (unanswered > 0) return 1;
  return found ? 24 * 60 : 5;
};

/**
 * The forums that somebody is in, for the personal chat, where no forum is told: those where the person was met
 * before, asked now, and once a day, or when there are none, all active forums of each region, not at every message.
 * `quietly`: whoever comes with a question of their own is not met by one of ours; the seat is asked about another day.
 */
export const lookForForums = async (
  ports: Ports,
  sender: Sender,
  { quietly = false }: { readonly quietly?: boolean } = {},
): Promise<Whereabouts> => {
  const [remembered, looked] = await Promise.all([
    forumsRememberedFor(ports, sender.userId),
    lastLookedFor(ports, sender.userId),
  ]);
  const known = await askEach(ports, sender, remembered);
  const now = ports.clock.now();
  const rest = looked && restOf(known.found.length > 0, looked.unanswered);
  if (looked && rest && now.since(looked.at).total('minutes') < rest)
    return { ...known, unanswered: known.unanswered + looked.unanswered };
  const all = await inTurns(ports.regions.all(), ({ region }) => listForumIds(ports, region.id));
  const ids = all.flatMap((ofRegion) => ofRegion.slice(0, mostForums)).filter((id) => !remembered.includes(id));
  const others = await askEach(ports, sender, ids);
  const found = [...known.found, ...others.found];
  await inTurns(others.found, ({ forum, actor }) => rememberPerson(ports, actor.userId, forum.id));
  if (!quietly) await inTurns(found, ({ forum, actor }) => askAboutSeat(ports, forum, actor));
  await markLookedFor(ports, sender.userId, now, others.unanswered);
  return { found, unanswered: known.unanswered + others.unanswered, silent: known.silent };
};

/** Those that a message is about: in a channel its forum, in the personal chat all of the sender's. */
export const forumsSpokenIn = async (
  ports: Ports,
  { from, where }: { readonly from: Sender; readonly where: Where },
  options: { readonly quietly?: boolean } = {},
): Promise<Result<Whereabouts, AccessFailure>> => {
  if (where.kind === 'personal') return ok(await lookForForums(ports, from, options));
  const identified = await identifyInChannel(ports, from, where);
  return identified.ok ? ok({ found: [identified.value], unanswered: 0, silent: [] }) : identified;
};

const askEach = async (ports: Ports, sender: Sender, ids: readonly ForumId[]): Promise<Whereabouts> => {
  const found: Identified[] = [];
  const silent: ForumId[] = [];
  for (const { id, answer } of await inTurns(ids, async (id) => ({ id, answer: await identify(ports, sender, id) }))) {
    if (answer.ok) found.push(answer.value);
    else if (answer.failure.kind === 'roster-unavailable') silent.push(id);
  }
  return { found, unanswered: silent.length, silent };
};

/** The first time that somebody is met in a forum. */
const getToKnow = async (ports: Ports, { forum, actor }: Identified): Promise<void> => {
  const isNew = await rememberPerson(ports, actor.userId, forum.id);
  if (isNew) await askAboutSeat(ports, forum, actor);
};

const onRosterOf = async (
  ports: Ports,
  sender: Sender,
  stored: StoredForum,
  { evenPaused = false }: LettingIn = {},
): Promise<Result<Identified, AccessFailure>> => {
  const { forum } = stored;
  if (!forum.place) return refuse({ kind: 'channel-not-bound' });
  if (forum.state === 'paused')
    return evenPaused ? onPausedRoster(ports, sender, stored) : refuse({ kind: 'forum-paused' });
  const facts = await factsFrom(ports, sender, forum.place, forum);
  return facts.ok ? ok({ ...stored, actor: actorOnRoster(forum, facts.value) }) : facts;
};

/** Of a channel that is gone Teams says nothing any more; of its team it may. Whoever is known by neither is told why. */
const onPausedRoster = async (
  ports: Ports,
  sender: Sender,
  stored: StoredForum,
): Promise<Result<Identified, AccessFailure>> => {
  const { forum } = stored;
  if (!forum.place) return refuse({ kind: 'channel-not-bound' });
  const inChannel = await factsFrom(ports, sender, forum.place, forum);
  const isSilent = !inChannel.ok && inChannel.failure.kind === 'roster-unavailable';
  const facts = isSilent
    ? await factsFrom(ports, sender, { ...forum.place, channelId: forum.place.teamId }, forum)
    : inChannel;
  if (facts.ok) return ok({ ...stored, actor: actorOnRoster(forum, facts.value) });
  return facts.failure.kind === 'roster-unavailable' ? refuse({ kind: 'forum-paused' }) : facts;
};

const memberFrom = async (
  ports: Ports,
  sender: Sender,
  place: ChannelPlace,
): Promise<Result<Member, AccessFailure>> => {
  const member = await ports.teams.member(place, sender.userId);
  if (member.kind === 'unavailable') return refuse({ kind: 'roster-unavailable' });
  if (member.kind === 'not-a-member') return refuse({ kind: 'not-a-member' });
  if (!ports.settings.allowedTenants.includes(member.value.tenantId.toLowerCase()))
    return refuse({ kind: 'tenant-not-allowed' });
  return ok(member.value);
};

/** Tasks are asked of the forum's own region: in another one the same person is anybody. */
const factsFrom = async (
  ports: Ports,
  sender: Sender,
  place: ChannelPlace,
  { regionId }: Pick<Forum, 'regionId'>,
): Promise<Result<Facts, AccessFailure>> => {
  const member = await memberFrom(ports, sender, place);
  return member.ok ? ok({ ...(await factsOf(ports, member.value, regionId)), userId: sender.userId }) : member;
};

/** For what the bot does by itself, when nobody presses: the forum as it stands, without any right to it. */
export const forumById = async (ports: Ports, id: ForumId): Promise<StoredForum['forum'] | undefined> =>
  (await loadForum(ports, id))?.forum;
