/** A region's facts as its coordinators keep them, and a new region beside the others. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { RegionPerson } from '../../platform/regions/port.ts';
import type { Forum } from '../forum.ts';
import { inTurns } from '../in-turns.ts';
import type { Region } from '../region.ts';
import { lostWith, type RegionFlaw, takenElsewhere } from '../region-change.ts';
import { loadRegion, regionWrite, type StoredRegion, saveRegion } from '../store/regions.ts';
import { listForumIds, loadForum } from '../store.ts';
import { oweLostTasks } from './erasures.ts';

export type KeptRegion = StoredRegion & {
  /** With those who are named where the app is set up. */
  readonly known: Region;
  readonly forums: readonly Forum[];
};

export type RegionFailure =
  | { readonly kind: 'no-such-region' | 'region-exists' }
  | { readonly kind: 'changed'; readonly present: KeptRegion }
  | { readonly kind: 'flawed'; readonly flaws: readonly RegionFlaw[] };

export const lookAtRegion = async (ports: Ports, regionId: string): Promise<KeptRegion | undefined> => {
  await ports.regions.read();
  const { present } = await loadRegion(ports, regionId);
  if (!present) return undefined;
  const ids = await listForumIds(ports, regionId);
  const stored = await inTurns(ids, (id) => loadForum(ports, id));
  const forums = stored.flatMap((one) => (one ? [one.forum] : []));
  return { ...present, known: ports.regions.of(regionId), forums };
};

const othersThan = ({ regions }: Ports, regionId: string): readonly Region[] =>
  regions.all().filter(({ region }) => region.id !== regionId);

/** Those who stay anyway are not written down: the day they are no longer named there, they are nobody here either. */
const withoutThose = (
  people: readonly RegionPerson[],
  known: readonly RegionPerson[],
  stored: readonly RegionPerson[],
) =>
  people.filter(({ person }) => {
    const isStored = stored.some((one) => one.person === person);
    return isStored || !known.some((one) => one.person === person);
  });

/** `seen`: the tag of what was changed. Only for whoever coordinates the region. */
export const keepRegion = async (
  ports: Ports,
  wanted: Region,
  seen: string | undefined,
): Promise<Result<KeptRegion, RegionFailure>> => {
  const { id } = wanted.region;
  const before = await lookAtRegion(ports, id);
  if (!before) return refuse({ kind: 'no-such-region' });
  if (before.etag !== seen) return refuse({ kind: 'changed', present: before });
  const flaws = [...lostWith(before.region, wanted, before.forums), ...takenElsewhere(wanted, othersThan(ports, id))];
  if (flaws.length > 0) return refuse({ kind: 'flawed', flaws });
  const { known, region } = before;
  const changed: Region = {
    ...wanted,
    coordinators: withoutThose(wanted.coordinators, known.coordinators, region.coordinators),
    processSupport: withoutThose(wanted.processSupport, known.processSupport, region.processSupport),
  };
  const promises = oweLostTasks(ports, region, changed, ports.clock.now());
  const writes = [regionWrite(changed, before.etag), ...promises.map(({ write }) => write)];
  const commit = { table: 'regions', partition: id, op: ports.random.id(), writes } as const;
  const outcome = await ports.jobs.commit(commit, promises);
  const present = await lookAtRegion(ports, id);
  if (!present) return refuse({ kind: 'no-such-region' });
  return outcome === 'committed' ? ok(present) : refuse({ kind: 'changed', present });
};

/** Only for whoever coordinates a region already. */
export const makeRegion = async (ports: Ports, wanted: Region): Promise<Result<KeptRegion, RegionFailure>> => {
  const { id } = wanted.region;
  await ports.regions.read();
  if (ports.regions.all().some(({ region }) => region.id === id)) return refuse({ kind: 'region-exists' });
  const flaws = takenElsewhere(wanted, ports.regions.all());
  if (flaws.length > 0) return refuse({ kind: 'flawed', flaws });
  if ((await saveRegion(ports, wanted)) === 'lost') return refuse({ kind: 'region-exists' });
  const made = await lookAtRegion(ports, id);
  return made ? ok(made) : refuse({ kind: 'no-such-region' });
};
