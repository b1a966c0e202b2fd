/** The forums of a municipality, without reading all of the region's each time. */

import { forumIdsOf } from '../../forums/actions/forum-ids.ts';
import { forumById } from '../../forums/actions.ts';
import type { Forum, ForumId } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { commitRows, forumsOfWrite, loadForumsOf } from '../store.ts';
import type { Place } from './ground.ts';

const byId = (one: Forum, other: Forum): number => one.id.localeCompare(other.id);

/** One point read each. */
export const forumsAmong = async (ports: Ports, ids: readonly ForumId[]): Promise<readonly Forum[]> =>
  (await inTurns(ids, (id) => forumById(ports, id))).flatMap((forum) => forum ?? []).toSorted(byId);

const isIn =
  ({ regionId, municipality }: Place) =>
  (forum: Forum): boolean =>
    forum.regionId === regionId && forum.municipality === municipality;

/** By the hint; all forums of the region are read where there is none yet. A new one is found within the hour. */
export const forumsHere = async (ports: Ports, place: Place): Promise<readonly Forum[]> => {
  const { value: hinted } = await loadForumsOf(ports.tables, place.regionId, place.municipality);
  const ids = hinted ?? (await forumIdsOf(ports, place.regionId));
  return (await forumsAmong(ports, ids)).filter(isIn(place));
};

/** Once an hour and region: the only work that grows with all forums that there are. Writes only what is new. */
export const noteWhereForumsAre = async (ports: Ports, regionId: string): Promise<void> => {
  const forums = await forumsAmong(ports, await forumIdsOf(ports, regionId));
  await inTurns(ports.regions.of(regionId).municipalities, async ({ id: municipality }) => {
    const { value, etag } = await loadForumsOf(ports.tables, regionId, municipality);
    const ids = forums.filter(isIn({ regionId, municipality })).map(({ id }) => id);
    if (value?.join() === ids.join()) return;
    // Lost: another instance has noted it in the same hour.
    await commitRows(ports.tables, regionId, ports.random.id(), [forumsOfWrite(municipality, ids, etag)]);
  });
};
