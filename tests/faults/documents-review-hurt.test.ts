// The day of a review comes while an answer is lost, or the server dies: its owner is told, once.
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { documentJobs } from '../../bot/documents/jobs.ts';
import { isFree, isOpen, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import type { OwedRef } from '../../bot/platform/jobs/port.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { day } from '../documents/a-document.ts';
import { hjo, publishNew, twoTowns } from '../documents/two-towns.ts';
import { people } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { runDue, startHurtInstance } from './hurt-instance.ts';
import { hurtAt, hurts, type Point, wasHurt } from './hurt-points.ts';

const owedIn = async (world: FakeWorld) => {
  const rows = await world.ports.tables.list('documents', hjo, `${rowKey('owed')}|`);
  return rows.map(({ key, body }) => ({
    ref: { table: 'documents', partition: hjo, key } as const,
    row: owedRow.parse(body),
  }));
};

const dueIn = async (world: FakeWorld): Promise<readonly OwedRef[]> =>
  (await owedIn(world)).filter(({ row }) => isFree(row, world.now)).map(({ ref }) => ref);

const aReview = async (): Promise<FakeWorld> => {
  const world = await twoTowns();
  await publishNew(world, hjo, { reviewOn: day('2026-12-01'), owner: { function: 'Rektor', office: 'convener' } });
  world.now = Temporal.Instant.from('2026-12-01T07:15:00Z');
  return world;
};

const runs = (world: FakeWorld) => runDue({ engine: world.engine, outcomeOf: (work) => work }, () => dueIn(world));

/** The survivors, when the lease has run out, and the pass of the next days. */
const daysPass = async (world: FakeWorld): Promise<void> => {
  for (const wait of [{ seconds: 61 }, { seconds: 61 }, { hours: 24 }, { hours: 24 }]) {
    world.now = world.now.add(wait);
    await world.engine.pass('documents', hjo);
    await runs(world);
  }
};

const toldTo = ({ teams }: FakeWorld): readonly string[] => teams.posted.map(({ to }) => to);
const requests = Array.from({ length: 14 }, (_, index) => index + 1);
const points = requests.map((n): Point => ({ n, hurt: hurts[n % hurts.length] ?? 'dies after' }));
const tally = { hurt: 0, told: 0 };

it.concurrent.each(points)('$hurt at request $n', { timeout: 60_000 }, async (point) => {
  const world = await aReview();
  const instance = await startHurtInstance(world, documentJobs, hurtAt(point));
  await runDue(instance, () => dueIn(world));
  const sending = (await owedIn(world)).filter(({ row }) => row.is.phase === 'sending').length;
  await daysPass(world);
  await instance.close();
  const inTheAir = instance.log.filter(({ fate, path }) => fate === 'died' && path.includes('$batch')).length;
  const told = toldTo(world);
  expect(told).toEqual(told.length === 0 && sending + inTheAir > 0 ? [] : [people.convener.userId]);
  expect((await owedIn(world)).filter(({ row }) => isOpen(row))).toEqual([]);
  tally.hurt += wasHurt(instance.log) ? 1 : 0;
  tally.told += told.length;
});

it('was hurt, and still told most', () => {
  expect(tally.hurt).toBeGreaterThan(7);
  expect(tally.told).toBeGreaterThan(points.length * 0.7);
});

it('is told once by two instances at once', async () => {
  const world = await aReview();
  await Promise.all([runs(world), runs(world)]);
  await daysPass(world);
  expect(toldTo(world)).toEqual([people.convener.userId]);
});
