/** The whole way: the local Teams signs somebody in, the door lets them in by its rosters, and Graph takes the exchange. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { forumId } from '../../bot/forums/forum.ts';
import { meeting as meetingSchema } from '../../bot/meetings/meeting.ts';
import { meetingWrite } from '../../bot/meetings/store.ts';
import { personId } from '../sample/people.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { createGraphDouble } from '../support/graph-double.ts';
import { createStage, type Stage } from '../support/stage.ts';

const graph = createGraphDouble();
const forum = forumId.parse('mariestad-team');
const id = '2026-12-01.0000abcd';
const path = `/api/forums/${forum}/meetings/${id}/event`;

let stage: Stage;
beforeAll(async () => {
  const graphUrl = await graph.listen(0);
  stage = await createStage({ edge: { graphUrl } });
  graph.trust(stage.teams.publicUrl, sample.bot.appId);
  const [served] = stage.servers;
  if (!served) throw new Error('no server');
  const { ports } = served.world;
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
});
afterAll(async () => {
  await stage.close();
  await graph.close();
});

const asks = (name: string, method: 'POST' | 'DELETE') => stage.person(name).asks(path, { method });

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
