/** Updates and saved lists for the places of `places.ts`, written as the desk keeps them: nothing of them has gone out. */
import { randomUUID } from 'node:crypto';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import { loadForum } from '../../bot/forums/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import type { Write } from '../../bot/platform/tables/port.ts';
import { audience } from '../../bot/updates/audience.ts';
import { savedListId } from '../../bot/updates/composing/saved-list.ts';
import { newUpdateDelivery } from '../../bot/updates/delivery/update-delivery.ts';
import { listWrite } from '../../bot/updates/store/lists.ts';
import { newUpdateWrites } from '../../bot/updates/store/shelf.ts';
import { deskOf, table } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import { updateId } from '../../bot/updates/update-id.ts';
import { keepDelivery } from '../updates/a-delivery.ts';
import { anUpdate } from '../updates/an-update.ts';
import { forums, type Place } from './places.ts';

export const deskKinds = ['update', 'waiting', 'going', 'failed', 'list'] as const;
export type DeskThing = (typeof deskKinds)[number];

/** As in `ground.ts`. */
type Made = { readonly id: string; readonly etag: string; readonly change: string };

export const isOfDesk = (kind: string): kind is DeskThing => deskKinds.some((one) => one === kind);

const shortId = (): string => randomUUID().slice(0, 8);

const keep = async ({ tables, random }: Ports, ...writes: readonly Write[]): Promise<void> => {
  await tables.commit({ table, partition: deskOf('skaraborg'), op: random.id(), writes });
};

const forumIn = async (ports: Ports, place: Place): Promise<Forum> => {
  const stored = await loadForum(ports, forumId.parse(forums[place]));
  if (!stored) throw new Error(`no forum in ${place}`);
  return stored.forum;
};

/** To the place's own forum: of a convener there, or of the coordinator's to the network. */
const updateIn = async (ports: Ports, place: Place, more: Partial<Update>): Promise<Update> => {
  const { id, name } = await forumIn(ports, place);
  return anUpdate(ports, {
    id: updateId.parse(`2026-11-23.${shortId()}`),
    ...(place !== 'region' && { forum: id }),
    content: { title: `Till ${name}`, text: 'Läs igenom.', asks: { kind: 'read' } },
    audience: audience.parse({ forums: [id] }),
    ...more,
  });
};

const states: Readonly<Record<Exclude<DeskThing, 'list'>, (ports: Ports) => Partial<Update>>> = {
  update: () => ({}),
  waiting: (ports) => ({ state: 'scheduled', goAt: ports.clock.now().add({ hours: 24 * 200 }), round: 1 }),
  going: (ports) => ({ state: 'sending', sentAt: ports.clock.now(), round: 1 }),
  failed: (ports) => ({ state: 'sent', sentAt: ports.clock.now(), round: 1 }),
};

/** One that did not arrive, and may be sent again. */
const failing = async (ports: Ports, place: Place, update: Update): Promise<void> => {
  const { id, name, kind } = await forumIn(ports, place);
  const to = newUpdateDelivery({ forum: id, name, kind });
  await keepDelivery(ports, update, { ...to, card: { ...to.card, post: 'uncertain' } });
};

export const newOfDesk = async (ports: Ports, kind: DeskThing, place: Place): Promise<Made> => {
  if (kind === 'list') {
    const id = savedListId.parse(shortId());
    await keep(ports, listWrite({ id, name: `Lista ${id}`, audience: audience.parse({ groups: true }), version: 1 }));
    return { id, etag: '"1"', change: '' };
  }
  const update = await updateIn(ports, place, states[kind](ports));
  await keep(ports, ...newUpdateWrites(update));
  if (kind === 'failed') await failing(ports, place, update);
  return { id: update.id, etag: '"1"', change: '' };
};
