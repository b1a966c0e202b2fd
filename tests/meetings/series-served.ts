/** The planner's routes over real HTTP, behind a door that knows the people of Hjo by name. */
import { createServer } from 'node:http';
import express from 'express';
import { ok } from '../../bot/failure.ts';
import type { Visitor } from '../../bot/forums/actions/visitor.ts';
import { lookForForums } from '../../bot/forums/actions.ts';
import { areaId } from '../../bot/forums/area.ts';
import type { SchoolYear } from '../../bot/forums/school-year.ts';
import { schoolYearWrite } from '../../bot/forums/store/school-years.ts';
import { seriesRoutes } from '../../bot/meetings/routes/series.ts';
import { apiFailure, type Door } from '../../bot/platform/web/api.ts';
import { named, people, type Who } from '../forums/town.ts';
import { ask } from '../support/asked.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { listenAnywhere } from '../support/listening.ts';

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

export const serveSeries = async (world: FakeWorld) => {
  const enter: Door<Visitor>['reads'] = async (authorization = '') => {
    const name = authorization.replace('Bearer ', '');
    return isWho(name) ? ok(await visitor(world, name)) : apiFailure(401, 'no-token', 'Öppna appen i Teams.');
  };
  const app = express();
  app.use('/api', express.json(), seriesRoutes(world.ports, { reads: enter, writes: enter }));
  const server = createServer(app);
  const origin = `http://127.0.0.1:${await listenAnywhere(server)}`;
  return {
    ask: (who: Who, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown, etag?: string) =>
      ask(origin, who, `/api${path}`, { method, body, headers: { ...(etag !== undefined && { 'If-Match': etag }) } }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
export type Served = Awaited<ReturnType<typeof serveSeries>>;

export const enterYear = async ({ ports }: FakeWorld, year: SchoolYear): Promise<void> => {
  const partition = areaId.parse('municipality:skaraborg:hjo');
  const op = ports.random.id();
  await ports.tables.commit({ table: 'regions', partition, op, writes: [schoolYearWrite(year, undefined)] });
};
