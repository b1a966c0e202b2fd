/** The documents' routes over real HTTP, behind a door that knows people by name. */
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createShelfSearch } from '../../bot/documents/actions/search.ts';
import { documentRoutes } from '../../bot/documents/routes.ts';
import { ok } from '../../bot/failure.ts';
import type { Visitor } from '../../bot/forums/actions/door.ts';
import { apiFailure, type Door } from '../../bot/platform/web/api.ts';
import { people, type Who } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { visitor } from './two-towns.ts';

const isWho = (name: string): name is Who => Object.hasOwn(people, name);

/** Who has no token is nobody; each time the rosters are asked anew. */
const doorOf = (world: FakeWorld): Door<Visitor> => {
  const enter: Door<Visitor>['reads'] = async (authorization = '') => {
    const name = authorization.replace('Bearer ', '');
    return isWho(name) ? ok(await visitor(world, name)) : apiFailure(401, 'no-token', 'Öppna appen i Teams.');
  };
  return { reads: enter, writes: enter };
};

export type Answered = {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came.
  readonly body: any;
};

export type Served = {
  ask(who: Who | undefined, method: string, path: string, body?: unknown, etag?: string): Promise<Answered>;
  close(): Promise<void>;
};

export const serveDocuments = async (world: FakeWorld): Promise<Served> => {
  const app = express();
  app.use('/api', express.json({ limit: '3mb' }), documentRoutes(world.ports, doorOf(world), createShelfSearch()));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    async ask(who, method, path, body, etag) {
      const response = await fetch(`http://127.0.0.1:${port}/api${path}`, {
        method,
        headers: {
          ...(who && { Authorization: `Bearer ${who}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(etag !== undefined && { 'If-Match': etag }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
