import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { teamStatusesOf } from '../../bot/support/actions/reading.ts';
import { stateOn } from '../../bot/support/team-status.ts';
import type { Who } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { type Served, serveSupport, twoGroups } from './two-groups.ts';

let world: FakeWorld;
let api: Served;
beforeEach(async () => {
  world = await twoGroups();
  api = await serveSupport(world);
});
afterEach(() => api.close());

const put = (who: Who, body: object, etag?: string, municipality = 'hjo') =>
  api.ask(who, 'PUT', `/municipalities/${municipality}/team-status`, body, etag);
const look = async (who: Who, municipality = 'hjo') =>
  (await api.ask(who, 'GET', `/municipalities/${municipality}/support`)).body;
const etagNow = async () => (await look('coordinator')).status?.etag;

describe('the status of a municipality’s team', () => {
  it('is that there is none until somebody says so', async () => {
    expect(await look('asker')).toMatchObject({
      status: { state: 'none', kind: 'SAMBU-team' },
      statusHistory: [],
      may: { setStatus: false, wish: false, notes: false },
    });
    expect(await teamStatusesOf(world.ports, 'skaraborg')).toEqual(new Map());
  });

  it('is set by the group’s convener and changed by a coordinator, and each change is kept', async () => {
    const first = await put('convener', { state: 'decided', since: '2027-01-15', kind: 'HLT-team' });
    expect(first.status).toBe(200);
    world.now = world.now.add({ hours: 24 });
    const second = await put('coordinator', { state: 'active', since: '2026-11-02' }, first.body.etag);
    expect(second.body).toMatchObject({ state: 'active', since: '2026-11-02', kind: 'SAMBU-team' });
    const { status, statusHistory } = await look('asker');
    expect(status).toEqual(second.body);
    expect(statusHistory).toEqual([
      {
        at: '2026-11-21T09:00:00Z',
        by: 'Ulla Norén',
        as: 'coordinator',
        from: 'decided',
        to: 'active',
        since: '2026-11-02',
        kind: 'SAMBU-team',
      },
      {
        at: '2026-11-20T09:00:00Z',
        by: 'Bo Lind',
        as: 'convener',
        from: 'none',
        to: 'decided',
        since: '2027-01-15',
        kind: 'HLT-team',
      },
    ]);
  });

  it('may have a day that nobody knows, and is called as usual where nothing else is said', async () => {
    const saved = await put('deputy', { state: 'active', kind: '  ' });
    expect(saved.body).toMatchObject({ state: 'active', kind: 'SAMBU-team' });
    expect(saved.body).not.toHaveProperty('since');
  });

  it('is the same when the same is sent again, and no change is noted', async () => {
    await put('convener', { state: 'active', since: '2026-01-01' });
    expect((await put('convener', { state: 'active', since: '2026-01-01' })).status).toBe(200);
    expect((await look('convener')).statusHistory).toHaveLength(1);
  });

  it.each<[Who, number]>([
    ['support', 403],
    ['rehab', 403],
    ['asker', 403],
    ['stranger', 404],
  ])('is not set by %s', async (who, status) => {
    const answer = await put(who, { state: 'active' });
    expect([answer.status, answer.body.error?.sentence]).toEqual([status, expect.stringMatching(/^[A-ZÅÄÖ].*[.]$/)]);
    expect((await look('coordinator')).statusHistory).toEqual([]);
  });

  it.each([
    [{ state: 'active', since: '2026-11-21' }, 'since', /”beslutat”/],
    [{ state: 'none', since: '2026-11-21' }, 'since', /har inte varit/],
    [{ state: 'decided', since: '2031-11-21' }, 'since', /fem år/],
    [{ state: 'decided', since: '1999-12-31' }, 'since', /2000/],
    [{ state: 'active', since: '2026-02-30' }, 'since', /2026-11-24/],
    [{ state: 'active', kind: 'x'.repeat(61) }, 'kind', /60/],
    [{ state: 'active', kind: 'Team 20120314-2389' }, 'kind', /personnummer/],
    [{ state: 'maybe' }, 'state', /Välj/],
  ])('is refused, with the field: %j', async (body, field, words) => {
    const answer = await put('convener', body);
    expect(answer.status).toBe(422);
    expect(answer.body.error?.fields?.[field]).toMatch(words);
    expect(await teamStatusesOf(world.ports, 'skaraborg')).toEqual(new Map());
  });

  it('may start today, by the day in Sweden', async () => {
    world.now = Temporal.Instant.from('2026-11-20T23:30:00Z');
    expect((await put('convener', { state: 'active', since: '2026-11-21' })).status).toBe(200);
  });

  it('of a municipality that is not in the region is nobody’s', async () => {
    for (const municipality of ['amal', 'constructor', 'x|y', 'HJO'])
      expect((await put('coordinator', { state: 'active' }, undefined, encodeURIComponent(municipality))).status).toBe(
        404,
      );
  });

  it('that somebody else has set meanwhile is given as it is now, with nothing written', async () => {
    const first = await put('convener', { state: 'decided' });
    await put('coordinator', { state: 'active' }, first.body.etag);
    for (const etag of [first.body.etag, undefined, '*']) {
      const late = await put('convener', { state: 'none' }, etag);
      expect([late.status, late.body.error?.code]).toEqual([412, 'changed']);
      expect(late.body.present).toMatchObject({ state: 'active', etag: await etagNow() });
    }
    expect((await look('convener')).statusHistory).toHaveLength(2);
  });

  it('is set by one of two who set it at once', async () => {
    const answers = await Promise.all([put('convener', { state: 'active' }), put('coordinator', { state: 'decided' })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await look('convener')).statusHistory).toHaveLength(1);
  });

  it('whose row cannot be read hides no other, and can be set anew', async () => {
    await put('coordinator', { state: 'active' }, undefined, 'skovde');
    const broken = { kind: 'insert', key: 'team-status|hjo', body: { state: 7 } } as const;
    await world.ports.tables.commit({ table: 'regions', partition: 'skaraborg', op: 'op', writes: [broken] });
    expect([...(await teamStatusesOf(world.ports, 'skaraborg')).keys()]).toEqual(['skovde']);
    expect((await look('asker')).status).toMatchObject({ state: 'none' });
    expect((await put('convener', { state: 'active' })).status).toBe(200);
    expect((await look('asker')).status).toMatchObject({ state: 'active' });
  });

  it('shows no key of a person', async () => {
    await put('convener', { state: 'active' });
    expect((await api.ask('coordinator', 'GET', '/municipalities/hjo/support')).raw).not.toMatch(/40000000-/);
  });

  it('stood otherwise on days before its changes', async () => {
    const first = await put('convener', { state: 'decided', since: '2027-01-15' });
    world.now = Temporal.Instant.from('2027-02-01T09:00:00Z');
    const second = await put('convener', { state: 'active', since: '2027-01-20' }, first.body.etag);
    world.now = Temporal.Instant.from('2028-02-01T09:00:00Z');
    await put('convener', { state: 'none' }, second.body.etag);
    const status = (await teamStatusesOf(world.ports, 'skaraborg')).get('hjo');
    const on = (day: string) => status && stateOn(status, Temporal.PlainDate.from(day));
    expect(['2026-11-19', '2026-11-20', '2027-01-19', '2027-01-20', '2028-01-31', '2028-02-01'].map(on)).toEqual([
      'none',
      'decided',
      'decided',
      'active',
      'active',
      'none',
    ]);
  });
});
