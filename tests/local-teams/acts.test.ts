import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appId, asa, bo, card, channel, external, openTown, type Town, team, tenant, withCard } from './town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.stop());

const chat = (person: string) => `a:${person}`;
const types = () => town.bot.heard.map((one) => one.type);
const home = (value: unknown) => JSON.stringify(value).includes(external.tenantId);

describe('writing to the bot in person', () => {
  it('installs it the first time, and only then', async () => {
    await town.teams.say({ person: asa.id, conversation: chat(asa.id), text: 'hjälp', mentionsBot: false });
    expect(types()).toEqual(['installationUpdate', 'conversationUpdate', 'message']);
    await town.teams.say({ person: asa.id, conversation: chat(asa.id), text: 'hjälp', mentionsBot: false });
    expect(types()).toHaveLength(4);
    expect(town.bot.heard[1]).toMatchObject({
      membersAdded: [{ id: `28:${appId}` }, { id: asa.id }],
      conversation: { conversationType: 'personal', id: chat(asa.id) },
    });
    expect(town.bot.heard[2]).toMatchObject({
      channelId: 'msteams',
      serviceUrl: `${town.teams.publicUrl}/emea/`,
      text: 'hjälp',
      textFormat: 'plain',
      locale: 'sv-SE',
      from: { id: asa.id, name: asa.name, aadObjectId: asa.objectId },
      recipient: { id: `28:${appId}`, name: 'Partssamverkan' },
      conversation: { conversationType: 'personal', tenantId: tenant, id: chat(asa.id) },
      channelData: { tenant: { id: tenant } },
    });
  });

  it('is not for externals, and nobody writes in the chat of another', async () => {
    const say = (person: string, conversation: string) =>
      town.teams.say({ person, conversation, text: 'hej', mentionsBot: false });
    await expect(say(external.id, chat(external.id))).rejects.toThrow('extern');
    await expect(say(asa.id, chat(bo.id))).rejects.toThrow('finns inte');
    expect(town.bot.heard).toEqual([]);
  });

  it('opens the chat for the bot’s answers', async () => {
    await town.teams.install(team, false);
    await town.teams.say({ person: asa.id, conversation: chat(asa.id), text: 'hej', mentionsBot: false });
    const path = `conversations/${encodeURIComponent(chat(asa.id))}/activities`;
    expect((await town.call('POST', path, { type: 'message', text: 'hej själv' })).status).toBe(201);
  });
});

describe('writing in a channel', () => {
  it('reaches the bot only when it is mentioned', async () => {
    const { deliveries } = await town.teams.say({
      person: asa.id,
      conversation: channel,
      text: 'hjälp',
      mentionsBot: false,
    });
    expect(deliveries).toEqual([]);
    expect(town.bot.heard).toEqual([]);
    expect(town.teams.channelMessages(channel)).toHaveLength(1);
  });

  it('leaves the mention in the text and says which thread it is', async () => {
    const { message } = await town.teams.say({
      person: asa.id,
      conversation: channel,
      text: 'hjälp',
      mentionsBot: true,
    });
    expect(town.bot.heard[0]).toMatchObject({
      type: 'message',
      id: message?.id,
      text: '<at>Partssamverkan</at> hjälp',
      entities: [
        { type: 'mention', text: '<at>Partssamverkan</at>', mentioned: { id: `28:${appId}`, name: 'Partssamverkan' } },
        { type: 'clientInfo' },
      ],
      conversation: {
        isGroup: true,
        conversationType: 'channel',
        tenantId: tenant,
        id: `${channel};messageid=${message?.id}`,
      },
      channelData: { team: { id: team }, channel: { id: channel }, tenant: { id: tenant } },
    });
    await town.teams.say({
      person: external.id,
      conversation: channel,
      text: 'mer',
      mentionsBot: true,
      ...(message ? { thread: message.id } : {}),
    });
    expect(town.bot.heard[1]).toMatchObject({ conversation: { id: `${channel};messageid=${message?.id}` } });
    expect(home(town.bot.heard)).toBe(false);
  });

  it('is for the team’s members, in channels and threads that are there', async () => {
    const say = (person: string, conversation: string, thread?: string) =>
      town.teams.say({ person, conversation, text: 'x', mentionsBot: true, ...(thread ? { thread } : {}) });
    await town.teams.leave(team, bo.id);
    await expect(say(bo.id, channel)).rejects.toThrow('inte med');
    await expect(say(asa.id, '19:no@thread.tacv2')).rejects.toThrow('finns inte');
    await expect(say(asa.id, channel, '1')).rejects.toThrow('finns inte');
  });
});

describe('coming and going', () => {
  it('tells the bot that it is added, and that it is removed', async () => {
    await town.teams.install(team, false, asa.id);
    await town.teams.install(team, true, bo.id);
    await town.teams.install(team, true, bo.id);
    expect(town.bot.heard).toMatchObject([
      {
        type: 'conversationUpdate',
        membersRemoved: [{ id: `28:${appId}` }],
        channelData: { eventType: 'teamMemberRemoved' },
      },
      { type: 'installationUpdate', action: 'remove' },
      {
        type: 'installationUpdate',
        action: 'add',
        from: { id: bo.id },
        channelData: { team: { id: team, name: 'Mariestad' } },
      },
      {
        type: 'conversationUpdate',
        membersAdded: [{ id: `28:${appId}` }],
        channelData: { eventType: 'teamMemberAdded' },
      },
    ]);
  });

  it('tells of people only where the bot is', async () => {
    await town.teams.leave(team, bo.id);
    await town.teams.join(team, bo.id);
    const person = [{ id: bo.id, aadObjectId: bo.objectId }];
    expect(town.bot.heard).toMatchObject([
      {
        membersRemoved: person,
        channelData: { eventType: 'teamMemberRemoved', team: { id: team } },
        conversation: { id: team },
      },
      { membersAdded: person, channelData: { eventType: 'teamMemberAdded' } },
    ]);
    await town.teams.install(team, false);
    const before = town.bot.heard.length;
    await town.teams.leave(team, bo.id);
    expect(town.bot.heard).toHaveLength(before);
  });

  it('tells of channels that are renamed or gone', async () => {
    await town.teams.rename(team, channel, 'Nya teamet');
    await town.teams.removeChannel(team, channel);
    expect(town.bot.heard).toMatchObject([
      {
        channelData: { eventType: 'channelRenamed', channel: { id: channel, name: 'Nya teamet' }, team: { id: team } },
      },
      { channelData: { eventType: 'channelDeleted', channel: { id: channel } } },
    ]);
    expect(await town.inChannel(withCard(card('x')))).toMatchObject({ status: 404 });
    await expect(town.teams.rename(team, channel, 'x')).rejects.toThrow();
  });

  it('tells of a channel that is had back', async () => {
    await town.teams.removeChannel(team, channel);
    await town.teams.restoreChannel(team, { id: channel, name: 'Teamet' });
    expect(town.bot.heard.at(-1)).toMatchObject({
      channelData: { eventType: 'channelRestored', channel: { id: channel }, team: { id: team } },
    });
    expect(await town.inChannel(withCard(card('x')))).toMatchObject({ status: 201 });
  });

  it('tells a new service address with the next activity', async () => {
    town.teams.moveTo('amer');
    await town.teams.leave(team, bo.id);
    expect(town.bot.heard[0]).toMatchObject({ serviceUrl: `${town.teams.publicUrl}/amer/` });
    expect(town.teams.traffic[0]).toMatchObject({ direction: 'to-bot', status: 200 });
    town.teams.moveTo('http://127.0.0.1:9/proxy/');
    await town.teams.join(team, bo.id);
    expect(town.bot.heard[1]).toMatchObject({ serviceUrl: 'http://127.0.0.1:9/proxy/' });
  });

  it('does not fail because the bot is down', async () => {
    await town.bot.close();
    const { deliveries } = await town.teams.leave(team, bo.id);
    expect(deliveries).toMatchObject([{ kind: 'unreachable' }]);
    expect(town.teams.traffic[0]).toMatchObject({ status: 'no answer' });
  });
});
