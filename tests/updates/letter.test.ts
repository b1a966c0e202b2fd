import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../bot/failure.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import { week } from '../../bot/platform/time/swedish.ts';
import { changeUpdate } from '../../bot/updates/actions/change-update.ts';
import { updateRecurring } from '../../bot/updates/actions/letter.ts';
import { audience } from '../../bot/updates/audience.ts';
import { nextLetter } from '../../bot/updates/letter/letter.ts';
import { deskOf, listDeliveries, listUpdates, table } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import { group, team } from '../meetings/a-meeting.ts';
import { buttonsOf } from '../support/seen-card.ts';
import { aWorld, reads } from './a-forum.ts';
import { annika, anUpdate, keepUpdate } from './an-update.ts';

describe('the fortnightly letter goes', () => {
  const letterAfter = (instant: string) => {
    const next = nextLetter(Temporal.Instant.from(instant));
    return `${next} ${week(dayOf(next))}`;
  };

  it('on Thursdays at eight in even weeks', () => {
    expect(letterAfter('2026-11-23T09:00:00Z')).toBe('2026-11-26T07:00:00Z vecka 48');
    expect(letterAfter('2026-11-26T07:00:00Z')).toBe('2026-12-10T07:00:00Z vecka 50');
    expect(letterAfter('2026-07-01T07:00:00Z')).toBe('2026-07-09T06:00:00Z vecka 28');
  });

  it('on the working day before where that Thursday is none', () => {
    expect(letterAfter('2026-12-11T09:00:00Z')).toBe('2026-12-23T07:00:00Z vecka 52');
    expect(letterAfter('2026-12-23T07:00:00Z')).toBe('2027-01-14T07:00:00Z vecka 2');
    // Ascension Day.
    expect(letterAfter('2026-05-01T09:00:00Z')).toBe('2026-05-13T06:00:00Z vecka 20');
  });

  it('three weeks after week 52 where there is a week 53', () => {
    const times: string[] = [];
    let now = Temporal.Instant.from('2026-12-01T09:00:00Z');
    for (let n = 0; n < 4; n += 1) {
      now = nextLetter(now);
      times.push(week(dayOf(now)));
    }
    expect(times).toEqual(['vecka 50', 'vecka 52', 'vecka 2', 'vecka 4']);
  });
});

describe('what is bundled', () => {
  let stage: Awaited<ReturnType<typeof aWorld>>;

  const bundled = (title: string, to: object, more: Partial<Update> = {}) =>
    keepUpdate(
      stage.ports,
      anUpdate(stage.ports, {
        state: 'bundled',
        content: { title, text: `Om ${title}.`, asks: { kind: 'know' } },
        audience: audience.parse(to),
        ...more,
      }),
    );
  /** As the hourly pass does for what recurs. */
  const recurs = async () => {
    const { ports } = stage;
    for (const wanted of updateRecurring(ports.clock.now(), deskOf('skaraborg'))) {
      const promised = ports.jobs.owe(table, deskOf('skaraborg'), wanted);
      const commit = {
        table,
        partition: deskOf('skaraborg'),
        op: ports.random.id(),
        writes: [promised.write],
      } as const;
      await ports.jobs.commit(commit, [promised]);
    }
  };
  const updates = async () => (await listUpdates(stage.ports.tables, 'skaraborg')).map(({ update }) => update);
  const letters = async () => (await updates()).filter(({ letter }) => letter !== undefined);
  /** What is owed of a letter stands in a partition of its own. */
  const thursday = async (instant = '2026-11-26T07:00:00Z') => {
    await stage.until(instant);
    for (const { id } of await letters()) stage.knows(id);
    await stage.settle();
    stage.world.now = stage.world.now.add({ seconds: 2 });
    await stage.settle();
  };
  const postedIn = (forum: typeof group) =>
    stage.teams.posted.filter(({ how, to }) => how === 'postToChannel' && to === forum.place?.channelId);

  const ofTeam = { ...team, place: { ...(team.place ?? never()), channelId: '19:hjo-team@thread.tacv2' } };

  beforeEach(async () => {
    stage = await aWorld(group, ofTeam);
    await recurs();
  });

  it('goes out as one letter, to each what is meant for it', async () => {
    const one = await bundled('Kursdag', { groups: true });
    const two = await bundled('Ny blankett', { groups: true, teams: true });
    await thursday();
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ state: 'sent', content: { title: 'Brev från regionen vecka 48' }, by: annika });
    expect(letter?.audience).toMatchObject({ groups: true, teams: true, network: false });
    const [inGroup, inTeam] = [postedIn(group), postedIn(ofTeam)];
    expect(inGroup).toHaveLength(1);
    expect(inTeam).toHaveLength(1);
    const { card } = (inGroup[0] ?? never()).message;
    expect(reads(card)).toContain('Kursdag');
    expect(reads(card)).toContain('Ny blankett');
    expect(buttonsOf({ ...card }).map(({ title }) => title)).toEqual(['Läst']);
    expect(reads((inTeam[0] ?? never()).message.card)).not.toContain('Kursdag');
    const heads = (await updates()).filter(({ id }) => id === one.id || id === two.id);
    expect(heads.map(({ state, inLetter }) => [state, inLetter])).toEqual([
      ['in-letter', letter?.id],
      ['in-letter', letter?.id],
    ]);
  });

  it('keeps what it said to a group, whatever becomes of the team afterwards', async () => {
    await bundled('Starta team', { groupsWith: ['none'] });
    await thursday();
    const [letter] = await letters();
    if (!letter) throw new Error('no letter');
    expect(await stage.delivery(letter, group)).toMatchObject({ teamState: 'none' });
  });

  it('comes again two weeks later, without what went before', async () => {
    await bundled('Kursdag', { groups: true });
    await thursday();
    await bundled('Ny blankett', { groups: true });
    await thursday('2026-12-10T07:00:00Z');
    expect(postedIn(group)).toHaveLength(2);
    expect(reads((postedIn(group)[1] ?? never()).message.card)).not.toContain('Kursdag');
    expect((await letters()).map(({ content }) => content.title)).toEqual([
      'Brev från regionen vecka 48',
      'Brev från regionen vecka 50',
    ]);
  });

  it('is no letter where nothing waits', async () => {
    await thursday();
    expect(await updates()).toEqual([]);
    expect(postedIn(group)).toEqual([]);
  });

  it('waits for the next letter where a card does not hold it', async () => {
    for (let n = 0; n < 12; n += 1)
      await bundled(
        `Nummer ${n}`,
        { groups: true },
        { content: { title: `Nummer ${n}`, text: 'Ord. '.repeat(700), asks: { kind: 'know' } } },
      );
    await thursday();
    const taken = (await letters())[0]?.letter?.length ?? 0;
    expect(taken).toBeGreaterThan(3);
    expect(taken).toBeLessThan(12);
    expect((await updates()).filter(({ state }) => state === 'bundled')).toHaveLength(12 - taken);
    await thursday('2026-12-10T07:00:00Z');
    const all = (await letters()).flatMap(({ letter = [] }) => letter.map(({ content }) => content.title));
    expect(new Set(all).size).toBe(all.length);
  });

  it('stays behind when it is taken out in time, and a convener’s own goes alone', async () => {
    const one = await bundled('Kursdag', { groups: true });
    await bundled('Eget', { groups: true }, { forum: group.id });
    await changeUpdate(stage.ports, one, (before) => ok({ after: { ...before, state: 'draft' } }));
    await thursday();
    expect(await letters()).toEqual([]);
  });

  it('is signed by whoever put the last one in', async () => {
    const other = { ...annika, name: 'Berit Ask' };
    await bundled('Kursdag', { groups: true }, { changedAt: stage.world.now.add({ seconds: 5 }), by: other });
    await bundled('Ny blankett', { groups: true });
    await thursday();
    expect((await letters())[0]).toMatchObject({ by: { name: 'Berit Ask' } });
  });

  it('a letter that is late at night waits for the morning', async () => {
    await bundled('Kursdag', { groups: true });
    await thursday('2026-11-27T20:00:00Z');
    expect(postedIn(group)).toEqual([]);
    await thursday('2026-11-30T07:00:00Z');
    expect(postedIn(group)).toHaveLength(1);
    expect(await listDeliveries(stage.ports.tables, (await letters())[0]?.id ?? never())).toHaveLength(1);
  });
});

function never(): never {
  throw new Error('nothing there');
}
