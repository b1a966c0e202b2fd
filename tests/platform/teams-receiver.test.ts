import { createServer } from 'node:http';
import express from 'express';
import { generateKeyPair } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTeams } from '../../bot/platform/teams/messenger.ts';
import type { Card, Inbound } from '../../bot/platform/teams/port.ts';
import { createReceiver } from '../../bot/platform/teams/receiver.ts';
import type { TeamsSettings } from '../../bot/platform/teams/settings.ts';
import { createLimits } from '../../bot/platform/web/limits.ts';
import { listenAnywhere } from '../support/listening.ts';
import { appId, botId, type Edge, firstChance, logLines, openEdge, tenantId } from './teams-edge.ts';

const clock = { now: () => Temporal.Instant.from('2026-11-24T09:00:00Z') };
const cardOf = (text: string): Card => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });

let edge: Edge;
let handled: Inbound[] = [];
let handle: (inbound: Inbound) => Promise<Card | undefined>;
let bot: Awaited<ReturnType<typeof openBot>>;
const { log, lines } = logLines();

const openBot = async (settings: TeamsSettings) => {
  const teams = createTeams(settings, { log, clock, random: firstChance });
  const subjects = {
    isVerb: (verb: string) => verb === 'case.take',
    handle: async (inbound: Inbound) => {
      handled.push(inbound);
      return handle(inbound);
    },
    onSurprise: (reference: string) => cardOf(`Något gick fel, ${reference}`),
    answer: teams.answer,
  };
  const server = createServer(express().use(createReceiver(settings, subjects, { log, random: firstChance })));
  const url = `http://127.0.0.1:${await listenAnywhere(server)}/api/messages`;
  return {
    async post(body: unknown, authorization?: string) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: answer.status, text: await answer.text() };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const shared = () => ({
  id: 'f:1',
  channelId: 'msteams',
  serviceUrl: edge.serviceUrl,
  from: { id: '29:anna', name: 'Anna Ek', aadObjectId: 'o-anna' },
  recipient: { id: botId, name: 'Partssamverkan' },
  conversation: { id: '19:channel@thread.tacv2;messageid=1700', conversationType: 'channel', tenantId, isGroup: true },
  channelData: { tenant: { id: tenantId }, team: { id: '19:team' }, channel: { id: '19:channel@thread.tacv2' } },
});

const press = (change: object = {}) => ({
  ...shared(),
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: '1700',
  value: { action: { type: 'Action.Execute', verb: 'case.take', data: { case: 'c1' } }, trigger: 'manual' },
  ...change,
});

const message = (change: object = {}) => ({ ...shared(), type: 'message', text: 'hjälp', ...change });

const signed = async () => `Bearer ${await edge.issuer.activityToken(edge.serviceUrl)}`;

beforeAll(async () => {
  edge = await openEdge();
  bot = await openBot(edge.settings);
});
afterAll(async () => {
  await bot.close();
  await edge.close();
});
beforeEach(() => {
  handled = [];
  lines.length = 0;
  handle = async () => cardOf('Tack');
  edge.answerWith((response) => void response.status(201).json({ id: 'm1' }));
});

describe('a press', () => {
  it('is answered by a card in the inner body alone', async () => {
    const { status, text } = await bot.post(press(), await signed());
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: cardOf('Tack'),
    });
    expect(handled).toEqual([
      {
        kind: 'press',
        verb: 'case.take',
        data: { case: 'c1' },
        from: { userId: '29:anna', name: 'Anna Ek' },
        where: { kind: 'channel', place: { ...edge.place, teamId: '19:team' }, threadId: '1700' },
        cardActivityId: '1700',
      },
    ]);
    expect(edge.hits).toHaveLength(0);
  });

  it('that meets a surprise gets a card with a reference, and no cause', async () => {
    handle = async () => {
      throw new Error('Björk 27 could not be read');
    };
    const { status, text } = await bot.post(press(), await signed());
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ statusCode: 200, value: cardOf('Något gick fel, abcdef01') });
    expect(lines.join()).toContain('"reference":"abcdef01"');
    expect(lines.join()).toContain('"verb":"case.take"');
    expect(lines.join()).not.toContain('Björk');
  });

  it('that nobody answers is a surprise too', async () => {
    handle = async () => undefined;
    const { text } = await bot.post(press(), await signed());
    expect(JSON.parse(text)).toMatchObject({ statusCode: 200, value: cardOf('Något gick fel, abcdef01') });
  });

  it('in a group chat gets a sentence', async () => {
    const conversation = { id: '19:chat', conversationType: 'groupChat', tenantId };
    const { status, text } = await bot.post(press({ conversation }), await signed());
    expect(status).toBe(200);
    expect(text).toContain('Här kan jag inte hjälpa till');
    expect(handled).toEqual([]);
  });

  it.each(['Björk 27 mår dåligt', 'Kalle.Svensson.20120314-2384', 'toString'])(
    'leaves %j, which is no verb of ours, out of the log',
    async (verb) => {
      const value = { action: { type: 'Action.Execute', verb } };
      expect((await bot.post(press({ value }), await signed())).status).toBe(200);
      expect(lines.join()).not.toContain(verb);
      expect(lines.join()).toContain('"verb":"unknown"');
    },
  );
});

describe('a message', () => {
  it('is answered in the thread that it came from', async () => {
    const text = '<at>Partssamverkan</at>&nbsp;hjälp\u00a0\n';
    const entities = [{ type: 'mention', mentioned: { id: botId }, text: '<at>Partssamverkan</at>' }];
    expect(await bot.post(message({ text, entities }), await signed())).toEqual({ status: 200, text: '' });
    expect(handled).toMatchObject([{ kind: 'message', text: 'hjälp' }]);
    expect(edge.hits).toMatchObject([
      {
        path: '/v3/conversations/19:channel@thread.tacv2;messageid=1700/activities',
        body: { attachments: [{ content: cardOf('Tack') }] },
      },
    ]);
  });

  it('that meets a surprise is answered by the card with the reference', async () => {
    handle = async () => {
      throw new Error('no');
    };
    expect(await bot.post(message(), await signed())).toEqual({ status: 200, text: '' });
    expect(edge.hits).toMatchObject([{ body: { attachments: [{ content: cardOf('Något gick fel, abcdef01') }] } }]);
  });
});

describe('whoever is not Teams', () => {
  const tokens: Record<string, () => Promise<string | undefined>> = {
    'no token': async () => undefined,
    'a word that is no token': async () => 'Bearer rubbish',
    'another scheme': async () => `Basic ${await edge.token(edge.serviceUrl, {})}`,
    'a token signed by another key': async () =>
      `Bearer ${await edge.token(edge.serviceUrl, { key: (await generateKeyPair('RS256')).privateKey })}`,
    'a token that has run out': async () => `Bearer ${await edge.token(edge.serviceUrl, { expires: '-1h' })}`,
    'a token for another bot': async () =>
      `Bearer ${await edge.token(edge.serviceUrl, { audience: '00000000-0000-4000-8000-000000000000' })}`,
    'a token for another address': async () => `Bearer ${await edge.token('http://127.0.0.1:9/', {})}`,
    'a token without an address': async () =>
      `Bearer ${await edge.token(edge.serviceUrl, { claims: { serviceurl: undefined } })}`,
    'an unsigned token': async () => {
      const [, payload] = (await edge.token(edge.serviceUrl, {})).split('.');
      return `Bearer ${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`;
    },
  };

  it.each(Object.entries(tokens))('gets 401 and no word with %s', async (_name, token) => {
    expect(await bot.post(press(), await token())).toEqual({ status: 401, text: '' });
    expect(handled).toEqual([]);
    expect(lines.join()).toContain('teams.unauthorized');
  });

  it('gets 401 with a token of the emulator, since it is bound to no address', async () => {
    const emulator = { ver: '1.0', appid: appId, serviceurl: undefined };
    const token = await edge.token(edge.serviceUrl, {
      issuer: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      claims: emulator,
    });
    expect(await bot.post(press(), `Bearer ${token}`)).toEqual({ status: 401, text: '' });
    expect(lines.join()).toContain('AddressNotInToken');
    expect(handled).toEqual([]);
  });

  it('gets 401 also when the keys cannot be fetched', async () => {
    const { login } = edge.settings;
    if (login.kind !== 'local') throw new Error('The edge is local');
    const nowhere = { ...login, ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:9/nothing' };
    const other = await openBot({ ...edge.settings, login: nowhere });
    expect(await other.post(press(), await signed())).toEqual({ status: 401, text: '' });
    await other.close();
    expect(handled).toEqual([]);
  });

  it('is let in by the playground only, and from loopback only', async () => {
    const settings: TeamsSettings = { ...edge.settings, appId: '', login: { kind: 'playground' } };
    const open = await openBot(settings);
    expect((await open.post(press())).status).toBe(200);
    expect((await open.post(press({ serviceUrl: 'https://connector.example.se/' }))).status).toBe(403);
    await open.close();
    expect(handled).toHaveLength(1);
  });

  it('is never let in because the app id was forgotten', async () => {
    await expect(openBot({ ...edge.settings, appId: '' })).rejects.toThrow('app id');
    expect(() =>
      createReceiver(
        { ...edge.settings, appId: '', login: { kind: 'production', managedIdentityClientId: appId } },
        {
          isVerb: () => true,
          handle: async () => undefined,
          onSurprise: () => cardOf(''),
          answer: async () => ({ kind: 'uncertain' }),
        },
        { log, random: firstChance },
      ),
    ).toThrow('app id');
  });
});

describe('a flood at the door', () => {
  it('counts whoever has no good token, and never Teams', async () => {
    const { byAddress } = createLimits({ person: 1, address: 2 });
    const subjects = { isVerb: () => true, handle: async () => cardOf('Tack'), onSurprise: () => cardOf('') };
    const answer = async () => ({ kind: 'uncertain' }) as const;
    const app = express().use(
      byAddress,
      createReceiver(edge.settings, { ...subjects, answer }, { log, random: firstChance }),
    );
    const server = createServer(app);
    const url = `http://127.0.0.1:${await listenAnywhere(server)}/api/messages`;
    const posts = async (authorization?: string) => {
      const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
      const posted = await fetch(url, { method: 'POST', headers, body: JSON.stringify(press()) });
      await posted.text();
      return posted.status;
    };
    const token = await signed();
    const statuses = [];
    for (const given of [token, token, token, undefined, 'Bearer a.b.c', undefined]) statuses.push(await posts(given));
    server.closeAllConnections();
    server.close();
    expect(statuses).toEqual([200, 200, 200, 401, 401, 429]);
  });

  it('has no body read of whoever has not even the look of a token', async () => {
    expect(await bot.post('{"type":')).toEqual({ status: 401, text: '' });
    expect(await bot.post('{"type":', 'Bearer word')).toEqual({ status: 401, text: '' });
    expect(await bot.post('{"type":', `Bearer a.${'b'.repeat(9_000)}.c`)).toEqual({ status: 401, text: '' });
  });
});

describe('another tenant', () => {
  const foreign = { tenantId: 'other' };

  it('gets a sentence when somebody presses', async () => {
    const conversation = { ...shared().conversation, ...foreign };
    const { status, text } = await bot.post(press({ conversation }), await signed());
    expect(status).toBe(200);
    expect(text).toContain('Appen är inte öppnad för din organisation');
    expect(handled).toEqual([]);
  });

  it('is not listened to', async () => {
    const channelData = { ...shared().channelData, tenant: { id: 'other' } };
    expect(await bot.post(message({ channelData }), await signed())).toEqual({ status: 200, text: '' });
    expect(handled).toEqual([]);
    expect(lines.join()).toContain('teams.other-tenant');
  });

  it('cannot hide by naming none', async () => {
    const { tenantId: _none, ...conversation } = shared().conversation;
    await bot.post(message({ conversation, channelData: { team: { id: '19:team' } } }), await signed());
    expect(handled).toEqual([]);
  });
});

describe('what is malformed', () => {
  const bodies: Record<string, () => unknown> = {
    'no JSON': () => '{"type":',
    'a list': () => [],
    'another object': () => ({ foo: 1 }),
    'a type that is a number': () => ({ ...message(), type: 5 }),
    'another channel': () => ({ ...message(), channelId: 'emulator' }),
    'no sender': () => ({ ...message(), from: undefined }),
    'an address that is no address': () => ({ ...message(), serviceUrl: 'here' }),
    'a press without a value': () => press({ value: undefined }),
    'a press without an action': () => press({ value: { action: null } }),
    'a press without a verb': () => press({ value: { action: { type: 'Action.Execute' } } }),
    'a press of another kind': () => press({ value: { action: { type: 'Action.Submit', verb: 'x' } } }),
    'an answer mode of its own': () => press({ deliveryMode: 'expectReplies' }),
    'a mention of nothing': () => message({ entities: 'all' }),
  };

  it.each(Object.entries(bodies))('gets 400 and a sentence: %s', async (_name, body) => {
    const { status, text } = await bot.post(body(), await signed());
    expect({ status, text }).toEqual({ status: 400, text: 'Det som skickades gick inte att läsa.' });
    expect(handled).toEqual([]);
  });

  it('gets 413 when it is too large', async () => {
    const answer = await bot.post(message({ text: 'a'.repeat(300_000) }), await signed());
    expect(answer).toEqual({ status: 413, text: 'Det som skickades är för stort.' });
  });
});

describe('what nobody waits for', () => {
  it('is answered as not implemented when it is another invoke', async () => {
    expect((await bot.post(press({ name: 'task/fetch' }), await signed())).status).toBe(501);
    expect(handled).toEqual([]);
  });

  it('is let by in silence', async () => {
    expect(await bot.post({ ...shared(), type: 'messageReaction' }, await signed())).toEqual({ status: 200, text: '' });
    expect(handled).toEqual([]);
  });
});
