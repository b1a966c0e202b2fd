/** The regions in memory, as the port promises. What a region is called and who helps it is asked in every press. */
import type { Temporal } from 'temporal-polyfill';
import type { Ports } from '../../platform/ports.ts';
import type { Region, RegionPerson, Regions } from '../../platform/regions/port.ts';
import { inTurns } from '../in-turns.ts';
import { listRegionIds, loadRegion, saveRegion } from '../store/regions.ts';

/** What another instance has written is true here within so many seconds. */
const freshSeconds = 10;

/** `coordinators`, `processSupport`: those of the settings, who stay whatever the region says. */
type Given = Pick<Ports, 'tables' | 'random' | 'clock' | 'log'> & {
  readonly first: Region;
  readonly coordinators: readonly string[];
  readonly processSupport: readonly string[];
};

const withThose = (people: readonly RegionPerson[], keys: readonly string[]): readonly RegionPerson[] => [
  ...people,
  ...keys.filter((key) => !people.some(({ person }) => person === key)).map((person) => ({ person, name: '' })),
];

export const createKnownRegions = ({ first, coordinators, processSupport, ...storage }: Given): Regions => {
  const { clock, log } = storage;
  const firstId = first.region.id;
  const withSettings = (region: Region): Region => ({
    ...region,
    coordinators: withThose(region.coordinators, coordinators),
    processSupport: withThose(region.processSupport, processSupport),
  });
  let known: ReadonlyMap<string, Region> = new Map([[firstId, withSettings(first)]]);
  let readAt: Temporal.Instant | undefined;
  let reading: Promise<void> | undefined;

  /** A row that cannot be read leaves what was known of the region, and takes nothing from the others. */
  const factsOf = async (id: string): Promise<Region | undefined> => {
    const { present, etag } = await loadRegion(storage, id);
    if (present) return present.region;
    if (etag !== undefined) log.error({ event: 'region-unreadable', key: id });
    return known.get(id);
  };

  const readAll = async (): Promise<void> => {
    const at = clock.now();
    const { etag } = await loadRegion(storage, firstId);
    if (etag === undefined) await saveRegion(storage, first);
    const ids = new Set([firstId, ...(await listRegionIds(storage))]);
    const found = (await inTurns([...ids], factsOf)).filter((region) => region !== undefined);
    known = new Map(found.map((one) => [one.region.id, one.region.id === firstId ? withSettings(one) : one]));
    readAt = at;
  };

  /** Whoever has just written must not be told what was read before. */
  const read: Regions['read'] = () => {
    const before = reading?.catch(() => {}) ?? Promise.resolve();
    const now = before.then(readAll).finally(() => {
      if (reading === now) reading = undefined;
    });
    reading = now;
    return now;
  };

  const isFresh = (): boolean => {
    const seconds = readAt && clock.now().since(readAt).total('seconds');
    return seconds !== undefined && seconds >= 0 && seconds < freshSeconds;
  };

  return {
    of: (regionId) => {
      const found = known.get(regionId);
      if (!found) throw new Error(`no facts about the region ${regionId}`);
      return found;
    },
    all: () => {
      const rank = ({ region }: Region) => (region.id === firstId ? 0 : 1);
      return [...known.values()].toSorted(
        (a, b) => rank(a) - rank(b) || a.region.name.localeCompare(b.region.name, 'sv'),
      );
    },
    read,
    fresh: async () => {
      if (!isFresh()) await (reading ?? read());
    },
  };
};
