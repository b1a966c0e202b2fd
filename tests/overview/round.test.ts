import { beforeEach, describe, expect, it } from 'vitest';
import { areaId, regionArea } from '../../bot/forums/area.ts';
import { forumsHere } from '../../bot/overview/actions/forums-here.ts';
import { lookOver } from '../../bot/overview/actions/overview.ts';
import { goOverview, overviewJob, overviewRecurring } from '../../bot/overview/actions/round.ts';
import { overviewJobs } from '../../bot/overview/jobs.ts';
import { loadSummary, toldTermWrite } from '../../bot/overview/store.ts';
import type { Job } from '../../bot/platform/jobs/port.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { supportOf } from '../../bot/support/actions/reading.ts';
import { setTeamStatus } from '../../bot/support/actions/set-team-status.ts';
import { hjo, must, twoTowns } from '../documents/two-towns.ts';
import { runDue, startHurtInstance } from '../faults/hurt-instance.ts';
import { addForum, forumOf, id } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { voice } from '../support-given/two-groups.ts';
import { at } from './known.ts';
import { list, meet, put } from './two-towns-over.ts';

let world: FakeWorld;
beforeEach(async () => {
  world = await twoTowns();
});

const jobs: Readonly<Record<string, Job<Ports>>> = overviewJobs;
const ofRegion = regionArea('skaraborg');
const place = { regionId: 'skaraborg', municipality: 'hjo' };

const row = (key: string) => world.ports.tables.get('regions', 'skaraborg', key);
const summaryTag = async () => (await row(rowKey('summary', 'hjo')))?.etag;
const trendTag = async (term: string) => (await row(rowKey('trend', term, 'hjo')))?.etag;
const trendBody = async (term: string) => (await row(rowKey('trend', term, 'hjo')))?.body;
const pass = () => world.engine.pass('regions', hjo, overviewRecurring(world.now, hjo));
const owed = { table: 'regions', partition: hjo, key: rowKey('owed', overviewJob, 'area') } as const;

describe('the round', () => {
  it('writes a row, and again only when something has changed', async () => {
    await goOverview(world.ports, hjo);
    const first = [await summaryTag(), await trendTag('HT 2026')];
    expect(first).not.toContain(undefined);
    world.now = world.now.add({ hours: 1 });
    await goOverview(world.ports, hjo);
    expect([await summaryTag(), await trendTag('HT 2026')]).toEqual(first);
    await list(world, hjo, 'rehab', '2026-11-01');
    await goOverview(world.ports, hjo);
    expect(await summaryTag()).not.toBe(first[0]);
    expect(await trendTag('HT 2026')).not.toBe(first[1]);
  });

  it('writes a row twice a day though nothing has changed, so that its age tells that somebody counts', async () => {
    await goOverview(world.ports, hjo);
    const first = await summaryTag();
    world.now = world.now.add({ hours: 12 });
    await goOverview(world.ports, hjo);
    expect(await summaryTag()).not.toBe(first);
    expect((await loadSummary(world.ports.tables, 'skaraborg', 'hjo')).value?.at).toEqual(world.now);
  });

  it('comes by itself: at once the first time, then each hour', async () => {
    world.engine.serve(world.ports, jobs);
    await pass();
    await world.engine.idle();
    expect(await summaryTag()).toBeDefined();
    const { body } = (await world.ports.tables.get(owed.table, owed.partition, owed.key)) ?? {};
    expect(body).toMatchObject({ due: '2026-11-20T10:00:00Z', is: { phase: 'waiting' } });
    expect(overviewRecurring(world.now, ofRegion)).toHaveLength(1);
    expect(overviewRecurring(world.now, areaId.parse('forum:skaraborg:natverk'))).toEqual([]);
  });

  it('counts anew what is gone or cannot be read', async () => {
    await goOverview(world.ports, hjo);
    const spoilt = { kind: 'replace', key: rowKey('summary', 'hjo'), body: { facts: 'what?' } } as const;
    await put(world, 'regions', 'skaraborg', [{ ...spoilt, etag: (await summaryTag()) ?? '' }]);
    await goOverview(world.ports, hjo);
    expect((await loadSummary(world.ports.tables, 'skaraborg', 'hjo')).value?.facts.municipality).toBe('hjo');
  });

  it('finds the forums of a municipality by a hint, and a new one within the hour', async () => {
    await goOverview(world.ports, ofRegion);
    await addForum(world, forumOf('team', id('hjo-buse'), 'BUSE i Hjo'));
    const ids = async () => (await forumsHere(world.ports, place)).map((forum) => forum.id);
    expect(await ids()).toEqual(['hjo-group', 'hjo-team']);
    await goOverview(world.ports, ofRegion);
    expect(await ids()).toEqual(['hjo-buse', 'hjo-group', 'hjo-team']);
    const tags = async () =>
      (await world.ports.tables.list('regions', 'skaraborg', 'forums-of|')).map(({ etag }) => etag);
    const before = await tags();
    await goOverview(world.ports, ofRegion);
    expect(await tags()).toEqual(before);
  });
});

describe('two at once, and one that dies', () => {
  it('two instances that count at the same time leave one row, and it is true', async () => {
    await list(world, hjo, 'rehab', '2026-11-01');
    await Promise.all([1, 2, 3, 4].map(() => goOverview(world.ports, hjo)));
    const { value } = await loadSummary(world.ports.tables, 'skaraborg', 'hjo');
    expect(value?.facts.contacts).toEqual({ n: 1, of: 1 });
    expect(await trendBody('HT 2026')).toMatchObject({ hasContacts: true });
  });

  it('a server that dies at any request leaves both rows or none, and the next one counts', async () => {
    world.engine.serve(world.ports, jobs);
    await pass();
    await world.engine.idle();
    await list(world, hjo, 'rehab', '2026-11-01');
    for (let n = 2; n <= 40; n += 4) {
      world.now = world.now.add({ hours: 2 });
      const before = [await summaryTag(), await trendTag('HT 2026')];
      const hurt = await startHurtInstance(world, jobs, { kind: 'die', n, when: n % 8 === 2 ? 'before' : 'after' });
      await runDue(hurt, async () => (hurt.isDead ? [] : [owed]));
      const after = [await summaryTag(), await trendTag('HT 2026')];
      expect(after.every((tag, at) => tag === before[at]) || after.every((tag, at) => tag !== before[at])).toBe(true);
      const { isDead } = hurt;
      await hurt.close();
      if (!isDead) break;
    }
    // The dead one's claim runs out.
    world.now = world.now.add({ hours: 2 });
    await pass();
    await world.engine.run(owed);
    expect((await loadSummary(world.ports.tables, 'skaraborg', 'hjo')).value?.facts.contacts).toEqual({ n: 1, of: 1 });
    expect(await trendBody('HT 2026')).toMatchObject({ hasContacts: true });
  }, 60_000);
});

describe('the trend', () => {
  const setState = async (state: 'decided' | 'active') => {
    const by = await voice(world, 'coordinator');
    const seen = (await supportOf(world.ports, 'skaraborg', 'hjo')).status.etag;
    must(await setTeamStatus(world.ports, by, { state, since: undefined, kind: '', seen, notNames: [] }));
  };

  it('a term that has gone stands as it ended, whatever happens after it', async () => {
    await meet(world, 'hjo-group', '2026-09-10');
    await setState('decided');
    world.now = at('2026-12-31T22:30:00Z');
    await goOverview(world.ports, hjo);
    const autumn = await trendTag('HT 2026');
    world.now = at('2026-12-31T23:30:00Z');
    await setState('active');
    await goOverview(world.ports, hjo);
    expect(await trendTag('HT 2026')).toBe(autumn);
    expect(await trendBody('HT 2026')).toMatchObject({ hasMet: true, team: 'decided' });
    expect(await trendBody('VT 2027')).toMatchObject({ hasMet: false, team: 'active' });
    const { trend } = await lookOver(world.ports, 'skaraborg');
    expect(trend.map(({ term, counts: { met, decided, active } }) => [term, met, decided, active])).toEqual([
      ['HT 2026', 1, 1, 0],
      ['VT 2027', 0, 0, 1],
    ]);
  });

  it('begins with what was told from before the app', async () => {
    await put(world, 'regions', 'skaraborg', [
      toldTermWrite({ term: 'HT 2020', of: 15, counts: { active: 3 }, source: 'Koordinatorns slutrapport' }),
    ]);
    const { trend } = await lookOver(world.ports, 'skaraborg');
    expect(trend[0]).toEqual({ term: 'HT 2020', of: 15, counts: { active: 3 }, source: 'Koordinatorns slutrapport' });
  });
});
