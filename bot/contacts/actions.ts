import { areaOf, regionArea } from '../forums/area.ts';
import type { Forum } from '../forums/forum.ts';
import type { Ports } from '../platform/ports.ts';
import type { Contact } from './contact.ts';
import { listRows } from './store.ts';

/**
 * The rows of the forum's own area, then those that serve the whole region. Anybody on the forum's roster may read
 * them; the caller has made sure of the roster.
 */
export const listContacts = async (
  ports: Pick<Ports, 'tables' | 'log'>,
  forum: Pick<Forum, 'id' | 'kind' | 'regionId' | 'municipality'>,
): Promise<readonly Contact[]> => {
  const areas = new Set([areaOf(forum), regionArea(forum.regionId)]);
  const lists = await Promise.all([...areas].map((area) => listRows(ports, area)));
  const unreadable = lists.reduce((sum, list) => sum + list.unreadable, 0);
  if (unreadable > 0) ports.log.warn({ event: 'contacts.unreadable', forum: forum.id, count: unreadable });
  return lists.flatMap(({ rows }) => rows.map(({ row }) => row));
};
