import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepNote, type Note, notesOf, takeUp } from '../../bot/deviations/actions.ts';
import { notesCard, notesWaitCard } from '../../bot/deviations/cards.ts';
import { type Deviation, deviationId, happenings, longestNote } from '../../bot/deviations/deviation.ts';
import { actorOnRoster } from '../../bot/forums/access.ts';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import { forumWrite, listInRegion } from '../../bot/forums/store.ts';
import { bytesOf, mostBytes } from '../../bot/platform/cards/size.ts';
import { named, seats, team as teamInHjo, today } from '../cases/a-case.ts';
import { rememberedWorld } from '../cases/remembered-world.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { wordsOf } from '../support/seen-card.ts';

const inHjo = { municipality: 'hjo' };
const team: Forum = { ...teamInHjo, ...inHjo };
const group: Forum = {
  ...teamInHjo,
  ...inHjo,
  id: forumId.parse('hjo-group'),
  kind: 'group',
  name: 'Gruppen i Hjo',
  convener: named(20, 'Kerstin Lund'),
  seats: [],
};
const otherGroup: Forum = { ...group, id: forumId.parse('tibro-group'), municipality: 'tibro' };

let world: FakeWorld;
const add = async (forum: Forum) => {
  const { ports } = world;
  const writes = [forumWrite(forum)];
  await ports.tables.commit({ table: 'forums', partition: forum.id, op: ports.random.id(), writes });
  await listInRegion(ports, forum.regionId, forum.id);
};
beforeEach(async () => {
  world = rememberedWorld();
  await add(team);
  await add(otherGroup);
});

const note = (changed: Partial<Note> = {}): Note => ({
  id: deviationId.parse('one'),
  what: ['waiting-time', 'age-limit'],
  parties: [
    { id: seats.rehab, name: 'rehab' },
    { id: seats.bup, name: 'BUP' },
  ],
  text: 'Båda hänvisade till den andra.',
  notNames: [],
  ...changed,
});

const somebody = (forum: Forum, number: number) => ({
  forum,
  etag: '',
  actor: actorOnRoster(forum, { ...named(number, 'Kerstin Lund'), isCoordinator: false, isSupport: false }),
});
const kept = (forum: Forum) => notesOf(world.ports, { forum });

describe('a note from a team', () => {
  it('goes to the group of its own municipality and to no other', async () => {
    await add(group);
    expect(await keepNote(world.ports, team, note())).toMatchObject({ value: { with: 'group', before: false } });
    expect(await kept(group)).toMatchObject([{ what: ['waiting-time', 'age-limit'], from: { name: 'Teamet i Hjo' } }]);
    expect([await kept(otherGroup), await kept(team)]).toEqual([[], []]);
  });

  it('stays with the team where there is no group', async () => {
    expect(await keepNote(world.ports, team, note())).toMatchObject({ value: { with: 'team' } });
    expect(await kept(team)).toHaveLength(1);
    expect(await keepNote(world.ports, { ...team, municipality: undefined }, note())).toMatchObject({ ok: true });
  });

  it('sent twice is one, and the first is the one that counts', async () => {
    await add(group);
    await keepNote(world.ports, team, note());
    const again = await keepNote(world.ports, team, note({ text: 'Något annat.' }));
    expect(again).toMatchObject({ value: { before: true } });
    expect((await kept(group)).map(({ text }) => text)).toEqual(['Båda hänvisade till den andra.']);
  });

  it('holds of its time the day alone', async () => {
    await add(group);
    await keepNote(world.ports, team, note());
    const rows = await world.ports.tables.list('forums', group.id, 'deviation|');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).toContain('"2026-11-20"');
    expect(JSON.stringify(rows)).not.toMatch(/\d\d:\d\d/);
  });

  it.each([
    ['a name', { text: 'Det gällde Kalle Svensson.' }, 'screened'],
    ['a personal number', { text: 'Det gällde 20120314-2386.' }, 'screened'],
    ['what cannot be read to its end', { text: `${'a'.repeat(20)}\uD800` }, 'screened'],
    ['too much', { text: 'ord '.repeat(longestNote) }, 'too-long'],
    ['nothing that happened', { what: [] }, 'nothing-chosen'],
  ])('with %s is not kept', async (_, changed, kind) => {
    await add(group);
    const result = await keepNote(world.ports, team, note(changed));
    expect(result.ok ? [] : result.failure.flaws.map((flaw) => flaw.kind)).toContain(kind);
    expect(await kept(group)).toEqual([]);
  });
});

describe('what a group has been sent', () => {
  const on = (day: string, changed: Partial<Deviation> = {}): Deviation => ({
    ...note(),
    from: { forumId: team.id, name: team.name },
    on: Temporal.PlainDate.from(day),
    ...changed,
  });
  const words = (all: readonly Deviation[], mayTakeUp = false) =>
    wordsOf({ ...notesCard({ forum: group, all, mayTakeUp }, today) });

  it('is shown newest first', async () => {
    await add(group);
    for (const [id, day] of [
      ['b', '2026-11-02'],
      ['a', '2026-11-18'],
      ['c', '2026-10-30'],
    ] as const) {
      world.now = Temporal.Instant.from(`${day}T09:00:00Z`);
      await keepNote(world.ports, team, note({ id: deviationId.parse(id) }));
    }
    expect((await kept(group)).map(({ on: day }) => day.toString())).toEqual([
      '2026-11-18',
      '2026-11-02',
      '2026-10-30',
    ]);
  });

  it('says what, between whom and from where, in plain words', () => {
    const shown = words([on('2026-11-18')]);
    for (const line of ['Väntetid, Åldersgräns', 'Berör rehab och BUP.', 'Teamet i Hjo, 18 november'])
      expect(shown).toContain(line);
    expect(shown).not.toContain('Tagen upp');
    expect(words([on('2026-11-18')], true)).toContain('Tagen upp');
    expect(words([])).toContain('Inga anteckningar till nästa möte.');
  });

  it('is told in the channel as a number, and opens for whoever presses', () => {
    const card = notesWaitCard(group, [on('2026-11-18'), on('2026-11-19'), on('2026-11-19', { takenUpOn: today })]);
    expect(wordsOf({ ...card })).toBe('2 anteckningar till nästa möte.\nVisa anteckningarna');
  });

  it('fits in a card, however much there is', () => {
    const long = on('2026-11-18', { what: [...happenings], text: '*_'.repeat(longestNote / 2) });
    const card = notesCard({ forum: group, all: Array.from({ length: 50 }, () => long), mayTakeUp: true }, today);
    expect(bytesOf(card)).toBeLessThan(mostBytes);
    expect(wordsOf({ ...card })).toContain('Och 38 till.');
  });

  it('is taken up by the convener alone, once', async () => {
    await add(group);
    await keepNote(world.ports, team, note());
    const { id } = note();
    expect(await takeUp(world.ports, somebody(group, 21), id)).toMatchObject({ failure: { kind: 'not-convener' } });
    expect(await takeUp(world.ports, somebody(group, 20), id)).toMatchObject({ ok: true });
    expect(await takeUp(world.ports, somebody(group, 20), id)).toMatchObject({ failure: { kind: 'already' } });
    const gone = await takeUp(world.ports, somebody(group, 20), deviationId.parse('two'));
    expect(gone).toMatchObject({ failure: { kind: 'no-such-note' } });
  });
});
