/** Hjo, where most happens, and Skövde with a convener of its own; the coordinator and process support help both. */
import { Temporal } from 'temporal-polyfill';
import { beginDocument, type Writing } from '../../bot/documents/actions/draft.ts';
import { publishDraft } from '../../bot/documents/actions/publishing.ts';
import { listShelves } from '../../bot/documents/actions/shelf.ts';
import { documentJobs } from '../../bot/documents/jobs.ts';
import { type Publisher, publisherIn } from '../../bot/documents/rights.ts';
import type { StoredDocument } from '../../bot/documents/store.ts';
import type { Result } from '../../bot/failure.ts';
import { type AreaAccess, areaAccess } from '../../bot/forums/access.ts';
import type { Visitor } from '../../bot/forums/actions/visitor.ts';
import { lookForForums } from '../../bot/forums/actions.ts';
import { type AreaId, areaId, areasOf } from '../../bot/forums/area.ts';
import type { Forum } from '../../bot/forums/forum.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import { seatId } from '../../bot/forums/seat.ts';
import { giveRole, pointChannelAt } from '../../bot/forums/store.ts';
import { addForum, forumOf, id, named, people, placeOf, type Who } from '../forums/town.ts';
import { type FakeWorld, fakeWorld } from '../support/fake-world.ts';
import { typed } from './a-document.ts';

export const hjo = areaId.parse('municipality:skaraborg:hjo');
export const skovde = areaId.parse('municipality:skaraborg:skovde');
export const region = areaId.parse('region:skaraborg');

const since = Temporal.Instant.from('2026-08-20T09:00:00Z');

const held = (forum: Forum, holders: Readonly<Record<string, Who>>): Forum => ({
  ...forum,
  seats: Object.entries(holders).map(([party, who]) => ({
    id: seatId.parse(party),
    party,
    name: party === 'elevhalsa' ? 'elevhälsan' : party,
    holders: [{ ...named(who), state: 'confirmed', since }],
    closures: [],
  })),
});

const { convener, deputy, rehab, asker, coordinator, support, stranger } = people;

/** Bo Lind convenes Hjo with Eva Dahl as his deputy, Ola Vik Skövde; Anna Berg holds rehab's seat in both. */
export const twoTowns = async (): Promise<FakeWorld> => {
  const world = await fakeWorld(documentJobs, [keyOf(coordinator)]);
  await giveRole(world.ports, 'skaraborg', { ...named('support'), role: 'process-support', since });
  const forums: readonly [Forum, string, Parameters<FakeWorld['teams']['join']>[1][]][] = [
    [
      {
        ...held(forumOf('group', id('hjo-group'), 'Gruppen i Hjo'), { elevhalsa: 'convener' }),
        convener: named('convener'),
      },
      'hjo-group',
      [convener, coordinator, support],
    ],
    [
      {
        ...held(forumOf('team', id('hjo-team'), 'Teamet i Hjo'), { rehab: 'rehab', elevhalsa: 'deputy' }),
        convener: named('convener'),
        deputy: named('deputy'),
      },
      'hjo-team',
      [convener, deputy, rehab, asker, coordinator, support],
    ],
    [
      {
        ...held(forumOf('team', id('skovde-team'), 'Teamet i Skövde'), { rehab: 'rehab' }),
        municipality: 'skovde',
        convener: named('stranger'),
      },
      'skovde-team',
      [stranger, rehab, coordinator],
    ],
  ];
  for (const [forum, channel, members] of forums) {
    await addForum(world, { ...forum, place: placeOf(channel) });
    await pointChannelAt(world.ports, placeOf(channel), forum.id);
    world.teams.join(channel, ...members);
  }
  return world;
};

/** As the door lets them in. */
export const visitor = async ({ ports }: FakeWorld, who: Who): Promise<Visitor> => {
  const { userId, name } = people[who];
  const { found, unanswered, silent } = await lookForForums(ports, { userId, name }, { quietly: true });
  const facts = found[0]?.actor ?? { ...named(who), isCoordinator: false, isSupport: false };
  const { person, isCoordinator, isSupport } = facts;
  const regionId = 'skaraborg';
  const region = ports.regions.of(regionId);
  return { person, userId, name, isCoordinator, isSupport, regionId, region, found, unanswered, silent };
};

export const accessOf = async (world: FakeWorld, who: Who, area: AreaId): Promise<AreaAccess> => {
  const access = areaAccess(await visitor(world, who), area);
  if (!access) throw new Error(`${who} has no business in ${area}`);
  return access;
};

export const publisher = async (world: FakeWorld, who: Who, area: AreaId): Promise<Publisher> => {
  const found = publisherIn(await accessOf(world, who, area));
  if (!found) throw new Error(`${who} publishes nothing in ${area}`);
  return found;
};

export const must = <T>(outcome: Result<T, { kind: string }>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
};

/** Begun and published by whoever publishes there. */
export const publishNew = async (
  world: FakeWorld,
  area: AreaId,
  writing: Partial<Writing> = {},
  who: Who = area === region ? 'coordinator' : area === hjo ? 'convener' : 'stranger',
): Promise<StoredDocument> => {
  const by = await publisher(world, who, area);
  const { document } = must(await beginDocument(world.ports, by, typed(writing)));
  return must(await publishDraft(world.ports, by, { id: document.id, seen: document.revision }));
};

export const shelvesOf = async (world: FakeWorld, who: Who) => {
  const visiting = await visitor(world, who);
  return listShelves(world.ports, visiting, areasOf(regionInFile('skaraborg')));
};

export const storageOf = ({ ports }: FakeWorld, area: AreaId) => ports.tables.list('documents', area, '');
