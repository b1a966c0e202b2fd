/** The desk of a small region over real HTTP, behind a door that knows people by name; what is owed is worked off by hand. */
import { createServer } from 'node:http';
import express from 'express';
import { ok } from '../../bot/failure.ts';
import type { Visitor } from '../../bot/forums/actions/visitor.ts';
import { apiFailure, type Door } from '../../bot/platform/web/api.ts';
import type { UpdateInput } from '../../bot/updates/contract/compose.ts';
import { type UpdateView, updateView } from '../../bot/updates/contract/update.ts';
import { updateJobs } from '../../bot/updates/jobs.ts';
import { updateRoutes } from '../../bot/updates/routes.ts';
import { deskOf, table } from '../../bot/updates/store.ts';
import { twoTowns, visitor } from '../documents/two-towns.ts';
import { people, type Who } from '../forums/town.ts';
import { type Asked, ask } from '../support/asked.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { listenAnywhere } from '../support/listening.ts';

const isWho = (name: string): name is Who => Object.hasOwn(people, name);

const doorOf = (world: FakeWorld): Door<Visitor> => {
  const enter: Door<Visitor>['reads'] = async (authorization = '') => {
    const name = authorization.replace('Bearer ', '');
    return isWho(name) ? ok(await visitor(world, name)) : apiFailure(401, 'no-token', 'Öppna appen i Teams.');
  };
  return { reads: enter, writes: enter };
};

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export type Desk = {
  readonly world: FakeWorld;
  /** `seen`: the version, for If-Match. */
  ask(who: Who | undefined, method: Method, path: string, body?: unknown, seen?: number | string): Promise<Asked>;
  /** A draft of the coordinator's, or of whoever. */
  begin(more?: Partial<UpdateInput>, who?: Who): Promise<UpdateView>;
  /** The same, gone out. */
  sent(more?: Partial<UpdateInput>, who?: Who): Promise<UpdateView>;
  /** Job and what it is about, of all that the desk owes. */
  owed(): Promise<readonly string[]>;
  close(): Promise<void>;
};

export const typedUpdate = (more: Partial<UpdateInput> = {}): UpdateInput => ({
  content: { title: 'Ny rutin för SIP', text: 'Läs igenom **rutinen**.', asks: { kind: 'read' } },
  audience: { groups: true },
  ...more,
});

export const openDesk = async (): Promise<Desk> => {
  const world = await twoTowns();
  world.engine.serve(world.ports, updateJobs);
  const app = express();
  app.use('/api', express.json({ limit: '3mb' }), updateRoutes(world.ports, doorOf(world)));
  const server = createServer(app);
  const origin = `http://127.0.0.1:${await listenAnywhere(server)}`;

  const asks: Desk['ask'] = (who, method, path, body, seen) =>
    ask(origin, who, `/api${path}`, {
      method,
      ...(body !== undefined && { body }),
      ...(seen !== undefined && { headers: { 'If-Match': typeof seen === 'number' ? `"${seen}"` : seen } }),
    });

  const viewOf = ({ status, body }: Asked): UpdateView => {
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return updateView.parse(body);
  };

  const begin: Desk['begin'] = async (more, who = 'coordinator') =>
    viewOf(await asks(who, 'POST', '/updates', typedUpdate(more)));

  return {
    world,
    ask: asks,
    begin,
    async sent(more, who = 'coordinator') {
      const { id, version } = await begin(more, who);
      viewOf(await asks(who, 'POST', `/updates/${id}/send`, { when: 'now' }, version));
      await world.engine.idle();
      return viewOf(await asks(who, 'GET', `/updates/${id}`));
    },
    async owed() {
      const rows = await world.ports.tables.list(table, deskOf('skaraborg'), 'owed|');
      return rows.map(({ key }) => key.slice('owed|'.length));
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
