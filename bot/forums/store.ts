/** Rows: `forums` <forum> `forum` · `channels` <tenant>|<channel> `forum` · `people` <Teams user> <forum> · `regions` <region> … */
import { z } from 'zod';
import type { Ports } from '../platform/ports.ts';
import { rowKey } from '../platform/tables/keys.ts';
import type { Write } from '../platform/tables/port.ts';
import type { ChannelPlace } from '../platform/teams/port.ts';
import { type Forum, type ForumId, forum, forumId } from './forum.ts';

type Storage = Pick<Ports, 'tables' | 'random'>;

/** A forum as it was read; the tag makes sure that nobody has written since. */
export type StoredForum = { readonly forum: Forum; readonly etag: string };

const forumKey = 'forum';

export const loadForum = async ({ tables }: Storage, id: ForumId): Promise<StoredForum | undefined> => {
  const row = await tables.get('forums', id, forumKey);
  return row && { forum: forum.parse(row.body), etag: row.etag };
};

export const forumWrite = (changed: Forum, etag?: string): Write =>
  etag === undefined
    ? { kind: 'insert', key: forumKey, body: changed }
    : { kind: 'replace', key: forumKey, body: changed, etag };

const channelPartition = (place: Pick<ChannelPlace, 'tenantId' | 'channelId'>) =>
  rowKey(place.tenantId, place.channelId);
const channelRow = z.object({ forumId });

/** The forum that a channel is bound to. The row is a pointer; the forum's own `place` is the truth. */
export const forumOfChannel = async (
  storage: Storage,
  place: Pick<ChannelPlace, 'tenantId' | 'channelId'>,
): Promise<StoredForum | undefined> => {
  const row = await storage.tables.get('channels', channelPartition(place), forumKey);
  const stored = row && (await loadForum(storage, channelRow.parse(row.body).forumId));
  return stored?.forum.place?.channelId === place.channelId ? stored : undefined;
};

export const pointChannelAt = async ({ tables, random }: Storage, place: ChannelPlace, id: ForumId): Promise<void> => {
  await tables.commit({
    table: 'channels',
    partition: channelPartition(place),
    op: random.id(),
    writes: [{ kind: 'put', key: forumKey, body: { forumId: id } }],
  });
};

/** "My forums": a hint where to look; the roster and the seat are the truth. */
export const rememberPerson = async ({ tables, random }: Storage, userId: string, id: ForumId): Promise<void> => {
  await tables.commit({
    table: 'people',
    partition: rowKey(userId),
    op: random.id(),
    writes: [{ kind: 'put', key: rowKey(id), body: { forumId: id } }],
  });
};

export const forumsRememberedFor = async ({ tables }: Storage, userId: string): Promise<readonly ForumId[]> => {
  const rows = await tables.list('people', rowKey(userId), '');
  return rows.flatMap(({ body }) => channelRow.safeParse(body).data?.forumId ?? []);
};

/** All forums of a region: what the hourly pass walks and what a channel may be bound to. */
export const listForumIds = async ({ tables }: Storage, regionId: string): Promise<readonly ForumId[]> => {
  const rows = await tables.list('regions', regionId, rowKey('forum'));
  return rows.flatMap(({ body }) => channelRow.safeParse(body).data?.forumId ?? []);
};

export const listInRegion = async ({ tables, random }: Storage, regionId: string, id: ForumId): Promise<void> => {
  await tables.commit({
    table: 'regions',
    partition: regionId,
    op: random.id(),
    writes: [{ kind: 'put', key: rowKey('forum', id), body: { forumId: id } }],
  });
};
