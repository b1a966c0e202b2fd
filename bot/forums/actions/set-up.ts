/** The answer to "vilket forum är det här?", for one or several channels of a team. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { bindingAccess, mayMakeForum, type TeamMember } from '../access.ts';
import { municipalityArea } from '../area.ts';
import type { Forum } from '../forum.ts';
import { idOfNewForum, nameOfNewForum, newForum } from '../new-forum.ts';
import { regionOf } from '../region.ts';
import { contradiction, isTaken, type Setup, type SetupFailure, type TeamView, type Wanted } from '../setup.ts';
import { listTeamPartition, loadInstallation, teamPartition } from '../store/installations.ts';
import { forumOfChannel, forumWrite, listForumIds, listInRegion, loadForum } from '../store.ts';
import { bindChannel } from './bind-channel.ts';
import { makeNetwork } from './make-network.ts';
import { oweSetupChanged } from './owed.ts';
import { schoolYearsOf } from './school-years.ts';

/** `place`: any channel of the team; it is counted in even where Teams lists standard channels only. */
export const viewTeam = async (ports: Ports, place: ChannelPlace): Promise<TeamView | undefined> => {
  const { regionId } = ports.settings;
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
  const forums: Forum[] = [];
  for (const id of await listForumIds(ports, regionId)) {
    const stored = await loadForum(ports, id);
    if (stored && (!stored.forum.place || stored.forum.place.teamId === place.teamId)) forums.push(stored.forum);
  }
  const { municipalities } = regionOf(regionId);
  return { teamName: installed?.installation.teamName ?? '', channels: bound, eligible: forums, municipalities };
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
  { eligible }: TeamView,
): Promise<Result<Forum, SetupFailure>> => {
  if (wanted.kind === 'existing') {
    // Never out of another team, whose members would lose it to a roster that they have not seen.
    const offered = eligible.find(({ id }) => id === wanted.forumId);
    return offered ? ok(offered) : refuse({ kind: 'no-such-choice' });
  }
  if (!mayMakeForum(member)) return refuse({ kind: 'may-not' });
  return wanted.forumKind === 'network' ? makeNetwork(ports, setup.name) : makeForum(ports, wanted.forumKind, setup);
};

/** The same button pressed twice finds the forum that the first press made: same name and kind, still without channel. */
const makeForum = async (
  ports: Ports,
  kind: 'group' | 'team',
  { municipality: chosen, name: typed }: Setup,
): Promise<Result<Forum, SetupFailure>> => {
  const region = regionOf(ports.settings.regionId);
  const municipality = region.municipalities.find(({ id }) => id === chosen);
  if (!municipality) return refuse({ kind: 'needs-municipality' });
  const name = nameOfNewForum(kind, municipality, typed);
  const today = dayOf(ports.clock.now());
  const years = await schoolYearsOf(ports, municipalityArea(region.region.id, municipality.id));
  for (let n = 1; n <= 50; n += 1) {
    const id = idOfNewForum(municipality, name, n);
    const forum = newForum({ id, region, kind, municipality, name, today, years });
    const op = ports.random.id();
    const outcome = await ports.tables.commit({ table: 'forums', partition: id, op, writes: [forumWrite(forum)] });
    const present = outcome === 'committed' ? forum : (await loadForum(ports, id))?.forum;
    if (present && present.name === name && present.kind === kind && !present.place) {
      await listInRegion(ports, region.region.id, id);
      return ok(present);
    }
  }
  throw new Error('fifty forums of the same name in one municipality');
};

const redraw = async (ports: Ports, place: ChannelPlace, activityId: string): Promise<void> => {
  await listTeamPartition(ports, ports.settings.regionId, teamPartition(place));
  const owed = oweSetupChanged(ports, place, activityId);
  const { table, partition } = owed.ref;
  await ports.jobs.commit({ table, partition, op: ports.random.id(), writes: [owed.write] }, [owed]);
};
