import { createServer, type Server } from 'node:http';
import express from 'express';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { allowance, answerTooMany, createLimits, letOff } from '../../../bot/platform/web/limits.ts';
import { listenAnywhere } from '../../support/listening.ts';

const servers: Server[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** A door that lets in whoever names somebody: `Bearer asa`. */
const open = async (allowed: { person: number; address: number }, proxies = 0) => {
  const limits = createLimits(allowed);
  const app = express().set('trust proxy', proxies);
  app.use(limits.byAddress);
  app.get('/open', (_request, response) => {
    response.send();
  });
  app.get('/', async (request, response) => {
    const person = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (person === undefined || person === 'forged') {
      response.status(401).send();
      return;
    }
    letOff(response);
    const counted = await limits.byPerson(person);
    if (counted.ok) response.send();
    else answerTooMany(response, counted.failure);
  });
  const server = createServer(app);
  servers.push(server);
  const base = `http://127.0.0.1:${await listenAnywhere(server)}`;
  const ask = (person?: string, from?: string, path = '/') =>
    fetch(`${base}${path}`, {
      headers: { ...(person && { authorization: `Bearer ${person}` }), ...(from && { 'X-Forwarded-For': from }) },
    });
  const statuses = async (times: number, ...asked: Parameters<typeof ask>) => {
    const seen: number[] = [];
    for (let i = 0; i < times; i += 1) seen.push((await ask(...asked)).status);
    return seen;
  };
  return { ask, statuses };
};

const answerOf = async (response: Response) => ({
  status: response.status,
  retryAfter: Number(response.headers.get('Retry-After')),
  body: await response.json(),
});

describe('a person', () => {
  it('who asks too often is told when to come again, and nobody else is', async () => {
    const { ask, statuses } = await open({ person: 3, address: 100 });
    expect(await statuses(3, 'asa')).toEqual([200, 200, 200]);
    const { status, retryAfter, body } = await answerOf(await ask('asa'));
    expect(status).toBe(429);
    expect(retryAfter).toBeGreaterThan(50);
    expect(retryAfter).toBeLessThanOrEqual(60);
    const sentence = `Det kom för många förfrågningar på kort tid. Vänta ${retryAfter} sekunder och försök igen.`;
    expect(body).toEqual({ error: { code: 'too-many', sentence } });
    expect(await statuses(1, 'bo')).toEqual([200]);
  });

  it('may come again after the minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const limits = createLimits({ person: 1, address: 1 });
    expect((await limits.byPerson('asa')).ok).toBe(true);
    vi.setSystemTime(Date.now() + 59_000);
    expect(await limits.byPerson('asa')).toEqual({ ok: false, failure: { kind: 'too-many', retryAfterSeconds: 1 } });
    vi.setSystemTime(Date.now() + 1_000);
    expect((await limits.byPerson('asa')).ok).toBe(true);
  });
});

describe('an address', () => {
  it('that tries tokens is stopped before they are read', async () => {
    const { ask, statuses } = await open({ person: 100, address: 3 });
    expect(await statuses(5, 'forged')).toEqual([401, 401, 401, 429, 429]);
    expect(await statuses(1, 'asa')).toEqual([429]);
    expect(await answerOf(await ask('asa'))).toMatchObject({ status: 429, body: { error: { code: 'too-many' } } });
  });

  it('is counted for what needs no token', async () => {
    const { statuses } = await open({ person: 100, address: 2 });
    expect(await statuses(3, undefined, undefined, '/open')).toEqual([200, 200, 429]);
  });

  it('is not let off by a token that nobody has looked at', async () => {
    const { statuses } = await open({ person: 100, address: 2 });
    expect(await statuses(3, 'made-up', undefined, '/open')).toEqual([200, 200, 429]);
    expect(await statuses(1, 'made-up', undefined, '/no-such')).toEqual([429]);
  });

  it('that many colleagues share is not counted for what they do signed in', async () => {
    const { statuses } = await open({ person: 100, address: 3 });
    for (const person of ['asa', 'bo', 'siv']) expect(await statuses(4, person)).toEqual([200, 200, 200, 200]);
    expect(await statuses(2, 'forged')).toEqual([401, 401]);
  });

  it('is the one that a trusted proxy tells, with or without a port', async () => {
    const { statuses } = await open({ person: 100, address: 2 }, 1);
    expect(await statuses(1, 'forged', '192.0.2.1')).toEqual([401]);
    expect(await statuses(1, 'forged', '192.0.2.1:50123')).toEqual([401]);
    expect(await statuses(1, 'forged', '192.0.2.1:50124')).toEqual([429]);
    expect(await statuses(1, 'forged', '192.0.2.2')).toEqual([401]);
  });

  it('of IPv6 is a whole network', async () => {
    const { statuses } = await open({ person: 100, address: 2 }, 1);
    expect(await statuses(1, 'forged', '2001:db8:1:2::1')).toEqual([401]);
    expect(await statuses(1, 'forged', '[2001:db8:1:2::2]:443')).toEqual([401]);
    expect(await statuses(1, 'forged', '2001:db8:1:2::3')).toEqual([429]);
    expect(await statuses(1, 'forged', '2001:db8:ffff::1')).toEqual([401]);
  });

  it('may not be told by whoever asks, where there is no proxy', async () => {
    const { statuses } = await open({ person: 100, address: 1 });
    expect(await statuses(1, 'forged', '192.0.2.1')).toEqual([401]);
    expect(await statuses(1, 'forged', '192.0.2.2')).toEqual([429]);
  });
});

it('leaves room for a page that asks each second and a search as one types', () => {
  expect(allowance.person).toBeGreaterThanOrEqual(300);
  expect(allowance.address).toBeGreaterThan(allowance.person);
});
