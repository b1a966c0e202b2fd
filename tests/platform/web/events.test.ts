import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import compression from 'compression';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { ok } from '../../../bot/failure.ts';
import { behind, type Door, events, json } from '../../../bot/platform/web/api.ts';
import { eventTimings, type Next, sendEvents } from '../../../bot/platform/web/events.ts';
import { listenAnywhere } from '../../support/listening.ts';
import { logLines, quiet } from '../teams-edge.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

type Stream = { readonly answer: IncomingMessage; text(): string; readonly ended: Promise<unknown> };

const look = (url: string): Promise<Stream> =>
  new Promise((resolve, reject) => {
    const request = get(url, { headers: { 'accept-encoding': 'gzip', authorization: 'asa' } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      const ended = new Promise((over) => answer.once('close', over).once('error', over));
      resolve({ answer, text: () => text, ended });
    });
    request.on('error', reject);
  });

const served = async (next: Next, more: { timings?: object; log?: typeof quiet } = {}) => {
  const app = express().use(compression());
  app.get('/', (_request, response) =>
    sendEvents(response, next, more.log ?? quiet, { ...eventTimings, ...more.timings }),
  );
  const server = createServer(app);
  servers.push(server);
  return { server, url: `http://127.0.0.1:${await listenAnywhere(server)}/` };
};

const forEver = (seen: { over?: boolean } = {}): Next =>
  async function* (signal) {
    yield { n: 1 };
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    seen.over = true;
  };

/** Heeds nothing. */
const deaf: Next = async function* () {
  yield 1;
  await new Promise(() => undefined);
};

describe('a stream of events', () => {
  it('brings each value as it comes, and is kept and packed by nobody', async () => {
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { url } = await served(async function* () {
      yield { text: 'å\n\nä' };
      await held;
      yield [2];
    });
    const { answer, text, ended } = await look(url);
    await expect.poll(text).toBe('data: {"text":"å\\n\\nä"}\n\n');
    go();
    await ended;
    expect(text()).toBe('data: {"text":"å\\n\\nä"}\n\ndata: [2]\n\n');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    });
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it('beats while there is nothing to say', async () => {
    const { url } = await served(forEver(), { timings: { beatMs: 10 } });
    const { text } = await look(url);
    await expect.poll(text).toContain(':\n\n:\n\n');
  });

  it('ends when whoever looked has gone', async () => {
    const seen: { over?: boolean } = {};
    const { url } = await served(forEver(seen));
    const { answer, text } = await look(url);
    await expect.poll(text).not.toBe('');
    answer.destroy();
    await expect.poll(() => seen.over).toBe(true);
  });

  it.each([
    ['what heeds it', forEver()],
    ['what heeds nothing', deaf],
  ])('ends when its time is up, of %s', async (_what, next) => {
    const { url } = await served(next, { timings: { lastsMs: 50 } });
    const { answer, ended } = await look(url);
    await ended;
    expect(answer.complete).toBe(true);
  });

  it('does not hold up a server that stops', async () => {
    const { url, server } = await served(forEver());
    const { text, ended, answer } = await look(url);
    await expect.poll(text).not.toBe('');
    const began = performance.now();
    await new Promise((resolve) => server.close(resolve));
    await ended;
    expect(answer.complete).toBe(true);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('ends at a surprise, which is logged without a word of it', async () => {
    const { lines, log } = logLines();
    const { url } = await served(
      async function* () {
        yield 1;
        throw new Error('hemligt');
      },
      { log },
    );
    const { text, ended } = await look(url);
    await ended;
    expect(text()).toBe('data: 1\n\n');
    expect(lines.join()).toContain('events-failed');
    expect(lines.join()).not.toContain('hemligt');
  });

  it('waits for a reader that is slow', async () => {
    let made = 0;
    const { url } = await served(async function* () {
      for (; made < 2_000; made += 1) yield 'x'.repeat(10_000);
    });
    const { answer, ended } = await look(url);
    answer.pause();
    await sleep(200);
    expect(made).toBeLessThan(2_000);
    answer.resume();
    await ended;
    expect(made).toBe(2_000);
  });
});

describe('a route that answers with events', () => {
  const open = async () => {
    const door: Door<string> = {
      reads: async (authorization) => ok(authorization ?? ''),
      writes: async (authorization) => ok(authorization ?? ''),
    };
    const { reads } = behind(door, quiet);
    const app = express();
    app.get(
      '/follow/:person',
      reads(async (_who, { params }) => events(String(params.person), forEver())),
    );
    app.get(
      '/',
      reads(async () => json({})),
    );
    const server = createServer(app);
    servers.push(server);
    return `http://127.0.0.1:${await listenAnywhere(server)}`;
  };

  it('lets one person have five at once', async () => {
    const base = await open();
    const streams = await Promise.all(Array.from({ length: 5 }, () => look(`${base}/follow/asa`)));
    expect(streams.map(({ answer }) => answer.statusCode)).toEqual([200, 200, 200, 200, 200]);
    const sixth = await look(`${base}/follow/asa`);
    await sixth.ended;
    expect(sixth.answer.statusCode).toBe(429);
    expect(JSON.parse(sixth.text()).error.sentence).toContain('många ställen');
    expect((await look(`${base}/follow/bo`)).answer.statusCode).toBe(200);
    streams[0]?.answer.destroy();
    await expect.poll(async () => (await look(`${base}/follow/asa`)).answer.statusCode).toBe(200);
  });
});
