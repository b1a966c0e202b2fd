/** The rows of the rights table that are about writing updates and sending them; who stands in none of a row's lists gets 404. */
import { randomUUID } from 'node:crypto';
import type { DeskThing } from './desk-ground.ts';
import { forums, type Place } from './places.ts';
import type { Row, Statuses } from './rights-row.ts';
import { helpers, type Role, roles } from './roles.ts';

const signedIn = roles.filter((role) => role !== 'nobody');
const except = (...who: readonly Role[]): readonly Role[] => signedIn.filter((role) => !who.includes(role));

/** In the own forum its conveners; to the region the coordinator, and others are told that they may not. */
const onRoster: Readonly<Record<Place, readonly Role[]>> = {
  mariestad: ['asker', 'seat', 'external', 'convener', 'deputy', 'registrar', ...helpers],
  skovde: ['elsewhere', ...helpers],
  region: signedIn,
};
const senders: Readonly<Record<Place, readonly Role[]>> = {
  mariestad: ['convener', 'deputy'],
  skovde: ['elsewhere'],
  region: ['coordinator'],
};

/** Of what is begun: whoever is on the roster and may not is told so. */
const beginning = (status = 200): Row['in'] => {
  const at = (place: Place): Statuses => ({
    [status]: senders[place],
    403: onRoster[place].filter((role) => !senders[place].includes(role)),
  });
  return { mariestad: at('mariestad'), skovde: at('skovde'), region: at('region') };
};

/** Of one that is not out: nobody outside the forum sees it. Process support sees the region's. */
const within: Row['in'] = {
  mariestad: { 200: senders.mariestad },
  skovde: { 200: senders.skovde },
  region: { 200: senders.region, 403: ['support'] },
};

/** Of one that is out: whoever helps the groups sees it, and may do nothing with a convener's. */
const out: Row['in'] = {
  mariestad: { 200: senders.mariestad, 403: helpers },
  skovde: { 200: senders.skovde, 403: helpers },
  region: { 200: senders.region, 403: ['support'] },
};

const alone = (statuses: Statuses): Row['in'] => ({ region: statuses });

export const typedUpdate = (title = 'Ny rutin') => ({
  content: { title, text: 'Läs **igenom**.', asks: { kind: 'read' } },
  audience: { network: true },
});

const own = (place: Place) => (place === 'region' ? {} : { forum: forums[place] });

const step = (
  method: 'POST' | 'PUT' | 'DELETE',
  end: string,
  does: string,
  kind: DeskThing,
  body?: (place: Place) => object,
): Row => ({
  route: `${method} /updates/:id${end}`,
  does,
  in: kind === 'update' || kind === 'waiting' ? within : out,
  ask: async (ground, place) => {
    const { id, etag } = await ground.thing(kind, place);
    const path = `/updates/${id}${end}`;
    return { path, method, ...(body && { body: body(place) }), headers: { 'If-Match': etag } };
  },
});

const listBody = () => ({ name: `Lista ${randomUUID().slice(0, 6)}`, audience: { teams: true } });

const onList = (method: 'PUT' | 'DELETE', does: string): Row => ({
  route: `${method} /update-lists/:list`,
  does,
  by: 'coordinator',
  in: alone({ 200: ['coordinator'], 403: except('coordinator') }),
  ask: async (ground) => {
    const { id, etag } = await ground.thing('list', 'region');
    const path = `/update-lists/${id}`;
    return { path, method, ...(method === 'PUT' && { body: listBody() }), headers: { 'If-Match': etag } };
  },
});

export const updateRows: readonly Row[] = [
  {
    route: 'GET /updates',
    does: 'sees which updates there are',
    in: alone({ 200: signedIn }),
    ask: async () => ({ path: '/updates' }),
  },
  {
    route: 'GET /updates/received',
    does: 'sees what the region has sent to the own forums',
    in: alone({ 200: signedIn }),
    ask: async () => ({ path: '/updates/received' }),
  },
  {
    route: 'GET /updates/recipients',
    does: 'sees to whom an update can be sent',
    in: { ...beginning(), region: { 200: helpers, 403: except(...helpers) } },
    ask: async (_ground, place) => ({
      path: place === 'region' ? '/updates/recipients' : `/updates/recipients?forum=${forums[place]}`,
    }),
  },
  {
    route: 'POST /updates',
    does: 'begins an update',
    in: beginning(201),
    ask: async (_ground, place) => ({ path: '/updates', method: 'POST', body: { ...typedUpdate(), ...own(place) } }),
  },
  {
    route: 'POST /updates/preview',
    does: 'looks at what is being written',
    in: beginning(),
    ask: async (_ground, place) => ({
      path: '/updates/preview',
      method: 'POST',
      body: { ...typedUpdate(), ...own(place) },
    }),
  },
  {
    route: 'GET /updates/:id',
    does: 'opens an update',
    in: { ...within, region: { 200: helpers } },
    ask: async (ground, place) => ({ path: `/updates/${(await ground.thing('update', place)).id}` }),
  },
  step('PUT', '', 'changes a draft of an update', 'update', () => typedUpdate('Ny rubrik')),
  step('DELETE', '', 'throws an update away', 'update'),
  step('POST', '/test', 'sends a card to themselves', 'update'),
  step('POST', '/send', 'sends an update out', 'update', () => ({ when: { at: '2027-05-04T09:00' } })),
  step('POST', '/unschedule', 'takes an update back before it goes', 'waiting'),
  step('POST', '/stop', 'stops an update on its way', 'going'),
  step('POST', '/recall', 'recalls an update', 'failed'),
  step('PUT', '/correction', 'corrects what is out', 'failed', () => ({ content: typedUpdate('Rättat').content })),
  step('POST', '/shows', 'says that an update shows', 'failed', (place) => ({ forum: forums[place], shows: 'seen' })),
  step('POST', '/again', 'sends an update once more', 'failed', (place) => ({ forums: [forums[place]] })),
  {
    route: 'GET /update-lists',
    does: 'sees the saved lists',
    in: alone({ 200: helpers, 403: except(...helpers) }),
    ask: async () => ({ path: '/update-lists' }),
  },
  {
    route: 'POST /update-lists',
    does: 'saves a list',
    by: 'coordinator',
    in: alone({ 201: ['coordinator'], 403: except('coordinator') }),
    ask: async () => ({ path: '/update-lists', method: 'POST', body: listBody() }),
  },
  onList('PUT', 'changes a saved list'),
  onList('DELETE', 'takes a saved list away'),
];
