// What somebody has taken away from the agenda or the minutes does not come back with a backup.
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, it } from 'vitest';
import { forumId } from '../../bot/forums/forum.ts';
import { meetingsReturning, oweDecisionsGone, owePointsGone } from '../../bot/meetings/actions/erasures.ts';
import { meetingId } from '../../bot/meetings/meeting.ts';
import { erasureFrom } from '../../bot/platform/backup/erasure.ts';
import { owedRow } from '../../bot/platform/jobs/owed-row.ts';
import { jsonFor } from '../../bot/platform/tables/entities.ts';
import { type FakeWorld, fakeWorld } from '../support/fake-world.ts';

let world: FakeWorld;
beforeAll(async () => {
  world = await fakeWorld({}, []);
});

const now = Temporal.Instant.from('2026-11-23T08:00:00Z');
const forum = forumId.parse('mariestad-team');
const meeting = meetingId.parse('2026-12-01.0a1b2c3d');

const erased = () =>
  [
    ...owePointsGone(world.ports, { forum, meeting, ids: ['p1'], at: now }),
    ...oweDecisionsGone(world.ports, { forum, meeting, ids: ['d1'], at: now }),
  ].flatMap(({ write }) =>
    write.kind === 'insert' ? [erasureFrom(forum, owedRow.parse(JSON.parse(jsonFor(write.body))).data)] : [],
  );

const back = (key: string, body: object) =>
  meetingsReturning({ table: 'forums', partition: forum, key, body }, { erased: erased(), now }).map((row) => row.body);

const both = (one: string) => [
  { id: `${one}1`, text: 'bort' },
  { id: `${one}2`, text: 'kvar' },
];

it('leaves a point of the agenda where it was taken away, and the others there', () => {
  const found = back(`meeting|${meeting}`, { name: 'Möte', points: both('p') });
  expect(found).toEqual([{ name: 'Möte', points: [{ id: 'p2', text: 'kvar' }] }]);
});

it('leaves a decision out of the minutes and of what is to be done', () => {
  expect(back(`minutes|${meeting}`, { decisions: both('d') })).toEqual([{ decisions: [{ id: 'd2', text: 'kvar' }] }]);
  expect(back(`todo|${meeting}|d1`, { text: 'bort' })).toEqual([]);
  expect(back(`todo|${meeting}|d2`, { text: 'kvar' })).toEqual([{ text: 'kvar' }]);
});

it('touches no other meeting', () => {
  const body = { points: both('p') };
  expect(back('meeting|2026-12-02.0a1b2c3d', body)).toEqual([body]);
});
