/**
 * Rows: `forums` <forum> `forum`, `seat-history|…`, `opening-history|…` · `channels` <tenant>|<channel> `forum` · `people` <Teams user> <forum>, `is|…` ·
 * `regions` <region> `forum|<forum>`, `role|<person>|<role>`
 */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Result } from '../failure.ts';
import { rowKey } from '../platform/tables/keys.ts';
import type { Write } from '../platform/tables/port.ts';
import { writtenOver } from '../platform/tables/written-over.ts';
import type { ChannelPlace } from '../platform/teams/port.ts';
import { instant } from '../platform/time/schema.ts';
import { type Forum, type ForumId, forum, forumId } from './forum.ts';
import type { PersonKey } from './person.ts';
import { type Role, type RoleName, role } from './role.ts';
import { type Storage, setRow } from './store/rows.ts';

/** A forum as it was read; the tag makes sure that nobody has written since. */
export type StoredForum = { readonly forum: Forum; readonly etag: string };

export const forumKey = 'forum';

export const loadForum = async ({ tables }: Storage, id: ForumId): Promise<StoredForum | undefined> => {
  const row = await tables.get('forums', id, forumKey);
  return row && { forum: forum.parse(row.body), etag: row.etag };
};

export const forumWrite = (changed: Forum, etag?: string): Write => writtenOver(etag, forumKey, changed);

const channelPartition = (place: Pick<ChannelPlace, 'tenantId' | 'channelId'>) =>
  rowKey(place.tenantId, place.channelId);
const pointerRow = z.object({ forumId });

/** What the pointer alone says: perhaps of a forum that has not said the same yet. */
export const forumPointedAt = async (
  { tables }: Storage,
  place: Pick<ChannelPlace, 'tenantId' | 'channelId'>,
): Promise<ForumId | undefined> => {
  const row = await tables.get('channels', channelPartition(place), forumKey);
  return row && pointerRow.parse(row.body).forumId;
};

/** The forum that a channel is bound to. The row is a pointer; the forum's own `place` is the truth. */
export const forumOfChannel = async (
  storage: Storage,
  place: Pick<ChannelPlace, 'tenantId' | 'channelId'>,
): Promise<StoredForum | undefined> => {
  const id = await forumPointedAt(storage, place);
  const stored = id && (await loadForum(storage, id));
  return stored && stored.forum.place?.channelId === place.channelId ? stored : undefined;
};

export const pointChannelAt = (storage: Storage, place: ChannelPlace, id: ForumId): Promise<boolean> =>
  setRow(storage, 'channels', channelPartition(place), forumKey, { forumId: id });

/** "My forums": a hint where to look; the roster and the seat are the truth. True when it was not known. */
export const rememberPerson = (storage: Storage, userId: string, id: ForumId): Promise<boolean> =>
  setRow(storage, 'people', rowKey(userId), rowKey(id), { forumId: id });

export const forumsRememberedFor = async ({ tables }: Storage, userId: string): Promise<readonly ForumId[]> => {
  const rows = await tables.list('people', rowKey(userId), '');
  return rows.flatMap(({ body }) => pointerRow.safeParse(body).data?.forumId ?? []);
};

/** All forums of a region: what the hourly pass walks and what a channel may be bound to. */
export const listForumIds = async ({ tables }: Storage, regionId: string): Promise<readonly ForumId[]> => {
  const rows = await tables.list('regions', regionId, `${rowKey('forum')}|`);
  return rows.flatMap(({ body }) => pointerRow.safeParse(body).data?.forumId ?? []);
};

export const listInRegion = (storage: Storage, regionId: string, id: ForumId): Promise<boolean> =>
  setRow(storage, 'regions', regionId, rowKey('forum', id), { forumId: id });

export const giveRole = (storage: Storage, regionId: string, given: Role): Promise<boolean> =>
  setRow(storage, 'regions', regionId, rowKey('role', given.person, given.role), given);

/**
 * What somebody's role becomes, decided by what it is: two who give it for two teams at once both get their team in. A
 * row that cannot be read counts as none. Costs one read and one write.
 */
export const changeRole = async <F extends { readonly kind: string }>(
  { tables, random }: Storage,
  regionId: string,
  { person, role: name }: Pick<Role, 'person' | 'role'>,
  decide: (present: Role | undefined) => Result<Role, F>,
): Promise<Result<Role, F>> => {
  const key = rowKey('role', person, name);
  for (let tries = 0; tries < 10; tries += 1) {
    const row = await tables.get('regions', regionId, key);
    const decided = decide(row && role.safeParse(row.body).data);
    if (!decided.ok) return decided;
    const writes = [writtenOver(row?.etag, key, decided.value)];
    const commit = { table: 'regions', partition: regionId, op: random.id(), writes } as const;
    if ((await tables.commit(commit)) === 'committed') return decided;
  }
  throw new Error(`could not write the role of ${person}: others wrote first ten times`);
};

/** Asked by key alone: a row that cannot be read any more still says that there is one. */
export const isProcessSupport = async ({ tables }: Storage, regionId: string, person: PersonKey): Promise<boolean> => {
  const name: RoleName = 'process-support';
  return (await tables.get('regions', regionId, rowKey('role', person, name))) !== undefined;
};

/** Of one person, by key. A row that cannot be read gives nothing. */
export const registrarRolesOf = async (
  { tables }: Storage,
  regionId: string,
  person: PersonKey,
): Promise<readonly Role[]> => {
  const name: RoleName = 'registrar';
  const row = await tables.get('regions', regionId, rowKey('role', person, name));
  const read = row && role.safeParse(row.body).data;
  return read ? [read] : [];
};

export const listRoles = async ({ tables }: Storage, regionId: string): Promise<readonly Role[]> => {
  const rows = await tables.list('regions', regionId, `${rowKey('role')}|`);
  return rows.flatMap(({ body }) => role.safeParse(body).data ?? []);
};

/** True the first time: whoever sees true says hello. */
export const markGreeted = async ({ tables, random }: Storage, userId: string): Promise<boolean> => {
  const key = rowKey('is', 'greeted');
  if (await tables.get('people', rowKey(userId), key)) return false;
  const outcome = await tables.commit({
    table: 'people',
    partition: rowKey(userId),
    op: random.id(),
    writes: [{ kind: 'insert', key, body: {} }],
  });
  return outcome === 'committed';
};

const lookedRow = z.object({ at: instant, unanswered: z.int().min(0).default(0) });
/** When all forums of the region were last asked about somebody, and how many of them Teams said nothing about. */
type Looked = z.infer<typeof lookedRow>;
const lookedKey = rowKey('is', 'looked');

export const lastLookedFor = async ({ tables }: Storage, userId: string): Promise<Looked | undefined> => {
  const row = await tables.get('people', rowKey(userId), lookedKey);
  return row && lookedRow.safeParse(row.body).data;
};

export const markLookedFor = (
  storage: Storage,
  userId: string,
  at: Temporal.Instant,
  unanswered = 0,
): Promise<boolean> => setRow(storage, 'people', rowKey(userId), lookedKey, { at, unanswered });
