/** The bot comes to a team and leaves it again. */
import { ok } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { TableName } from '../../platform/tables/port.ts';
import type { ChannelPlace, Inbound } from '../../platform/teams/port.ts';
import { type Forum, type ForumId, forumId } from '../forum.ts';
import { inTurns } from '../in-turns.ts';
import { afterAdding, afterRemoving, type Installation } from '../installation.ts';
import {
  forumsInTeam,
  installationWrite,
  listTeamPartition,
  listTeamPartitions,
  loadInstallation,
  teamPartition,
} from '../store/installations.ts';
import { forumOfChannel, listForumIds, loadForum } from '../store.ts';
import { changeForum } from './change-forum.ts';
import { oweSetup } from './owed.ts';

type Event<K extends Inbound['kind']> = Extract<Inbound, { readonly kind: K }>;

/** Of no region until its channels are bound: the first one's list will do, since the pass walks them all. */
export const listTeam = (ports: Ports, partition: string): Promise<boolean> =>
  listTeamPartition(ports, ports.settings.regionId, partition);

/** Resumes what was bound here; a team where nothing is bound gets one card that asks about its channels. */
export const beInstalled = async (ports: Ports, team: Event<'installed'>): Promise<void> => {
  const partition = teamPartition(team);
  await listTeam(ports, partition);
  const bound = await forumsInTeam(ports, team);
  await Promise.all(bound.map(({ forum }) => resume(ports, forum.id, team)));
  await changeInstallation(ports, partition, (known) => {
    const next = afterAdding(known, team);
    const isNew = next !== undefined && next.times !== known?.times;
    return next && { next, promises: isNew && bound.length === 0 ? [oweSetup(ports, next)] : [] };
  });
};

export const beRemoved = async (ports: Ports, team: Event<'removed'>): Promise<void> => {
  const bound = await forumsInTeam(ports, team);
  await Promise.all(bound.map(({ forum }) => pause(ports, forum.id)));
  await changeInstallation(ports, teamPartition(team), (known) => {
    const next = afterRemoving(known);
    return next && { next, promises: [] };
  });
};

export const loseChannel = async (ports: Ports, place: ChannelPlace): Promise<void> => {
  const stored = await forumOfChannel(ports, place);
  if (stored) await pause(ports, stored.forum.id);
};

/** A channel that somebody deletes can be had back for some weeks, with all that stood in it. */
export const regainChannel = async (ports: Ports, place: ChannelPlace): Promise<void> => {
  const stored = await forumOfChannel(ports, place);
  if (stored) await resume(ports, stored.forum.id, place);
};

const changeInstallation = async (
  ports: Ports,
  partition: string,
  decide: (
    known: Installation | undefined,
  ) => { readonly next: Installation; readonly promises: readonly ReturnType<typeof oweSetup>[] } | undefined,
): Promise<void> => {
  for (let tries = 0; tries < 10; tries += 1) {
    const known = await loadInstallation(ports, partition);
    const decided = decide(known?.installation);
    if (!decided) return;
    const { next, promises } = decided;
    const writes = [installationWrite(next, known?.etag), ...promises.map(({ write }) => write)];
    const commit = { table: 'forums', partition, op: ports.random.id(), writes } as const;
    if ((await ports.jobs.commit(commit, promises)) === 'committed') return;
  }
  throw new Error(`could not note the installation in ${partition}: others wrote first ten times`);
};

const pause = (ports: Ports, id: ForumId) =>
  changeForum(ports, id, (forum) => {
    const paused: Forum = forum.state === 'paused' ? forum : { ...forum, state: 'paused' };
    return ok({ forum: paused, value: undefined });
  });

const resume = (ports: Ports, id: ForumId, { serviceUrl }: Pick<ChannelPlace, 'serviceUrl'>) =>
  changeForum(ports, id, (forum) => {
    if (!forum.place || (forum.state === 'active' && forum.place.serviceUrl === serviceUrl))
      return ok({ forum, value: undefined });
    return ok({ forum: { ...forum, state: 'active', place: { ...forum.place, serviceUrl } }, value: undefined });
  });

/** Every partition where something may be owed: what the hourly pass walks. */
export const listOwedPartitions = async (
  ports: Pick<Ports, 'tables' | 'random' | 'regions'>,
): Promise<readonly { readonly table: TableName; readonly partition: string }[]> => {
  const lists = await inTurns(ports.regions.all(), async ({ region: { id } }) =>
    Promise.all([listForumIds(ports, id), listTeamPartitions(ports, id)]),
  );
  return lists.flat(2).map((partition) => ({ table: 'forums', partition }));
};

/** The forum whose partition it is; undefined for a team's own. */
export const forumOfPartition = async (
  ports: Pick<Ports, 'tables' | 'random'>,
  partition: string,
): Promise<Forum | undefined> => {
  const id = forumId.safeParse(partition);
  return id.success ? (await loadForum(ports, id.data))?.forum : undefined;
};
