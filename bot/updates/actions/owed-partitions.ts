import type { Ports } from '../../platform/ports.ts';
import { listSince } from '../store/shelf.ts';
import { deskOf, partitionOf } from '../store.ts';
import { isOut } from '../update.ts';
import { shelveAll } from './shelve.ts';

/** For so long answers, corrections and reminders are looked after by the pass, besides by their own wake-ups. */
const lookedAfterDays = 180;

/** Where the updates of a region may owe something: at the desk, and of each that is out and not long since. */
export const updatePartitions = async (ports: Ports, regionId: string): Promise<readonly string[]> => {
  await shelveAll(ports, regionId);
  const since = ports.clock.now().subtract({ hours: lookedAfterDays * 24 });
  const recent = (await listSince(ports.tables, regionId, ['region', 'conveners'], since)).filter(isOut);
  return [deskOf(regionId), ...recent.map(({ id }) => partitionOf(id))];
};
