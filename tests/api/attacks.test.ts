import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { externalTenantId, guestTenantId, tenantId } from '../sample/people.ts';
import { ask } from '../support/asked.ts';
import { askWithConsent, goodText } from '../support/asking.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { origin } from './roles.ts';
import { wire } from './wire.ts';

let stage: Stage;
/** With consent, put to rehab and a health centre. */
let consented: string;
beforeAll(async () => {
  stage = await createStage();
  await askWithConsent(stage);
  consented = (await stage.person('Sara Nyberg').asks('/api/cases')).body.cases[0].id;
});
afterAll(() => stage.close());

const base = () => new URL(origin(stage)).origin;

/** A token by the issuer itself, of somebody's object id in another tenant's name. */
const tokenIn = (name: string, tenant: string) => {
  const claims = stage.teams.tabClaims(stage.person(name).id);
  const iss = String(claims.iss).replace(String(claims.tid), tenant);
  return stage.teams.signTabToken({ ...claims, iss, tid: tenant });
};
const meWith = async (token: string) => ask(origin(stage), token, '/api/me');

describe('whose token it is', () => {
  it.each([
    ['a guest’s, by the tenant of the external', 'Elin Sandström', externalTenantId],
    ['the external’s, by the host', 'Omar Haddad', tenantId],
    ['the external’s, by the tenant of the guests', 'Omar Haddad', guestTenantId],
    ['a member’s of the host, by the tenant of the guests', 'Sara Nyberg', guestTenantId],
    ['the coordinator’s, by the tenant of the guests', 'Annika Falkenström', guestTenantId],
    ['process support’s, by the tenant of the external', 'Robert Åslund', externalTenantId],
  ])('is nobody’s on a roster, and no helper’s: %s', async (_whose, name, tenant) => {
    // Both before and after the right one has come in and is remembered.
    for (const _time of [1, 2]) {
      const { status, body } = await meWith(await tokenIn(name, tenant));
      expect(status).toBe(200);
      expect(body).toMatchObject({ forums: [], areas: [], isCoordinator: false, isSupport: false });
      const own = (await stage.person(name).asks('/api/me')).body;
      expect(own.forums.length).toBeGreaterThan(0);
    }
    const list = await ask(origin(stage), await tokenIn(name, tenant), '/api/contacts');
    expect(list.body).toMatchObject({ areas: [], rows: [] });
  });

  it('is the guest’s by the host and by the home alike', async () => {
    for (const tenant of [tenantId, guestTenantId]) {
      const { body } = await meWith(await tokenIn('Elin Sandström', tenant));
      expect(body.forums.map(({ id }: { id: string }) => id)).toContain('mariestad-team');
    }
  });

  it('is told by the token alone, whatever a press says of who it is', async () => {
    const press = {
      verb: 'case.read',
      data: { forum: 'mariestad-team', case: consented, userId: '29:elin-sandstrom' },
    };
    const from = { userId: '29:elin-sandstrom', name: 'Elin Sandström' };
    const body = { ...press, from, userId: from.userId, data: { ...press.data, from, person: from.userId } };
    const read = async (name: string) => {
      const answer = await stage.person(name).asks('/api/press', { method: 'POST', body });
      return JSON.stringify(answer.body.card).includes(goodText.slice(0, 30));
    };
    expect(await read('Elin Sandström')).toBe(true);
    for (const name of ['Gunilla Frisk', 'Anders Holm', 'Annika Falkenström', 'Robert Åslund'])
      expect(await read(name), name).toBe(false);
  });
});

describe('what is kept by whom', () => {
  const paths = ['/api/me', '/api/contacts', '/api/cases', '/api/forums/mariestad-team', '/api/reading'];

  it('is kept by the asker’s own browser alone, which asks again each time', async () => {
    for (const path of [...paths, `/api/forums/mariestad-team/cases/${consented}`]) {
      const { headers } = await stage.person('Sara Nyberg').asks(path);
      expect(headers.get('cache-control'), path).toBe('private, no-cache');
    }
  });

  it('is not told to be the same to somebody with another’s tag, when it is not theirs to see', async () => {
    const area = '/api/areas/municipality:skaraborg:mariestad/contacts';
    const statusOf = async (name: string, path: string, tag: string) => {
      const token = await stage.teams.tabToken(stage.person(name).id);
      const headers = [`Authorization: Bearer ${token}`, `If-None-Match: ${tag}`];
      const answer = await wire(base(), `GET ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers);
      return Number(answer.slice(9, 12));
    };
    const tagOf = async (path: string) => (await stage.person('Sara Nyberg').asks(path)).headers.get('etag') ?? '';
    const tag = await tagOf(area);
    expect(await statusOf('Sara Nyberg', area, tag)).toBe(304);
    expect(await statusOf('Niklas Fors', area, tag)).toBe(404);
    expect(await statusOf('Niklas Fors', area, '*')).toBe(404);
    for (const path of ['/api/me', '/api/contacts', '/api/forums/mariestad-team'])
      expect(await statusOf('Niklas Fors', path, await tagOf(path)), path).not.toBe(304);
  });

  it('is let out to no other page', async () => {
    for (const method of ['GET', 'OPTIONS'] as const) {
      const response = await fetch(`${base()}/api/me`, {
        method,
        headers: {
          Origin: 'https://evil.example.se',
          'Access-Control-Request-Method': 'GET',
          'Access-Control-Request-Headers': 'authorization',
        },
      });
      const names = [...response.headers.keys()].filter((name) => name.startsWith('access-control'));
      expect(names, method).toEqual([]);
    }
  });
});

describe('whoever helps the groups', () => {
  it.each(['Annika Falkenström', 'Robert Åslund'])('%s sees numbers and no case, by any address', async (name) => {
    const { asks } = stage.person(name);
    const list = await asks('/api/cases');
    expect(list.body.kind).toBe('counts');
    for (const path of ['/api/cases?forum=mariestad-team', '/api/cases?forum=all', '/api/cases?forum[]=mariestad-team'])
      expect(JSON.stringify((await asks(path)).body), path).not.toMatch(/13–15|sömn|borta|alias/);
    expect((await asks(`/api/forums/mariestad-team/cases/${consented}`)).status).toBe(403);
  });
});

describe('a team that is paused', () => {
  it('is told of to nobody who was never met there', async () => {
    const own = await createStage();
    try {
      const path = (forum: string) => `/api/forums/${forum}/cases/50000000-0000-4000-8000-000000000001`;
      const before = await own.person('Sara Nyberg').asks(path('skovde-team'));
      const town = { teamId: '19:skovde@thread.tacv2' };
      const installed = own.teams.state().teams.find(({ id }) => id === town.teamId);
      if (!installed) throw new Error('no Skövde');
      await own.person('Jenny Wikström').asks('/api/me');
      await own.teams.removeChannel(installed.id, '19:skovde-team@thread.tacv2');
      await own.settled();
      const paused = await own.person('Jenny Wikström').asks(path('skovde-team'));
      expect([paused.status, paused.body.error.code]).toEqual([403, 'forum-paused']);
      for (const forum of ['skovde-team', 'atlantis-team']) {
        const { status, body } = await own.person('Sara Nyberg').asks(path(forum));
        expect([status, body]).toEqual([404, before.body]);
      }
    } finally {
      await own.close();
    }
  });
});

describe('whoever has left the team', () => {
  it('presses nothing from that moment, though the lists are remembered for some seconds', async () => {
    const own = await createStage();
    try {
      await askWithConsent(own);
      const elin = own.person('Elin Sandström');
      const { id } = (await elin.asks('/api/cases')).body.cases[0];
      const read = async () => {
        const body = { verb: 'case.read', data: { forum: 'mariestad-team', case: id } };
        return JSON.stringify((await elin.asks('/api/press', { method: 'POST', body })).body);
      };
      expect(await read()).toContain(goodText.slice(0, 30));
      await own.teams.leave('19:mariestad@thread.tacv2', elin.id).catch(() => undefined);
      expect(await read()).not.toContain(goodText.slice(0, 10));
    } finally {
      await own.close();
    }
  });
});

describe('the bot’s own door', () => {
  it('stays shut for the tab’s token and for none', async () => {
    const token = await stage.teams.tabToken(stage.person('Sara Nyberg').id);
    const activity = { type: 'message', text: 'hej', serviceUrl: base(), from: { id: '29:elin-sandstrom' } };
    const body = JSON.stringify({
      ...activity,
      conversation: { id: 'a:x' },
      recipient: { id: '28:x' },
      channelId: 'msteams',
    });
    const before = stage.teams.traffic.length;
    for (const path of ['/api/messages', '/api/messages/', '/API/Messages', '/api//messages', '/api/%6dessages'])
      for (const authorization of [undefined, `Bearer ${token}`, 'Bearer x.y.z']) {
        const response = await fetch(`${base()}${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...(authorization && { Authorization: authorization }) },
          body,
        });
        expect([400, 401, 403, 404], path).toContain(response.status);
      }
    expect(stage.teams.traffic.slice(before).filter(({ direction }) => direction !== 'to-bot')).toEqual([]);
  });
});

describe('too many who are not signed in', () => {
  it('are stopped, though each brings something that looks like a token', async () => {
    const own = await createStage();
    try {
      const address = `${new URL(own.servers[0]?.endpoint ?? '').origin}/api/no-such`;
      const ask = async () => (await fetch(address, { headers: { Authorization: 'Bearer made.up.token' } })).status;
      const statuses: number[] = [];
      for (let n = 0; n < 26; n += 1) statuses.push(...(await Promise.all(Array.from({ length: 50 }, ask))));
      expect(statuses).toContain(429);
      expect(statuses.at(-1)).toBe(429);
    } finally {
      await own.close();
    }
  });
});
