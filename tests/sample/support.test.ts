import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { regionInFile } from '../../bot/forums/region.ts';
import { screen } from '../../bot/screening/screen.ts';
import { notesOf, teamStatusesOf, wishesOf } from '../../bot/support/actions/reading.ts';
import { stateOn } from '../../bot/support/team-status.ts';
import { flawsOfNote, flawsOfStatus, flawsOfWish } from '../../bot/support/typed.ts';
import { type FakeWorld, fakeWorld } from '../support/fake-world.ts';
import { loadSupportSample } from './support-load.ts';

let world: FakeWorld;
beforeAll(async () => {
  world = await fakeWorld({}, []);
  await loadSupportSample(world.ports);
});

const today = Temporal.PlainDate.from('2026-11-20');

describe('the support of the sample', () => {
  it('has a status of every municipality: eleven active, two decided, as the final report says, from three', async () => {
    const all = [...(await teamStatusesOf(world.ports, 'skaraborg')).values()];
    expect(all.map(({ municipality }) => municipality).toSorted()).toEqual(
      regionInFile('skaraborg')
        .municipalities.map(({ id }) => id)
        .toSorted(),
    );
    const countOn = (day: string) => {
      const states = all.map((status) => stateOn(status, Temporal.PlainDate.from(day)));
      return ['active', 'decided', 'none'].map((state) => states.filter((one) => one === state).length);
    };
    expect(countOn('2019-07-31')).toEqual([0, 0, 15]);
    expect(countOn('2020-10-01')).toEqual([3, 0, 12]);
    expect(countOn('2024-12-02')).toEqual([11, 2, 2]);
    expect(all.flatMap((status) => flawsOfStatus(status, today))).toEqual([]);
  });

  it('has one that wants support, one that does not now, and three notes, all of which could be typed', async () => {
    const wishes = [...(await wishesOf(world.ports, 'skaraborg')).values()];
    expect(wishes.map(({ says }) => says).toSorted()).toEqual(['not-now', 'wants']);
    for (const wish of wishes) expect([flawsOfWish(wish), screen(wish.line, 'ordinary').kind]).toEqual([[], 'clean']);
    const notes = await notesOf(world.ports, 'skaraborg');
    expect(notes).toHaveLength(3);
    for (const note of notes)
      expect([flawsOfNote(note, today), screen(note.line, 'strict').kind]).toEqual([[], 'clean']);
  });

  it('leaves what people have changed as it is', async () => {
    const before = await world.ports.tables.get('regions', 'skaraborg', 'team-status|hjo');
    await loadSupportSample(world.ports);
    expect((await world.ports.tables.get('regions', 'skaraborg', 'team-status|hjo'))?.etag).toBe(before?.etag);
  });
});
