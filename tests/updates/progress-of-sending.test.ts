/** The real sending seen through the real door: two instances, of which the one that is looked through goes away. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { UpdateProgress } from '../../bot/updates/contract/progress.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { anUpdate, keepUpdate, sendNow } from './an-update.ts';
import { watchAt } from './served-results.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage({ instances: 2 });
});
afterAll(() => stage.close());

const serverOf = (n: number) => {
  const server = stage.servers[n];
  if (!server) throw new Error('no server');
  return server;
};

const look = async (n: number, id: string) => {
  const token = await stage.teams.tabToken(stage.person('Annika Falkenström').id);
  return watchAt(serverOf(n).endpoint, token, id);
};

it('the coordinator sees the update go out to all groups, also when the server that shows it stops', async () => {
  const { ports } = serverOf(0).world;
  const head = await keepUpdate(ports, anUpdate(ports));
  const before = await look(1, head.id);
  expect(await before.next()).toMatchObject({ phase: 'not-out', isSettled: true });
  expect(await before.next()).toBeUndefined();

  await sendNow(ports, head);
  const through = await look(1, head.id);
  expect(await through.next()).toMatchObject({ isSettled: false });
  await serverOf(1).close();
  while (await through.next()) {
    // What it had told before it went away.
  }

  const again = await look(0, head.id);
  await stage.settled();
  const told: UpdateProgress[] = [];
  for (let one = await again.next(); one; one = await again.next()) told.push(one);
  expect(told.at(-1)).toMatchObject({
    phase: 'out',
    isSettled: true,
    total: 15,
    rows: [],
    words: 'Framme hos alla 15.',
  });
  for (const { total, counts } of told)
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
});
