/** The documents' routes over real HTTP, behind a door that knows people by name. */
import { createServer } from 'node:http';
import express from 'express';
import { z } from 'zod';
import { documentDetail, listedDocument } from '../../bot/documents/contract.ts';
import { documentRoutes } from '../../bot/documents/routes.ts';
import { ok } from '../../bot/failure.ts';
import type { Visitor } from '../../bot/forums/actions/visitor.ts';
import { apiFailure, type Door } from '../../bot/platform/web/api.ts';
import { people, type Who } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { listenAnywhere } from '../support/listening.ts';
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

const refused = z.object({
  code: z.string(),
  sentence: z.string(),
  fields: z.record(z.string(), z.string()).default({}),
});

/** Whatever may have come, each route's own schema apart: a detail, a list, a text, a refusal. */
const answer = documentDetail.partial().extend({
  documents: z.array(listedDocument.partial()).default([]),
  gone: z.boolean().optional(),
  error: refused.default({ code: '', sentence: '', fields: {} }),
  present: documentDetail
    .partial()
    .extend({ words: z.array(z.string()).optional() })
    .optional(),
});

export type Answered = {
  readonly status: number;
  /** As it came. */
  readonly raw: unknown;
  readonly body: z.output<typeof answer>;
};

export type Served = {
  ask(who: Who | undefined, method: string, path: string, body?: unknown, etag?: string): Promise<Answered>;
  close(): Promise<void>;
};

export const serveDocuments = async (world: FakeWorld): Promise<Served> => {
  const app = express();
  app.use('/api', express.json({ limit: '3mb' }), documentRoutes(world.ports, doorOf(world)));
  const server = createServer(app);
  const port = await listenAnywhere(server);
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
      const raw: unknown = await response.json();
      return { status: response.status, raw, body: answer.parse(raw) };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
