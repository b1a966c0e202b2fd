/** The Teams room against the local Teams, which is no kinder than Teams: both ends of every road. */
import { createServer } from 'node:http';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTeams } from '../../bot/platform/teams/messenger.ts';
import type { Card, Inbound, Message, Teams } from '../../bot/platform/teams/port.ts';
import { createReceiver } from '../../bot/platform/teams/receiver.ts';
import type { TeamsSettings } from '../../bot/platform/teams/settings.ts';
import { systemClock } from '../../bot/platform/time/clock.ts';
import { createLocalTeams, type LocalTeams } from '../local-teams/local-teams.ts';
import { appId, asa, channel, external, guest, stranger, team, tenant, town } from '../local-teams/town.ts';
import { listenAnywhere } from '../support/listening.ts';
import { firstChance, loginOf, quiet } from './teams-edge.ts';

const cardOf = (text: string): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text, wrap: true }],
  actions: [{ type: 'Action.Execute', title: 'Läs frågan', verb: 'case.read', data: { case: 'c1' } }],
});
const messageOf = (text: string, more: Partial<Message> = {}): Message => ({
  card: cardOf(text),
  summary: 'Björk 27',
  ...more,
});

let local: LocalTeams;
let teams: Teams;
let heard: Inbound[] = [];
let close: () => Promise<void>;

const place = () => ({ tenantId: tenant, teamId: team, channelId: channel, serviceUrl: `${local.publicUrl}/emea/` });

beforeAll(async () => {
  local = await createLocalTeams(town);
  const url = await local.listen(0);
  const settings: TeamsSettings = {
    appId,
    tenantId: tenant,
    allowedTenants: [tenant],
    login: loginOf(url),
    serviceHosts: [],
  };
  teams = createTeams(settings, { log: quiet, clock: systemClock, random: firstChance });
  const handle = async (inbound: Inbound) => {
    heard.push(inbound);
    return inbound.kind === 'press' || inbound.kind === 'message' ? cardOf('Tack') : undefined;
  };
  const subjects = { isVerb: () => true, handle, onSurprise: () => cardOf('Något gick fel'), answer: teams.answer };
  const app = express().use(createReceiver(settings, subjects, { log: quiet, random: firstChance }));
  const server = createServer(app);
  local.pointAt(`http://127.0.0.1:${await listenAnywhere(server)}/api/messages`);
  close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await local.close();
  };
});
afterAll(() => close());
beforeEach(() => {
  heard = [];
});

describe('in a channel', () => {
  it('a word to the bot is answered in its thread', async () => {
    const { message } = await local.say({ person: asa.id, conversation: channel, text: 'hjälp', mentionsBot: true });
    expect(heard).toMatchObject([{ kind: 'message', from: { userId: asa.id }, where: { threadId: message?.thread } }]);
    expect(heard[0]).toHaveProperty('text', 'hjälp');
    const answers = local.channelMessages(channel).filter(({ from }) => from.kind === 'bot');
    expect(answers).toMatchObject([{ thread: message?.thread, card: { body: [{ text: 'Tack' }] } }]);
  });

  it('a card is posted, pressed, answered for the presser alone and then changed for all', async () => {
    const posted = await teams.postToChannel(place(), messageOf('Björk 27'));
    if (posted.kind !== 'done') throw new Error(posted.kind);
    const press = { person: asa.id, message: posted.activityId, verb: 'case.read', data: { case: 'c1' } };
    expect(await local.press(press)).toEqual({ kind: 'shown' });
    expect(heard).toMatchObject([{ kind: 'press', verb: 'case.read', cardActivityId: posted.activityId }]);
    expect(local.view(posted.activityId, asa.id)).toMatchObject({ body: [{ text: 'Tack' }] });
    expect(local.view(posted.activityId, guest.id)).toMatchObject({ body: [{ text: 'Björk 27' }] });
    expect(await teams.update(place(), posted.activityId, messageOf('Björk 27, besvarad'))).toMatchObject({
      kind: 'done',
    });
    expect(local.view(posted.activityId, asa.id)).toMatchObject({ body: [{ text: 'Björk 27, besvarad' }] });
  });

  it('people are mentioned', async () => {
    const mentions = [{ userId: asa.id, name: asa.name }];
    const posted = await teams.postToChannel(place(), messageOf(`Till <at>${asa.name}</at>`, { mentions }));
    expect(posted.kind).toBe('done');
    expect(local.channelMessages(channel).at(-1)?.mentions).toMatchObject([{ id: asa.id }]);
  });

  it('a reply stands in its thread, and can be changed', async () => {
    const posted = await teams.postToChannel(place(), messageOf('Björk 28'));
    if (posted.kind !== 'done') throw new Error(posted.kind);
    const reply = await teams.replyInThread(place(), posted.activityId, messageOf('Samtycke bekräftat'));
    if (reply.kind !== 'done') throw new Error(reply.kind);
    expect(local.channelMessages(channel).at(-1)).toMatchObject({ thread: posted.activityId });
    expect((await teams.update(place(), reply.activityId, messageOf('Samtycke ändrat'))).kind).toBe('done');
  });

  it('a card whose answer was lost is uncertain, and stands there once', async () => {
    local.setMood({ kind: 'answer-lost', times: 1 });
    expect(await teams.postToChannel(place(), messageOf('Björk 29'))).toEqual({ kind: 'uncertain' });
    const standing = local
      .channelMessages(channel)
      .filter(({ card }) => JSON.stringify(card ?? {}).includes('Björk 29'));
    expect(standing).toHaveLength(1);
  });

  it('a pause that Teams asks for is kept', async () => {
    local.setMood({ kind: 'throttled', retryAfterSeconds: 4, times: 1 });
    expect(await teams.postToChannel(place(), messageOf('Björk 30'))).toEqual({
      kind: 'throttled',
      retryAfterMs: 4_000,
    });
  });
});

describe('in person', () => {
  it('a member and a guest are reached, an external and a stranger are not', async () => {
    for (const { id } of [asa, guest]) {
      expect((await teams.postToPerson(place(), id, messageOf('Hej'))).kind).toBe('done');
    }
    for (const { id } of [external, stranger]) {
      expect(await teams.postToPerson(place(), id, messageOf('Hej'))).toMatchObject({ kind: 'refused', status: 403 });
    }
  });
});

describe('the roster', () => {
  it('tells the home tenant of a member, and who is none', async () => {
    expect(await teams.member(place(), external.id)).toMatchObject({
      kind: 'known',
      value: { tenantId: external.tenantId, objectId: external.objectId },
    });
    expect(await teams.member(place(), guest.id)).toMatchObject({ kind: 'known', value: { role: 'guest' } });
    expect(await teams.member(place(), stranger.id)).toEqual({ kind: 'not-a-member' });
  });

  it('names all members and channels', async () => {
    const members = await teams.members(place());
    expect(members.kind === 'known' && members.value.length).toBe(4);
    expect(await teams.channels(place())).toEqual({
      kind: 'known',
      value: [
        { id: team, name: 'Allmänt' },
        { id: channel, name: 'SAMBU-teamet' },
      ],
    });
  });
});

describe('coming and going', () => {
  it('is heard once each', async () => {
    await local.join(team, stranger.id);
    await local.leave(team, stranger.id);
    await local.install(team, false);
    await local.install(team, true);
    expect(heard.map(({ kind }) => kind)).toEqual(['members-joined', 'members-left', 'removed', 'installed']);
    expect(heard[3]).toMatchObject({ teamName: 'Mariestad', teamId: team, tenantId: tenant });
  });
});
