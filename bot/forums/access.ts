/** Who may do what, as sentences. The proofs can be made here only, so that an unchecked call does not compile. */
import type { ChannelPlace } from '../platform/teams/port.ts';
import { type AreaId, areaOf, areasOf, isRegionArea, regionOfArea } from './area.ts';
import { conveners, type Forum, type ForumId, hasSeats, takesUpCases } from './forum.ts';
import type { NamedPerson, PersonKey } from './person.ts';
import type { Region } from './region.ts';
import { hasRole, type Role } from './role.ts';
import { isHeldBy, type Seat, type SeatId } from './seat.ts';

const onRoster: unique symbol = Symbol('on the roster');
const inTeam: unique symbol = Symbol('in the team');
const confirmed: unique symbol = Symbol('confirmed');
const binds: unique symbol = Symbol('may bind');
const inArea: unique symbol = Symbol('in the area');
const helpsGroups: unique symbol = Symbol('helps the groups');
const speaks: unique symbol = Symbol('speaks for the municipality');

/** Why nobody can say who the sender is in a forum. */
export type AccessFailure =
  | { readonly kind: 'channel-not-bound' }
  | { readonly kind: 'no-such-forum' }
  | { readonly kind: 'forum-paused' }
  | { readonly kind: 'not-a-member' }
  | { readonly kind: 'tenant-not-allowed' }
  | { readonly kind: 'roster-unavailable' };

export type Facts = {
  readonly person: PersonKey;
  readonly userId: string;
  readonly name: string;
  readonly isCoordinator: boolean;
  /** Process support for the region. */
  readonly isSupport: boolean;
};

/** Somebody who is on the roster of the forum's channel at this moment: `identify` in actions.ts has asked Teams. */
export type Actor = Facts & { readonly [onRoster]: ForumId };

export const actorOnRoster = (forum: Forum, facts: Facts): Actor => ({ ...facts, [onRoster]: forum.id });

/** Somebody who is on the roster of a team, where no channel need be bound yet. */
export type TeamMember = NamedPerson & {
  /** Ids of the regions that the person coordinates. */
  readonly coordinates: readonly string[];
  readonly [inTeam]: string;
};

export const memberOfTeam = (teamId: string, member: Omit<TeamMember, typeof inTeam>): TeamMember => ({
  ...member,
  [inTeam]: teamId,
});

/** A forum and somebody on its roster: what `identify` proves. */
export type InForum = { readonly forum: Forum; readonly actor: Actor };

/** A confirmed seat in the hands of the actor. */
export type SeatAccess = { readonly actor: Actor; readonly seat: Seat; readonly [confirmed]: true };

/** A roster proves nothing about another forum's seats. */
export const seatsHeldBy = (forum: Forum, actor: Actor): readonly Seat[] =>
  actor[onRoster] === forum.id ? forum.seats.filter((seat) => isHeldBy(seat, actor.person)) : [];

export const seatAccess = (forum: Forum, actor: Actor, seatId: SeatId): SeatAccess | undefined => {
  const seat = seatsHeldBy(forum, actor).find(({ id }) => id === seatId);
  return seat && { actor, seat, [confirmed]: true };
};

const convenes = (forum: Forum, { person }: Pick<Facts, 'person'>): boolean =>
  conveners(forum).some((one) => one.person === person);

export const isConvener = (forum: Forum, actor: Actor): boolean =>
  actor[onRoster] === forum.id && convenes(forum, actor);

/** Coordinators and process support help the groups and never open case text, with or without a reason or a seat. */
export const mayNeverReadCases = ({ isCoordinator, isSupport }: Pick<Facts, 'isCoordinator' | 'isSupport'>): boolean =>
  isCoordinator || isSupport;

/** Anybody else on the roster may have a question: a school counsellor needs no seat. */
export const mayAsk = (forum: Forum, actor: Actor): boolean =>
  actor[onRoster] === forum.id && takesUpCases(forum) && forum.state === 'active' && !mayNeverReadCases(actor);

/** Anybody on the roster may see whom to call. */
export const mayReadContacts = (forum: Forum, actor: Actor): boolean => actor[onRoster] === forum.id;

/** Whoever is on the roster sees when the forum meets. */
export const maySeeMeetings = (forum: Forum, actor: Actor): boolean => actor[onRoster] === forum.id;

/** Conveners call the meetings of their own forum; the coordinators those of the network, and help the groups. */
export const mayCallMeetings = (forum: Forum, actor: Actor): boolean =>
  isConvener(forum, actor) || (actor[onRoster] === forum.id && actor.isCoordinator && !takesUpCases(forum));

/** A team's agenda names its cases and what is to be said there: not for those who never read a case. */
export const mayReadAgenda = (forum: Forum, actor: Actor): boolean =>
  actor[onRoster] === forum.id && !(takesUpCases(forum) && mayNeverReadCases(actor));

/** In a team a seat answers questions, in a group the calls to its meetings. Whoever helps the groups speaks for nobody. */
export const mayClaimSeat = (forum: Forum, actor: Actor): boolean =>
  actor[onRoster] === forum.id && hasSeats(forum) && !mayNeverReadCases(actor);

export const mayConfirmSeat = (forum: Forum, actor: Actor): boolean => isConvener(forum, actor);

/** Polis, folkhälsa och fritid hold no seat in a team unless the convener says so; nor does a unit of its own. */
export const mayAddSeat = (forum: Forum, actor: Actor): boolean =>
  takesUpCases(forum) && (isConvener(forum, actor) || mayNameConvener(forum, actor));

/** Whoever may add a seat may take one away. */
export const mayRemoveSeat = mayAddSeat;

export const mayNameConvener = (forum: Forum, actor: Actor): boolean =>
  actor[onRoster] === forum.id && actor.isCoordinator;

/** Whoever is process support too is not let in by another task. */
export const mayReadCasesOnRequest = (roles: readonly Role[], person: PersonKey): boolean =>
  hasRole(roles, person, 'registrar') && !hasRole(roles, person, 'process-support');

/**
 * The registrar of a team has the role for that very forum. Whoever helps the groups has it not, whatever a row says:
 * who may never read a case cannot be asked to.
 */
export const isRegistrarFor = (
  forum: Forum,
  roles: readonly Role[],
  who: Pick<Facts, 'person' | 'isCoordinator' | 'isSupport'>,
): boolean =>
  !mayNeverReadCases(who) &&
  roles.some(
    ({ person, role, forums = [] }) => person === who.person && role === 'registrar' && forums.includes(forum.id),
  );

/** A team's settings are the business of those who work in it; somebody without a seat only asks it. */
export const maySeeSettings = (forum: Forum, actor: Actor, roles: readonly Role[]): boolean =>
  actor[onRoster] === forum.id &&
  takesUpCases(forum) &&
  (mayRecordOpening(forum, actor) ||
    seatsHeldBy(forum, actor).length > 0 ||
    isRegistrarFor(forum, roles, actor) ||
    forum.opening.registrar?.person === actor.person);

/** What must stand written before consent is filled in by whoever knows the team; it gives nothing by itself. */
export const mayRecordOpening = (forum: Forum, actor: Actor): boolean =>
  takesUpCases(forum) && (isConvener(forum, actor) || mayNameConvener(forum, actor));

/** A coordinator says who is registrar, and can never be it. */
export const mayNameRegistrar = (forum: Forum, actor: Actor): boolean =>
  takesUpCases(forum) && mayNameConvener(forum, actor);

/** Only the registrar whom the team has recorded opens it and closes it, as long as the role is theirs. */
export const mayOpenTeam = (forum: Forum, actor: Actor, roles: readonly Role[]): boolean =>
  actor[onRoster] === forum.id &&
  forum.opening.registrar?.person === actor.person &&
  isRegistrarFor(forum, roles, actor);

export const maySetGuarantee = mayRecordOpening;

/** When the digest comes is the business of those who get it. */
export const maySetDigest = (forum: Forum, actor: Actor): boolean => takesUpCases(forum) && isConvener(forum, actor);

/** A party closes its own seat; the convener may for all, as when somebody has gone on leave and forgot. */
export const mayCloseSeat = (forum: Forum, actor: Actor, seat: SeatId): boolean =>
  takesUpCases(forum) && (isConvener(forum, actor) || seatsHeldBy(forum, actor).some(({ id }) => id === seat));

/** A channel, and somebody who may say which forum it is. */
export type BindingAccess = { readonly member: TeamMember; readonly place: ChannelPlace; readonly [binds]: ForumId };

/**
 * A coordinator binds any channel of a team that they are in, to a forum of the own region. A convener binds a forum of their own, but never a
 * channel that another convener's forum has: `wanted` is the forum to be, `present` what the channel is bound to now.
 */
export const bindingAccess = (
  member: TeamMember,
  place: ChannelPlace,
  wanted: Forum,
  present: Forum | undefined,
): BindingAccess | undefined => {
  const mayMove = (forum: Forum) => member.coordinates.includes(forum.regionId) || convenes(forum, member);
  const may = member[inTeam] === place.teamId && mayMove(wanted) && (!present || mayMove(present));
  return may ? { member, place, [binds]: wanted.id } : undefined;
};

export const forumToBind = (access: BindingAccess): ForumId => access[binds];

/** A new forum is a promise to a municipality: the region's coordinators alone make one. */
export const mayMakeForum = ({ coordinates }: TeamMember, regionId: string): boolean => coordinates.includes(regionId);

/** A seat, and the forum that it stands in. */
export type HeldSeat = { readonly forum: Forum; readonly seat: Seat };

/** What somebody is to an area: there by the roster of one of its forums, or to help the groups of the region. */
export type AreaAccess = {
  readonly area: AreaId;
  readonly person: PersonKey;
  readonly helps: 'coordinator' | 'process-support' | undefined;
  /** Of one of its forums; never of the region's area, which the coordinators keep. */
  readonly isConvener: boolean;
  /** In the area; of the region's area all that the person holds. */
  readonly seats: readonly HeldSeat[];
  /** On whose rosters the person is. */
  readonly forums: readonly Forum[];
  readonly [inArea]: true;
};

type InRegion = Facts & { readonly regionId: string; readonly found: readonly InForum[] };

/** Undefined for whoever has no business there. That there is such an area, `areasSeen` knows. */
export const areaAccess = (who: InRegion, area: AreaId): AreaAccess | undefined => {
  if (regionOfArea(area) !== who.regionId) return undefined;
  const isRegion = isRegionArea(area);
  const there = who.found.filter(
    ({ forum }) => forum.regionId === who.regionId && (isRegion || areaOf(forum) === area),
  );
  const helps = who.isCoordinator ? 'coordinator' : who.isSupport ? 'process-support' : undefined;
  if (there.length === 0 && !helps) return undefined;
  return {
    area,
    person: who.person,
    helps,
    isConvener: !isRegion && there.some(({ forum, actor }) => isConvener(forum, actor)),
    seats: there.flatMap(({ forum, actor }) => seatsHeldBy(forum, actor).map((seat) => ({ forum, seat }))),
    forums: there.map(({ forum }) => forum),
    [inArea]: true,
  };
};

/** What somebody is to each area that they see, the region's own first. Whoever helps the region sees all of them. */
export const areasSeen = (who: InRegion, region: Region): readonly AreaAccess[] => {
  const areas = new Set([...areasOf(region), ...who.found.map(({ forum }) => areaOf(forum))]);
  return [...areas].flatMap((area) => areaAccess(who, area) ?? []);
};

/** A convener keeps the whole of the own municipality's list and shelf; the coordinators keep the region's, and help. */
export const mayKeepArea = ({ helps, isConvener }: AreaAccess): boolean => helps === 'coordinator' || isConvener;

/** A party keeps its own rows true, also those that serve the whole region. */
export const mayKeepRowsOf = (access: AreaAccess, party: string): boolean =>
  mayKeepArea(access) || access.seats.some(({ seat }) => seat.party === party);

/** The coordinators publish to all; on the shelf of an area its own conveners do, and nobody for them. */
export const mayPublish = ({ area, helps, isConvener }: AreaAccess): boolean =>
  isRegionArea(area) ? helps === 'coordinator' : isConvener;

/** Who has read what: conveners and helpers see every seat of the area, others those of their own forums. */
export const maySeeAllReadings = ({ helps, isConvener }: AreaAccess): boolean => helps !== undefined || isConvener;

/** Good examples are for all conveners and for those who help them. */
export const maySeeExamples = ({
  isCoordinator,
  isSupport,
  found,
}: Pick<InRegion, 'isCoordinator' | 'isSupport' | 'found'>): boolean =>
  isCoordinator || isSupport || found.some(({ forum, actor }) => isConvener(forum, actor));

type OfRegion = Facts & { readonly regionId: string };

/** Coordinators and process support help the groups of the whole region. */
export const mayHelpRegion = ({ isCoordinator, isSupport }: Pick<Facts, 'isCoordinator' | 'isSupport'>): boolean =>
  isCoordinator || isSupport;

/** Whoever helps the groups gives them support, and notes what was given. */
export const mayGiveSupport = mayHelpRegion;

/** What support was given is for those who give it: no group reads what is noted of it. */
export const maySeeSupportNotes = mayHelpRegion;

/** Somebody who helps the groups of a region. */
export type RegionHelper = {
  readonly regionId: string;
  readonly person: PersonKey;
  readonly name: string;
  readonly as: 'coordinator' | 'process-support';
  readonly [helpsGroups]: true;
};

export const regionHelper = (who: OfRegion): RegionHelper | undefined => {
  if (!mayGiveSupport(who)) return undefined;
  const { regionId, person, name, isCoordinator } = who;
  return { regionId, person, name, as: isCoordinator ? 'coordinator' : 'process-support', [helpsGroups]: true };
};

const inGroupOf = (who: InRegion, municipality: string): readonly InForum[] =>
  who.found.filter(
    ({ forum, actor }) =>
      actor[onRoster] === forum.id &&
      forum.kind === 'group' &&
      forum.regionId === who.regionId &&
      forum.municipality === municipality,
  );

/** Somebody who may say how it stands in a municipality and what it wishes, and by which task. */
export type MunicipalityVoice = {
  readonly regionId: string;
  readonly municipality: string;
  readonly person: PersonKey;
  readonly name: string;
  readonly as: 'convener' | 'coordinator';
  readonly [speaks]: true;
};

/** The conveners of its group speak for a municipality, and not those of its teams; a coordinator may for any. */
export const municipalityVoice = (who: InRegion, municipality: string): MunicipalityVoice | undefined => {
  const isOwn = inGroupOf(who, municipality).some(({ forum, actor }) => isConvener(forum, actor));
  if (!isOwn && !who.isCoordinator) return undefined;
  const { regionId, person, name } = who;
  return { regionId, municipality, person, name, as: isOwn ? 'convener' : 'coordinator', [speaks]: true };
};

export const maySayForMunicipality = (who: InRegion, municipality: string): boolean =>
  municipalityVoice(who, municipality) !== undefined;

/** What a municipality wishes is between its group and those who help it. */
export const maySeeWish = (who: InRegion, municipality: string): boolean =>
  mayHelpRegion(who) || inGroupOf(who, municipality).length > 0;

/** How it stands in all of a region is for those who help it: no group is shown another's, and none is ranked. */
export const maySeeOverview = mayHelpRegion;

/** How it stands in one municipality is told the conveners of its own group and teams too. */
export const mayLookAtMunicipality = (who: InRegion, municipality: string): boolean =>
  mayHelpRegion(who) ||
  who.found.some(
    ({ forum, actor }) =>
      forum.regionId === who.regionId && forum.municipality === municipality && isConvener(forum, actor),
  );

/** Coordinators write to all the groups of their region at once. */
export const maySendToRegion = ({ isCoordinator }: Pick<Facts, 'isCoordinator'>): boolean => isCoordinator;

/** A convener writes to the own forum in the same way; a coordinator reaches it with what goes to the region. */
export const maySendToForum = (forum: Forum, actor: Actor): boolean => isConvener(forum, actor);

/** Whoever helps the groups sees what is sent out in the whole region, and how it goes. */
export const maySeeUpdatesOfRegion = mayHelpRegion;

/** A convener sees what is sent out to the own forum from within it. */
export const maySeeUpdatesOf = maySendToForum;
