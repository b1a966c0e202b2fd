import { createServer } from 'node:http';
import express from 'express';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { caseRoutes } from '../../bot/cases/routes.ts';
import { StorageUnavailable } from '../../bot/platform/tables/port.ts';
import { createSignedLinks } from '../../bot/platform/web/signed-links.ts';
import { rememberedWorld } from '../cases/remembered-world.ts';
import { listenAnywhere } from '../support/listening.ts';

const hour = Temporal.Duration.from({ hours: 1 });

const worldWithStorage = () => {
  const { ports } = rememberedWorld();
  const storage = { isDown: false, reads: 0 };
  const tables: typeof ports.tables = {
    open: () => ports.tables.open(),
    list: (...where) => ports.tables.list(...where),
    commit: (commit) => ports.tables.commit(commit),
    get: async (...where) => {
      storage.reads += 1;
      if (storage.isDown) throw new StorageUnavailable('down');
      return ports.tables.get(...where);
    },
  };
  return { ports, storage, links: createSignedLinks({ ...ports, tables }) };
};

it('asks storage for the key once, and again where it did not answer', async () => {
  const { storage, links } = worldWithStorage();
  storage.isDown = true;
  await expect(links.sign('page', {}, hour)).rejects.toThrow(StorageUnavailable);
  storage.isDown = false;
  const token = await links.sign('page', { words: 'å' }, hour);
  const before = storage.reads;
  expect(await links.read('page', token)).toEqual({ kind: 'signed', facts: { words: 'å' } });
  expect(storage.reads).toBe(before);
});

it('is the same key for whoever comes later', async () => {
  const { ports, links } = worldWithStorage();
  const token = await links.sign('page', { n: 1 }, hour);
  expect(await createSignedLinks(ports).read('page', token)).toEqual({ kind: 'signed', facts: { n: 1 } });
  expect(await createSignedLinks(rememberedWorld().ports).read('page', token)).toEqual({ kind: 'foreign' });
});

it('asks for patience while storage is down, in words that a person reads', async () => {
  const { ports, storage, links } = worldWithStorage();
  storage.isDown = true;
  const server = createServer(express().use(caseRoutes({ ...ports, links })));
  const port = await listenAnywhere(server);
  const response = await fetch(`http://127.0.0.1:${port}/familjen/sv/a.b.c`);
  expect(response.status).toBe(503);
  expect(await response.text()).toContain('Sidan kan inte visas just nu');
  server.closeAllConnections();
  server.close();
});
