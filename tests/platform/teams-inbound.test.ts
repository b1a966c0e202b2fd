import { describe, expect, it } from 'vitest';
import { activity } from '../../bot/platform/teams/activity.ts';
import { readInbound } from '../../bot/platform/teams/inbound.ts';

const tenantId = 'tenant';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const base = {
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:anna', name: 'Anna Ek' },
  recipient: { id: '28:bot', name: 'Partssamverkan' },
};
const team = { tenant: { id: tenantId }, team: { id: '19:team', name: 'Mariestad' } };
const inChannel = {
  ...base,
  conversation: { id: '19:channel', conversationType: 'channel' },
  channelData: { ...team, channel: { id: '19:channel' } },
};
const inPerson = {
  ...base,
  conversation: { id: 'a:anna', conversationType: 'personal' },
  channelData: { tenant: { id: tenantId } },
};
const place = { tenantId, teamId: '19:team', channelId: '19:channel', serviceUrl };
const from = { userId: '29:anna', name: 'Anna Ek' };

const read = (raw: object) => {
  const result = readInbound(activity.parse(raw), tenantId);
  return result.kind === 'inbound' ? result.inbound : result.kind;
};

const said = (text: string, entities: object[] = []) => {
  const inbound = read({ ...inChannel, type: 'message', text, entities });
  return typeof inbound === 'object' && inbound.kind === 'message' ? inbound.text : inbound;
};

const mention = (id: string, text: string) => ({ type: 'mention', mentioned: { id, name: 'x' }, text });

describe('what was said', () => {
  it.each([
    ['<at>Partssamverkan</at> ny fråga', 'ny fråga'],
    ['ny fråga <at>Partssamverkan</at>', 'ny fråga'],
    ['<at>Partssamverkan</at>&nbsp;ny fråga\u00a0\r\n', 'ny fråga'],
    ['<at>Partssamverkan</at>', ''],
  ])('is read without the mention of the bot: %j', (text, rest) => {
    expect(said(text, [mention('28:bot', '<at>Partssamverkan</at>')])).toBe(rest);
  });

  it('keeps the names of others', () => {
    const entities = [mention('28:bot', '<at>Bot</at>'), mention('29:bo', '<at>Bo Alm</at>')];
    expect(said('<at>Bot</at> kontakt <at>Bo Alm</at>', entities)).toBe('kontakt Bo Alm');
  });

  it('takes no harm from signs that mean something in a pattern', () => {
    expect(said('<at>Bot ($&)</at> hjälp', [mention('28:bot', '<at>Bot ($&)</at>')])).toBe('hjälp');
  });

  it('lets other entities by, and mentions of nobody', () => {
    expect(said('hjälp', [{ type: 'clientInfo', locale: 'sv-SE' }, { type: 'mention' }])).toBe('hjälp');
  });
});

describe('where it was said', () => {
  it('is the thread, when the conversation names one', () => {
    const conversation = { id: '19:channel;messageid=1700', conversationType: 'channel' };
    expect(read({ ...inChannel, conversation, type: 'message', text: 'hjälp' })).toEqual({
      kind: 'message',
      text: 'hjälp',
      from,
      where: { kind: 'channel', place, threadId: '1700' },
    });
  });

  it('is read from the conversation when the channel is not named', () => {
    const conversation = { id: '19:channel;messageid=1700', conversationType: 'channel' };
    const inbound = read({ ...inChannel, conversation, channelData: team, type: 'message', text: 'hjälp' });
    expect(inbound).toMatchObject({ where: { place: { channelId: '19:channel' }, threadId: '1700' } });
  });

  it('is the personal chat', () => {
    expect(read({ ...inPerson, type: 'message', text: 'hjälp' })).toMatchObject({
      where: { kind: 'personal', conversationId: 'a:anna', serviceUrl, tenantId },
    });
  });

  it('is elsewhere in a group chat', () => {
    const conversation = { id: '19:chat', conversationType: 'groupChat' };
    expect(read({ ...base, conversation, type: 'message', text: 'hjälp' })).toBe('elsewhere');
  });
});

describe('coming and going', () => {
  it('is told of a team once, by the installation', () => {
    expect(read({ ...inChannel, type: 'installationUpdate', action: 'add' })).toEqual({
      kind: 'installed',
      teamName: 'Mariestad',
      teamId: '19:team',
      tenantId,
      serviceUrl,
    });
    const added = { ...inChannel, type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] };
    expect(read(added)).toBe('nothing-to-us');
    const removed = { ...inChannel, type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] };
    expect(read(removed)).toBe('nothing-to-us');
  });

  it.each(['upgrade', 'add-upgrade', 'remove-upgrade'])(
    'is neither when the app is brought up to date: %s',
    (action) => {
      expect(read({ ...inChannel, type: 'installationUpdate', action })).toBe('nothing-to-us');
    },
  );

  it('needs no sender when it happens by itself', () => {
    const channelData = { ...inChannel.channelData, eventType: 'channelDeleted' };
    const { from: _nobody, ...alone } = inChannel;
    expect(read({ ...alone, channelData, type: 'conversationUpdate' })).toMatchObject({ kind: 'channel-gone' });
  });

  it('is told of a person', () => {
    expect(read({ ...inPerson, type: 'installationUpdate', action: 'add' })).toMatchObject({
      kind: 'installed-personally',
      where: { kind: 'personal', conversationId: 'a:anna' },
    });
  });

  it.each([
    ['installationUpdate', { action: 'remove' }, undefined],
    ['conversationUpdate', {}, 'teamDeleted'],
    ['conversationUpdate', {}, 'teamHardDeleted'],
  ])('is a removal: %s %j %s', (type, more, eventType) => {
    const channelData = { ...team, ...(eventType && { eventType }) };
    expect(read({ ...inChannel, channelData, type, ...more })).toEqual({
      kind: 'removed',
      teamId: '19:team',
      tenantId,
    });
  });

  it('is added again with a team that is restored', () => {
    const { from: _nobody, ...alone } = inChannel;
    const channelData = { ...team, eventType: 'teamRestored' };
    const restored = { kind: 'installed', teamName: 'Mariestad', teamId: '19:team', tenantId, serviceUrl };
    expect(read({ ...alone, channelData, type: 'conversationUpdate' })).toEqual(restored);
  });

  it.each([
    ['membersAdded', 'members-joined'],
    ['membersRemoved', 'members-left'],
  ])('is told of members: %s', (field, kind) => {
    const accounts = [{ id: '29:bo', aadObjectId: 'o-bo' }, { id: '29:cia' }, { id: '28:bot' }];
    expect(read({ ...inChannel, type: 'conversationUpdate', [field]: accounts })).toEqual({
      kind,
      teamId: '19:team',
      tenantId,
      serviceUrl,
      members: [{ userId: '29:bo', objectId: 'o-bo' }, { userId: '29:cia' }],
    });
  });

  it.each([
    ['channelDeleted', 'channel-gone'],
    ['channelRestored', 'channel-back'],
  ])('is told of a channel that is gone, or back: %s', (eventType, kind) => {
    const channelData = { ...inChannel.channelData, eventType };
    expect(read({ ...inChannel, channelData, type: 'conversationUpdate' })).toEqual({ kind, place });
  });

  it.each(['channelRenamed', 'teamRenamed', 'teamArchived'])('is nothing to us: %s', (eventType) => {
    const channelData = { ...inChannel.channelData, eventType };
    expect(read({ ...inChannel, channelData, type: 'conversationUpdate' })).toBe('nothing-to-us');
  });
});
