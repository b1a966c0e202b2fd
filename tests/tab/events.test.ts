import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Next, sendEvents } from '../../bot/platform/web/events.ts';
import { apiOf } from '../../tab/data/api.ts';
import { type FollowState, followEvents } from '../../tab/data/events.ts';
import { answered } from '../../tab/data/failure.ts';
import { failure, refused } from '../../tab/data/refusal.ts';
import type { TokenSource } from '../../tab/host/token-source.ts';
import { quiet } from '../platform/teams-edge.ts';
import { listenAnywhere } from '../support/listening.ts';

const progress = z.object({ n: z.number() });
const tokens: TokenSource = { token: async (fresh) => answered(fresh ? 'new' : 'old') };
const quick = { pauses: [5, 10, 20], silence: 60_000 };

const servers: Server[] = [];
const following: AbortController[] = [];
afterEach(() => {
  for (const one of following.splice(0)) one.abort();
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers one after the other, the last of them again and again. */
const serverOf = async (...answers: readonly Handle[]) => {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.headers.authorization);
    answers[Math.min(asked.length, answers.length) - 1]?.(request, response);
  });
  servers.push(server);
  return { asked, url: `http://127.0.0.1:${await listenAnywhere(server)}` };
};

const beginning = (response: ServerResponse, text: string) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(text);
};
const says =
  (text: string): Handle =>
  (_request, response) => {
    beginning(response, text);
    response.end();
  };
const stays =
  (text: string): Handle =>
  (_request, response) =>
    beginning(response, text);
const breaks =
  (text: string): Handle =>
  (_request, response) => {
    beginning(response, text);
    setTimeout(() => response.destroy(), 20);
  };
const refuses =
  (status: number): Handle =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
  };

const follower = () => {
  const stopping = new AbortController();
  following.push(stopping);
  const values: number[] = [];
  const states: FollowState[] = [];
  return {
    values,
    states,
    stop: () => stopping.abort(),
    as: {
      onValue: ({ n }: { n: number }) => void values.push(n),
      onState: (state: FollowState) => void states.push(state),
      signal: stopping.signal,
    },
  };
};

/** Without tokens, and with short pauses. */
const follow = (url: string, { as }: ReturnType<typeof follower>, timings = quick) =>
  followEvents(
    async (signal) => {
      const response = await fetch(url, { signal }).catch(() => undefined);
      if (!response) return { ok: false, failure: failure('offline') };
      return response.ok ? answered(response) : { ok: false, failure: refused(response.status, null) };
    },
    progress,
    as,
    timings,
  );

const seven: Next = async function* () {
  yield { n: 7 };
  await new Promise(() => undefined);
};

describe('what the server tells as it happens', () => {
  it('is read value by value, whatever pieces it comes in', async () => {
    const { url } = await serverOf((_request, response) => {
      beginning(response, ':\n\ndata: {"n"');
      setTimeout(() => response.write(': 1}\r\n\r\ndata: {"n": 2}\n\nda'), 10);
      setTimeout(() => response.write('ta: {"n": 3}\n\n'), 20);
    });
    const one = follower();
    const over = follow(url, one);
    await expect.poll(() => one.values).toEqual([1, 2, 3]);
    expect(one.states).toEqual(['live']);
    one.stop();
    expect(await over).toBeUndefined();
  });

  it('goes on where a stream has come to its end, without a word', async () => {
    const { url } = await serverOf(says('data: {"n": 1}\n\n'), stays('data: {"n": 2}\n\n'));
    const one = follower();
    void follow(url, one);
    await expect.poll(() => one.values).toEqual([1, 2]);
    expect(one.states).toEqual(['live', 'live']);
  });

  it('goes on where the network broke, and where nobody answered for a while', async () => {
    const { url } = await serverOf(
      breaks('data: {"n": 1}\n\n'),
      refuses(503),
      refuses(429),
      stays('data: {"n": 2}\n\n'),
    );
    const one = follower();
    void follow(url, one);
    await expect.poll(() => one.values).toEqual([1, 2]);
    expect(one.states).toEqual(['live', 'again', 'again', 'again', 'live']);
  });

  it('counts a server that has fallen silent as gone', async () => {
    const { url } = await serverOf(stays('data: {"n": 1}\n\n'), stays('data: {"n": 2}\n\n'));
    const one = follower();
    void follow(url, one, { ...quick, silence: 60 });
    await expect.poll(() => one.values.slice(0, 2)).toEqual([1, 2]);
    expect(one.states.slice(0, 2)).toEqual(['live', 'again']);
  });

  it.each([
    [403, 'refused'],
    [404, 'missing'],
  ])('is given up at %i', async (status, kind) => {
    const { url, asked } = await serverOf(refuses(status));
    const one = follower();
    expect(await follow(url, one)).toMatchObject({ kind });
    expect([one.states, asked.length]).toEqual([['lost'], 1]);
  });

  it('is given up where it is of a kind that cannot be read', async () => {
    const { url } = await serverOf(stays('data: {"m": 1}\n\n'));
    const one = follower();
    expect(await follow(url, one)).toMatchObject({ kind: 'unreadable' });
    expect([one.states, one.values]).toEqual([['live', 'lost'], []]);
  });

  it('ends at once when nobody follows any more, also in a pause', async () => {
    const { url, asked } = await serverOf(refuses(503));
    const one = follower();
    const over = follow(url, one, { ...quick, pauses: [60_000] });
    await expect.poll(() => one.states).toEqual(['again']);
    one.stop();
    expect(await over).toBeUndefined();
    expect(asked).toHaveLength(1);
  });

  it('is asked for with the token, and with a new one when that is refused', async () => {
    const asked: (string | undefined)[] = [];
    const app = express();
    app.get('/api/x', async ({ headers }, response) => {
      asked.push(headers.authorization);
      if (headers.authorization !== 'Bearer new') return void response.status(401).json({});
      await sendEvents(response, seven, quiet);
    });
    const server = createServer(app);
    servers.push(server);
    const url = `http://127.0.0.1:${await listenAnywhere(server)}`;
    const one = follower();
    const over = apiOf(tokens, (path, init) => fetch(`${url}${path}`, init)).follow('/api/x', progress, one.as);
    await expect.poll(() => one.values).toEqual([7]);
    expect(asked).toEqual(['Bearer old', 'Bearer new']);
    one.stop();
    expect(await over).toBeUndefined();
  });
});
