import type { Ports } from '../../platform/ports.ts';
import { deskOf, listUpdates, partitionOf } from '../store.ts';
import { isOut, type Update } from '../update.ts';

/** For so long answers, corrections and reminders are looked after by the pass, besides by their own wake-ups. */
const lookedAfterDays = 180;

const isRecent = ({ changedAt, settledAt }: Update, since: number): boolean =>
  !settledAt || Math.max(changedAt.epochMilliseconds, settledAt.epochMilliseconds) >= since;

/** Where the updates of a region may owe something: at the desk, and of each that is out and not long since. */
export const updatePartitions = async (ports: Ports, regionId: string): Promise<readonly string[]> => {
  const since = ports.clock.now().subtract({ hours: lookedAfterDays * 24 }).epochMilliseconds;
  const heads = await listUpdates(ports.tables, regionId);
  const recent = heads.filter(({ update }) => isOut(update) && isRecent(update, since));
  return [deskOf(regionId), ...recent.map(({ update }) => partitionOf(update.id))];
};
