import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { revokeAddress } from '../../bot/meetings/actions/calendar/feeds.ts';
import { addressId, feedHolder } from '../../bot/meetings/calendar/feed.ts';
import { createHurtStorage } from '../support/hurt-storage.ts';
import {
  addressesOn,
  calendarGround,
  counsellor,
  type Ground,
  hashIn,
  keep,
  meetingRow,
  noAddress,
  openDoor,
  secretIn,
  someMeetings,
} from './calendar-ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await calendarGround();
  await keep(ground.ports, ...someMeetings);
});
afterAll(() => ground.close());
afterEach(() => ground.stage.teams.setMood({ kind: 'normal' }));

const { make, eventsAt } = addressesOn(() => ground);

/** As a calendar asks; fetch alone would say that it wants nothing kept. */
const seen = (tag: string) => ({ 'If-None-Match': tag, 'Cache-Control': 'max-age=0' });

describe('the calendar over the wire', () => {
  it('is kept by nobody in between, found by nobody, and tells whoever has it that it is the same', async () => {
    const { url } = await make(counsellor, 'me');
    const first = await ground.gets(url);
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    expect(first.headers.get('referrer-policy')).toBe('no-referrer');
    expect(first.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(first.headers.get('access-control-allow-origin')).toBeNull();
    const tag = first.headers.get('etag') ?? '';
    await first.text();
    await sleep(1_100);
    const again = await ground.gets(url, { headers: seen(tag) });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await keep(ground.ports, meetingRow({ sequence: 1, place: 'Biblioteket' }));
    const changed = await ground.gets(url, { headers: seen(tag) });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('LOCATION:Biblioteket');
  });

  it('may be asked for its head, and nothing can be sent to it', async () => {
    const { url } = await make(counsellor, 'me');
    const head = await ground.gets(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      '',
    ]);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
      const answer = await ground.gets(url, { method });
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
    }
  });

  it('is not there for what is no address', async () => {
    const { url } = await make(counsellor, 'me');
    const at = url.slice(0, -47);
    const odd = [
      'x',
      'a'.repeat(43),
      `${secretIn(url)}A`,
      '%00',
      '%E0%A4%A',
      '..%2F..%2F',
      'å'.repeat(43),
      "'|or|'",
      '__proto__',
      'a'.repeat(5_000),
    ];
    for (const token of odd) {
      const response = await fetch(`${ground.origin}${new URL(at).pathname}${token}.ics`);
      expect([token.slice(0, 60), response.status]).toEqual([token.slice(0, 60), 404]);
      expect(await response.text()).toContain(noAddress);
    }
    for (const path of ['', '/', `/${secretIn(url)}`, `/${url.slice(-47)}/x`]) {
      const response = await fetch(`${ground.origin}/kalender${path}`);
      expect([path, response.status]).toEqual([path, 404]);
    }
  });

  it('says come back later while Teams is silent, so that a calendar keeps what it has', async () => {
    const { url } = await make(counsellor, 'me');
    ground.stage.teams.setMood({ kind: 'status', status: 503, times: 1_000, only: 'GET' });
    const answer = await ground.gets(url);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '600']);
    expect(await answer.text()).toContain('Det som redan står i din kalender är kvar.');
    ground.stage.teams.setMood({ kind: 'normal' });
    await eventsAt(url);
  });

  it('is gone when it is revoked while it is being read', async () => {
    const { url, address } = await make(counsellor, 'me');
    const hash = hashIn(url);
    const [row] = await ground.ports.tables.list('people', `feed|${hash}`, '');
    ground.stage.teams.setMood({ kind: 'slow', ms: 500, times: 10, only: 'GET' });
    const reading = ground.gets(url);
    await sleep(150);
    expect(await revokeAddress(ground.ports, feedHolder.parse(row?.body), addressId.parse(address.id))).toMatchObject({
      ok: true,
    });
    expect((await reading).status).toBe(404);
  });
});

describe('guessing', () => {
  it('is stopped after some tries, and shuts nobody else out', async () => {
    const open = await openDoor(ground.ports, { person: 1_000, address: 20 });
    const { url } = await make(counsellor, 'me');
    const { pathname } = new URL(url);
    const from = (address: string, path: string) =>
      fetch(new URL(path, open.origin), { headers: { 'X-Forwarded-For': address } });
    const statuses: number[] = [];
    for (let n = 0; n < 1_000; n += 50) {
      const guesses = Array.from({ length: 50 }, () => `/kalender/${randomBytes(32).toString('base64url')}.ics`);
      const answers = await Promise.all(guesses.map((guess) => from('192.0.2.1', guess)));
      statuses.push(...answers.map(({ status }) => status));
    }
    expect(statuses.filter((status) => status === 404)).toHaveLength(20);
    expect(statuses.filter((status) => status === 429)).toHaveLength(980);
    expect(Number((await from('192.0.2.1', pathname)).headers.get('retry-after'))).toBeGreaterThan(0);
    // A service that asks for many people's calendars from one address.
    for (let n = 0; n < 30; n += 1) expect((await from('192.0.2.2', pathname)).status).toBe(200);
    await open.close();
  });

  it('lets nobody make Teams answer for one address over and over', async () => {
    const open = await openDoor(ground.ports, { person: 3, address: 1_000 });
    const { url } = await make(counsellor, 'me');
    const statuses = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await fetch(new URL(new URL(url).pathname, open.origin))).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    await open.close();
  });
});

describe('while storage is down', () => {
  it('says come back later, and shuts nobody out for having asked', async () => {
    const storage = await createHurtStorage();
    const hurt = await calendarGround({ connectionString: storage.connectionString });
    const { url } = await addressesOn(() => hurt).make(counsellor, 'me');
    const open = await openDoor(hurt.ports, { person: 100, address: 2 });
    storage.goesDown();
    const asked = () => fetch(new URL(new URL(url).pathname, open.origin));
    for (let n = 0; n < 3; n += 1) {
      const answer = await asked();
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '600']);
    }
    storage.comesBack();
    expect((await asked()).status).toBe(200);
    await open.close();
    await hurt.close();
    await storage.close();
  }, 60_000);
});
