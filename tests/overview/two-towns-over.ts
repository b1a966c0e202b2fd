/** Two towns as Läget sees them, with what has happened there written as each subject writes it. */
import { createServer } from 'node:http';
import express from 'express';
import { calledWrite } from '../../bot/cases/store.ts';
import { contact } from '../../bot/contacts/contact.ts';
import { rowWrite } from '../../bot/contacts/store.ts';
import { ok } from '../../bot/failure.ts';
import type { Visitor } from '../../bot/forums/actions/visitor.ts';
import type { AreaId } from '../../bot/forums/area.ts';
import { seatId } from '../../bot/forums/seat.ts';
import { type Meeting, meeting } from '../../bot/meetings/meeting.ts';
import { meetingWrite } from '../../bot/meetings/store.ts';
import { type Overview, type OverviewDetail, overview, overviewDetail } from '../../bot/overview/contract.ts';
import { overviewRoutes } from '../../bot/overview/routes.ts';
import { arrived, newDelivery } from '../../bot/platform/delivery/delivery.ts';
import { invertedTime, rowKey } from '../../bot/platform/tables/keys.ts';
import type { TableName, Write } from '../../bot/platform/tables/port.ts';
import { apiFailure, type Door } from '../../bot/platform/web/api.ts';
import { updateDelivery } from '../../bot/updates/delivery/update-delivery.ts';
import { newUpdateWrites } from '../../bot/updates/store/shelf.ts';
import { deliveryWrite, deskOf, partitionOf } from '../../bot/updates/store.ts';
import { type Update, update } from '../../bot/updates/update.ts';
import { visitor } from '../documents/two-towns.ts';
import { id, named, people, type Who } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { listenAnywhere } from '../support/listening.ts';
import { at, day } from './known.ts';

export const put = async (
  { ports }: FakeWorld,
  table: TableName,
  partition: string,
  writes: Write[],
): Promise<void> => {
  const outcome = await ports.tables.commit({ table, partition, op: ports.random.id(), writes });
  if (outcome !== 'committed') throw new Error(`${partition} has that row already`);
};

let meetings = 0;

export const meet = async (
  world: FakeWorld,
  forum: string,
  date: string,
  more: Partial<Pick<Meeting, 'state' | 'hasMinutes' | 'calledAt'>> = {
    state: 'called',
    calledAt: at('2026-01-01T00:00:00Z'),
  },
): Promise<void> => {
  meetings += 1;
  const row = meeting.parse({
    id: `${date}.${meetings.toString(16).padStart(8, '0')}`,
    forumId: forum,
    seriesId: '11111111-1111-4111-8111-111111111111',
    kind: forum.endsWith('group') ? 'group-meeting' : 'team-meeting',
    name: 'Möte',
    planned: date,
    date,
    start: '13:00',
    minutes: 60,
    attendees: [],
    calling: 'presumed',
    daysBefore: 2,
    state: 'planned',
    sequence: 0,
  });
  await put(world, 'forums', forum, [meetingWrite({ ...row, ...more })]);
};

/** A question that is closed already; nothing of it but when. */
export const ask = async (
  { ports, ...world }: FakeWorld,
  forum: string,
  raisedAt: string,
  closedAt = raisedAt,
): Promise<void> => {
  const caseId = ports.random.id();
  await put({ ports, ...world }, 'forums', forum, [
    { kind: 'insert', key: rowKey('case', caseId), body: { raisedAt } },
    {
      kind: 'insert',
      key: rowKey('closed', 'somebody', invertedTime(at(closedAt)), caseId),
      body: { caseId, at: closedAt },
    },
  ]);
};

export const call = async (world: FakeWorld, forum: string, on: string): Promise<void> =>
  put(world, 'forums', forum, [calledWrite(world.ports.random.id(), seatId.parse('rehab'), day(on))]);

export const list = async (
  world: FakeWorld,
  area: AreaId,
  name: string,
  assured?: string,
  party = 'rehab',
): Promise<void> =>
  put(world, 'contacts', area, [
    rowWrite(
      contact.parse({
        id: name,
        organization: { party, name: '' },
        contact: { title: name, name: '' },
        service: {},
        phone: { number: '070-174 06 08' },
        schedule: [],
        service_area: { extent: 'municipality' },
        ...(assured !== undefined && { assured_date: assured }),
      }),
    ),
  ]);

let updates = 0;

/** `answered`: by the convener for all of them. */
export const sendTo = async (
  world: FakeWorld,
  forums: readonly { readonly forum: string; readonly answered?: string }[],
  more: Partial<Pick<Update, 'state' | 'content' | 'sentAt'>> = {},
): Promise<void> => {
  updates += 1;
  const by = { person: named('coordinator').person, name: 'Ulla Norén' };
  const sent = update.parse({
    id: `2026-11-01.${updates.toString(16).padStart(8, '0')}`,
    regionId: 'skaraborg',
    state: 'sent',
    content: { title: 'Läs den nya rutinen', text: '', asks: { kind: 'act', by: '2026-11-30' } },
    audience: {},
    by,
    version: 1,
    revision: 1,
    changedAt: '2026-11-01T08:00:00Z',
    sentAt: '2026-11-01T08:00:00Z',
    round: 1,
  });
  await put(world, 'updates', deskOf('skaraborg'), [...newUpdateWrites({ ...sent, ...more })]);
  for (const { forum, answered } of forums) {
    const answers = answered === undefined ? [] : [{ respondent: 'whole', choice: 'done', by, at: answered }];
    const delivery = updateDelivery.parse({
      forum: id(forum),
      name: 'Gruppen i Hjo',
      kind: 'group',
      municipality: 'hjo',
      card: arrived(newDelivery, 'a', 1),
      respondents: [{ id: 'elevhalsa', name: 'elevhälsan' }],
      answers,
    });
    await put(world, 'updates', partitionOf(sent.id), [deliveryWrite(delivery)]);
  }
};

const isWho = (name: string): name is Who => Object.hasOwn(people, name);

export type Served = {
  get(who: Who, path: string): Promise<Response>;
  over(who?: Who): Promise<Overview>;
  at(municipality: string, who?: Who): Promise<OverviewDetail>;
  close(): Promise<void>;
};

/** The routes over real HTTP, behind a door that knows people by name. */
export const serveOverview = async (world: FakeWorld): Promise<Served> => {
  const enter: Door<Visitor>['reads'] = async (authorization = '') => {
    const name = authorization.replace('Bearer ', '');
    return isWho(name) ? ok(await visitor(world, name)) : apiFailure(401, 'no-token', 'Öppna appen i Teams.');
  };
  const app = express();
  app.use('/api', overviewRoutes(world.ports, { reads: enter, writes: enter }));
  const server = createServer(app);
  const origin = `http://127.0.0.1:${await listenAnywhere(server)}`;
  const get: Served['get'] = (who, path) =>
    fetch(`${origin}/api${path}`, { headers: { Authorization: `Bearer ${who}` } });
  return {
    get,
    over: async (who = 'coordinator') => overview.parse(await (await get(who, '/overview')).json()),
    at: async (municipality, who = 'coordinator') =>
      overviewDetail.parse(await (await get(who, `/overview/${municipality}`)).json()),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
