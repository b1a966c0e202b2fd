// What came back with a backup and fell due before that has perhaps been done: nothing of it is sent a second time.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { asPerhapsDone, roundAgain } from '../../bot/platform/jobs/after-restore.ts';
import { afterRestore, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import type { OwedRef } from '../../bot/platform/jobs/port.ts';
import { type JobsEdge, jobsEdge } from './jobs-edge.ts';

let edge: JobsEdge;
beforeEach(async () => {
  edge = await jobsEdge();
});
afterEach(() => edge.close());

/** As a restore writes it. */
const comeBack = async (ref: OwedRef): Promise<void> => {
  const found = await edge.tables.get(ref.table, ref.partition, ref.key);
  if (!found) throw new Error('nothing is owed there');
  const body = afterRestore(owedRow.parse(found.body), edge.now);
  const writes = [{ kind: 'replace', key: ref.key, body, etag: found.etag } as const];
  await edge.tables.commit({ table: ref.table, partition: ref.partition, op: 'restored', writes });
};

it('does not post what fell due before the restore, and leaves it to whoever can look', async () => {
  const instance = edge.instance();
  const ref = await edge.owe(instance, 'a', edge.now.add({ hours: 1 }));
  edge.pass({ hours: 2 });
  await comeBack(ref);
  expect(await instance.engine.run(ref)).toBe('settled');
  expect(instance.ran).toEqual([]);
  expect(await edge.phase(ref)).toBe('uncertain');
});

it('posts what falls due after it', async () => {
  const instance = edge.instance();
  const ref = await edge.owe(instance, 'a', edge.now.add({ hours: 3 }));
  await comeBack(ref);
  edge.pass({ hours: 4 });
  await instance.engine.run(ref);
  expect(instance.ran).toHaveLength(1);
  expect(await edge.phase(ref)).toBe('done');
});

it('goes on with a round that may be gone again, and posts nothing that it finds to say', async () => {
  const posting = edge.instance();
  const round = edge.instance('direct', { whenUnknown: 'repeat' });
  const ref = await edge.owe(round, 'round', edge.now.add({ hours: 1 }));
  edge.pass({ hours: 2 });
  await comeBack(ref);
  const next = edge.now.add({ hours: 1 });
  const said = posting.engine.owe('forums', edge.partition, { job: 'a-post', about: 'told' });
  round.does = async () => ({
    kind: 'next',
    due: next,
    settle: async () => {
      const told = round.engine.owe('forums', edge.partition, { job: 'a-post', about: 'told' });
      return { writes: [told.write] };
    },
  });
  await round.engine.run(ref);
  await posting.engine.run(said.ref);
  expect(posting.ran).toEqual([]);
  expect(await edge.phase(said.ref)).toBe('uncertain');
  expect((await edge.row(ref))?.perhapsDone).toBeUndefined();
});

it('holds what waits for the morning after a restore at night to be perhaps done then', async () => {
  const posting = edge.instance();
  const round = edge.instance('direct', { whenUnknown: 'repeat' });
  const ref = await edge.owe(round, 'round', edge.now.add({ hours: 1 }));
  edge.pass({ hours: 12 });
  await comeBack(ref);
  const morning = edge.now.add({ hours: 12 });
  round.does = async () => ({ kind: 'wait', due: morning });
  await round.engine.run(ref);
  edge.pass({ hours: 13 });
  const said = posting.engine.owe('forums', edge.partition, { job: 'a-post', about: 'told' });
  round.does = async () => ({
    kind: 'done',
    settle: async () => ({
      writes: [round.engine.owe('forums', edge.partition, { job: 'a-post', about: 'told' }).write],
    }),
  });
  await round.engine.run(ref);
  await posting.engine.run(said.ref);
  expect(posting.ran).toEqual([]);
  expect(await edge.phase(said.ref)).toBe('uncertain');
});

it('tells in the log what is held to be said, where nobody is asked about it', async () => {
  const instance = edge.instance('direct', { unknown: async () => ({ kind: 'done' }) });
  const ref = await edge.owe(instance, 'a', edge.now.add({ hours: 1 }));
  edge.pass({ hours: 2 });
  await comeBack(ref);
  await instance.engine.run(ref);
  expect(instance.ran).toEqual([]);
  expect(instance.events).toEqual(['not-said-again']);
});

it('goes soon again, as perhaps gone, with a round that failed in part, but not for ever', () => {
  const again = (attempts: number) => asPerhapsDone(true, () => roundAgain({ attempts }));
  expect(again(0)).toMatchObject({ kind: 'later', reason: 'round-failed' });
  expect(again(5)).toBeUndefined();
  expect(asPerhapsDone(false, () => roundAgain({ attempts: 0 }))).toBeUndefined();
});

it('stays begun when whoever took it over dies before having asked', async () => {
  const first = edge.instance();
  const ref = await edge.owe(first, 'a', edge.now.add({ minutes: 1 }));
  edge.pass({ minutes: 2 });
  first.does = async (_owed, place) => {
    await place.sending();
    return new Promise(() => {});
  };
  void first.engine.run(ref);
  await expect.poll(() => edge.phase(ref)).toBe('sending');
  edge.pass({ minutes: 2 });
  let asked = false;
  const unknown = () => {
    asked = true;
    return new Promise<never>(() => {});
  };
  void edge.instance('direct', { unknown }).engine.run(ref);
  await expect.poll(() => asked).toBe(true);
  edge.pass({ minutes: 2 });
  const third = edge.instance();
  await third.engine.run(ref);
  expect(third.ran).toEqual([]);
  expect(await edge.phase(ref)).toBe('uncertain');
});
