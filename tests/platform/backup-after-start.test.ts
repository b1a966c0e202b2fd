import { randomUUID } from 'node:crypto';
import { expect, inject, it } from 'vitest';
import { passOnce } from '../../bot/app.ts';
import { rowInTheWay } from '../../bot/platform/backup/empty-store.ts';
import { startServer } from '../support/server.ts';

it('an app that works on an empty store, as where a console needs it to run, is in no restore’s way', async () => {
  const { connectionString } = inject('azurite');
  const storagePrefix = `e${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const localTeamsUrl = 'http://127.0.0.1:1';
  const server = await startServer({ connectionString, localTeamsUrl, storagePrefix, worker: true });
  try {
    const { tables } = server.world.ports;
    await passOnce(server.world);
    const counted = async () => (await tables.list('regions', 'skaraborg', 'summary|')).length;
    await expect.poll(counted, { timeout: 30_000 }).toBe(15);
    await server.idle();
    expect(await rowInTheWay(server.world.store.whole)).toBeUndefined();
  } finally {
    await server.close();
  }
});
