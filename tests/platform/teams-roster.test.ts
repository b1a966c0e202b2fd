import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTeams } from '../../bot/platform/teams/messenger.ts';
import type { Teams } from '../../bot/platform/teams/port.ts';
import { type Edge, firstChance, openEdge, quiet, tenantId } from './teams-edge.ts';

const clock = { now: () => Temporal.Instant.from('2026-11-24T09:00:00Z') };
const anna = { id: '29:anna', name: 'Anna Ek', objectId: 'o-anna', tenantId, userRole: 'user' };
const guest = { id: '29:bo', name: 'Bo Alm', aadObjectId: 'o-bo', tenantId: 'other', userRole: 'guest' };

let edge: Edge;
let teams: Teams;

beforeAll(async () => {
  edge = await openEdge();
  teams = createTeams(edge.settings, { log: quiet, clock, random: firstChance });
});
afterAll(() => edge.close());

describe('a member', () => {
  it('is told with the home tenant', async () => {
    edge.answerWith((response) => void response.json(guest));
    expect(await teams.member(edge.place, '29:bo')).toEqual({
      kind: 'known',
      value: { userId: '29:bo', tenantId: 'other', objectId: 'o-bo', name: 'Bo Alm', role: 'guest' },
    });
    expect(edge.hits.map(({ path }) => path)).toEqual(['/v3/conversations/19:channel@thread.tacv2/members/29:bo']);
  });

  it('who is not there is no member', async () => {
    edge.answerWith((response) => void response.status(404).json({ error: { code: 'MemberNotFoundInConversation' } }));
    expect(await teams.member(edge.place, '29:cia')).toEqual({ kind: 'not-a-member' });
  });

  it.each([
    ['the channel is gone', 404, { error: { code: 'ConversationNotFound' } }],
    ['the bot is out', 403, { error: { code: 'BotNotInConversationRoster' } }],
    ['Teams is slow to answer others', 429, {}],
    ['Teams is down', 503, {}],
    ['the answer says nothing of a home tenant', 200, { ...anna, tenantId: undefined }],
  ])('is unknown, and not out, when %s', async (_why, status, body) => {
    edge.answerWith((response) => void response.status(status).json(body));
    expect(await teams.member(edge.place, '29:anna')).toEqual({ kind: 'unavailable' });
    expect(edge.hits).toHaveLength(1);
  });
});

describe('the members', () => {
  it('are read page by page, and a broken row breaks nothing', async () => {
    edge.answerWith((response, { path }) => {
      const second = path.includes('continuationToken=next');
      response.json(second ? { members: [guest] } : { members: [anna, { id: 7 }], continuationToken: 'next' });
    });
    const roster = await teams.members(edge.place);
    expect(roster.kind === 'known' && roster.value.map(({ name }) => name)).toEqual(['Anna Ek', 'Bo Alm']);
    expect(edge.hits).toHaveLength(2);
  });

  it('are unknown when a page is missing', async () => {
    edge.answerWith((response, { path }) => {
      if (path.includes('continuationToken=next')) response.status(500).end();
      else response.json({ members: [anna], continuationToken: 'next' });
    });
    expect(await teams.members(edge.place)).toEqual({ kind: 'unavailable' });
  });
});

describe('the channels', () => {
  it('are told by name, the first one too', async () => {
    edge.answerWith(
      (response) =>
        void response.json({
          conversations: [
            { id: '19:team', name: null },
            { id: '19:b', name: 'SAMBU' },
          ],
        }),
    );
    expect(await teams.channels(edge.place)).toEqual({
      kind: 'known',
      value: [
        { id: '19:team', name: 'Allmänt' },
        { id: '19:b', name: 'SAMBU' },
      ],
    });
    expect(edge.hits.map(({ path }) => path)).toEqual(['/v3/teams/19:team@thread.tacv2/conversations']);
  });
});
