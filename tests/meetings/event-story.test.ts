/** The whole way: the local Teams signs somebody in, the door lets them in by its rosters, and Graph takes the exchange. */
import { createServer } from 'node:http';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDoor } from '../../bot/forums/actions/door.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { meeting as meetingSchema } from '../../bot/meetings/meeting.ts';
import { eventRoutes } from '../../bot/meetings/routes/event.ts';
import { meetingWrite } from '../../bot/meetings/store.ts';
import { createLimits } from '../../bot/platform/web/limits.ts';
import { personId } from '../sample/people.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { ask } from '../support/asked.ts';
import { createGraphDouble } from '../support/graph-double.ts';
import { listenAnywhere } from '../support/listening.ts';
import { createStage, type Stage } from '../support/stage.ts';

const graph = createGraphDouble();
const forum = forumId.parse('mariestad-team');
const id = '2026-12-01.0000abcd';
const path = `/api/forums/${forum}/meetings/${id}/event`;

let stage: Stage;
let origin = '';
const closing: (() => unknown)[] = [];
beforeAll(async () => {
  const graphUrl = await graph.listen(0);
  stage = await createStage({ edge: { graphUrl } });
  graph.trust(stage.teams.publicUrl, sample.bot.appId);
  const [served] = stage.servers;
  if (!served) throw new Error('no server');
  const { ports, tab } = served.world;
  const row = meetingSchema.parse({
    id,
    forumId: forum,
    seriesId: '10000000-0000-4000-8000-000000000001',
    kind: 'team-meeting',
    name: 'SAMBU-möte',
    planned: '2026-12-01',
    date: '2026-12-01',
    start: '13:00',
    minutes: 90,
    attendees: ['rehab'],
    calling: 'presumed',
    daysBefore: 2,
    state: 'planned',
    sequence: 0,
  });
  const op = ports.random.id();
  await ports.tables.commit({ table: 'forums', partition: forum, op, writes: [meetingWrite(row)] });
  const app = express().use('/api', eventRoutes(ports, createDoor(ports, tab.check, createLimits())));
  const server = createServer(app);
  origin = `http://127.0.0.1:${await listenAnywhere(server)}`;
  closing.push(() => server.close(), graph.close, stage.close);
});
afterAll(async () => {
  for (const close of closing) await close();
});

const asks = async (name: string, method: 'POST' | 'DELETE') =>
  ask(origin, await stage.teams.tabToken(personId(name)), path, { method });

it('puts a meeting in the calendar of its convener, and of nobody else', async () => {
  expect((await asks('Elin Sandström', 'POST')).body.error.code).toBe('not-convener');
  const { status, body } = await asks('Henrik Åberg', 'POST');
  expect([status, body.event.state]).toEqual([200, 'made']);
  const henrik = sample.people.find((person) => person.id === personId('Henrik Åberg'));
  expect(graph.events).toMatchObject([{ owner: `${sample.tenantId}_${henrik?.objectId}`, subject: 'SAMBU-möte' }]);
  expect(graph.events[0]?.body.content).toContain(`moten/${forum}/${id}`.replaceAll('/', '%2F'));
  expect((await asks('Henrik Åberg', 'DELETE')).body.event).toBeNull();
  expect(graph.events).toEqual([]);
  expect(graph.complaints).toEqual([]);
});
