// Minutes are saved, published and corrected while an answer is lost or the server dies: nobody's writing is lost, they
// stand once in the channel, and what is to be done is reminded of once.
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { setDone } from '../../bot/meetings/actions/minutes/decisions.ts';
import { saveMinutes } from '../../bot/meetings/actions/minutes/minutes.ts';
import { minutesJobNames } from '../../bot/meetings/actions/minutes/minutes-owed.ts';
import { goMeetingRound } from '../../bot/meetings/actions/telling/round.ts';
import { meetingJobs } from '../../bot/meetings/jobs.ts';
import { listTodos } from '../../bot/meetings/store/todo.ts';
import { loadMinutes } from '../../bot/meetings/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { aCall, reads } from '../meetings/a-call.ts';
import { actorIn, afterwards, aMeeting, group, who } from '../meetings/a-meeting.ts';
import { startHurtInstance } from './hurt-instance.ts';
import { changes, hurtAt, type Point, wasHurt } from './hurt-points.ts';
import { repair, toldOf } from './meetings-changing.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const over = aMeeting({ chair: who.elevhalsa });
const as = (number: number) => ({ forum: group, actor: actorIn(group, number) });

const writing = (seen: number, ...texts: readonly string[]) => ({
  present: [who.rehab, who.lovet],
  decisions: texts.map((text) => ({ text, attendee: who.rehab, by: day('2026-12-04') })),
  seen,
  notNames: [],
});

const afterTheMeeting = async () => {
  const ground = await aCall(group, over);
  ground.world.now = afterwards;
  const { ports, teams } = ground;
  const minutes = async () => (await loadMinutes(ports.tables, group.id, over.id))?.minutes;
  return {
    ...ground,
    minutes,
    write: (to: Ports, seen: number, ...texts: readonly string[]) =>
      saveMinutes(to, as(4), over.id, writing(seen, ...texts)),
    todos: async () => (await listTodos(ports.tables, group.id)).map(({ todo }) => todo.text).toSorted(),
    posts: () => teams.posted.filter(({ how }) => how === 'postToChannel' || how === 'replyInThread'),
    shown: () => {
      const last = teams.posted.findLast(({ how }) => how !== 'postToPerson');
      return last ? reads(last.message.card) : '';
    },
  };
};

const points: readonly Point[] = [
  ...(['dies before', 'dies after', 'loses the answer', 'falls silent'] as const).map((hurt) => ({ n: 2, hurt })),
  ...[3, 4, 5, 6, 7].map((n): Point => ({ n, hurt: 'dies after' })),
  { n: 5, hurt: 'loses the answer' },
];
const tally = { hurt: 0 };

it.concurrent.each(points)(
  '$hurt at change $n of what is saved: it is kept whole, and published once',
  async (point) => {
    const ground = await afterTheMeeting();
    const { world, ports, write, minutes, todos, posts, press } = ground;
    const instance = await startHurtInstance(world, meetingJobs, hurtAt(point, changes));
    await instance.outcomeOf(write(instance.ports, 0, 'Ta fram en rutin').catch(() => undefined));
    if ((await instance.outcomeOf(instance.engine.idle())) !== 'died') await instance.close();
    await repair(ground);
    const saved = await minutes();
    expect(await todos()).toEqual(saved ? ['Ta fram en rutin'] : []);
    expect((await ground.meeting()).hasMinutes).toBe(saved !== undefined);
    // The same again is the same.
    expect((await write(ports, 0, 'Ta fram en rutin')).ok).toBe(true);
    await repair(ground);
    expect(await minutes()).toMatchObject({ revision: 1, decisions: [{ text: 'Ta fram en rutin' }] });
    expect(await todos()).toEqual(['Ta fram en rutin']);
    expect(posts().length, 'never sent again by itself').toBeLessThanOrEqual(1);
    const isUnknown = (await minutes())?.card?.post === 'uncertain';
    expect(toldOf(ground, 'syns anteckningarna?'), 'who wrote is asked').toEqual(isUnknown ? ['29:user-4'] : []);
    if (!isUnknown) expect(posts()).toHaveLength(1);
    else if (posts().length === 0) {
      await press('rehab', 'meeting.minutes-not-seen');
      await repair(ground);
      expect(posts()).toHaveLength(1);
    }
    tally.hurt += wasHurt(instance.log) ? 1 : 0;
  },
  60_000,
);

it('hurt what there was to hurt', () => {
  expect(tally.hurt).toBeGreaterThan(points.length / 3);
});

it('of two who write at once one is saved, and the other is given it; none is torn', async () => {
  const ground = await afterTheMeeting();
  const { ports, minutes, todos } = ground;
  const outcomes = await Promise.all(
    ['Rutin', 'Lista'].map((text, n) => saveMinutes(ports, as(n === 0 ? 4 : 5), over.id, writing(0, text))),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const [text] = (await minutes())?.decisions.map((one) => one.text) ?? [];
  expect(outcomes.flatMap((one) => (one.ok ? [] : [one.failure]))).toMatchObject([
    { kind: 'changed', present: { decisions: [{ text }] } },
  ]);
  expect(await todos()).toEqual([text]);
});

it('a correction that Teams is slow with, twice over, ends as it was written and owes nothing', async () => {
  const ground = await afterTheMeeting();
  const { teams, ports, write, minutes, rows, world, settle, shown } = ground;
  await write(ports, 0, 'Rutin');
  await settle();
  const slow = { kind: 'throttled', retryAfterMs: 40_000 } as const;
  teams.nextEndIn(slow);
  expect((await write(ports, 1, 'Rutin', 'Lista')).ok).toBe(true);
  await settle();
  // The refresh itself, and then the one more after it, are put off.
  world.now = world.now.add({ seconds: 41 });
  await settle();
  teams.nextEndIn(slow);
  for (let n = 0; n < 4; n += 1) {
    world.now = world.now.add({ seconds: 61 });
    await settle();
  }
  expect(shown()).toContain('Lista');
  const { card } = (await minutes()) ?? {};
  expect(card?.shown).toBe(card?.wanted);
  const left = (await rows()).filter(({ row }) => row.job === minutesJobNames.refresh && row.is.phase !== 'done');
  expect(left.map(({ row }) => row.is)).toEqual([]);
});

it('a decision done by two at once is done once, and put back it is not reminded of again', async () => {
  const ground = await afterTheMeeting();
  const { ports, world, write, minutes, todos, settle } = ground;
  await write(ports, 0, 'Rutin');
  await settle();
  const goRound = async (when: string) => {
    world.now = Temporal.Instant.from(when);
    await goMeetingRound(ports, group.id);
    await settle();
  };
  await goRound('2026-12-02T07:05:00Z');
  expect(toldOf(ground, 'ska vara klart senast')).toEqual(['29:user-4']);
  const decision = (await minutes())?.decisions[0]?.id ?? '';
  const of = { meeting: over.id, decision };
  const done = await Promise.all([4, 5, 2].map((number) => setDone(ports, as(number), of, true)));
  expect(done.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(await todos()).toEqual([]);
  await goRound('2026-12-02T08:05:00Z');
  await Promise.all([setDone(ports, as(4), of, false), setDone(ports, as(5), of, false)]);
  expect((await listTodos(ports.tables, group.id)).map(({ todo }) => todo.reminded)).toEqual([['before 2026-12-04']]);
  await goRound('2026-12-02T09:05:00Z');
  expect(toldOf(ground, 'ska vara klart senast')).toHaveLength(1);
  await goRound('2026-12-07T07:05:00Z');
  await goRound('2026-12-07T08:05:00Z');
  expect(toldOf(ground, 'skulle ha varit klart')).toEqual(['29:user-4']);
});
