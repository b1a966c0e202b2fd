import { createServer } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StorageUnavailable } from '../../bot/platform/tables/port.ts';
import { createTeams } from '../../bot/platform/teams/messenger.ts';
import type { Before, Message, Teams } from '../../bot/platform/teams/port.ts';
import { listenAnywhere } from '../support/listening.ts';
import { type Edge, firstChance, logLines, openEdge, quiet, tenantId } from './teams-edge.ts';

const clock = { now: () => Temporal.Instant.from('2026-11-24T09:00:00Z') };
const message: Message = {
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Björk 27', wrap: true }] },
  summary: 'Björk 27: rehab tillfrågas',
};

let edge: Edge;
let teams: Teams;
/** Gives up early; for the tests in which nobody answers. */
let hasty: Teams;

const options = { log: quiet, clock, random: firstChance };

beforeAll(async () => {
  edge = await openEdge();
  teams = createTeams(edge.settings, options);
  hasty = createTeams(edge.settings, { ...options, timeoutMs: 300 });
});
afterAll(() => edge.close());
beforeEach(() => edge.answerWith((response) => void response.status(201).json({ id: 'a1' })));

const posts = {
  'a post in a channel': (by = teams) => by.postToChannel(edge.place, message),
  'a reply in a thread': (by = teams) => by.replyInThread(edge.place, '1700', message),
  'a change of a card': (by = teams) => by.update(edge.place, '1700', message),
};

describe.each(Object.entries(posts))('%s', (_name, send) => {
  it.each([
    [429, { 'retry-after': '7' }, { kind: 'throttled', retryAfterMs: 7_000 }],
    [429, {}, { kind: 'throttled', retryAfterMs: 30_000 }],
    [429, { 'retry-after': 'soon 1.5' }, { kind: 'throttled', retryAfterMs: 30_000 }],
    [429, { 'retry-after': '99999999' }, { kind: 'throttled', retryAfterMs: 3_600_000 }],
    [
      429,
      { 'retry-after': 'Tue, 24 Nov 2026 09:00:20 GMT', date: 'Tue, 24 Nov 2026 09:00:08 GMT' },
      { kind: 'throttled', retryAfterMs: 12_000 },
    ],
    [412, {}, { kind: 'throttled', retryAfterMs: 1_000 }],
    [408, {}, { kind: 'uncertain' }],
    [500, {}, { kind: 'uncertain' }],
    [502, {}, { kind: 'uncertain' }],
    [503, { 'retry-after': '1' }, { kind: 'uncertain' }],
    [400, {}, { kind: 'refused', status: 400, code: 'Said' }],
    [401, {}, { kind: 'refused', status: 401, code: 'Said' }],
    [403, {}, { kind: 'refused', status: 403, code: 'Said' }],
    [404, {}, { kind: 'refused', status: 404, code: 'Said' }],
    [413, {}, { kind: 'refused', status: 413, code: 'Said' }],
  ])('is sent once when the answer is %i %j', async (status, headers, outcome) => {
    edge.answerWith(
      (response) =>
        void response
          .status(status)
          .set(headers)
          .json({ error: { code: 'Said' } }),
    );
    expect(await send()).toEqual(outcome);
    expect(edge.hits).toHaveLength(1);
  });

  it('is sent once, and uncertain, when the connection is dropped after it came', async () => {
    edge.answerWith((response) => void response.socket?.destroy());
    expect(await send()).toEqual({ kind: 'uncertain' });
    expect(edge.hits).toHaveLength(1);
  });

  it('is sent once, and uncertain, when no answer comes in time', async () => {
    edge.answerWith(() => undefined);
    expect(await send(hasty)).toEqual({ kind: 'uncertain' });
    expect(edge.hits).toHaveLength(1);
  });

  it('is sent once, and uncertain, when half an answer comes', async () => {
    edge.answerWith((response) => {
      response.writeHead(201, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"id":', () => response.socket?.destroy());
    });
    expect(await send()).toEqual({ kind: 'uncertain' });
    expect(edge.hits).toHaveLength(1);
  });

  it('does not follow a redirect', async () => {
    edge.answerWith((response) => response.redirect(307, `${edge.url}/connector/elsewhere`));
    expect(await send()).toEqual({ kind: 'refused', status: 307, code: 'Http307' });
    expect(edge.hits).toHaveLength(1);
  });

  it('says without a reason of its own which status refused it', async () => {
    edge.answerWith((response) => void response.status(403).send('<html>'));
    expect(await send()).toEqual({ kind: 'refused', status: 403, code: 'Http403' });
  });
});

describe.each([
  ['a post in a channel', (before: Before, what = message) => teams.postToChannel(edge.place, what, before)],
  ['a reply in a thread', (before: Before, what = message) => teams.replyInThread(edge.place, '1700', what, before)],
])('what is asked before %s', (_name, send) => {
  const hitsThen: number[] = [];
  const asked = (answer: boolean) => async () => {
    hitsThen.push(edge.hits.length);
    return answer;
  };
  beforeEach(() => void hitsThen.splice(0));

  it('comes before the request', async () => {
    edge.answerWith((response) => void response.status(201).json({ id: 'c;messageid=1', activityId: '1' }));
    expect(await send(asked(true))).toMatchObject({ kind: 'done' });
    expect([hitsThen, edge.hits.length]).toEqual([[0], 1]);
  });

  it('may hold it back', async () => {
    expect(await send(asked(false))).toEqual({ kind: 'withheld' });
    expect(edge.hits).toEqual([]);
  });

  it('leaves nothing sent when storage is away', async () => {
    const away = () => Promise.reject(new StorageUnavailable());
    expect(await send(away)).toEqual({ kind: 'not-reached' });
    expect(edge.hits).toEqual([]);
  });

  it('is not asked where nothing can be sent', async () => {
    const large = { ...message, card: { ...message.card, fallbackText: 'x'.repeat(40_000) } };
    expect(await send(asked(true), large)).toMatchObject({ kind: 'refused' });
    expect(hitsThen).toEqual([]);
  });
});

describe('a post', () => {
  it('is uncertain when the answer cannot be read', async () => {
    edge.answerWith((response) => void response.status(201).send('<html>'));
    expect(await posts['a post in a channel']()).toEqual({ kind: 'uncertain' });
    expect(await posts['a reply in a thread']()).toEqual({ kind: 'uncertain' });
    expect(edge.hits).toHaveLength(2);
  });

  it('carries the card, the notification text and our token', async () => {
    edge.answerWith(
      (response) =>
        void response.status(201).json({ id: '19:channel@thread.tacv2;messageid=1700', activityId: '1700' }),
    );
    expect(await teams.postToChannel(edge.place, message)).toEqual({
      kind: 'done',
      activityId: '1700',
      conversationId: '19:channel@thread.tacv2;messageid=1700',
    });
    const [hit] = edge.hits;
    expect(hit).toMatchObject({
      method: 'POST',
      path: '/v3/conversations',
      body: {
        isGroup: true,
        tenantId,
        channelData: { channel: { id: '19:channel@thread.tacv2' } },
        activity: {
          type: 'message',
          summary: 'Björk 27: rehab tillfrågas',
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
        },
      },
    });
    expect(hit?.body).not.toHaveProperty('activity.text');
    expect(await edge.issuer.opensConnector(hit?.authorization)).toBe(true);
  });

  it('puts mentions inside the card', async () => {
    await teams.postToChannel(edge.place, { ...message, mentions: [{ userId: '29:anna', name: 'Anna Ek' }] });
    expect(edge.hits[0]?.body).toHaveProperty('activity.attachments.0.content.msteams', {
      entities: [{ type: 'mention', text: '<at>Anna Ek</at>', mentioned: { id: '29:anna', name: 'Anna Ek' } }],
    });
  });

  it('in a thread goes to the conversation of that thread', async () => {
    expect(await teams.replyInThread(edge.place, '1700', message)).toEqual({
      kind: 'done',
      activityId: 'a1',
      conversationId: '19:channel@thread.tacv2;messageid=1700',
    });
    expect(edge.hits.map(({ path }) => path)).toEqual([
      '/v3/conversations/19:channel@thread.tacv2;messageid=1700/activities',
    ]);
  });

  it('is refused here when the card is over 28 KB', async () => {
    const text = 'å'.repeat(15_000);
    const large: Message = { ...message, card: { ...message.card, body: [{ type: 'TextBlock', text }] } };
    expect(await teams.postToChannel(edge.place, large)).toEqual({
      kind: 'refused',
      status: 413,
      code: 'CardTooLarge',
    });
    expect(edge.hits).toHaveLength(0);
  });

  it('never leaves for an address that is not on the list', async () => {
    const place = { ...edge.place, serviceUrl: 'https://connector.example.se/' };
    expect(await teams.postToChannel(place, message)).toMatchObject({ kind: 'refused', code: 'AddressForbidden' });
  });

  it('has not arrived when nobody listens', async () => {
    const closed = createServer();
    const port = await listenAnywhere(closed);
    await new Promise((resolve) => closed.close(resolve));
    const place = { ...edge.place, serviceUrl: `http://127.0.0.1:${port}/` };
    expect(await teams.postToChannel(place, message)).toEqual({ kind: 'not-reached' });
  });

  it('has not arrived when the connection is never made', async () => {
    // TLS against a server that accepts and says nothing: connected, but nothing of ours can have been written.
    const silent = createServer(() => undefined);
    const port = await listenAnywhere(silent);
    const place = { ...edge.place, serviceUrl: `https://127.0.0.1:${port}/` };
    expect(await hasty.postToChannel(place, message)).toEqual({ kind: 'not-reached' });
    silent.close();
  });

  it('has not arrived when we get no token', async () => {
    const { login } = edge.settings;
    if (login.kind !== 'local') throw new Error('The edge is local');
    const settings = { ...edge.settings, login: { ...login, ToChannelFromBotLoginUrl: `${edge.url}/nothing` } };
    const { log, lines } = logLines();
    const without = createTeams(settings, { ...options, log });
    expect(await without.postToChannel(edge.place, message)).toEqual({ kind: 'not-reached' });
    expect(edge.hits).toHaveLength(0);
    expect(lines.join()).toContain('teams.token-unavailable');
  });

  it('uses one token for many posts', async () => {
    await teams.postToChannel(edge.place, message);
    const before = edge.tokenRequests.count;
    await Promise.all([teams.postToChannel(edge.place, message), teams.update(edge.place, '1700', message)]);
    expect(edge.tokenRequests.count).toBe(before);
  });

  it('leaves no word of the card in the log', async () => {
    const { log, lines } = logLines();
    edge.answerWith((response) => void response.status(403).json({ error: { code: 'Said', message: 'Björk 27' } }));
    await createTeams(edge.settings, { ...options, log }).postToChannel(edge.place, message);
    expect(lines.join()).toContain('Said');
    expect(lines.join()).not.toContain('Björk');
  });
});

describe('a personal message', () => {
  it('opens the chat and is posted there', async () => {
    edge.answerWith(
      (response, { path }) => void response.status(201).json({ id: path === '/v3/conversations' ? 'a:chat' : 'm1' }),
    );
    expect(await teams.postToPerson(edge.place, '29:anna', message)).toEqual({
      kind: 'done',
      activityId: 'm1',
      conversationId: 'a:chat',
    });
    expect(edge.hits.map(({ path }) => path)).toEqual(['/v3/conversations', '/v3/conversations/a:chat/activities']);
    expect(edge.hits[0]?.body).toMatchObject({ isGroup: false, members: [{ id: '29:anna' }], tenantId });
  });

  it('has not arrived when nobody knows whether the chat was opened', async () => {
    edge.answerWith((response) => void response.status(502).end());
    expect(await teams.postToPerson(edge.place, '29:anna', message)).toEqual({ kind: 'not-reached' });
    expect(edge.hits).toHaveLength(1);
  });

  it('is uncertain when the chat is open and the post got no answer', async () => {
    edge.answerWith((response, { path }) =>
      path === '/v3/conversations' ? void response.status(201).json({ id: 'a:chat' }) : void response.socket?.destroy(),
    );
    expect(await teams.postToPerson(edge.place, '29:anna', message)).toEqual({ kind: 'uncertain' });
    expect(edge.hits).toHaveLength(2);
  });

  it('is refused when no personal chat can be had', async () => {
    edge.answerWith((response) => void response.status(403).json({ error: { code: 'Forbidden' } }));
    expect(await teams.postToPerson(edge.place, '29:anna', message)).toMatchObject({ kind: 'refused', status: 403 });
  });
});

describe('an answer', () => {
  it('goes to the personal chat, the thread or the channel that was written in', async () => {
    const { place, serviceUrl } = edge;
    await teams.answer({ kind: 'personal', conversationId: 'a:chat', serviceUrl, tenantId }, message);
    await teams.answer({ kind: 'channel', place, threadId: '1700' }, message);
    await teams.answer({ kind: 'channel', place }, message);
    expect(edge.hits.map(({ path }) => path)).toEqual([
      '/v3/conversations/a:chat/activities',
      '/v3/conversations/19:channel@thread.tacv2;messageid=1700/activities',
      '/v3/conversations',
    ]);
  });
});
