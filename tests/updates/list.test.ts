import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { updatePartitions } from '../../bot/updates/actions/owed-partitions.ts';
import { updateList } from '../../bot/updates/contract/list.ts';
import { listPast } from '../../bot/updates/store/shelf.ts';
import { deskOf, partitionOf, table, updateWrite } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import { id as forumOf } from '../forums/town.ts';
import { group } from '../meetings/a-meeting.ts';
import { aWorld, monday } from './a-forum.ts';
import { anUpdate, keepUpdate } from './an-update.ts';
import { type Desk, openDesk } from './served-desk.ts';

describe('the list', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  const listed = async (who: 'coordinator' | 'convener', query = '') => {
    const { status, body } = await desk.ask(who, 'GET', `/updates${query}`);
    expect(status).toBe(200);
    return updateList.parse(body);
  };
  const titles = ({ updates }: { readonly updates: readonly { readonly title: string }[] }) =>
    updates.map(({ title }) => title);
  const settled = (title: string, day: string, more: Partial<Update> = {}) => {
    const at = Temporal.Instant.from(`${day}T09:00:00Z`);
    const was = anUpdate(desk.world.ports, { state: 'sent', changedAt: at, sentAt: at, settledAt: at, ...more });
    return keepUpdate(desk.world.ports, { ...was, content: { ...was.content, title } });
  };

  it('has the latest of those that have settled, and every draft however old', async () => {
    const draft = await desk.begin({ content: { title: 'Ett utkast', text: '', asks: { kind: 'know' } } });
    for (const [title, day] of [
      ['Ett', '2026-11-01'],
      ['Två', '2026-11-02'],
      ['Tre', '2026-11-03'],
    ] as const)
      await settled(title, day);
    await settled('Till teamet', '2026-10-30', { forum: forumOf('hjo-team') });
    desk.world.now = Temporal.Instant.from('2026-12-01T09:00:00Z');
    const latest = await listed('coordinator', '?most=2');
    expect([titles(latest), latest.hasOlder]).toEqual([['Ett utkast', 'Tre', 'Två', 'Till teamet'], true]);
    const all = await listed('coordinator');
    expect([titles(all), all.hasOlder]).toEqual([['Ett utkast', 'Tre', 'Två', 'Ett', 'Till teamet'], undefined]);
    expect(titles(await listed('convener'))).toEqual(['Till teamet']);
    await desk.ask('coordinator', 'DELETE', `/updates/${draft.id}`, undefined, draft.version);
    expect(titles(await listed('coordinator', '?most=1'))).toEqual(['Tre', 'Till teamet']);
  });

  it('has also those that were written before they had places in it', async () => {
    const { ports } = desk.world;
    const old = anUpdate(ports, { state: 'sent', changedAt: desk.world.now, settledAt: desk.world.now });
    const head = updateWrite({ ...old, content: { ...old.content, title: 'Gammalt' } });
    await ports.tables.commit({ table, partition: deskOf('skaraborg'), op: ports.random.id(), writes: [head] });
    expect(titles(await listed('coordinator'))).not.toContain('Gammalt');
    expect(await updatePartitions(ports, 'skaraborg')).toContain(partitionOf(old.id));
    expect(titles(await listed('coordinator'))).toContain('Gammalt');
  });

  it('is not read beyond all bounds', async () => {
    for (const most of ['0', '5001', 'alla'])
      expect((await desk.ask('coordinator', 'GET', `/updates?most=${most}`)).status).toBe(422);
  });
});

describe('the figures in the list', () => {
  it('follow an answer some seconds later, counted once for many', async () => {
    const stage = await aWorld(group);
    const update = await stage.out({ settledAt: monday });
    const answer = (as: string) =>
      stage.press('convener', 'update.answer', {
        forum: group.id,
        update: update.id,
        region: 'skaraborg',
        choice: 'read',
        as,
      });
    const figures = async () =>
      (await listPast(stage.ports.tables, 'skaraborg', 'region', {})).map(({ tally }) => tally);
    const counts = async () => {
      const prefix = rowKey('owed', 'count-update');
      return (await stage.ports.tables.list(table, partitionOf(update.id), `${prefix}|`)).length;
    };
    await answer('whole');
    await stage.settle();
    expect([await counts(), await figures()]).toEqual([1, [undefined]]);
    await stage.until('2026-11-23T09:00:06Z');
    expect(await figures()).toEqual([{ all: 1, delivered: 1, open: 0, failed: 0, uncertain: 0, answered: 1 }]);
    // It changes nothing in them: the group has answered already.
    await stage.press('rehab', 'update.answer', {
      forum: group.id,
      update: update.id,
      region: 'skaraborg',
      choice: 'read',
    });
    expect(await counts()).toBe(1);
  });
});
