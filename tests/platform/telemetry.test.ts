import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline';
import express from 'express';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { advice } from '../../bot/platform/advice.ts';
import { createLog, type LogFields } from '../../bot/platform/log.ts';
import { systemRandom } from '../../bot/platform/random.ts';
import { withReference } from '../../bot/platform/reference.ts';
import { StorageUnavailable } from '../../bot/platform/tables/port.ts';
import { createAzureMonitor } from '../../bot/platform/telemetry/azure-monitor.ts';
import { monitorTrouble } from '../../bot/platform/telemetry/monitor-trouble.ts';
import { observedLog, observedRequests } from '../../bot/platform/telemetry/observed.ts';
import { correlated } from '../../bot/platform/web/correlated.ts';
import { listenAnywhere } from '../support/listening.ts';
import { firstChance } from './teams-edge.ts';

const key = '11111111-2222-4333-8444-555555555555';
const clock = { now: () => Temporal.Instant.from('2026-11-24T09:00:00Z') };

const envelope = z.object({
  iKey: z.string(),
  time: z.string(),
  sampleRate: z.number(),
  tags: z.record(z.string(), z.string()),
  data: z.object({
    baseType: z.string(),
    baseData: z.looseObject({ name: z.string(), properties: z.record(z.string(), z.string()).optional() }),
  }),
});

let taken: z.infer<typeof envelope>[] = [];
let raw = '';
let asked: IncomingMessage['headers'] = {};

const monitor = createServer(async (request, response) => {
  if (refusal !== undefined) {
    request.resume();
    response.writeHead(refusal).end();
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = gunzipSync(Buffer.concat(chunks)).toString('utf8');
  asked = { ...request.headers, path: request.url };
  raw += text;
  taken.push(...text.split('\n').map((line) => envelope.parse(JSON.parse(line))));
  response.end(JSON.stringify({ itemsReceived: 1, itemsAccepted: 1, errors: [] }));
});

let port = 0;
let isAway = false;
let failures: unknown[] = [];
/** In place of 200. */
let refusal: number | undefined;
const loopback = createDefaultHttpClient();
/** As if the net led to this machine. */
const httpClient: HttpClient = {
  sendRequest: (request) => {
    if (isAway) throw new Error('away');
    const url = request.url.replace('https://in.example.se', `http://127.0.0.1:${port}`);
    return loopback.sendRequest({ ...request, url, allowInsecureConnection: true });
  },
};
const credential = { getToken: async () => ({ token: 'intyg', expiresOnTimestamp: Date.now() + 3_600_000 }) };

const made = (percent: number) => {
  const endpoint = 'https://in.example.se';
  const telemetry = createAzureMonitor({
    key,
    endpoint,
    credential,
    percent,
    clock,
    random: systemRandom,
    httpClient,
    onFailure: (cause) => failures.push(cause),
  });
  return { telemetry, log: observedLog(createLog('silent'), telemetry) };
};

beforeAll(async () => {
  port = await listenAnywhere(monitor);
});
afterAll(() => {
  monitor.closeAllConnections();
  monitor.close();
});
beforeEach(() => {
  taken = [];
  raw = '';
  isAway = false;
  failures = [];
  refusal = undefined;
});

const nobody = /Kalle|Svensson|20120314|mår dåligt/;

describe('an event in the log', () => {
  it('comes to Azure Monitor with its own fields, signed in and packed', async () => {
    const { telemetry, log } = made(100);
    const fields = { event: 'job-stuck', job: 'case.tell', key: 'owed|tell|b27', code: 'NoPersonalChat', attempts: 3 };
    withReference('abcdef01', () =>
      log.error(fields, new StorageUnavailable('Kalle', { cause: new Error('20120314') })),
    );
    await telemetry.flush();
    expect(asked).toMatchObject({ path: '/v2.1/track', authorization: 'Bearer intyg', 'content-encoding': 'gzip' });
    const [told] = taken;
    expect(told).toMatchObject({ iKey: key, time: '2026-11-24T09:00:00Z', sampleRate: 100 });
    expect(told?.tags).toMatchObject({ 'ai.cloud.role': 'partssamverkan', 'ai.operation.id': 'abcdef01' });
    expect(told?.data).toEqual({
      baseType: 'EventData',
      baseData: {
        ver: 2,
        name: 'job-stuck',
        properties: {
          level: 'error',
          reference: 'abcdef01',
          job: 'case.tell',
          key: 'owed|tell|b27',
          code: 'NoPersonalChat',
          attempts: '3',
          cause: 'StorageUnavailable < Error',
        },
      },
    });
    expect(raw).not.toMatch(nobody);
  });

  it('takes along nothing that anybody wrote, nor a field that nobody has let go', async () => {
    const { telemetry, log } = made(100);
    const smuggled: LogFields = {
      event: 'teams.send',
      outcome: 'Kalle mår dåligt',
      ...{ text: 'Kalle', job: 'Kalle Svensson' },
    };
    log.warn(smuggled);
    log.warn({ event: 'clock-off', seconds: 600, advice: advice.clockOff });
    await telemetry.flush();
    expect(taken.map(({ data }) => data.baseData.properties)).toEqual([
      { level: 'warn' },
      { level: 'warn', seconds: '600', advice: advice.clockOff },
    ]);
    expect(raw).not.toMatch(nobody);
  });

  it('is sent always when something is wrong, otherwise so many in a hundred, and all of a request or nothing', async () => {
    const { telemetry, log } = made(20);
    for (let n = 0; n < 500; n += 1) {
      withReference(`reference-${n}`, () => {
        log.info({ event: 'job' });
        log.info({ event: 'teams.send' });
        if (n % 10 === 0) log.warn({ event: 'late' });
      });
    }
    await telemetry.flush();
    const named = (name: string) => taken.filter(({ data }) => data.baseData.name === name);
    expect(named('late')).toHaveLength(50);
    expect(named('late').every(({ sampleRate }) => sampleRate === 100)).toBe(true);
    expect(named('job').length).toBeGreaterThan(70);
    expect(named('job').length).toBeLessThan(130);
    expect(named('job').every(({ sampleRate }) => sampleRate === 20)).toBe(true);
    const of = (name: string) => named(name).map(({ tags }) => tags['ai.operation.id']);
    expect(of('teams.send')).toEqual(of('job'));
  });

  it('is not sent at all when nobody wants the ordinary', async () => {
    const { telemetry, log } = made(0);
    log.info({ event: 'job' });
    log.error({ event: 'job-failed' });
    await telemetry.flush();
    expect(taken.map(({ data }) => data.baseData.name)).toEqual(['job-failed']);
  });

  it('stops nobody while Azure Monitor is away, and comes afterwards', async () => {
    const { telemetry, log } = made(100);
    isAway = true;
    log.info({ event: 'job' });
    await telemetry.flush();
    for (let n = 0; n < 3_000; n += 1) log.info({ event: 'later' });
    isAway = false;
    await telemetry.flush();
    expect(failures).toHaveLength(1);
    expect(taken).toHaveLength(2_000);
    expect(taken.every(({ data }) => data.baseData.name === 'later')).toBe(true);
  });
});

describe('a refusal of Azure Monitor', () => {
  it('is told of once, with the role that is missing', async () => {
    const { telemetry, log } = made(100);
    refusal = 403;
    for (let n = 0; n < 2; n += 1) {
      log.info({ event: 'job' });
      await telemetry.flush();
    }
    expect(failures.map(monitorTrouble)).toEqual([{ status: 403, advice: advice.monitorForbidden }]);
    refusal = undefined;
    await telemetry.flush();
    expect(taken).toHaveLength(2);
  });

  it('of what it will never take is not met again', async () => {
    const { telemetry, log } = made(100);
    refusal = 400;
    log.info({ event: 'job' });
    await telemetry.flush();
    refusal = undefined;
    await telemetry.flush();
    expect([taken, failures]).toEqual([[], []]);
  });
});

describe('a request', () => {
  it('is told by its route, what came of it and how long it took', async () => {
    const { telemetry } = made(100);
    const app = express().use(correlated(firstChance), observedRequests(telemetry));
    const api = express.Router().get('/people/:name', (_request, response) => void response.status(404).end());
    app.use('/api', api);
    app.get('/events', (_request, response) => void response.type('text/event-stream').end());
    app.use('/tab', (_request, response) => void response.end());
    const server = createServer(app);
    const url = `http://127.0.0.1:${await listenAnywhere(server)}`;
    for (const path of ['/api/people/Kalle?q=Svensson', '/events', '/tab/Kalle', '/Kalle/Svensson'])
      await (await fetch(`${url}${path}`)).text();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    await telemetry.flush();
    expect(taken.map(({ data }) => [data.baseData.name, data.baseData.responseCode, data.baseData.success])).toEqual([
      ['GET /api/people/:name', '404', false],
      ['GET /tab/*', '200', true],
      ['GET none', '404', false],
    ]);
    expect(taken[0]?.data.baseData.duration).toMatch(/^00:00:0\d\.\d{3}$/);
    expect(taken[0]?.tags['ai.operation.id']).toBe('abcdef01');
    expect(raw).not.toMatch(nobody);
  });
});
