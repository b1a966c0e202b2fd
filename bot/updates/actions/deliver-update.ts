/** What the card of an update shows in one forum, and how it is written down what it shows. Each change from a fresh read. */
import { forumById } from '../../forums/actions.ts';
import type { Forum } from '../../forums/forum.ts';
import type { Delivery } from '../../platform/delivery/delivery.ts';
import type { Redelivered } from '../../platform/delivery/standing-card.ts';
import type { Settlement } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import type { UpdateDelivery } from '../delivery/update-delivery.ts';
import type { ShownUpdate, UpdateState } from '../shown.ts';
import { deliveryWrite, loadDelivery, loadUpdate } from '../store.ts';
import type { Update } from '../update.ts';
import { type DeliveryAt, oweRefreshOnceMore, refreshOwedBy } from './delivery-owed.ts';
import { linksOf } from './links.ts';
import { teamStateIn } from './team-states.ts';

/** Teams' present address of the same channel; a forum that has moved leaves its cards where they were posted. */
const placeOf = ({ place }: UpdateDelivery, forum: Forum | undefined): ChannelPlace | undefined =>
  forum?.place && forum.place.channelId === place?.channelId ? forum.place : place;

/** Asked only of what has not gone, and where a letter has something for some groups alone: it reads the whole region. */
const teamStateFor = async (ports: Ports, { letter = [], regionId }: Update, to: UpdateDelivery) => {
  const { municipality, teamState } = to;
  if (teamState !== undefined) return { teamState };
  const isForSome = letter.some(({ audience }) => audience.groupsWith.length > 0);
  if (!isForSome || municipality === undefined) return {};
  return { teamState: (await teamStateIn(ports, regionId))(municipality) };
};

export const shownIn = async (ports: Ports, update: Update, to: UpdateDelivery): Promise<ShownUpdate> => ({
  update,
  to,
  regionName: ports.regions.of(update.regionId).region.name,
  links: linksOf(ports, update, { id: to.forum }),
  now: ports.clock.now(),
  ...(await teamStateFor(ports, update, to)),
});

/** The row is read before the head: a correction in between is then shown, and at worst refreshed once more. */
export const readUpdateState = async (
  ports: Ports,
  { update: id, regionId, forum: forumId }: DeliveryAt,
): Promise<UpdateState | undefined> => {
  const to = (await loadDelivery(ports.tables, id, forumId))?.delivery;
  const update = to && (await loadUpdate(ports.tables, regionId, id))?.update;
  if (!to || !update) return undefined;
  const forum = await forumById(ports, forumId);
  return {
    ...(await shownIn(ports, update, to)),
    delivery: to.card,
    place: placeOf(to, forum),
    isPaused: forum?.state === 'paused',
  };
};

export const rewriteUpdateDelivery = async (
  ports: Ports,
  at: DeliveryAt,
  change: (now: Delivery) => Redelivered | undefined,
): Promise<Settlement> => {
  const stored = await loadDelivery(ports.tables, at.update, at.forum);
  const changed = stored && change(stored.delivery.card);
  if (!stored || !changed) return { writes: [] };
  const { delivery: card, again = false, onceMore = false } = changed;
  const after = { ...stored.delivery, card };
  const promises = [
    ...refreshOwedBy(ports, at, stored.delivery, after),
    ...(onceMore && !again ? [oweRefreshOnceMore(ports, at)] : []),
  ];
  return { writes: [deliveryWrite(after, stored.etag), ...promises.map(({ write }) => write)], promises, again };
};
