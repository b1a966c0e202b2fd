import { areaOf, regionArea } from '../forums/area.ts';
import type { Forum } from '../forums/forum.ts';
import { inTurns } from '../forums/in-turns.ts';
import type { Ports } from '../platform/ports.ts';
import { rowsIn } from './actions/area-rows.ts';
import type { Contact } from './contact.ts';

type OfForum = Pick<Forum, 'id' | 'kind' | 'regionId' | 'municipality'>;

/**
 * The rows of the forums' own areas, and those that serve the whole region, each once. Anybody on a forum's roster may
 * read them; the caller has made sure of the rosters.
 */
export const listContactsOf = async (
  ports: Pick<Ports, 'tables' | 'log'>,
  forums: readonly OfForum[],
): Promise<readonly Contact[]> => {
  const areas = new Set(forums.flatMap((forum) => [areaOf(forum), regionArea(forum.regionId)]));
  const lists = await inTurns([...areas], (area) => rowsIn(ports, area));
  return lists.flat().map(({ row }) => row);
};

export const listContacts = (ports: Pick<Ports, 'tables' | 'log'>, forum: OfForum): Promise<readonly Contact[]> =>
  listContactsOf(ports, [forum]);
