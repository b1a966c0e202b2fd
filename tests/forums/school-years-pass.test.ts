import { expect, it } from 'vitest';
import { passOnce } from '../../bot/app.ts';
import { areaId } from '../../bot/forums/area.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { loadForum } from '../../bot/forums/store.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { createStage } from '../support/stage.ts';

it('a school year entered in the tab reaches the forums, and the hourly pass looks where that was owed', async () => {
  const stage = await createStage();
  const [server] = stage.servers;
  if (!server) throw new Error('no server');
  const { world } = server;
  const area = areaId.parse('municipality:skaraborg:mariestad');
  const body = {
    autumn: { from: '2028-08-14', to: '2028-12-21' },
    spring: { from: '2029-01-08', to: '2029-06-14' },
    breaks: [],
  };
  const path = `/api/areas/${area}/school-years/2028`;
  const saved = await stage.person('Henrik Åberg').asks(path, { method: 'PUT', body });
  expect(saved).toMatchObject({ status: 200, body: { name: '2028/29' } });
  await server.idle();
  const ends = async (forum: string) =>
    (await loadForum(world.ports, forumId.parse(forum)))?.forum.termEnds.map(String).slice(-2);
  expect([await ends('mariestad-team'), await ends('mariestad-group')]).toEqual([
    ['2028-12-21', '2029-06-14'],
    ['2028-12-21', '2029-06-14'],
  ]);
  expect(await ends('skovde-team')).not.toContain('2028-12-21');
  // Läget is counted there each hour too.
  const owed = async () => (await world.ports.tables.list('regions', area, rowKey('owed', 'forums.term-ends'))).length;
  expect(await owed()).toBe(1);
  // What is done is taken away by the pass that wakes what is not.
  await passOnce(world);
  expect(await owed()).toBe(0);
  await stage.close();
});
