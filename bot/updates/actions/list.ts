/** All the updates that somebody may see, and how those that have gone out lately go. */
import { forumById } from '../../forums/actions.ts';
import type { SignedIn } from '../../forums/signed-in.ts';
import type { Ports } from '../../platform/ports.ts';
import { type Tally, tallyOf } from '../results/tally.ts';
import { maySee } from '../rights.ts';
import { listDeliveries, listUpdates } from '../store.ts';
import { isOut, type Update } from '../update.ts';

/** What goes on for so long is told in figures, in a list. Days; and so many of them, since each is a read of its own. */
const tallied = { days: 60, most: 20 } as const;

export type Listed = { readonly update: Update; readonly own?: string; readonly tally?: Tally };

const nameOf = async (ports: Ports, { forum }: Update): Promise<{ own?: string }> => {
  const found = forum === undefined ? undefined : await forumById(ports, forum);
  return found ? { own: found.name } : {};
};

/** The latest changed first. */
export const listSeen = async (ports: Ports, who: SignedIn): Promise<readonly Listed[]> => {
  const seen = (await listUpdates(ports.tables, who.regionId))
    .flatMap(({ update }) => (maySee(who, update) ? [update] : []))
    .toSorted((one, other) => other.changedAt.epochMilliseconds - one.changedAt.epochMilliseconds);
  const since = ports.clock.now().subtract({ hours: tallied.days * 24 }).epochMilliseconds;
  const counted = new Set(
    seen
      .filter((one) => isOut(one) && (one.sentAt?.epochMilliseconds ?? 0) >= since)
      .slice(0, tallied.most)
      .map(({ id }) => id),
  );
  return Promise.all(
    seen.map(async (update) => {
      const deliveries = counted.has(update.id) ? await listDeliveries(ports.tables, update.id) : undefined;
      const tally =
        deliveries &&
        tallyOf(
          deliveries.map(({ delivery }) => delivery),
          update.content.asks,
        );
      return { update, ...(await nameOf(ports, update)), ...(tally && { tally }) };
    }),
  );
};
