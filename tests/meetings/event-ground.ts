/** Meetings of Hjo and Skövde, a Graph on loopback, and the routes between over real HTTP behind a real token check. */
import { createServer } from 'node:http';
import express from 'express';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { ok } from '../../bot/failure.ts';
import type { Visitor } from '../../bot/forums/actions/visitor.ts';
import { lookForForums } from '../../bot/forums/actions.ts';
import type { Forum } from '../../bot/forums/forum.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { giveRole, pointChannelAt } from '../../bot/forums/store.ts';
import { eventAnswer } from '../../bot/meetings/contract/event.ts';
import { type Meeting, type MeetingId, meeting as meetingSchema } from '../../bot/meetings/meeting.ts';
import { eventRoutes } from '../../bot/meetings/routes/event.ts';
import { loadMeeting, meetingWrite } from '../../bot/meetings/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { StorageUnavailable } from '../../bot/platform/tables/port.ts';
import type { Member } from '../../bot/platform/teams/port.ts';
import { apiFailure, type Door } from '../../bot/platform/web/api.ts';
import { localTokenSettings } from '../../bot/platform/web/token-settings.ts';
import { createTokenCheck } from '../../bot/platform/web/tokens.ts';
import { addForum, forumOf, id, named, people, placeOf } from '../forums/town.ts';
import { appId, secondTenant } from '../platform/web/loopback-issuer.ts';
import { fakeWorld, homeTenant } from '../support/fake-world.ts';
import { type GraphEdge, openGraphEdge } from '../support/graph-edge.ts';
import { listenAnywhere } from '../support/listening.ts';

/** Deputy in Skövde, with a home elsewhere: signs in to the tenant of the team. */
const guest: Member = {
  userId: '29:20',
  tenantId: secondTenant,
  objectId: '40000000-0000-4000-8000-000000000020',
  name: 'Liv Ek',
  role: 'guest',
};
export const everybody: Readonly<Record<string, Member>> = { ...people, guest };

const { convener, deputy, asker, coordinator, support, stranger } = people;
const since = Temporal.Instant.from('2026-08-20T09:00:00Z');

const places: readonly (readonly [Forum, string, readonly Member[]])[] = [
  [
    { ...forumOf('team', id('hjo-team'), 'Teamet i Hjo'), convener: named('convener'), deputy: named('deputy') },
    'hjo-team',
    [convener, deputy, asker, coordinator, support],
  ],
  [
    { ...forumOf('group', id('hjo-group'), 'Gruppen i Hjo'), convener: named('convener') },
    'hjo-group',
    [convener, coordinator, support],
  ],
  [
    {
      ...forumOf('team', id('skovde-team'), 'Teamet i Skövde'),
      municipality: 'skovde',
      convener: named('stranger'),
      deputy: { person: keyOf(guest), userId: guest.userId, name: guest.name },
    },
    'skovde-team',
    [stranger, guest, coordinator],
  ],
];

const answered = eventAnswer.partial().extend({
  error: z.object({ code: z.string(), sentence: z.string() }).optional(),
  present: eventAnswer.optional(),
  state: z.string().optional(),
  sentence: z.string().optional(),
});

export type Answered = {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: z.output<typeof answered>;
};

export type EventGround = GraphEdge & {
  readonly ports: Ports;
  /** A fresh one, on Tuesday the 24th of November 2026 at 13. */
  newMeeting(forum: string, more?: Partial<Meeting>): Promise<Meeting>;
  now(meeting: Meeting): Promise<Meeting>;
  /** As if somebody had changed it in the meantime. */
  change(meeting: Meeting, more: Partial<Meeting>): Promise<Meeting>;
  /** The commit of this number from here on, counted from 1, never reaches storage. */
  losesCommit(nth: number): void;
  isAt(instant: string): void;
  /** `token`: instead of that person's own. */
  ask(who: string, method: string, path: string, token?: string): Promise<Answered>;
  /** Of the meeting's event. */
  asks(who: string, method: 'POST' | 'PUT' | 'DELETE', meeting: Meeting, token?: string): Promise<Answered>;
};

let meetings = 0;

const aMeeting = (forum: string, more: Partial<Meeting>): Meeting => {
  meetings += 1;
  const row = {
    id: `2026-11-24.${String(meetings).padStart(8, '0')}`,
    forumId: forum,
    seriesId: '10000000-0000-4000-8000-000000000001',
    kind: forum.endsWith('team') ? 'team-meeting' : 'group-meeting',
    name: 'SAMBU-möte',
    planned: '2026-11-24',
    date: '2026-11-24',
    start: '13:00',
    minutes: 90,
    attendees: [],
    calling: 'presumed',
    daysBefore: 2,
    state: 'planned',
    sequence: 0,
  };
  return { ...meetingSchema.parse(row), ...more };
};

export const openEventGround = async (isOn = true): Promise<EventGround> => {
  const edge = await openGraphEdge();
  const world = await fakeWorld({}, [keyOf(coordinator)], [homeTenant, secondTenant]);
  await giveRole(world.ports, 'skaraborg', { ...named('support'), role: 'process-support', since });
  for (const [forum, channel, members] of places) {
    await addForum(world, { ...forum, place: placeOf(channel) });
    await pointChannelAt(world.ports, placeOf(channel), forum.id);
    world.teams.join(channel, ...members);
  }

  let untilLost = 0;
  const commit: Ports['jobs']['commit'] = (...given) => {
    untilLost -= 1;
    if (untilLost === 0) throw new StorageUnavailable('Storage did not answer in time');
    return world.ports.jobs.commit(...given);
  };
  const { calendar: off, ...rest } = world.ports;
  const ports: Ports = { ...rest, calendar: isOn ? edge.calendar : off, jobs: { ...rest.jobs, commit } };

  const check = createTokenCheck(
    localTokenSettings(edge.issuer, { appId, allowedTenants: [homeTenant, secondTenant] }),
  );
  const enter: Door<Visitor>['reads'] = async (authorization) => {
    const token = await check(authorization);
    if (!token.ok) return apiFailure(401, token.failure.kind, 'Inloggningen gäller inte längre.');
    const member = Object.values(everybody).find(({ objectId }) => objectId === token.value.objectId);
    if (!member) return apiFailure(401, 'no-token', 'Öppna appen i Teams.');
    const { userId, name } = member;
    const { found, unanswered, silent } = await lookForForums(ports, { userId, name }, { quietly: true });
    const person = keyOf(member);
    const facts = found[0]?.actor ?? { isCoordinator: false, isSupport: false };
    const { isCoordinator, isSupport } = facts;
    const regionId = 'skaraborg';
    const region = ports.regions.of(regionId);
    return ok({ person, userId, name, isCoordinator, isSupport, regionId, region, found, unanswered, silent });
  };
  const app = express();
  app.use('/api', eventRoutes(ports, { reads: enter, writes: enter }));
  const server = createServer(app);
  const port = await listenAnywhere(server);

  const ask: EventGround['ask'] = async (who, method, path, token) => {
    const bearer = token ?? (await edge.token({ oid: everybody[who]?.objectId ?? '' }));
    const headers = { Authorization: `Bearer ${bearer}` };
    const response = await fetch(`http://127.0.0.1:${port}/api${path}`, { method, headers });
    const body = answered.parse(await response.json());
    return { status: response.status, retryAfter: response.headers.get('Retry-After'), body };
  };
  const put = async (meeting: Meeting, etag?: string) => {
    const writes = [meetingWrite(meeting, etag)];
    const op = ports.random.id();
    await world.ports.tables.commit({ table: 'forums', partition: meeting.forumId, op, writes });
    return meeting;
  };
  const stored = async ({ forumId, id: of }: { forumId: Meeting['forumId']; id: MeetingId }) => {
    const found = await loadMeeting(ports.tables, forumId, of);
    if (!found) throw new Error('no such meeting');
    return found;
  };
  return {
    ...edge,
    ports,
    newMeeting: (forum, more = {}) => put(aMeeting(forum, more)),
    now: async (meeting) => (await stored(meeting)).meeting,
    change: async (meeting, more) => {
      const found = await stored(meeting);
      return put({ ...found.meeting, ...more }, found.etag);
    },
    losesCommit: (nth) => {
      untilLost = nth;
    },
    isAt: (instant) => {
      world.now = Temporal.Instant.from(instant);
    },
    ask,
    asks: (who, method, { forumId, id: of }, token) =>
      ask(who, method, `/forums/${forumId}/meetings/${of}/event`, token),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await edge.close();
    },
  };
};
