import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { proposeSchoolYear, schoolYearsOf } from '../../bot/forums/actions/school-years.ts';
import { bringTermEnds } from '../../bot/forums/actions/term-ends.ts';
import { askedWords, schoolYearList, shownYear } from '../../bot/forums/contract/school-years.ts';
import { forumJobs } from '../../bot/forums/jobs.ts';
import { loadForum } from '../../bot/forums/store.ts';
import { isOpen, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { aYear } from './a-school-year.ts';
import { hjo, region, type Served, serveSchoolYears } from './school-years-served.ts';
import { addForum, forumOf, given, id, team, town, type Who } from './town.ts';

let world: FakeWorld;
let api: Served;
beforeEach(async () => {
  world = await town();
  api = await serveSchoolYears(world);
});
afterEach(() => api.close());

const typed = (more: object = {}) => {
  const { year: _inThePath, ...rest } = aYear();
  return { ...JSON.parse(JSON.stringify(rest)), ...more };
};
const at = (area: string, year: number | string = 2026) => `/areas/${area}/school-years/${year}`;
const put = (who: Who, body: unknown, etag?: string, area: string = hjo, year: number | string = 2026) =>
  api.ask(who, 'PUT', at(area, year), body, etag);
const list = async (who: Who, area: string = hjo) =>
  schoolYearList.parse((await api.ask(who, 'GET', `/areas/${area}/school-years`)).raw);

const refused = z.object({
  error: z.object({ code: z.string(), sentence: z.string(), fields: z.record(z.string(), z.string()).optional() }),
  present: z.unknown().optional(),
});
const refusal = async (asked: ReturnType<typeof put>) => {
  const { status, raw } = await asked;
  const { error, present } = refused.parse(raw);
  return { status, ...error, present };
};

const termEnds = async (forum = team) => (await loadForum(world.ports, forum))?.forum.termEnds.map(String);
/** What is not done yet. */
const owed = async () =>
  (await world.ports.tables.list('regions', hjo, rowKey('owed')))
    .filter(({ body }) => isOpen(owedRow.parse(body)))
    .map(({ key }) => ({ table: 'regions', partition: hjo, key }) as const);

describe('a school year', () => {
  it('is entered by a convener, read by everybody of the area, and changed with its tag', async () => {
    const made = await put('convener', typed());
    expect(made.status).toBe(200);
    const saved = shownYear.parse(made.raw);
    expect(saved).toMatchObject({ year: 2026, name: '2026/27', autumn: { from: '2026-08-17' } });
    expect(await list('asker')).toMatchObject({
      areaName: 'Hjo',
      mayKeep: false,
      proposals: [],
      years: [saved],
    });
    const changed = await put('deputy', typed({ breaks: [] }), saved.etag);
    expect(shownYear.parse(changed.raw).breaks).toEqual([]);
    expect((await schoolYearsOf(world.ports, hjo)).map(({ breaks }) => breaks.length)).toEqual([0]);
  });

  it('has its breaks in order of their days, and names without space around them', async () => {
    const { breaks } = typed();
    const padded = [...breaks].reverse().map((one: { name: string }) => ({ ...one, name: ` ${one.name} ` }));
    expect(shownYear.parse((await put('convener', typed({ breaks: padded }))).raw).breaks).toEqual(breaks);
  });

  it('entered or changed by somebody else meanwhile is given as it is now, with nothing written', async () => {
    const { etag } = shownYear.parse((await put('convener', typed())).raw);
    const late = await refusal(put('deputy', typed({ breaks: [] })));
    expect(late).toMatchObject({ status: 412, code: 'changed' });
    expect(shownYear.parse(late.present)).toMatchObject({ etag, breaks: typed().breaks });
    const [present] = (await list('convener')).years;
    expect(present?.etag).toBe(etag);
    expect((await put('deputy', typed({ breaks: [] }), etag)).status).toBe(200);
    expect(
      (await refusal(put('convener', typed({ spring: { from: '2027-01-12', to: '2027-06-11' } }), etag))).status,
    ).toBe(412);
  });

  it('sent twice is saved once', async () => {
    const [one, other] = await Promise.all([put('convener', typed()), put('convener', typed())]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect((await put('convener', typed(), 'an old tag')).status).toBe(200);
    expect((await list('convener')).years).toHaveLength(1);
  });

  it('is entered by conveners of the municipality and by coordinators, and the region’s by these alone', async () => {
    expect(await refusal(put('rehab', typed()))).toMatchObject({ status: 403, code: 'may-not' });
    expect(await refusal(put('support', {}))).toMatchObject({ status: 403 });
    expect((await refusal(put('convener', typed(), undefined, region))).sentence).toContain('Regionens läsår');
    expect((await put('coordinator', typed())).status).toBe(200);
    expect((await put('coordinator', typed(), undefined, region)).status).toBe(200);
    expect((await list('asker', region)).years).toHaveLength(1);
  });

  it('of another municipality is not there', async () => {
    const skovde = 'municipality:skaraborg:skovde';
    expect((await refusal(put('convener', typed(), undefined, skovde))).status).toBe(404);
    expect((await api.ask('convener', 'GET', `/areas/${skovde}/school-years`)).status).toBe(404);
    expect((await put('coordinator', typed(), undefined, skovde)).status).toBe(200);
  });

  it.each(['1999', '2024', '2030', '26', '2026-27', '0x7EA'])('cannot be entered for %s', async (year) => {
    expect(await refusal(put('convener', typed(), undefined, hjo, year))).toMatchObject({ status: 404 });
  });

  it('is refused at the fields, and nothing is saved', async () => {
    const wrong = {
      autumn: { from: '2026-08-17', to: '2026-02-31' },
      breaks: [{ name: 'Höstlov', from: '', to: '2026-10-30' }],
    };
    const unread = await refusal(put('convener', typed(wrong)));
    expect(unread).toMatchObject({ status: 422, code: 'not-valid' });
    expect(Object.keys(unread.fields ?? {})).toEqual(['autumn.to', 'breaks.0.from']);
    const flawed = await refusal(
      put('convener', typed({ breaks: [{ name: '', from: '2026-10-30', to: '2026-10-26' }] })),
    );
    expect(flawed).toMatchObject({ status: 422, code: 'flawed' });
    expect(flawed.fields).toEqual({
      'breaks.0.name': 'Skriv vad lovet heter, till exempel höstlov.',
      'breaks.0.to': 'Lovet slutar innan det börjar. Ändra en av dagarna.',
    });
    expect(await owed()).toEqual([]);
    expect((await list('convener')).years).toEqual([]);
  });

  it('names nobody in its breaks, save where the writer says that it is no name', async () => {
    const named = (name: string) => typed({ breaks: [{ name, from: '2026-10-26', to: '2026-10-30' }] });
    expect(await refusal(put('convener', named('Lov för 20140312-2384')))).toMatchObject({
      status: 422,
      code: 'blocked',
    });
    const body = named('Lov för eleven Elsa');
    const asks = await refusal(put('convener', body));
    expect(asks).toMatchObject({ status: 422, code: 'asks' });
    expect(Object.keys(asks.fields ?? {})).toEqual(['breaks.0.name']);
    const { words } = askedWords.parse(asks.present);
    expect((await put('convener', { ...body, notNames: words })).status).toBe(200);
  });
});

describe('the start of a new school year', () => {
  it('is the usual one where nothing is entered, and else the municipality’s own nearest', async () => {
    const none = await list('convener');
    expect(none.proposals.map(({ name, from }) => [name, from])).toEqual([
      ['2026/27', undefined],
      ['2027/28', undefined],
      ['2028/29', undefined],
      ['2029/30', undefined],
    ]);
    await put('convener', typed());
    const { proposals } = await list('convener');
    expect(proposals.map(({ name, from }) => [name, from])).toEqual([
      ['2027/28', '2026/27'],
      ['2028/29', '2026/27'],
      ['2029/30', '2026/27'],
    ]);
    const before = await proposeSchoolYear(world.ports, hjo, 2025);
    expect([before.from, before.year.breaks.length]).toEqual([2026, 3]);
    for (const { year, name: _name, from: _from, ...proposed } of proposals)
      expect((await put('convener', proposed, undefined, hjo, year)).status).toBe(200);
    expect((await list('convener')).proposals).toEqual([]);
  });
});

describe('the ends of term of the area’s forums', () => {
  const group = id('hjo-group');

  it('are those of the school year once it is saved, in every forum of the area', async () => {
    await addForum(world, forumOf('group', group, 'Gruppen i Hjo'));
    await addForum(world, { ...forumOf('team', id('skovde-team'), 'Teamet i Skövde'), municipality: 'skovde' });
    const before = await termEnds();
    await put('convener', typed());
    await world.engine.idle();
    expect(await termEnds()).toEqual(['2026-12-18', '2027-06-11', ...(before ?? []).slice(2)]);
    expect(await termEnds(group)).toEqual(await termEnds());
    expect(await termEnds(id('skovde-team'))).toEqual(before);
    expect(await owed()).toEqual([]);
  });

  it('follow the region’s own in the network alone', async () => {
    const { municipality: _none, ...forum } = forumOf('group', id('network'), 'Nätverket');
    await addForum(world, { ...forum, kind: 'network' });
    await put('coordinator', typed(), undefined, region);
    await world.engine.idle();
    expect((await termEnds(id('network')))?.slice(0, 2)).toEqual(['2026-12-18', '2027-06-11']);
    expect(await termEnds()).not.toContain('2026-12-18');
  });

  it('come by the hourly pass where the process died after the year was saved', async () => {
    world.engine.serve(world.ports, {});
    await put('convener', typed());
    await world.engine.idle();
    expect((await termEnds())?.[0]).toBe('2026-12-20');
    world.engine.serve(world.ports, forumJobs(given));
    const left = await owed();
    expect(left).toHaveLength(1);
    for (const ref of left) await world.engine.run(ref);
    expect((await termEnds())?.[0]).toBe('2026-12-18');
    await bringTermEnds(world.ports, hjo);
    expect((await termEnds())?.slice(0, 2)).toEqual(['2026-12-18', '2027-06-11']);
  });
});
