/** The rows of the rights table that are about how an update goes and what is answered; to all others it is not there. */

import { forumId } from '../../bot/forums/forum.ts';
import type { Update } from '../../bot/updates/update.ts';
import { delivered, keepDelivery, said } from '../updates/a-delivery.ts';
import { anUpdate, keepUpdate } from '../updates/an-update.ts';
import type { Ground } from './ground.ts';
import { forums, type Place } from './places.ts';
import type { Row, Statuses } from './rights-row.ts';
import { helpers } from './roles.ts';

/** The region's reaches two teams, so that their conveners see a row each. */
const reached: Readonly<Record<Place, readonly string[]>> = {
  mariestad: [forums.mariestad],
  skovde: [forums.skovde],
  region: [forums.mariestad, forums.skovde],
};

const lookers: Readonly<Record<Place, Statuses>> = {
  mariestad: { 200: ['convener', 'deputy', ...helpers] },
  skovde: { 200: ['elsewhere', ...helpers] },
  region: { 200: ['convener', 'deputy', 'elsewhere', ...helpers] },
};

/** Settled, so that whoever looks on is told once. */
const sentIn = async ({ ports }: Ground, place: Place): Promise<Update> => {
  const now = ports.clock.now();
  const own = place === 'region' ? {} : { forum: forumId.parse(forums[place]) };
  const head = anUpdate(ports, { state: 'sent', sentAt: now, settledAt: now, round: 1, ...own });
  for (const id of reached[place])
    await keepDelivery(
      ports,
      head,
      delivered(id, { name: 'Ett forum', kind: 'team', answers: [said('rehab', 'read')] }),
    );
  return keepUpdate(ports, head);
};

const kept = new WeakMap<Ground, Map<Place, Promise<Update>>>();

/** Nothing here changes it, so one in each place is enough. */
const updateIn = (ground: Ground, place: Place): Promise<Update> => {
  const made = kept.get(ground) ?? new Map<Place, Promise<Update>>();
  kept.set(ground, made);
  const present = made.get(place) ?? sentIn(ground, place);
  made.set(place, present);
  return present;
};

const looking = (end: string, does: string): Row => ({
  route: `GET /updates/:id/${end}`,
  does,
  in: lookers,
  ask: async (ground, place) => ({ path: `/updates/${(await updateIn(ground, place)).id}/${end}` }),
});

export const updateResultRows: readonly Row[] = [
  looking('progress', 'looks on as an update goes out'),
  looking('deliveries', 'sees how an update stands in each forum'),
  looking('results', 'sees what is answered to an update'),
  looking('results.xlsx', 'takes the answers out as a workbook'),
  looking('results.csv', 'takes the answers out as a text'),
];
