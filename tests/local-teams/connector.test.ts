import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  asa,
  bo,
  card,
  channel,
  external,
  guest,
  openTown,
  stranger,
  type Town,
  team,
  tenant,
  withCard,
} from './town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.stop());

const personal = (member: string, more: Record<string, unknown> = {}) => ({
  isGroup: false,
  members: [{ id: member }],
  tenantId: tenant,
  channelData: { tenant: { id: tenant } },
  ...more,
});
const error = (status: number, code: string) => ({ status, body: { error: { code } } });

describe('a thread in a channel', () => {
  it('begins with an activity and is called after it', async () => {
    const made = await town.inChannel(withCard(card('Björk 27')));
    expect(made.status).toBe(201);
    expect(made.body.id).toBe(`${channel};messageid=${made.body.activityId}`);
    const [message] = town.teams.channelMessages(channel);
    expect(message).toMatchObject({ id: made.body.activityId, thread: made.body.activityId, from: { kind: 'bot' } });
    expect(await town.inChannel(undefined)).toMatchObject(error(400, 'BadArgument'));
  });

  it('takes answers, each a message of its own', async () => {
    const { body } = await town.inChannel(withCard(card('Björk 27')));
    const path = `conversations/${encodeURIComponent(body.id)}/activities`;
    const first = await town.call('POST', path, { type: 'message', text: 'svar' });
    const second = await town.call('POST', `${path}/${body.activityId}`, { type: 'message', text: 'ett till' });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(town.teams.channelMessages(channel).map((one) => one.thread)).toEqual(Array(3).fill(body.activityId));
    expect(first.body.id).not.toBe(second.body.id);
  });

  it('cannot be answered when it is not there, nor begun in a channel that is not there', async () => {
    const path = (id: string) => `conversations/${encodeURIComponent(id)}/activities`;
    const text = { type: 'message', text: 'svar' };
    expect(await town.call('POST', path(`${channel};messageid=1`), text)).toMatchObject(
      error(404, 'ConversationNotFound'),
    );
    expect(await town.call('POST', path('19:no@thread.tacv2'), text)).toMatchObject(error(404, 'ConversationNotFound'));
  });

  it('is closed to a bot that is not added', async () => {
    const { body } = await town.inChannel(withCard(card('Björk 27')));
    await town.teams.install(team, false);
    const refused = error(403, 'BotNotInConversationRoster');
    const inThread = `conversations/${encodeURIComponent(body.id)}`;
    expect(await town.inChannel(withCard(card('Björk 27')))).toMatchObject(refused);
    expect(await town.call('PUT', `${inThread}/activities/${body.activityId}`, withCard(card('nytt')))).toMatchObject(
      refused,
    );
    expect(await town.call('GET', `${inThread}/pagedmembers`)).toMatchObject(refused);
    expect(await town.call('GET', `teams/${encodeURIComponent(team)}`)).toMatchObject(refused);
  });
});

describe('a message', () => {
  it('is replaced for everybody, and the views of those who had pressed are gone', async () => {
    const { body } = await town.inChannel(withCard(card('först')));
    town.bot.answers = () => ({
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('bara Åsas') },
    });
    await town.teams.press({ person: asa.id, message: body.activityId, verb: 'read', data: {} });
    expect(town.teams.view(body.activityId, asa.id)).toEqual(card('bara Åsas'));
    const put = await town.call(
      'PUT',
      `conversations/${encodeURIComponent(body.id)}/activities/${body.activityId}`,
      withCard(card('sedan')),
    );
    expect(put).toMatchObject({ status: 200, body: { id: body.activityId } });
    expect(town.teams.view(body.activityId, asa.id)).toEqual(card('sedan'));
    expect(town.teams.channelMessages(channel)[0]).toMatchObject({ views: {}, editedAt: expect.any(String) });
  });

  it('is taken away by DELETE, and then it is not there to change', async () => {
    const { body } = await town.inChannel(withCard(card('först')));
    const path = `conversations/${encodeURIComponent(body.id)}/activities/${body.activityId}`;
    expect((await town.call('DELETE', path)).status).toBe(200);
    const [message] = town.teams.channelMessages(channel);
    expect(message?.deleted).toBe(true);
    expect(JSON.stringify(message)).not.toContain('först');
    const gone = error(404, 'ActivityNotFoundInConversation');
    expect(await town.call('PUT', path, withCard(card('åter')))).toMatchObject(gone);
    expect(await town.call('DELETE', path)).toMatchObject(gone);
  });

  it('of a person is not the bot’s to change', async () => {
    const said = await town.teams.say({ person: asa.id, conversation: channel, text: 'hej', mentionsBot: false });
    const path = `conversations/${encodeURIComponent(channel)}/activities/${said.message?.id}`;
    expect(await town.call('PUT', path, withCard(card('nej')))).toMatchObject({ status: 403 });
  });

  it('is not found from another channel', async () => {
    const { body } = await town.inChannel(withCard(card('först')));
    const path = `conversations/${encodeURIComponent(team)}/activities/${body.activityId}`;
    expect(await town.call('PUT', path, withCard(card('nej')))).toMatchObject(
      error(404, 'ActivityNotFoundInConversation'),
    );
  });
});

describe('a personal chat', () => {
  it('is the same chat every time, by user id or object id', async () => {
    const first = await town.call('POST', 'conversations', personal(asa.id));
    const second = await town.call('POST', 'conversations', personal(asa.objectId));
    expect(first.status).toBe(201);
    expect(second.body.id).toBe(first.body.id);
    const path = `conversations/${encodeURIComponent(first.body.id)}/activities`;
    expect((await town.call('POST', path, { type: 'message', text: 'hej' })).status).toBe(201);
    expect(town.teams.personalMessages(asa.id)).toMatchObject([{ text: 'hej', from: { kind: 'bot' } }]);
  });

  it('can be had with a guest, but not with an external, a stranger or nobody', async () => {
    expect((await town.call('POST', 'conversations', personal(guest.id))).status).toBe(201);
    expect(await town.call('POST', 'conversations', personal(external.id))).toMatchObject({ status: 403 });
    expect(await town.call('POST', 'conversations', personal(stranger.id))).toMatchObject(
      error(403, 'BotNotInConversationRoster'),
    );
    expect(await town.call('POST', 'conversations', personal('29:nobody'))).toMatchObject({ status: 400 });
  });

  it('needs the right tenant and one person', async () => {
    const { tenantId: _, channelData: __, ...without } = personal(asa.id);
    expect(await town.call('POST', 'conversations', without)).toMatchObject({ status: 400 });
    expect(await town.call('POST', 'conversations', personal(asa.id, { tenantId: asa.objectId }))).toMatchObject({
      status: 403,
    });
    const two = personal(asa.id, { members: [{ id: asa.id }, { id: bo.id }] });
    expect(await town.call('POST', 'conversations', two)).toMatchObject({ status: 400 });
    expect(await town.call('POST', 'conversations', {})).toMatchObject({ status: 400 });
  });

  it('does not take the activity that came along', async () => {
    const activity = { type: 'message', text: 'hej' };
    await town.call('POST', 'conversations', personal(asa.id, { activity }));
    expect(town.teams.personalMessages(asa.id)).toEqual([]);
    expect(town.teams.traffic.at(-1)?.note).toContain('not sent');
  });

  it('ends for the bot when the person leaves the last common team', async () => {
    const { body } = await town.call('POST', 'conversations', personal(asa.id));
    await town.teams.leave(team, asa.id);
    const path = `conversations/${encodeURIComponent(body.id)}/activities`;
    expect(await town.call('POST', path, { type: 'message', text: 'hej' })).toMatchObject(
      error(403, 'BotNotInConversationRoster'),
    );
  });
});

describe('the roster', () => {
  const of = (id: string) => `conversations/${encodeURIComponent(id)}`;

  it('tells each person’s home tenant and role', async () => {
    const { body } = await town.call('GET', `${of(channel)}/pagedmembers`);
    const members = body.members as Record<string, unknown>[];
    expect(members.map((one) => one.id)).toEqual([asa.id, bo.id, guest.id, external.id]);
    expect(members[0]).toMatchObject({ objectId: asa.objectId, name: asa.name, tenantId: tenant, userRole: 'user' });
    expect(members[2]).toMatchObject({ userRole: 'guest' });
    expect(members[3]).toMatchObject({ tenantId: external.tenantId });
    expect((await town.call('GET', `${of(team)}/members`)).body).toHaveLength(4);
  });

  it('finds one by user id or object id, and nobody who has left', async () => {
    expect((await town.call('GET', `${of(channel)}/members/${asa.id}`)).body).toMatchObject({ name: asa.name });
    expect((await town.call('GET', `${of(channel)}/members/${asa.objectId}`)).body).toMatchObject({ id: asa.id });
    await town.teams.leave(team, asa.id);
    expect(await town.call('GET', `${of(channel)}/members/${asa.id}`)).toMatchObject(
      error(404, 'MemberNotFoundInConversation'),
    );
    expect(await town.call('GET', `${of('19:no@thread.tacv2')}/members`)).toMatchObject(
      error(404, 'ConversationNotFound'),
    );
  });

  it('comes in pages', async () => {
    const many = Array.from({ length: 70 }, (_, index) => ({ ...asa, id: `29:x${index}`, objectId: `o${index}` }));
    const crowded = await openTown({ people: many });
    const first = await crowded.call('GET', `${of(channel)}/pagedmembers?pageSize=10`);
    expect(first.body.members).toHaveLength(50);
    const rest = await crowded.call(
      'GET',
      `${of(channel)}/pagedmembers?pageSize=50&continuationToken=${first.body.continuationToken}`,
    );
    expect(rest.body.members).toHaveLength(20);
    expect(rest.body.continuationToken).toBeUndefined();
    await crowded.stop();
  });

  it('tells the team and its channels, the general one without a name', async () => {
    const path = `teams/${encodeURIComponent(team)}`;
    expect((await town.call('GET', path)).body).toMatchObject({
      id: team,
      name: 'Mariestad',
      tenantId: tenant,
      memberCount: 4,
    });
    expect((await town.call('GET', `${path}/conversations`)).body).toMatchObject({
      conversations: [
        { id: team, name: null },
        { id: channel, name: 'SAMBU-teamet' },
      ],
    });
    expect((await town.call('GET', 'teams/19:no@thread.tacv2')).status).toBe(404);
  });
});
