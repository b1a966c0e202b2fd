// What the round says before and after a meeting, when the meeting moves or the service was down as it fell due: what still
// makes sense goes out, once.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { goMeetingRound } from '../../bot/meetings/actions/telling/round.ts';
import type { Meeting } from '../../bot/meetings/meeting.ts';
import { aCall } from '../meetings/a-call.ts';
import { aMeeting, aTeamMeeting, during, group, says, team, who } from '../meetings/a-meeting.ts';
import { startHurtInstance } from './hurt-instance.ts';
import { everybody, type Ground, move, point, toldOf, whenReadThe } from './meetings-changing.ts';

const planned = { state: 'planned' as const };

describe('what has been said before a meeting that moves', () => {
  const at = (text: string) => Temporal.Instant.from(text);
  const goRound = async (ground: Ground, forum: typeof group, when: string) => {
    ground.world.now = at(when);
    await goMeetingRound(ground.ports, forum.id);
    await ground.settle();
  };
  const heard = (ground: Ground, words: string) => toldOf(ground, words).length;

  it('is said again before the new day, once', async () => {
    const ground = await aCall(team, aTeamMeeting({ chair: who.rehab, points: [point] }));
    await goRound(ground, team, '2026-11-23T07:05:00Z');
    expect(heard(ground, 'här är dagordningen')).toBe(1);
    await move(ground, { date: '2026-12-01', start: '13:00' });
    await ground.settle();
    for (const when of ['2026-11-24T08:00:00Z', '2026-11-30T07:05:00Z', '2026-11-30T08:05:00Z', '2026-12-01T08:00:00Z'])
      await goRound(ground, team, when);
    expect(heard(ground, 'här är dagordningen')).toBe(2);
    // And where it is moved back, with all that is said of it.
    await move(ground, { date: '2026-12-02', start: '13:00' });
    await goRound(ground, team, '2026-12-01T09:00:00Z');
    expect(heard(ground, 'här är dagordningen')).toBe(3);
    await goRound(ground, team, '2026-12-02T15:00:00Z');
    expect(heard(ground, 'Vad bestämde ni')).toBe(1);
  });

  it('is not called to at once when it was moved ahead while the round looked', async () => {
    const ground = await aCall(team, aTeamMeeting(planned));
    const { world, meeting } = ground;
    world.now = at('2026-11-23T07:05:00Z');
    const moves = whenReadThe(1, ground, () => move(ground, { date: '2026-12-15', start: '13:00' }));
    await goMeetingRound(moves, team.id);
    await ground.settle();
    expect(await meeting()).toMatchObject({ state: 'planned', date: Temporal.PlainDate.from('2026-12-15') });
  });
});

describe('a service that was down', () => {
  const called: Partial<Meeting> = { state: 'called', calledAt: Temporal.Instant.from('2026-11-10T08:00:00Z') };
  const up = async (meeting: Meeting, when: string, forum = group) => {
    const ground = await aCall(forum, meeting);
    ground.world.now = Temporal.Instant.from(when);
    for (let n = 0; n < 3; n += 1) {
      await goMeetingRound(ground.ports, forum.id);
      await ground.settle();
      ground.world.now = ground.world.now.add({ hours: 1 });
    }
    return ground;
  };

  it('reminds when it is up again, once, of a meeting that lies ahead', async () => {
    const ground = await up(aMeeting({ ...called, answers: [says(who.rehab, 'comes')] }), '2026-11-24T07:05:00Z');
    expect(toldOf(ground, 'har inte svarat')).toEqual(['29:user-3', '29:user-5', '29:user-6']);
  });

  it('never of one that has begun', async () => {
    const ground = await up(aMeeting({ ...called }), during.toString());
    expect(toldOf(ground, 'har inte svarat')).toEqual([]);
    expect(ground.inTheChannel()).toEqual([]);
  });

  it('nor what was owed before it went down, when the meeting has begun by then', async () => {
    const ground = await aCall(group, aMeeting({ ...called }));
    const gone = await startHurtInstance(ground.world, {}, { kind: 'pass' });
    ground.world.now = Temporal.Instant.from('2026-11-19T08:05:00Z');
    await goMeetingRound(gone.ports, group.id);
    await gone.engine.idle();
    await gone.close();
    expect((await ground.meeting()).said).toHaveLength(5);
    await ground.until(during);
    expect(toldOf(ground, 'har inte svarat')).toEqual([]);
  });

  it('and wakes nobody at night by what was owed in the day', async () => {
    const ground = await aCall(group, aMeeting({ ...called }));
    const gone = await startHurtInstance(ground.world, {}, { kind: 'pass' });
    ground.world.now = Temporal.Instant.from('2026-11-19T08:05:00Z');
    await goMeetingRound(gone.ports, group.id);
    await gone.engine.idle();
    await gone.close();
    await ground.until(Temporal.Instant.from('2026-11-20T02:00:00Z'));
    expect(toldOf(ground, 'har inte svarat')).toEqual([]);
    await ground.until(Temporal.Instant.from('2026-11-20T07:00:00Z'));
    expect(toldOf(ground, 'har inte svarat')).toEqual(everybody);
  });

  it('calls and does not remind in the same breath, when both were missed', async () => {
    const ground = await up(aMeeting(planned), '2026-11-23T08:05:00Z');
    expect(ground.inTheChannel().map(({ how }) => how)).toEqual(['postToChannel']);
    expect(toldOf(ground, 'har inte svarat')).toEqual([]);
  });

  it('gives the agenda the same day, and asks once what was decided, for a week', async () => {
    const sameDay = await up(aMeeting({ ...called, chair: who.rehab, points: [point] }), '2026-11-24T08:05:00Z');
    expect(toldOf(sameDay, 'här är dagordningen')).toEqual(['29:user-4']);
    const after = await up(aMeeting({ ...called, chair: who.rehab }), '2026-11-27T08:05:00Z');
    expect(toldOf(after, 'Vad bestämde ni')).toEqual(['29:user-4']);
    const tooLate = await up(aMeeting({ ...called, chair: who.rehab }), '2026-12-02T08:05:00Z');
    expect(toldOf(tooLate, 'Vad bestämde ni')).toEqual([]);
  });
});
