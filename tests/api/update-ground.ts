/** An update that is out in a place's own forum, with something of the place in it. */
import { forumId } from '../../bot/forums/forum.ts';
import { loadForum } from '../../bot/forums/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { respondentsIn } from '../../bot/updates/answers/respondents.ts';
import { loadUpdate, partitionOf } from '../../bot/updates/store.ts';
import { type UpdateId, updateId } from '../../bot/updates/update-id.ts';
import { delivered, keepDelivery } from '../updates/a-delivery.ts';
import { anUpdate, keepUpdate } from '../updates/an-update.ts';
import { forums, type Place, places } from './places.ts';

export const updateIn = (place: Place): UpdateId => updateId.parse(`2026-11-23.000000a${places.indexOf(place)}`);

/** What has been said to it, as rows. */
export const answersIn = async (ports: Ports, place: Place): Promise<readonly string[]> =>
  (await ports.tables.list('updates', partitionOf(updateIn(place)), 'delivery')).map(
    ({ key, etag }) => `${key} ${etag}`,
  );

const regionId = 'skaraborg';

/** Once. */
export const sendUpdateIn = async (ports: Ports, place: Place): Promise<UpdateId> => {
  const id = updateIn(place);
  if (await loadUpdate(ports.tables, regionId, id)) return id;
  const stored = await loadForum(ports, forumId.parse(forums[place]));
  if (!stored) throw new Error(`no forum in ${place}`);
  const { name, kind, place: channel } = stored.forum;
  const content = { title: `Till ${name}`, text: 'Läs igenom.', asks: { kind: 'read' } } as const;
  const update = anUpdate(ports, { id, state: 'sent', round: 1, sentAt: ports.clock.now(), content });
  const respondents = respondentsIn(stored.forum, ports.regions.of(stored.forum.regionId));
  const to = { name, kind, ...(channel && { place: channel }), respondents };
  await keepDelivery(ports, update, delivered(forums[place], to));
  await keepUpdate(ports, update);
  return id;
};
