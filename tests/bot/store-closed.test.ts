// An app that is older than the store says so and leaves it alone; one whose store is being restored waits.
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterEach, expect, inject, it } from 'vitest';
import { createApp } from '../../bot/app.ts';
import { openStorage } from '../../bot/opening.ts';
import type { Step } from '../../bot/platform/versions/step.ts';
import { takeTurn } from '../../bot/platform/versions/turn.ts';
import { createWorld, type World } from '../../bot/world.ts';
import { silentConfig } from '../support/environment.ts';
import { listenAnywhere } from '../support/listening.ts';
import { unhurried } from '../support/patience.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const { connectionString } = inject('azurite');
const instances = () => {
  const storagePrefix = `v${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  const config = silentConfig({ connectionString, localTeamsUrl: 'http://localhost:3980' });
  return (steps: readonly Step[]) => createWorld(config, { storagePrefix, patience: unhurried, quietMs: 0, steps });
};
const next: Step = { to: 2, name: 'next', table: 'forums', run: async () => {} };

const answers = async (world: World) => {
  const server = createServer(createApp(world));
  servers.push(server);
  const url = `http://127.0.0.1:${await listenAnywhere(server)}`;
  const health = await fetch(`${url}/healthz`);
  const setup = await fetch(`${url}/api/setup`);
  const messages = await fetch(`${url}/api/messages`, { method: 'POST', body: '{}' });
  const [page, feed] = await Promise.all([fetch(`${url}/familjen/sv/x`), fetch(`${url}/kalender/x.ics`)]);
  return {
    health: [health.status, await health.json()],
    refused: [setup.status, messages.status],
    open: [page.status, feed.status],
  };
};

const opened = (world: World, signal = new AbortController().signal) => openStorage(world, { signal, tell: () => {} });

it('an older app that was running when a newer one changed the store serves nobody and writes nothing', async () => {
  const instance = instances();
  const [older, newer] = [instance([]), instance([next])];
  await opened(older);
  expect(await answers(older)).toMatchObject({ health: [200, { status: 'ok' }] });
  await opened(newer);
  expect(await answers(older)).toEqual({
    health: [503, { status: 'newer-storage' }],
    refused: [503, 503],
    open: [503, 503],
  });
  const write = { kind: 'insert', key: 'a', body: {} } as const;
  const commit = older.ports.tables.commit({ table: 'forums', partition: 'p', op: 'o', writes: [write] });
  await expect(commit).rejects.toMatchObject({ state: 'newer-storage' });
  expect(await answers(newer)).toMatchObject({ health: [200, { status: 'ok' }] });
});

it('an older app that starts on a newer store does not', async () => {
  const instance = instances();
  await opened(instance([next]));
  await expect(opened(instance([]))).rejects.toMatchObject({ state: 'newer-storage' });
});

it('an app waits for a restore that is not done, and says so', async () => {
  const world = instances()([]);
  await world.store.openTables();
  await takeTurn(world.store, 1, { phase: 'restoring', backup: '20261122T010000.000Z-00000000' }, undefined);
  const stopping = new AbortController();
  const opening = openStorage(world, { signal: stopping.signal, tell: () => stopping.abort() });
  await opening;
  expect(await answers(world)).toEqual({
    health: [503, { status: 'restoring' }],
    refused: [503, 503],
    open: [503, 503],
  });
});
