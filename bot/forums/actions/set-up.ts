/** The answer to "vilket forum är det här?", for one or several channels of a team. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { bindingAccess, mayMakeForum, type TeamMember } from '../access.ts';
import { municipalityArea } from '../area.ts';
import type { Forum } from '../forum.ts';
import { inTurns } from '../in-turns.ts';
import { idOfNewForum, nameOfNewForum, newForum } from '../new-forum.ts';
import { keyOf } from '../person.ts';
import { coordinates, type Region } from '../region.ts';
import { contradiction, isTaken, type Setup, type SetupFailure, type TeamView, type Wanted } from '../setup.ts';
import { loadInstallation, teamPartition } from '../store/installations.ts';
import { forumOfChannel, forumWrite, listForumIds, listInRegion, loadForum } from '../store.ts';
import { bindChannel } from './bind-channel.ts';
import { listTeam } from './install.ts';
import { makeNetwork } from './make-network.ts';
import { oweSetupChanged } from './owed.ts';
import { schoolYearsOf } from './school-years.ts';

/** `place`: any channel of the team; it is counted in even where Teams lists standard channels only. */
export const viewTeam = async (ports: Ports, place: ChannelPlace): Promise<TeamView | undefined> => {
  const listed = await ports.teams.channels(place);
  if (listed.kind !== 'known') return undefined;
  const isListed = listed.value.some(({ id }) => id === place.channelId);
  const channels = isListed ? listed.value : [...listed.value, { id: place.channelId, name: 'Den här kanalen' }];
  const installed = await loadInstallation(ports, teamPartition(place));
  const bound = await Promise.all(
    channels.map(async (channel) => {
      const stored = await forumOfChannel(ports, { ...place, channelId: channel.id });
      return stored ? { ...channel, forum: stored.forum } : channel;
    }),
  );
  const regions = await regionsFor(
    ports,
    place,
    bound.flatMap((channel) => ('forum' in channel ? [channel.forum] : [])),
  );
  const ids = await inTurns(regions, ({ region }) => listForumIds(ports, region.id));
  const stored = await inTurns(ids.flat(), (id) => loadForum(ports, id));
  const eligible = stored.flatMap((one) =>
    one && (!one.forum.place || one.forum.place.teamId === place.teamId) ? [one.forum] : [],
  );
  return { teamName: installed?.installation.teamName ?? '', channels: bound, eligible, regions };
};

/**
 * A team whose channels are bound is of the region that they are of; another one may become what those in it
 * coordinate. Nobody is shown the forums of a region that nobody there has to do with.
 */
const regionsFor = async (ports: Ports, place: ChannelPlace, bound: readonly Forum[]): Promise<readonly Region[]> => {
  const all = ports.regions.all();
  if (all.length === 1) return all;
  const own = all.filter(({ region }) => bound.some((forum) => forum.regionId === region.id));
  if (own.length > 0) return own;
  const roster = await ports.teams.members(place);
  const there = roster.kind === 'known' ? roster.value.map(keyOf) : [];
  return all.filter((region) => there.some((person) => coordinates(region, person)));
};

/** Everything is checked before anything is bound. `cardActivityId`: the shared card, to be drawn anew. */
export const setUpTeam = async (
  ports: Ports,
  member: TeamMember,
  place: ChannelPlace,
  setup: Setup,
  cardActivityId: string | undefined,
): Promise<Result<readonly Forum[], SetupFailure>> => {
  const failure = contradiction(setup);
  if (failure) return refuse(failure);
  const view = await viewTeam(ports, place);
  if (!view) return refuse({ kind: 'teams-silent' });
  const isOfTeam = ({ channelId }: Wanted) => view.channels.some(({ id }) => id === channelId);
  if (!setup.wanted.every(isOfTeam)) return refuse({ kind: 'no-such-choice' });
  if (setup.wanted.some((wanted) => isTaken(view, wanted))) return refuse({ kind: 'somebody-else-chose' });

  const accesses = [];
  for (const wanted of setup.wanted) {
    const forum = await forumFor(ports, member, wanted, setup, view);
    if (!forum.ok) return forum;
    const access = bindingAccess(member, { ...place, channelId: wanted.channelId }, forum.value, undefined);
    if (!access) return refuse({ kind: 'may-not' });
    accesses.push(access);
  }
  const bound: Forum[] = [];
  for (const access of accesses) {
    const outcome = await bindChannel(ports, access);
    if (!outcome.ok) return refuse({ kind: 'somebody-else-chose' });
    bound.push(outcome.value);
  }
  if (cardActivityId !== undefined) await redraw(ports, place, cardActivityId);
  return ok(bound);
};

const forumFor = async (
  ports: Ports,
  member: TeamMember,
  wanted: Wanted,
  setup: Setup,
  { eligible, regions }: TeamView,
): Promise<Result<Forum, SetupFailure>> => {
  if (wanted.kind === 'existing') {
    // Never out of another team, whose members would lose it to a roster that they have not seen.
    const offered = eligible.find(({ id }) => id === wanted.forumId);
    return offered ? ok(offered) : refuse({ kind: 'no-such-choice' });
  }
  const region =
    wanted.forumKind === 'network'
      ? regions.find((one) => one.region.id === wanted.regionId || (regions.length === 1 && !wanted.regionId))
      : regions.find(({ municipalities }) => municipalities.some(({ id }) => id === setup.municipality));
  if (member.coordinates.length === 0) return refuse({ kind: 'may-not' });
  if (!region) return refuse({ kind: wanted.forumKind === 'network' ? 'no-such-choice' : 'needs-municipality' });
  if (!mayMakeForum(member, region.region.id)) return refuse({ kind: 'may-not' });
  return wanted.forumKind === 'network'
    ? makeNetwork(ports, region, setup.name)
    : makeForum(ports, region, wanted.forumKind, setup);
};

/** The same button pressed twice finds the forum that the first press made: same name and kind, still without channel. */
const makeForum = async (
  ports: Ports,
  region: Region,
  kind: 'group' | 'team',
  { municipality: chosen, name: typed }: Setup,
): Promise<Result<Forum, SetupFailure>> => {
  const municipality = region.municipalities.find(({ id }) => id === chosen);
  if (!municipality) return refuse({ kind: 'needs-municipality' });
  const name = nameOfNewForum(kind, municipality, region, typed);
  const today = dayOf(ports.clock.now());
  const years = await schoolYearsOf(ports, municipalityArea(region.region.id, municipality.id));
  for (let n = 1; n <= 50; n += 1) {
    const id = idOfNewForum(municipality, name, n);
    const forum = newForum({ id, region, kind, municipality, name, today, years });
    const op = ports.random.id();
    const outcome = await ports.tables.commit({ table: 'forums', partition: id, op, writes: [forumWrite(forum)] });
    const present = outcome === 'committed' ? forum : (await loadForum(ports, id))?.forum;
    const isSame = present?.name === name && present.kind === kind && present.regionId === region.region.id;
    if (present && isSame && !present.place) {
      await listInRegion(ports, region.region.id, id);
      return ok(present);
    }
  }
  throw new Error('fifty forums of the same name in one municipality');
};

const redraw = async (ports: Ports, place: ChannelPlace, activityId: string): Promise<void> => {
  await listTeam(ports, teamPartition(place));
  const owed = oweSetupChanged(ports, place, activityId);
  const { table, partition } = owed.ref;
  await ports.jobs.commit({ table, partition, op: ports.random.id(), writes: [owed.write] }, [owed]);
};
