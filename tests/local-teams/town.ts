/** For the local Teams' own tests: one team with two channels, four people, a bot that can be told what to answer. */
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { listenAnywhere } from '../support/listening.ts';
import { botSettings } from './bot-settings.ts';
import type { Person } from './contract.ts';
import { createLocalTeams, type LocalTeams, type LocalTeamsOptions } from './local-teams.ts';

export const tenant = '11111111-1111-4111-8111-111111111111';
export const appId = '22222222-2222-4222-8222-222222222222';
export const team = '19:mariestad@thread.tacv2';
export const channel = '19:teamet@thread.tacv2';

const person = (key: string, name: string, role: Person['role'], teams: string[], tenantId = tenant): Person => ({
  id: `29:${key}`,
  objectId: `00000000-0000-4000-8000-${key.padStart(12, '0')}`,
  tenantId,
  name,
  role,
  title: 'Kurator',
  teams,
});

const otherTenant = '33333333-3333-4333-8333-333333333333';

export const asa = person('a1', 'Åsa Lindqvist', 'member', [team]);
export const bo = person('b2', 'Bo Ek', 'member', [team]);
export const guest = person('c3', 'Gäst Gran', 'guest', [team]);
export const external = person('d4', 'Extern Asp', 'external', [team], otherTenant);
export const stranger = person('e5', 'Siv Alm', 'member', []);

export const town = {
  region: 'Skaraborg',
  tenantId: tenant,
  bot: { appId, name: 'Partssamverkan' },
  people: [asa, bo, guest, external, stranger],
  teams: [
    {
      id: team,
      name: 'Mariestad',
      botInstalled: true,
      channels: [
        { id: team, name: 'Allmänt' },
        { id: channel, name: 'SAMBU-teamet' },
      ],
    },
  ],
} satisfies LocalTeamsOptions;

export const card = (text: string, more: Record<string, unknown> = {}) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text, wrap: true }],
  ...more,
});

export const withCard = (content: unknown, more: Record<string, unknown> = {}) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  ...more,
});

export const cardAnswer = (value: unknown) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value,
});

type Heard = Record<string, unknown> & { type: string; id: string };
type BotAnswer = { status?: number; body?: unknown; afterMs?: number };

/** A bot that hears everything and answers what `answers` says, at once and with 200 unless told otherwise. */
const startBot = async () => {
  const heard: Heard[] = [];
  const bot = { heard, answers: (_activity: Heard): BotAnswer => ({}), url: '', close: async () => {} };
  const app = express().use(express.json());
  app.post('/api/messages', async (request, response) => {
    const activity = request.body as Heard;
    heard.push(activity);
    const { status = 200, body, afterMs = 0 } = bot.answers(activity);
    await sleep(afterMs);
    response.status(status).json(body);
  });
  const server = createServer(app);
  bot.url = `http://127.0.0.1:${await listenAnywhere(server)}/api/messages`;
  bot.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return bot;
};

export const botToken = async (publicUrl: string): Promise<string> => {
  const response = await fetch(botSettings(publicUrl).ToChannelFromBotLoginUrl ?? '', {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, client_secret: 'any' }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
};

export type Answer = {
  status: number;
  headers: Headers;
  body: Record<string, unknown> & { id: string; activityId: string };
};

/** Calls the connector as the bot does. */
const connectorOf = async (teams: LocalTeams) => {
  const token = await botToken(teams.publicUrl);
  return async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${teams.publicUrl}/emea/v3/${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : {} };
  };
};

/** Everything up; call `stop` afterwards. */
export const openTown = async (options: Partial<LocalTeamsOptions> = {}) => {
  const bot = await startBot();
  const teams = await createLocalTeams({ ...town, botEndpoint: bot.url, ...options });
  await teams.listen(0);
  const call = await connectorOf(teams);
  const inChannel = (activity: unknown) =>
    call('POST', 'conversations', { isGroup: true, channelData: { channel: { id: channel } }, activity });
  const stop = async () => {
    await teams.close();
    await bot.close();
  };
  return { bot, teams, call, inChannel, stop };
};

export type Town = Awaited<ReturnType<typeof openTown>>;
