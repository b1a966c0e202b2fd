// A meeting is moved, cancelled, restored and answered while its call is under way, unknown or being refreshed: the
// channel ends with what is so, and those whom it concerns hear the last of it, nobody twice.
import { describe, expect, it } from 'vitest';
import { callJobs } from '../../bot/meetings/actions/calling/call-owed.ts';
import { moveMeeting } from '../../bot/meetings/actions/calling/move.ts';
import { meetingJobs } from '../../bot/meetings/jobs.ts';
import { aCall, reads, type Who } from '../meetings/a-call.ts';
import { actorIn, aMeeting, group, now, says, who } from '../meetings/a-meeting.ts';
import { startHurtInstance } from './hurt-instance.ts';
import { changes, hurtAt, type Point, wasHurt } from './hurt-points.ts';
import { cancel, everybody, later, move, repair, restore, toldOf, whenReadThe } from './meetings-changing.ts';

const planned = { state: 'planned' as const };
describe('a call that is not yet in the channel', () => {
  it('nobody knows of is not posted again when the meeting moves, and is brought up to date when it is found', async () => {
    const ground = await aCall(group, aMeeting(planned));
    ground.teams.nextEndIn({ kind: 'uncertain' });
    await ground.call();
    await move(ground);
    await repair(ground);
    expect(ground.inTheChannel()).toHaveLength(1);
    expect(toldOf(ground, 'är flyttat till torsdag 26 november kl. 10.00')).toEqual(everybody);
    await ground.press(
      'rehab',
      'meeting.show',
      { card: 'call' },
      { where: ground.inChannel, cardActivityId: 'activity-1' },
    );
    await repair(ground);
    expect(ground.shown()).toContain('torsdag 26 november kl. 10.00');
    expect(ground.inTheChannel().filter(({ how }) => how === 'postToChannel')).toHaveLength(1);
  });

  it('waits for Teams, and is posted as the meeting stands by then', async () => {
    const ground = await aCall(group, aMeeting(planned));
    ground.teams.nextEndIn({ kind: 'throttled', retryAfterMs: 60_000 });
    await ground.call();
    await move(ground);
    await repair(ground);
    expect(ground.inTheChannel().map(({ how }) => how)).toEqual(['postToChannel']);
    expect(ground.shown()).toContain('torsdag 26 november kl. 10.00');
  });

  it('is judged too late and restored in the same moment: it goes out', async () => {
    const ground = await aCall(group, aMeeting(planned));
    const { world, teams, rows, meeting, inTheChannel } = ground;
    teams.nextEndIn({ kind: 'throttled', retryAfterMs: 60_000 });
    await ground.call();
    await cancel(ground);
    await ground.settle();
    world.now = now.add({ seconds: 61 });
    // Between what the job reads and what it writes the convener changes their mind.
    world.engine.serve(
      whenReadThe(2, ground, () => restore(ground)),
      meetingJobs,
    );
    const post = (await rows()).find(({ row }) => row.job === callJobs.post);
    await world.engine.run({ table: 'forums', partition: group.id, key: post?.key ?? '' });
    await repair(ground);
    expect((await meeting()).card).toMatchObject({ post: 'shown' });
    expect(inTheChannel().filter(({ how }) => how === 'postToChannel')).toHaveLength(1);
  });
});

describe('those concerned', () => {
  it('hear the last of what was cancelled and restored before anybody was told', async () => {
    const ground = await aCall(group, aMeeting(planned));
    await ground.call();
    // Teams takes nothing for a while.
    ground.teams.nextEndIn(...Array.from({ length: 12 }, () => ({ kind: 'throttled', retryAfterMs: 50_000 }) as const));
    await cancel(ground);
    await restore(ground);
    await repair(ground);
    expect(toldOf(ground, 'är inställt')).toEqual([]);
    expect(toldOf(ground, 'blir av, fast det var inställt')).toEqual(everybody);
    expect(ground.shown()).not.toContain('Inställt');
  });

  it('are told of each, once, where it was cancelled, restored and moved by and by', async () => {
    const ground = await aCall(group, aMeeting(planned));
    await ground.call();
    for (const change of [cancel, restore, move]) {
      await change(ground);
      await repair(ground);
    }
    for (const words of ['är inställt', 'blir av, fast det var inställt', 'är flyttat till'])
      expect(toldOf(ground, words), words).toEqual(everybody);
    expect(ground.inTheChannel().filter(({ how }) => how === 'postToChannel')).toHaveLength(1);
  });

  it('hear that it has moved though Teams has given it a link since', async () => {
    const ground = await aCall(group, aMeeting(planned));
    ground.teams.nextEndIn(...Array.from({ length: 12 }, () => ({ kind: 'throttled', retryAfterMs: 50_000 }) as const));
    await move(ground);
    const { sequence } = await ground.meeting();
    // As `made` of the event's steps leaves it.
    await ground.change({ sequence: sequence + 1, toldSequence: sequence, link: 'https://teams.example.se/1' });
    await repair(ground);
    expect(toldOf(ground, 'är flyttat till')).toEqual(everybody);
  });

  it('who cannot come is told of nothing but that it moves to another day', async () => {
    const ground = await aCall(group, aMeeting({ answers: [says(who.rehab, 'not')] }));
    await cancel(ground);
    await repair(ground);
    expect(toldOf(ground, 'är inställt')).toEqual(everybody.filter((one) => one !== '29:user-4'));
  });
});

const points: readonly Point[] = [
  { n: 1, hurt: 'dies after' },
  ...(['dies before', 'dies after', 'loses the answer', 'falls silent'] as const).map((hurt) => ({ n: 2, hurt })),
  ...[3, 5, 7, 9, 11, 13, 16, 20, 24].map((n, at): Point => ({ n, hurt: at % 2 ? 'dies before' : 'dies after' })),
];
const tally = { hurt: 0 };

it.concurrent.each(points)(
  '$hurt at change $n of a move: it is done or not, and told once',
  async (point) => {
    const ground = await aCall(group, aMeeting(planned));
    await ground.call();
    const { world, meeting } = ground;
    const before = await meeting();
    const instance = await startHurtInstance(world, meetingJobs, hurtAt(point, changes));
    const as = { forum: group, actor: actorIn(group, 2) };
    const wanted = { typed: later, seen: before.sequence, anyway: true };
    const does = async () => moveMeeting(instance.ports, as, before.id, wanted);
    await instance.outcomeOf(does().catch(() => undefined));
    if ((await instance.outcomeOf(instance.engine.idle())) !== 'died') await instance.close();
    await repair(ground);
    const isDone = (await meeting()).sequence > before.sequence;
    if (!isDone) expect(await meeting()).toEqual(before);
    await move(ground, { seen: String(before.sequence) });
    await repair(ground);
    expect(await meeting()).toMatchObject({ sequence: before.sequence + 1, start: '10:00' });
    const told = toldOf(ground, 'är flyttat till');
    expect(new Set(told).size, 'nobody twice').toBe(told.length);
    const isHurt = wasHurt(instance.log);
    if (!isHurt) expect(told).toEqual(everybody);
    expect(ground.inTheChannel().filter(({ how }) => how === 'postToChannel')).toHaveLength(1);
    expect(ground.shown()).toContain('torsdag 26 november kl. 10.00');
    tally.hurt += wasHurt(instance.log) ? 1 : 0;
  },
  60_000,
);

it('hurt most moves', () => {
  expect(tally.hurt).toBeGreaterThan(points.length / 3);
});

describe('at the same moment', () => {
  it('an answer and a move: either the answer stands for the new day, or who answered is told of it', async () => {
    for (let n = 0; n < 3; n += 1) {
      const ground = await aCall(group, aMeeting(planned));
      await ground.call();
      const shown = { answer: 'comes', shown: '2026-11-24T13:00' };
      const [card] = await Promise.all([ground.press('rehab', 'meeting.answer', shown), move(ground)]);
      await repair(ground);
      // Whoever said yes to Tuesday has said nothing of Thursday.
      expect((await ground.meeting()).answers).toEqual([]);
      expect(reads(card)).toMatch(/ni har svarat att ni kommer|flyttat/i);
      expect(toldOf(ground, 'är flyttat till')).toEqual(everybody);
      expect(ground.shown()).toContain('torsdag 26 november kl. 10.00');
    }
  });

  it('five answers while the card is refreshed: all of them stand on it', async () => {
    const ground = await aCall(group, aMeeting(planned));
    await ground.call();
    ground.teams.nextEndIn({ kind: 'uncertain' }, { kind: 'throttled', retryAfterMs: 20_000 });
    const answer = (by: Who, attendee: string) => ground.press(by, 'meeting.answer', { answer: 'comes', attendee });
    await Promise.all([
      answer('rehab', 'rehab'),
      answer('lovet', 'vardcentral.lovet'),
      answer('bup', 'vardcentral.almen,bup'),
      answer('elevhalsa', 'elevhalsa'),
    ]);
    await repair(ground);
    expect((await ground.meeting()).answers).toHaveLength(5);
    expect(ground.shown()).toContain('Kommer: elevhälsan, rehab, vårdcentralen Lövet, vårdcentralen Almen och BUP');
    expect((await ground.meeting()).card).toMatchObject({ post: 'shown' });
    const { wanted, shown } = (await ground.meeting()).card ?? {};
    expect(shown).toBe(wanted);
  });
});
