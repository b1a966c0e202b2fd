import { type Facts, mayNeverReadCases } from '../../forums/access.ts';
import { forumsOfRegion } from '../../forums/actions.ts';
import { type Forum, takesUpCases } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { countsOf, type StateCount } from '../counts.ts';
import { listOpenCases } from '../store.ts';

export type TeamCounts = { readonly forum: Forum; readonly states: readonly StateCount[] };

/** Of every team of the region, in Swedish order and in no other; nothing for whoever does not help the groups. */
export const teamCounts = async (
  ports: Ports,
  who: Facts & { readonly regionId: string },
): Promise<readonly TeamCounts[]> => {
  if (!mayNeverReadCases(who)) return [];
  const teams = (await forumsOfRegion(ports, who.regionId)).filter(takesUpCases);
  const counted = await inTurns(teams, async (forum) => ({
    forum,
    states: countsOf(await listOpenCases(ports.tables, forum.id)),
  }));
  return counted.toSorted((one, other) => one.forum.name.localeCompare(other.forum.name, 'sv'));
};
