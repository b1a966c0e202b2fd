/** The school years' routes over real HTTP, behind a door that knows the people of Hjo by name. */
import { createServer } from 'node:http';
import express from 'express';
import { ok } from '../../bot/failure.ts';
import type { Visitor } from '../../bot/forums/actions/visitor.ts';
import { lookForForums } from '../../bot/forums/actions.ts';
import { areaId } from '../../bot/forums/area.ts';
import { schoolYearRoutes } from '../../bot/forums/routes/school-years.ts';
import { apiFailure, type Door } from '../../bot/platform/web/api.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { listenAnywhere } from '../support/listening.ts';
import { named, people, type Who } from './town.ts';

export const hjo = areaId.parse('municipality:skaraborg:hjo');
export const region = areaId.parse('region:skaraborg');

const visitor = async ({ ports }: FakeWorld, who: Who): Promise<Visitor> => {
  const { userId, name } = people[who];
  const { found, unanswered, silent } = await lookForForums(ports, { userId, name }, { quietly: true });
  const facts = found[0]?.actor ?? { ...named(who), isCoordinator: false, isSupport: false };
  const { person, isCoordinator, isSupport } = facts;
  const regionId = 'skaraborg';
  const region = ports.regions.of(regionId);
  return { person, userId, name, isCoordinator, isSupport, regionId, region, found, unanswered, silent };
};

const isWho = (name: string): name is Who => Object.hasOwn(people, name);

export type Served = {
  ask(who: Who, method: string, path: string, body?: unknown, etag?: string): Promise<{ status: number; raw: unknown }>;
  close(): Promise<void>;
};

export const serveSchoolYears = async (world: FakeWorld): Promise<Served> => {
  const enter: Door<Visitor>['reads'] = async (authorization = '') => {
    const name = authorization.replace('Bearer ', '');
    return isWho(name) ? ok(await visitor(world, name)) : apiFailure(401, 'no-token', 'Öppna appen i Teams.');
  };
  const app = express();
  app.use('/api', express.json(), schoolYearRoutes(world.ports, { reads: enter, writes: enter }));
  const server = createServer(app);
  const port = await listenAnywhere(server);
  return {
    async ask(who, method, path, body, etag) {
      const response = await fetch(`http://127.0.0.1:${port}/api${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${who}`,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(etag !== undefined && { 'If-Match': etag }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return { status: response.status, raw: await response.json() };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
