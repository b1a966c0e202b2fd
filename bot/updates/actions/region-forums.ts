/**
 * The forums of a region, one read each. Whoever is about to send reads them afresh; whoever writes or looks may have them
 * as they were some seconds ago, by one reading for all in this instance.
 */
import { createHash } from 'node:crypto';
import { forumIdsOf } from '../../forums/actions/forum-ids.ts';
import { forumById } from '../../forums/actions.ts';
import { conveners, type Forum, type ForumId } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { PersonKey } from '../../forums/person.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Tables } from '../../platform/tables/port.ts';
import { type SharedReadings, shareReadings } from './shared-readings.ts';

/** Between two readings, ms. Who convenes what is only where to look, and is asked of each forum then. */
const restMs = { forums: 5_000, convened: 60_000 } as const;

type Convened = ReadonlyMap<PersonKey, readonly ForumId[]>;
type Readings = { readonly forums: SharedReadings<readonly Forum[]>; readonly convened: SharedReadings<Convened> };

/** By the tables of the instance: several may run in one process. */
const instances = new WeakMap<Tables, Readings>();

const readingsOf = ({ tables }: Pick<Ports, 'tables'>): Readings => {
  const known = instances.get(tables);
  if (known) return known;
  const made = {
    forums: shareReadings<readonly Forum[]>(restMs.forums),
    convened: shareReadings<Convened>(restMs.convened),
  };
  instances.set(tables, made);
  return made;
};

const readAll = async (ports: Ports, regionId: string, ids: readonly ForumId[]): Promise<readonly Forum[]> => {
  const read = await inTurns(ids, (id) => forumById(ports, id));
  return read.flatMap((forum) => (forum?.regionId === regionId ? [forum] : []));
};

/** Which ones there are is read each time, in one range: whoever has just added one sees it. */
const readBy =
  (which: 'fresh' | 'latest') =>
  async (ports: Ports, regionId: string): Promise<readonly Forum[]> => {
    const ids = await forumIdsOf(ports, regionId);
    const key = `${regionId} ${createHash('sha256').update(ids.join()).digest('base64')}`;
    return readingsOf(ports).forums[which](key, () => readAll(ports, regionId, ids));
  };

/** All that there are, bound to a channel or not. */
export const forumsNow = readBy('fresh');
export const forumsLately = readBy('latest');

const readConvened = async (ports: Ports, regionId: string): Promise<Convened> => {
  const byPerson = new Map<PersonKey, ForumId[]>();
  for (const forum of await forumsLately(ports, regionId))
    for (const { person } of conveners(forum)) byPerson.set(person, [...(byPerson.get(person) ?? []), forum.id]);
  return byPerson;
};

/** Those that somebody convened not long ago. */
export const convenedLately = async (
  ports: Ports,
  regionId: string,
  person: PersonKey,
): Promise<readonly ForumId[]> => {
  const all = await readingsOf(ports).convened.latest(regionId, () => readConvened(ports, regionId));
  return all.get(person) ?? [];
};
