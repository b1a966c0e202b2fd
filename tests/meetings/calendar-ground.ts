/** A day on stage with the calendar's own routes, and meetings that stand in its tables. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import express, { type Express } from 'express';
import { convertIcsCalendar } from 'ts-ics';
import { expect } from 'vitest';
import { createDoor } from '../../bot/forums/actions/door.ts';
import { calendarAddresses, madeAddress } from '../../bot/meetings/contract/feeds.ts';
import { type Meeting, meeting } from '../../bot/meetings/meeting.ts';
import { feedRoutes } from '../../bot/meetings/routes/feeds.ts';
import { openFeedRoutes } from '../../bot/meetings/routes/open-feed.ts';
import { meetingWrite } from '../../bot/meetings/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { type Allowance, createLimits } from '../../bot/platform/web/limits.ts';
import { troublesOf } from '../platform/calendar/rfc5545.ts';
import { type Asking, ask } from '../support/asked.ts';
import { listenAnywhere } from '../support/listening.ts';
import { createStage, type Stage } from '../support/stage.ts';

export const team = 'mariestad-team';
export const group = 'mariestad-group';

/** Who calls in the team and in the group, who holds a seat, who is there without one, who is somewhere else. */
export const convener = 'Henrik Åberg';
export const chief = 'Karin Wallin';
export const rehab = 'Elin Sandström';
export const counsellor = 'Sara Nyberg';
export const elsewhere = 'Hanna Lindqvist';

export const noAddress = 'Den här kalenderadressen gäller inte.';

/** Written as the store keeps it. */
export const meetingRow = (more: Readonly<Record<string, unknown>> = {}): Meeting =>
  meeting.parse({
    id: '2026-11-24.0a1b2c3d',
    forumId: team,
    seriesId: '60000000-0000-4000-8000-000000000001',
    kind: 'team-meeting',
    name: 'SAMBU-möte',
    planned: '2026-11-24',
    date: '2026-11-24',
    start: '13:00',
    minutes: 90,
    place: 'Kommunhuset; sal 2, plan 3',
    attendees: ['elevhalsa', 'rehab'],
    calling: 'presumed',
    daysBefore: 2,
    state: 'planned',
    sequence: 0,
    ...more,
  });

export const keep = async ({ tables, random }: Ports, ...meetings: readonly Meeting[]): Promise<void> => {
  for (const one of meetings) {
    const present = await tables.get('forums', one.forumId, `meeting|${one.id}`);
    const writes = [meetingWrite(one, present?.etag)];
    await tables.commit({ table: 'forums', partition: one.forumId, op: random.id(), writes });
  }
};

/** What people do with addresses, and what a calendar sees there. */
export const addressesOn = (ground: () => Pick<Ground, 'asks' | 'gets'>) => {
  const make = async (name: string, whose: string) => {
    const answer = await ground().asks(name, '/api/calendar-addresses', { method: 'POST', body: { for: whose } });
    expect(answer.status).toBe(201);
    return madeAddress.parse(answer.body);
  };
  const overview = async (name: string) => {
    const answer = await ground().asks(name, '/api/calendar-addresses');
    expect(answer.status).toBe(200);
    return calendarAddresses.parse(answer.body);
  };
  const revoke = (name: string, id: string) =>
    ground().asks(name, `/api/calendar-addresses/${id}`, { method: 'DELETE' });
  const eventsAt = async (url: string) => {
    const response = await ground().gets(url);
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(troublesOf(text)).toEqual([]);
    return convertIcsCalendar(undefined, text).events ?? [];
  };
  const namesAt = async (url: string) => (await eventsAt(url)).map(({ summary }) => summary);
  const isGone = async (url: string) => {
    const response = await ground().gets(url);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toContain(noAddress);
  };
  return { make, overview, revoke, eventsAt, namesAt, isGone };
};

/** The secret in an address, and what storage looks it up by. */
export const secretIn = (url: string): string => url.slice(-47, -4);
export const hashIn = (url: string): string => createHash('sha256').update(secretIn(url)).digest('hex');

export type Ground = {
  readonly stage: Stage;
  readonly ports: Ports;
  readonly origin: string;
  asks(name: string, path: string, asking?: Asking): ReturnType<typeof ask>;
  /** At the address's own path, wherever it says that it is. */
  gets(address: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
};

const plenty: Allowance = { person: 100_000, address: 100_000 };

const serve = async (app: Express) => {
  const server = createServer(app);
  const origin = `http://127.0.0.1:${await listenAnywhere(server)}`;
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin, close };
};

/** The open address alone, behind a proxy as in production. */
export const openDoor = (ports: Ports, allowed: Allowance) =>
  serve(express().set('trust proxy', 1).use(openFeedRoutes(ports, allowed)));

export const calendarGround = async (options: Parameters<typeof createStage>[0] = {}): Promise<Ground> => {
  const stage = await createStage(options);
  const [first] = stage.servers;
  if (!first) throw new Error('a stage needs a server');
  const { ports, tab } = first.world;
  const door = createDoor(ports, tab.check, createLimits(plenty));
  const app = express().use(openFeedRoutes(ports, plenty)).use('/api', express.json(), feedRoutes(ports, door));
  const { origin, close } = await serve(app);
  return {
    stage,
    ports,
    origin,
    asks: async (name, path, asking) => ask(origin, await stage.teams.tabToken(stage.person(name).id), path, asking),
    gets: (address, init) => fetch(new URL(new URL(address, origin).pathname, origin), init),
    close: async () => {
      await close();
      await stage.close();
    },
  };
};

const planned = (date: string, sign: string, more: object = {}) =>
  meetingRow({ id: `${date}.${sign.repeat(8)}`, planned: date, date, ...more });

/** A year of both forums, some of it too long ago to be shown. */
export const someMeetings = [
  meetingRow(),
  planned('2026-12-08', '1', { link: 'https://teams.microsoft.com/l/meetup-join/1' }),
  planned('2026-10-20', '2', { name: 'Mötet i oktober' }),
  planned('2026-08-20', '3', { name: 'För länge sedan' }),
  planned('2027-06-08', '4', { name: 'Sista i vår' }),
  planned('2026-11-30', '5', {
    forumId: group,
    kind: 'group-meeting',
    name: 'Terminsmöte',
    attendees: ['elevhalsa', 'polis'],
  }),
];
