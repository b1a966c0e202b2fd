import { describe, expect, it } from 'vitest';
import { keyOf } from '../../bot/forums/person.ts';
import { type Seat, seatId } from '../../bot/forums/seat.ts';
import { changeSeries } from '../../bot/meetings/actions/series/change-series.ts';
import { endSeries, previewEnd } from '../../bot/meetings/actions/series/end-series.ts';
import { saveSeries } from '../../bot/meetings/actions/series/save-series.ts';
import type { Meeting } from '../../bot/meetings/meeting.ts';
import { seriesId } from '../../bot/meetings/series/series.ts';
import { type TypedPlan, typedPlan } from '../../bot/meetings/series/typed-plan.ts';
import { listMeetings, loadSeries, meetingWrite } from '../../bot/meetings/store.ts';
import { newDelivery } from '../../bot/platform/delivery/delivery.ts';
import { aYear, day } from '../forums/a-school-year.ts';
import { aCall, people, reads } from './a-call.ts';
import { actorIn, aTeamMeeting, now, says, team, who } from './a-meeting.ts';
import { enterYear } from './series-served.ts';

const own = seriesId.parse('70000000-0000-4000-8000-000000000001');
const polisen: Seat = { id: seatId.parse('polis'), party: 'polis', name: 'polisen', holders: [], closures: [] };
const forum = { ...team, seats: [...team.seats, polisen] };
const by = { forum, actor: { ...actorIn(team, 2), person: keyOf(people.convener) } };

const typed = (more: Partial<TypedPlan> = {}) =>
  typedPlan.parse({
    kind: 'team-meeting',
    name: 'SAMBU-möte',
    start: '13.00',
    end: '14.30',
    place: 'Rum 4',
    attendees: ['elevhalsa', 'rehab', 'bup'],
    rhythm: { kind: 'parity', parity: 'odd', weekday: 2 },
    terms: ['2026-autumn'],
    ...more,
  });

/** A series of the autumn, and what it tells when it is planned anew. Eva (3), Anna (4) and Ida (6) come. */
const aSeries = async (first: Partial<TypedPlan> = {}) => {
  const ground = await aCall(forum, aTeamMeeting({ start: '08:00', minutes: 30 }));
  const { world, ports, teams, settle } = ground;
  await enterYear(world, aYear());
  const saved = await saveSeries(ports, by, own, { typed: typed(first), seen: undefined });
  if (!saved.ok) throw new Error(saved.failure.kind);
  await settle();
  const etag = async () => (await loadSeries(ports.tables, team.id, own))?.etag ?? '';
  const meetings = async () => {
    const all = await listMeetings(ports.tables, team.id, { from: day('2026-11-20'), to: day('2027-06-30') });
    return all.filter(({ meeting }) => meeting.seriesId === own);
  };
  return {
    ...ground,
    change: async (more: Partial<TypedPlan>) => {
      const changed = await changeSeries(
        ports,
        by,
        { id: own, etag: await etag() },
        { typed: typed({ ...first, ...more }), seen: undefined },
      );
      if (!changed.ok) throw new Error(JSON.stringify(changed.failure));
      await settle();
    },
    end: async () => {
      const end = await previewEnd(ports, by, own);
      if (end.ok) await endSeries(ports, by, { id: own, etag: await etag() }, end.value.fingerprint);
      await settle();
    },
    /** Its first meeting has been called to, and rehab has said that they cannot come. */
    call: async () => {
      const [one] = await meetings();
      if (!one) throw new Error('no meeting');
      const called: Meeting = {
        ...one.meeting,
        state: 'called',
        calledAt: now,
        card: { ...newDelivery, shown: 1, post: 'shown', activityId: 'the-call' },
        answers: [says(who.rehab, 'not')],
      };
      const writes = [meetingWrite(called, one.etag)];
      await ports.tables.commit({ table: 'forums', partition: team.id, op: ports.random.id(), writes });
    },
    told: () => teams.posted.filter(({ how }) => how === 'postToPerson'),
    toldTo: (to: string) => teams.sentTo(to).map(({ message }) => reads(message.card)),
    replies: () => teams.posted.filter(({ how }) => how === 'replyInThread').map(({ message }) => reads(message.card)),
  };
};

describe('a series that is planned anew', () => {
  it.each([
    ['with one more term', { terms: ['2026-autumn', '2027-spring'] }],
    ['with a chair', { chair: { kind: 'fixed', attendee: 'rehab' } as TypedPlan['chair'] }],
    ['with the call some other day', { daysBefore: 5 }],
    ['with one more to come', { attendees: ['elevhalsa', 'rehab', 'bup', 'polis'] as TypedPlan['attendees'] }],
  ])('%s tells nobody', async (_, more) => {
    const { change, told } = await aSeries();
    await change(more);
    expect(told()).toEqual([]);
  });

  it.each([
    ['another hour', { start: '09.00', end: '10.30' }, 'Ändrat: tid.', 'Närmast: tisdag 1 december kl. 09.00'],
    ['another length', { end: '15.00' }, 'Ändrat: längd.', 'Närmast: tisdag 1 december kl. 13.00'],
    ['another place', { place: 'Rum 5' }, 'Ändrat: plats.', 'Närmast: tisdag 1 december kl. 13.00'],
    [
      'another day and place',
      { rhythm: { kind: 'parity', parity: 'odd', weekday: 4 } as const, place: 'Rum 5' },
      'Ändrat: dagar och plats.',
      'Närmast: torsdag 3 december kl. 13.00',
    ],
  ])('at %s tells each what is new, and when they meet next', async (_, more, what, next) => {
    const { change, told, toldTo } = await aSeries();
    await change(more);
    expect(
      told()
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['29:user-3', '29:user-4', '29:user-6']);
    const [words = ''] = toldTo('29:user-4');
    expect(words).toContain('SAMBU-möte: mötena är ändrade.');
    expect(words).toContain(what);
    expect(words).toContain(next);
    expect(told()[0]?.message.card.actions).toEqual([expect.objectContaining({ title: 'Öppna i fliken' })]);
  });

  it('without some of its meetings tells those who were to come to these', async () => {
    const { change, told, toldTo } = await aSeries();
    await change({
      visits: [{ attendee: 'bup', rhythm: { kind: 'every', every: 2 } }] as unknown as TypedPlan['visits'],
    });
    expect(told().map(({ to }) => to)).toEqual(['29:user-6']);
    expect(toldTo('29:user-6')[0]).toContain('Ett eller flera möten som ni skulle komma till har utgått.');
  });

  it('without a party tells it so, and the others nothing', async () => {
    const { change, told, toldTo } = await aSeries();
    await change({ attendees: ['elevhalsa', 'bup'] as TypedPlan['attendees'] });
    expect(told().map(({ to }) => to)).toEqual(['29:user-4']);
    expect(toldTo('29:user-4')).toEqual([expect.stringContaining('Ni kallas inte längre till SAMBU-möte.')]);
    expect(toldTo('29:user-4')[0]).not.toContain('Närmast');
  });

  it('tells whoever speaks for two both at once: one is out, the other meets at another time', async () => {
    const attendees = ['elevhalsa', 'vardcentral.almen', 'bup'] as TypedPlan['attendees'];
    const { change, toldTo } = await aSeries({ attendees });
    await change({ attendees: ['elevhalsa', 'bup'] as TypedPlan['attendees'], start: '09.00', end: '10.30' });
    expect(toldTo('29:user-6')).toHaveLength(1);
    expect(toldTo('29:user-6')[0]).toContain('Ändrat: tid.');
    expect(toldTo('29:user-6')[0]).toContain('Ni kallas inte längre för vårdcentralen Almen.');
  });

  it('tells each of two changes, also where the second is nobody’s business', async () => {
    const { change, toldTo, teams, until } = await aSeries();
    teams.nextEndIn(...Array.from({ length: 3 }, () => ({ kind: 'throttled', retryAfterMs: 60_000 }) as const));
    await change({ place: 'Rum 5' });
    expect(toldTo('29:user-4')).toEqual([]);
    await change({ place: 'Rum 5', daysBefore: 5 });
    await until(now.add({ minutes: 5 }));
    expect(toldTo('29:user-4')).toEqual([expect.stringContaining('Ändrat: plats.')]);
  });

  it('asks whoever is hindered whether they are so still, and replies to the call where somebody has nobody', async () => {
    const { call, change, toldTo, replies } = await aSeries({
      attendees: ['elevhalsa', 'rehab', 'polis'] as TypedPlan['attendees'],
    });
    await call();
    await change({ start: '09.00', end: '10.30' });
    expect(toldTo('29:user-4')[0]).toContain('Du har sagt förhinder till mötet tisdag 1 december kl. 09.00.');
    expect(toldTo('29:user-3')[0]).not.toContain('förhinder');
    expect(replies()).toEqual([expect.stringContaining('SAMBU-möte är flyttat till tisdag 1 december kl. 09.00.')]);
  });
});

describe('a series that has ended', () => {
  it('tells those who were to come, once, and replies to the call where somebody has nobody', async () => {
    const { call, end, told, toldTo, replies } = await aSeries({
      attendees: ['elevhalsa', 'rehab', 'polis'] as TypedPlan['attendees'],
    });
    await call();
    await end();
    expect(
      told()
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual(['29:user-3', '29:user-4']);
    expect(toldTo('29:user-3')[0]).toContain('det blir inga fler möten i den här serien');
    expect(replies()).toEqual([expect.stringContaining('är inställt')]);
  });
});
