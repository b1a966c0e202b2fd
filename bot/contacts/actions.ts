import type { Forum } from '../forums/forum.ts';
import type { Ports } from '../platform/ports.ts';
import type { Contact } from './contact.ts';
import { listPartition, regionPartition } from './store.ts';

/**
 * The forum's own rows, then those that serve the whole region. Anybody on the forum's roster may read them; the
 * caller has made sure of the roster.
 */
export const listContacts = async (
  ports: Pick<Ports, 'tables' | 'log'>,
  forum: Pick<Forum, 'id' | 'regionId'>,
): Promise<readonly Contact[]> => {
  const lists = await Promise.all([
    listPartition(ports, forum.id),
    listPartition(ports, regionPartition(forum.regionId)),
  ]);
  const unreadable = lists.reduce((sum, list) => sum + list.unreadable, 0);
  if (unreadable > 0) ports.log.warn({ event: 'contacts.unreadable', forum: forum.id, count: unreadable });
  return lists.flatMap(({ contacts }) => contacts);
};
