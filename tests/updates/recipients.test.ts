import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recipientList, savedLists } from '../../bot/updates/contract/recipients.ts';
import { addForum, forumOf, id } from '../forums/town.ts';
import { type Desk, openDesk, typedUpdate } from './served-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  const { place: _, ...unbound } = forumOf('group', id('skovde-group'), 'Gruppen i Skövde');
  await addForum(desk.world, { ...unbound, municipality: 'skovde' });
});
afterAll(() => desk.close());

const recipients = async (who: 'coordinator' | 'support' | 'convener' = 'coordinator', query = '') => {
  const { status, body } = await desk.ask(who, 'GET', `/updates/recipients${query}`);
  expect(status).toBe(200);
  return recipientList.parse(body);
};
const titled = (title: string) => ({ content: { ...typedUpdate().content, title } });

describe('those that an update can be sent to', () => {
  it('are all forums of the region, bound to a channel or not', async () => {
    const { forums } = await recipients();
    expect(forums.map((one) => [one.id, one.kind, one.isBound])).toEqual([
      ['hjo-group', 'group', true],
      ['hjo-team', 'team', true],
      ['skovde-group', 'group', false],
      ['skovde-team', 'team', true],
    ]);
    expect(forums.map(({ teamState }) => teamState)).toEqual(['none', 'none', 'none', 'none']);
  });

  it('say what they have been sent in the last 30 days, the latest first', async () => {
    const { world } = desk;
    world.now = Temporal.Instant.from('2026-10-20T08:00:00Z');
    await desk.sent(titled('För länge sedan'));
    world.now = Temporal.Instant.from('2026-10-22T08:00:00Z');
    await desk.sent(titled('Till grupperna'));
    world.now = Temporal.Instant.from('2026-11-10T23:30:00Z');
    await desk.sent({ ...titled('Till Hjo'), audience: { forums: ['hjo-team', 'hjo-group'] } });
    await desk.sent({ ...titled('Inom teamet'), forum: 'hjo-team' }, 'convener');
    await desk.begin(titled('Ett utkast'));
    world.now = Temporal.Instant.from('2026-11-20T09:00:00Z');
    const { forums } = await recipients('support');
    const recent = Object.fromEntries(forums.map((one) => [one.id, one.recent]));
    expect(recent['hjo-group']).toEqual([
      { title: 'Till Hjo', day: '2026-11-11' },
      { title: 'Till grupperna', day: '2026-10-22' },
    ]);
    expect(recent['hjo-team']?.map(({ title }) => title).toSorted()).toEqual(['Inom teamet', 'Till Hjo']);
    expect(recent['skovde-team']).toEqual([]);
    // It has no channel, so nothing has come there.
    expect(recent['skovde-group']).toEqual([]);
  });

  it('are the own forum of a convener, and nothing is told of others', async () => {
    const { forums, lists } = await recipients('convener', '?forum=hjo-team');
    expect([forums.map((one) => one.id), lists]).toEqual([['hjo-team'], []]);
    expect((await desk.ask('convener', 'GET', '/updates/recipients')).status).toBe(403);
    expect((await desk.ask('convener', 'GET', '/updates/recipients?forum=skovde-team')).status).toBe(404);
    expect((await desk.ask('rehab', 'GET', '/updates/recipients?forum=hjo-team')).status).toBe(403);
    expect((await desk.ask('convener', 'GET', '/updates/recipients?forum=a&forum=b')).status).toBe(404);
  });
});

describe('saved lists', () => {
  const list = (name: string, audience: object = { groupsWith: ['active'] }) => ({ name, audience });
  const save = (name: string, audience?: object) =>
    desk.ask('coordinator', 'POST', '/update-lists', list(name, audience));
  const named = async (name: string) => {
    const { body } = await desk.ask('support', 'GET', '/update-lists');
    const found = savedLists.parse(body).lists.find((one) => one.name === name);
    if (!found) throw new Error(`no list ${name}`);
    return found;
  };

  it('are saved by a coordinator and read by whoever helps the groups', async () => {
    expect((await save(' Har  SAMBU-team ')).status).toBe(201);
    expect(await named('Har SAMBU-team')).toMatchObject({ etag: '"1"', audience: { groupsWith: ['active'] } });
    expect((await recipients()).lists.map(({ name }) => name)).toEqual(['Har SAMBU-team']);
    for (const who of ['convener', 'rehab', 'stranger'] as const)
      expect((await desk.ask(who, 'GET', '/update-lists')).status).toBe(403);
    for (const who of ['convener', 'support'] as const)
      expect((await desk.ask(who, 'POST', '/update-lists', list('x'))).status).toBe(403);
  });

  it('name what an update goes to, as long as there is such a list', async () => {
    const { id: made } = await desk.begin({ audience: { groupsWith: ['active'], listName: 'har sambu-team' } });
    const { id: other } = await desk.begin({ audience: { groups: true, listName: '<b>Hittepå</b>' } });
    const { updates } = (await desk.ask('coordinator', 'GET', '/updates')).body;
    const toOf = (wanted: string) => updates.find((one: { id: string }) => one.id === wanted).to;
    expect([toOf(made), toOf(other)]).toEqual(['till listan Har SAMBU-team', 'till alla grupper']);
  });

  it('have names of their own, also when two are saved at once', async () => {
    const both = await Promise.all([save('Tvillingar'), save('tvillingar')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    expect(both.find(({ status }) => status === 422)?.body.error.fields.name).toContain('redan');
  });

  it.each([
    ['no name', list('  '), 'name'],
    ['a name that is too long', list('x'.repeat(81)), 'name'],
    ['a personal number', list('20100101-2384'), 'name'],
    ['nobody', list('Ingen', {}), 'audience'],
    ['nobody that there is', list('Ingen', { forums: ['atlantis'] }), 'audience'],
  ])('are not saved with %s', async (_what, body, field) => {
    const answer = await desk.ask('coordinator', 'POST', '/update-lists', body);
    expect([answer.status, Object.keys(answer.body.error.fields)]).toEqual([422, [field]]);
  });

  it('are changed and taken away by whoever has seen them as they are', async () => {
    await save('Alla', { groups: true });
    const { id: which, etag } = await named('Alla');
    const at = `/update-lists/${which}`;
    const put = (name: string, seen: string) => desk.ask('coordinator', 'PUT', at, list(name), seen);
    expect((await put('Alla grupper', etag)).status).toBe(200);
    const stale = await put('Något annat', etag);
    expect([stale.status, stale.body.present.name]).toEqual([412, 'Alla grupper']);
    expect((await put('Tvillingar', '"2"')).status).toBe(422);
    expect((await desk.ask('coordinator', 'DELETE', at, undefined, etag)).status).toBe(412);
    expect((await desk.ask('coordinator', 'DELETE', at, undefined)).status).toBe(400);
    expect((await desk.ask('coordinator', 'DELETE', at, undefined, '"2"')).status).toBe(200);
    expect((await desk.ask('coordinator', 'DELETE', at, undefined, '"2"')).status).toBe(404);
  });
});
