/** How updates go and what is answered, over real HTTP, behind a door that knows people by name. */
import { createServer } from 'node:http';
import express from 'express';
import { ok } from '../../bot/failure.ts';
import type { Visitor } from '../../bot/forums/actions/visitor.ts';
import { apiFailure, type Door } from '../../bot/platform/web/api.ts';
import { type UpdateProgress, updateProgress } from '../../bot/updates/contract/progress.ts';
import { updateProgressRoutes } from '../../bot/updates/routes/progress.ts';
import { updateResultRoutes } from '../../bot/updates/routes/results.ts';
import { visitor } from '../documents/two-towns.ts';
import { people, type Who } from '../forums/town.ts';
import { type Asked, ask } from '../support/asked.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { listenAnywhere } from '../support/listening.ts';

const isWho = (name: string): name is Who => Object.hasOwn(people, name);

/** Each time the rosters are asked anew. */
const doorOf = (world: FakeWorld): Door<Visitor> => {
  const enter: Door<Visitor>['reads'] = async (authorization = '') => {
    const name = authorization.replace('Bearer ', '');
    return isWho(name) ? ok(await visitor(world, name)) : apiFailure(401, 'no-token', 'Öppna appen i Teams.');
  };
  return { reads: enter, writes: enter };
};

export type Watching = {
  /** The next that is told; undefined when the stream has ended. */
  next(): Promise<UpdateProgress | undefined>;
  /** The tab is closed. */
  leave(): void;
};

export type Served = {
  ask(who: Who | undefined, path: string): Promise<Asked>;
  /** Looks on as the update goes out. */
  watch(who: Who, id: string): Promise<Watching>;
  close(): Promise<void>;
};

async function* told(body: ReadableStream<Uint8Array>): AsyncGenerator<UpdateProgress> {
  let kept = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const [...whole] = `${kept}${text}`.split('\n\n');
    kept = whole.pop() ?? '';
    for (const event of whole) if (event.startsWith('data: ')) yield updateProgress.parse(JSON.parse(event.slice(6)));
  }
}

/** As the tab does: a stream cannot be asked for with a token otherwise. */
export const watchAt = async (origin: string, token: string, id: string): Promise<Watching> => {
  const leaving = new AbortController();
  const response = await fetch(new URL(`/api/updates/${id}/progress`, origin), {
    headers: { Authorization: `Bearer ${token}` },
    signal: leaving.signal,
  });
  if (!response.body || response.status !== 200) throw new Error(`no stream: ${response.status}`);
  const events = told(response.body);
  return {
    next: async () => (await events.next().catch(() => undefined))?.value ?? undefined,
    leave: () => leaving.abort(),
  };
};

export const serveResults = async (world: FakeWorld): Promise<Served> => {
  const door = doorOf(world);
  const app = express();
  app.use('/api', updateProgressRoutes(world.ports, door), updateResultRoutes(world.ports, door));
  const server = createServer(app);
  const origin = `http://127.0.0.1:${await listenAnywhere(server)}`;
  return {
    ask: (who, path) => ask(origin, who, `/api${path}`),
    watch: (who, id) => watchAt(origin, who, id),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
