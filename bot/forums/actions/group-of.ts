import type { Ports } from '../../platform/ports.ts';
import type { Forum } from '../forum.ts';
import { inTurns } from '../in-turns.ts';
import { listForumIds, loadForum } from '../store.ts';

/** The group of chiefs in the forum's own municipality, if there is one. Reads every forum of the region. */
export const groupOf = async (
  ports: Ports,
  { municipality, regionId }: Pick<Forum, 'municipality' | 'regionId'>,
): Promise<Forum | undefined> => {
  if (municipality === undefined) return undefined;
  const ids = await listForumIds(ports, regionId);
  const stored = await inTurns(ids, (id) => loadForum(ports, id));
  return stored.map((one) => one?.forum).find((one) => one?.kind === 'group' && one.municipality === municipality);
};
