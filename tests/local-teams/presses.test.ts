import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  asa,
  bo,
  card,
  cardAnswer,
  channel,
  external,
  openTown,
  stranger,
  type Town,
  team,
  tenant,
  withCard,
} from './town.ts';

let town: Town;
let message: string;
let thread: string;
const own = card('bara för den som tryckte');

beforeEach(async () => {
  town = await openTown({ invokeTimeoutMs: 80 });
  const actions = [
    { type: 'Action.Execute', id: 'read', title: 'Läs frågan', verb: 'case.read', data: { case: 'c1' } },
  ];
  const { body } = await town.inChannel(withCard(card('Björk 27', { actions })));
  message = body.activityId;
  thread = body.id;
  town.bot.answers = () => ({ body: cardAnswer(own) });
});
afterEach(() => town.stop());

const press = (person = asa.id, verb = 'case.read') =>
  town.teams.press({ person, message, verb, data: { case: 'c1', answer: 'ja' } });
const failed = { kind: 'failed', why: expect.stringContaining('Något gick fel') };

describe('a press', () => {
  it('reaches the bot as Teams sends it', async () => {
    expect(await press()).toEqual({ kind: 'shown' });
    expect(town.bot.heard[0]).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message,
      from: { id: asa.id, name: asa.name, aadObjectId: asa.objectId },
      conversation: { id: thread, conversationType: 'channel', isGroup: true, tenantId: tenant },
      channelData: {
        tenant: { id: tenant },
        team: { id: team },
        channel: { id: channel },
        source: { name: 'message' },
      },
      value: {
        trigger: 'manual',
        action: {
          type: 'Action.Execute',
          id: 'read',
          title: 'Läs frågan',
          verb: 'case.read',
          data: { case: 'c1', answer: 'ja' },
        },
      },
    });
    await press(external.id);
    expect(JSON.stringify(town.bot.heard)).not.toContain(external.tenantId);
  });

  it('changes the card for the presser only', async () => {
    await press();
    expect(town.teams.view(message, asa.id)).toEqual(own);
    expect(town.teams.view(message, bo.id)).toMatchObject({ body: [{ text: 'Björk 27' }] });
  });

  it('in a personal chat carries no team', async () => {
    const { body } = await town.call('POST', 'conversations', { members: [{ id: asa.id }], tenantId: tenant });
    const sent = await town.call(
      'POST',
      `conversations/${encodeURIComponent(body.id)}/activities`,
      withCard(card('x')),
    );
    const one = { message: sent.body.id, verb: 'x', data: {} };
    expect(await town.teams.press({ ...one, person: asa.id })).toEqual({ kind: 'shown' });
    expect(town.bot.heard[0]?.channelData).not.toHaveProperty('team');
    expect(town.bot.heard[0]).toMatchObject({ conversation: { id: body.id, conversationType: 'personal' } });
    expect(await town.teams.press({ ...one, person: bo.id })).toMatchObject(failed);
  });

  it('by somebody who cannot see the card, or on a card of a bot that is gone, never leaves Teams', async () => {
    expect(await press(stranger.id)).toMatchObject(failed);
    await town.call('DELETE', `conversations/${encodeURIComponent(thread)}/activities/${message}`);
    expect(await press()).toMatchObject(failed);
    expect(town.bot.heard).toEqual([]);
  });
});

describe('the answer', () => {
  const { value: _, ...withoutValue } = cardAnswer(own);

  it('may be a line of text', async () => {
    const value = 'Sparat';
    town.bot.answers = () => ({ body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } });
    expect(await press()).toEqual({ kind: 'shown', text: value });
    expect(town.teams.channelMessages(channel)[0]?.views).toEqual({});
  });

  it.each([
    ['the card alone', 200, own],
    ['nothing', 200, undefined],
    ['no value', 200, withoutValue],
    ['more than is documented', 200, { ...cardAnswer(own), extra: 1 }],
    ['another inner status', 200, { ...cardAnswer(own), statusCode: 202 }],
    ['a status that is a text', 200, { ...cardAnswer(own), statusCode: '200' }],
    ['another type', 200, { ...cardAnswer(own), type: 'application/json' }],
    ['an error', 200, { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'x', message: 'x' } }],
    ['another HTTP status', 201, cardAnswer(own)],
    ['a server error', 500, 'stack trace'],
    ['a wrapped invoke response', 200, { status: 200, body: cardAnswer(own) }],
    ['a card above 1.5', 200, cardAnswer({ ...own, version: '1.6' })],
    ['a card with unknown elements', 200, cardAnswer({ ...own, body: [{ type: 'Carousel', pages: [] }] })],
  ])('fails when it is %s', async (_what, status, body) => {
    town.bot.answers = () => ({ status, body });
    expect(await press()).toMatchObject(failed);
    expect(town.teams.channelMessages(channel)[0]?.views).toEqual({});
    expect(town.bot.heard).toHaveLength(1);
  });

  it('that does not come makes Teams send the same again, then under a new id, then give up', async () => {
    town.bot.answers = () => ({ body: cardAnswer(own), afterMs: 150 });
    expect(await press()).toMatchObject(failed);
    const ids = town.bot.heard.map((one) => one.id);
    expect(ids).toHaveLength(3);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(town.teams.channelMessages(channel)[0]?.views).toEqual({});
  });

  it('to the second sending is shown', async () => {
    town.bot.answers = () => ({ body: cardAnswer(own), afterMs: town.bot.heard.length === 1 ? 150 : 0 });
    expect(await press()).toEqual({ kind: 'shown' });
    expect(town.bot.heard).toHaveLength(2);
  });

  it('never comes from a bot that is down', async () => {
    await town.bot.close();
    expect(await press()).toMatchObject(failed);
  });
});
