/** The region's network of conveners: one, wherever it is. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { regionArea } from '../area.ts';
import type { Forum } from '../forum.ts';
import { inTurns } from '../in-turns.ts';
import { networkId, newNetwork } from '../new-forum.ts';
import type { Region } from '../region.ts';
import type { SetupFailure } from '../setup.ts';
import { loadInstallation, teamPartition } from '../store/installations.ts';
import { forumWrite, listForumIds, listInRegion, loadForum } from '../store.ts';
import { schoolYearsOf } from './school-years.ts';

/** Whatever its id: one that was made in another way counts too. */
const networkIn = async (ports: Ports, region: Region): Promise<Forum | undefined> => {
  const ids = new Set([...(await listForumIds(ports, region.region.id)), networkId(region)]);
  const stored = await inTurns([...ids], (id) => loadForum(ports, id));
  return stored
    .map((one) => one?.forum)
    .find((forum) => forum?.kind === 'network' && forum.regionId === region.region.id);
};

/**
 * The same button pressed twice finds the one that the first press made. One that is paused has lost its team or its
 * channel, so nobody who reads it there loses it: it is given the new one.
 */
const unlessElsewhere = async (ports: Ports, network: Forum): Promise<Result<Forum, SetupFailure>> => {
  const { place, state, name } = network;
  if (!place || state === 'paused') {
    await listInRegion(ports, network.regionId, network.id);
    return ok(network);
  }
  const installed = await loadInstallation(ports, teamPartition(place));
  return refuse({ kind: 'network-exists', name, teamName: installed?.installation.teamName });
};

/** `typed`: its name; empty means the usual one. Only for whoever may make a forum there. */
export const makeNetwork = async (
  ports: Ports,
  region: Region,
  typed: string,
): Promise<Result<Forum, SetupFailure>> => {
  const present = await networkIn(ports, region);
  if (present) return unlessElsewhere(ports, present);
  const years = await schoolYearsOf(ports, regionArea(region.region.id));
  const network = newNetwork({ region, typed, today: dayOf(ports.clock.now()), years });
  const op = ports.random.id();
  const commit = { table: 'forums', partition: network.id, op, writes: [forumWrite(network)] } as const;
  const outcome = await ports.tables.commit(commit);
  const made = outcome === 'committed' ? network : (await loadForum(ports, network.id))?.forum;
  if (!made) throw new Error('the network was there, and is gone');
  return unlessElsewhere(ports, made);
};
