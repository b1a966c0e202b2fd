/** Rows: `forums` team|<tenant>|<team> `installation`, `forum|<forum>`, `owed|…` · `regions` <region> `team|<partition>` */
import { z } from 'zod';
import { rowKey } from '../../platform/tables/keys.ts';
import type { Write } from '../../platform/tables/port.ts';
import { writtenOver } from '../../platform/tables/written-over.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import { type ForumId, forumId } from '../forum.ts';
import { type Installation, installation } from '../installation.ts';
import { loadForum, type StoredForum } from '../store.ts';
import { type Storage, setRow } from './rows.ts';

const forumRow = z.object({ forumId });

/** A team whose channels are perhaps not bound yet has a partition of its own in `forums`, for what is owed to it. */
export const teamPartition = (team: Pick<ChannelPlace, 'tenantId' | 'teamId'>): string =>
  rowKey('team', team.tenantId, team.teamId);

const installationKey = 'installation';

export const loadInstallation = async (
  { tables }: Storage,
  partition: string,
): Promise<{ readonly installation: Installation; readonly etag: string } | undefined> => {
  const row = await tables.get('forums', partition, installationKey);
  return row && { installation: installation.parse(row.body), etag: row.etag };
};

export const installationWrite = (changed: Installation, etag?: string): Write =>
  writtenOver(etag, installationKey, changed);

/** Which forums have had a channel in a team: hints, written before the forum says so itself. */
export const noteForumInTeam = (storage: Storage, place: ChannelPlace, id: ForumId): Promise<boolean> =>
  setRow(storage, 'forums', teamPartition(place), rowKey('forum', id), { forumId: id });

export const forumsInTeam = async (
  storage: Storage,
  team: Pick<ChannelPlace, 'tenantId' | 'teamId'>,
): Promise<readonly StoredForum[]> => {
  const rows = await storage.tables.list('forums', teamPartition(team), `${rowKey('forum')}|`);
  const ids = rows.flatMap(({ body }) => forumRow.safeParse(body).data?.forumId ?? []);
  const stored = await Promise.all(ids.map((id) => loadForum(storage, id)));
  return stored.flatMap((found) => (found?.forum.place?.teamId === team.teamId ? [found] : []));
};

const teamRow = z.object({ partition: z.string() });

export const listTeamPartition = (storage: Storage, regionId: string, partition: string): Promise<boolean> =>
  setRow(storage, 'regions', regionId, rowKey('team', partition), { partition });

export const listTeamPartitions = async ({ tables }: Storage, regionId: string): Promise<readonly string[]> => {
  const rows = await tables.list('regions', regionId, `${rowKey('team')}|`);
  return rows.flatMap(({ body }) => teamRow.safeParse(body).data?.partition ?? []);
};
