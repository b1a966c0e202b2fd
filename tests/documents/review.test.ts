import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepDraft } from '../../bot/documents/actions/draft.ts';
import { noteReview, publishDraft, withdrawVersion } from '../../bot/documents/actions/publishing.ts';
import { listAreas } from '../../bot/forums/actions/areas.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { people, sound, textOf } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { day, typed } from './a-document.ts';
import { hjo, must, publisher, publishNew, region, twoTowns } from './two-towns.ts';

let world: FakeWorld;
beforeEach(async () => {
  world = await twoTowns();
});

const reviewOn = day('2026-12-01');

/** On to a quarter past eight that day, and the hourly pass. */
const until = async (on: string): Promise<void> => {
  world.now = Temporal.Instant.from(`${on}T07:15:00Z`);
  for (const partition of await listAreas(world.ports, 'skaraborg')) {
    const table = 'documents';
    await world.engine.pass(table, partition);
    const rows = await world.ports.tables.list(table, partition, `${rowKey('owed')}|`);
    await Promise.all(rows.map(({ key }) => world.engine.run({ table, partition, key })));
  }
  await world.engine.idle();
};

const told = () => world.teams.posted.map(({ to, message }) => [to, textOf(sound(message.card))] as const);

describe('a review whose day has come', () => {
  it('is told to the convener who answers for the document, once', async () => {
    await publishNew(world, hjo, { title: 'Rutin', reviewOn, owner: { function: 'Rektor', office: 'convener' } });
    await until('2026-11-30');
    expect(told()).toEqual([]);
    await until('2026-12-01');
    await until('2026-12-02');
    expect(told()).toHaveLength(1);
    const [[to, words] = ['', '']] = told();
    expect(to).toBe(people.convener.userId);
    expect(words).toContain('Rutin skulle ses över 1 december.');
    expect(world.teams.posted[0]?.message.summary).not.toContain('Rutin');
  });

  it('is told to the coordinator of what is the region’s', async () => {
    await publishNew(world, region, { reviewOn });
    await until('2026-12-01');
    expect(told().map(([to]) => to)).toEqual([people.coordinator.userId]);
    expect(JSON.stringify(world.teams.posted)).toContain('#/region/styrdokument/region:skaraborg/');
  });

  it('is told to the party that answers for it, or to the convener where that party has nobody', async () => {
    await publishNew(world, hjo, { reviewOn, owner: { function: 'Chef', office: 'party:rehab' } });
    await publishNew(world, hjo, { reviewOn, owner: { function: 'Chef', office: 'party:bup' } });
    await until('2026-12-01');
    expect(new Set(told().map(([to]) => to))).toEqual(new Set([people.rehab.userId, people.convener.userId]));
  });

  it('is told to nobody once another day is set, a new version has none, or nothing is in force', async () => {
    const by = await publisher(world, 'convener', hjo);
    const seenOf = ({ document: { id, revision } }: Awaited<ReturnType<typeof publishNew>>) => ({ id, seen: revision });
    const put = await publishNew(world, hjo, { reviewOn });
    must(await noteReview(world.ports, by, { ...seenOf(put), on: day('2027-12-01') }));
    const gone = await publishNew(world, hjo, { reviewOn });
    must(await withdrawVersion(world.ports, by, { ...seenOf(gone), n: 1 }));
    const renewed = await publishNew(world, hjo, { reviewOn });
    const kept = must(await keepDraft(world.ports, by, seenOf(renewed), typed()));
    must(await publishDraft(world.ports, by, seenOf(kept)));
    await until('2026-12-01');
    expect(told()).toEqual([]);
    await until('2027-12-01');
    expect(told()).toHaveLength(1);
  });

  it('of the same day set twice is told once', async () => {
    const { document } = await publishNew(world, hjo, { reviewOn });
    const by = await publisher(world, 'convener', hjo);
    must(await noteReview(world.ports, by, { id: document.id, seen: document.revision, on: reviewOn }));
    await until('2026-12-01');
    expect(told()).toHaveLength(1);
  });
});
