// Whoever has lost a seat or a task since a backup is without it also in what a restore brings back of it.
import { Temporal } from 'temporal-polyfill';
import { beforeEach, expect, it } from 'vitest';
import { oweLostRights, oweLostTasks, rightsReturning } from '../../bot/forums/actions/erasures.ts';
import { type Forum, forum } from '../../bot/forums/forum.ts';
import { region } from '../../bot/forums/region.ts';
import { unseat } from '../../bot/forums/seating.ts';
import { type Erasure, erasureFrom } from '../../bot/platform/backup/erasure.ts';
import { owedRow } from '../../bot/platform/jobs/owed-row.ts';
import type { Promised } from '../../bot/platform/jobs/port.ts';
import { jsonFor } from '../../bot/platform/tables/entities.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { named, stored, town } from './town.ts';

const morning = Temporal.Instant.from('2026-11-23T02:00:00Z');
const since = Temporal.Instant.from('2026-11-23T08:00:00Z');

let world: FakeWorld;
let then: Forum;
beforeEach(async () => {
  world = await town();
  const found = await stored(world);
  const holder = { ...named('rehab'), state: 'confirmed', since: morning } as const;
  then = {
    ...found,
    convener: named('convener'),
    seats: found.seats.map((seat) => (seat.id === 'rehab' ? { ...seat, holders: [holder] } : seat)),
    opening: { registrar: named('convener'), opened: { at: morning, by: named('convener').person } },
  };
});

const noted = (promises: readonly Promised[]): readonly Erasure[] =>
  promises.flatMap(({ ref, write }) =>
    write.kind === 'insert' ? [erasureFrom(ref.partition, owedRow.parse(JSON.parse(jsonFor(write.body))).data)] : [],
  );

const lost = (after: Forum): readonly Erasure[] => noted(oweLostRights(world.ports, then, after, since));

const comesBack = (row: object, key: 'forum' | 'facts', erased: readonly Erasure[]): unknown => {
  const table = key === 'forum' ? 'forums' : 'regions';
  const body: unknown = JSON.parse(jsonFor(row));
  const [back] = rightsReturning({ table, partition: 'x', key, body }, { erased, now: since });
  return back && JSON.parse(jsonFor(back.body));
};

it('takes seat, task and open gate again from whoever has left', () => {
  const gone = [named('rehab').person, named('convener').person];
  const erased = lost(unseat(then, ({ person }) => gone.includes(person)));
  expect(erased).toHaveLength(1);
  const back = forum.parse(comesBack(then, 'forum', erased));
  expect(back.convener).toBeUndefined();
  expect(back.opening.opened).toBeUndefined();
  expect(back.seats.flatMap(({ holders }) => holders)).toEqual([]);
});

it('takes away a seat that was removed, and leaves who has been given one later', () => {
  const [first, ...others] = then.seats;
  if (!first) throw new Error('a team has seats');
  const erased = lost({ ...then, seats: others.map((seat) => ({ ...seat, holders: [] })) });
  const later = then.seats.map((seat) => ({
    ...seat,
    holders: seat.holders.map((one) => ({ ...one, since: since.add({ minutes: 1 }) })),
  }));
  const back = forum.parse(comesBack({ ...then, seats: later }, 'forum', erased));
  expect(back.seats.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
  const held = later.flatMap(({ id, holders }) => (id === first.id ? [] : holders));
  expect(back.seats.flatMap(({ holders }) => holders)).toHaveLength(held.length);
});

it('notes nothing of a change that takes nothing away, and brings the row back as it was', () => {
  expect(lost({ ...then, name: 'Teamet' })).toEqual([]);
  expect(comesBack(then, 'forum', [])).toEqual(JSON.parse(jsonFor(then)));
});

it('takes the coordinators’ task again from whoever has lost it', () => {
  const facts = world.ports.regions.of('skaraborg');
  const before = { ...facts, coordinators: [named('convener'), named('rehab')] };
  const after = { ...before, coordinators: [named('rehab')] };
  const erased = noted(oweLostTasks(world.ports, before, after, since));
  expect(region.parse(comesBack(before, 'facts', erased)).coordinators).toMatchObject([
    { person: named('rehab').person },
  ]);
});
