// Two instances with workers of their own share what goes out to many groups; one of them is killed on the way, another
// takes over where it was.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isOpen } from '../../bot/updates/delivery/update-delivery.ts';
import { listDeliveries } from '../../bot/updates/store.ts';
import { updateContent } from '../../bot/updates/update.ts';
import type { Instance } from './instance.ts';
import type { FaultPlan } from './proxy.ts';
import { press } from './updates-acts.ts';
import { createUpdatesGround, type UpdatesGround } from './updates-ground.ts';
import { nextTitle } from './updates-sweep.ts';
import { countedIn, expectWhole } from './updates-truth.ts';

const groups = 15;
const more = 65;

let ground: UpdatesGround;
beforeAll(async () => {
  ground = await createUpdatesGround(groups, more);
});
afterAll(() => ground.close());

const posts = ({ faults }: Instance): number =>
  faults.log.filter(({ proxy, method, fate }) => proxy === 'Teams' && method === 'POST' && fate === 'passed').length;

/** `plan`: of the one that people reach. */
const goesOut = async (plan: FaultPlan) => {
  const title = nextTitle();
  const content = updateContent.parse({ title, text: 'Läs den.', asks: { kind: 'know' } });
  const update = await ground.draft({ content });
  const instances = [await ground.begin({ kind: 'pass' }), await ground.begin(plan)] as const;
  const workers = instances.map((instance) => instance.startWorker());
  const [, reached] = instances;
  expect(await press(ground, reached, update, { path: 'send', body: { when: 'now' } })).toBe(200);
  const openOnes = async () => {
    const rows = await listDeliveries(ground.survivor.world.ports.tables, update.id);
    return rows.length < groups + more ? groups + more : rows.filter(({ delivery }) => isOpen(delivery)).length;
  };
  const isOut = async () => reached.isDead || (await openOnes()) === 0;
  await expect.poll(isOut, { timeout: 60_000, interval: 100 }).toBe(true);
  await ground.takeOver(update.id);
  const came = await expectWhole(countedIn(ground), update, title);
  const sent = instances.map(posts);
  await Promise.all(workers.map((worker, n) => Promise.race([worker.stop(), instances[n]?.death])));
  await Promise.all(instances.map((instance) => instance.close()));
  return { came, sent, areDead: instances.map(({ isDead }) => isDead) };
};

it('both have sent some, where the one that begins is slow', { timeout: 90_000 }, async () => {
  const { came, sent } = await goesOut({ kind: 'delay', ms: 60 });
  expect(came.cards).toBe(groups + more);
  expect(Math.min(...sent)).toBeGreaterThan(0);
  expect(sent.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(groups + more);
});

it('what the dead one had begun is taken over, or shown as uncertain', { timeout: 90_000 }, async () => {
  const tenthPost: FaultPlan = {
    kind: 'die',
    n: 10,
    when: 'after',
    only: ({ proxy, method }) => proxy === 'Teams' && method === 'POST',
  };
  const { came, areDead } = await goesOut(tenthPost);
  expect(areDead).toEqual([false, true]);
  expect(came.states.filter((state) => state === 'delivered').length).toBeGreaterThan(more / 2);
  expect(came.states.filter((state) => state === 'uncertain').length).toBeGreaterThan(0);
});
