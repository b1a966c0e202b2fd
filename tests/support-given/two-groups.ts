/** Hjo with a group and a team, Skövde with a group of its own; the coordinator and process support help both. */
import { createServer } from 'node:http';
import express from 'express';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { ok } from '../../bot/failure.ts';
import { type MunicipalityVoice, municipalityVoice, type RegionHelper, regionHelper } from '../../bot/forums/access.ts';
import type { Visitor } from '../../bot/forums/actions/visitor.ts';
import { lookForForums } from '../../bot/forums/actions.ts';
import type { Forum } from '../../bot/forums/forum.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { giveRole, pointChannelAt } from '../../bot/forums/store.ts';
import { apiFailure, type Door } from '../../bot/platform/web/api.ts';
import { shownStatus, shownWish, supportView, wishList } from '../../bot/support/contract.ts';
import { supportRoutes } from '../../bot/support/routes.ts';
import { addForum, forumOf, id, named, people, placeOf, type Who } from '../forums/town.ts';
import { type FakeWorld, fakeWorld } from '../support/fake-world.ts';
import { listenAnywhere } from '../support/listening.ts';

const { convener, deputy, rehab, asker, coordinator, support, stranger } = people;
const since = Temporal.Instant.from('2026-08-20T09:00:00Z');

/** Bo Lind convenes Hjo's group with Eva Dahl, Anna Berg its team and sits in the group; Sten Falk is in the team alone. */
export const twoGroups = async (): Promise<FakeWorld> => {
  const world = await fakeWorld({}, [keyOf(coordinator)]);
  await giveRole(world.ports, 'skaraborg', { ...named('support'), role: 'process-support', since });
  const forums: readonly [Forum, string, Parameters<FakeWorld['teams']['join']>[1][]][] = [
    [
      {
        ...forumOf('group', id('hjo-group'), 'Gruppen i Hjo'),
        convener: named('convener'),
        deputy: named('deputy'),
      },
      'hjo-group',
      [convener, deputy, rehab, coordinator, support],
    ],
    [
      { ...forumOf('team', id('hjo-team'), 'Teamet i Hjo'), convener: named('rehab') },
      'hjo-team',
      [rehab, asker, coordinator],
    ],
    [
      {
        ...forumOf('group', id('skovde-group'), 'Gruppen i Skövde'),
        municipality: 'skovde',
        convener: named('stranger'),
      },
      'skovde-group',
      [stranger, coordinator, support],
    ],
  ];
  for (const [forum, channel, members] of forums) {
    await addForum(world, { ...forum, place: placeOf(channel) });
    await pointChannelAt(world.ports, placeOf(channel), forum.id);
    world.teams.join(channel, ...members);
  }
  return world;
};

/** As the door lets them in. */
export const visitor = async ({ ports }: FakeWorld, who: Who): Promise<Visitor> => {
  const { userId, name } = people[who];
  const { found, unanswered, silent } = await lookForForums(ports, { userId, name }, { quietly: true });
  const facts = found[0]?.actor ?? { ...named(who), isCoordinator: false, isSupport: false };
  const { person, isCoordinator, isSupport } = facts;
  const regionId = 'skaraborg';
  const region = ports.regions.of(regionId);
  return { person, userId, name, isCoordinator, isSupport, regionId, region, found, unanswered, silent };
};

export const voice = async (world: FakeWorld, who: Who, municipality = 'hjo'): Promise<MunicipalityVoice> => {
  const found = municipalityVoice(await visitor(world, who), municipality);
  if (!found) throw new Error(`${who} says nothing for ${municipality}`);
  return found;
};

export const helper = async (world: FakeWorld, who: Who): Promise<RegionHelper> => {
  const found = regionHelper(await visitor(world, who));
  if (!found) throw new Error(`${who} helps nobody`);
  return found;
};

const isWho = (name: string): name is Who => Object.hasOwn(people, name);

const refused = z.object({
  code: z.string(),
  sentence: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
});

/** Whatever may have come: a view, a status, a wish, a note, a list, a refusal. Each has a schema of its own besides. */
const answer = z.looseObject({
  error: refused.optional(),
  present: z.unknown().optional(),
  etag: z.string().optional(),
  id: z.string().optional(),
  said: shownWish.shape.said,
  gone: z.boolean().optional(),
  ...wishList.partial().shape,
  ...supportView.partial().omit({ municipality: true }).shape,
  status: shownStatus.optional(),
});

export type Answered = { readonly status: number; readonly raw: string; readonly body: z.output<typeof answer> };

export type Served = {
  ask(who: Who, method: string, path: string, body?: unknown, etag?: string): Promise<Answered>;
  close(): Promise<void>;
};

export const serveSupport = async (world: FakeWorld): Promise<Served> => {
  const enter: Door<Visitor>['reads'] = async (authorization = '') => {
    const name = authorization.replace('Bearer ', '');
    return isWho(name) ? ok(await visitor(world, name)) : apiFailure(401, 'no-token', 'Öppna appen i Teams.');
  };
  const app = express();
  app.use('/api', express.json(), supportRoutes(world.ports, { reads: enter, writes: enter }));
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
      const raw = await response.text();
      return { status: response.status, raw, body: answer.parse(JSON.parse(raw)) };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
