/** What the region has sent to the forums that somebody convenes, and what has been answered there. */
import { Temporal } from 'temporal-polyfill';
import { inTurns } from '../../forums/in-turns.ts';
import type { SignedIn } from '../../forums/signed-in.ts';
import type { Ports } from '../../platform/ports.ts';
import { stateOf, type UpdateDelivery } from '../delivery/update-delivery.ts';
import { type ForumResult, resultsOf } from '../results/results.ts';
import type { ShownUpdate } from '../shown.ts';
import { type Sight, sightOf } from '../sight.ts';
import { listSince } from '../store/shelf.ts';
import type { Update } from '../update.ts';
import { shownIn } from './deliver-update.ts';
import { seenDeliveries } from './seen-deliveries.ts';

/** `head`: without its text. */
export type Received = { readonly head: Update; readonly sight: Sight; readonly forums: readonly ForumResult[] };

/** Days; and so many of the latest, since each is a point read for each of the own forums. */
const told = { days: 60, most: 20 } as const;

/** What was stopped before its turn came was never theirs. */
const isTheirs = (delivery: UpdateDelivery): boolean => stateOf(delivery) !== 'held-back';

/** The latest first. None for whoever sees them all: those stand in the list itself. */
export const listReceived = async (
  ports: Pick<Ports, 'tables' | 'clock'>,
  who: SignedIn,
): Promise<readonly Received[]> => {
  const now = ports.clock.now();
  const since = now.subtract({ hours: told.days * 24 });
  const sights = (await listSince(ports.tables, who.regionId, ['region'], since))
    .flatMap((head) => {
      const { sentAt } = head;
      const sight = sentAt && Temporal.Instant.compare(sentAt, since) >= 0 ? sightOf(who, head) : undefined;
      return sight && sentAt && sight.of !== 'all' ? [{ sight, at: sentAt }] : [];
    })
    .toSorted((one, other) => Temporal.Instant.compare(other.at, one.at))
    .slice(0, told.most);
  const read = await inTurns(sights, async ({ sight }): Promise<readonly Received[]> => {
    const { head } = sight;
    const { forums } = resultsOf(head, (await seenDeliveries(ports, sight)).filter(isTheirs), now);
    return forums.length === 0 ? [] : [{ head, sight, forums }];
  });
  return read.flat();
};

export type ReceivedCard = {
  readonly head: Update;
  readonly shown: ShownUpdate;
  readonly to: readonly UpdateDelivery[];
};

/** As it stands in the first of the own forums. Undefined where it went to none of them. */
export const openReceived = async (ports: Ports, sight: Sight): Promise<ReceivedCard | undefined> => {
  const to = await seenDeliveries(ports, sight);
  const [first] = to;
  return first && { head: sight.head, shown: await shownIn(ports, sight.head, first), to };
};
