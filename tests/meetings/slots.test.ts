import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { AgendaCase } from '../../bot/cases/agenda-case.ts';
import { caseId } from '../../bot/cases/case-request.ts';
import { personKey } from '../../bot/forums/person.ts';
import { type SeatId, seatId } from '../../bot/forums/seat.ts';
import { type Slots, slotsOf, slotted } from '../../bot/meetings/agenda/slots.ts';
import { attendeeId } from '../../bot/meetings/attendee-id.ts';
import { timeOfDay } from '../../bot/platform/time/swedish.ts';
import { team } from '../cases/a-case.ts';

const named = (n: number): AgendaCase => ({
  id: caseId.parse(`50000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
  alias: `Tall ${10 + n}`,
  mode: 'consultation',
  standing: 'Väntar på svar',
  isNobodys: false,
  hasEnded: false,
  asked: [],
  concerned: [],
  asker: { userId: '29:somebody', isGuest: false },
});

const seat = (id: string): SeatId => seatId.parse(id);

/** "a bup!" is a case called a that concerns BUP and that nobody took. */
const caseOf = (words: string, n: number): AgendaCase => {
  const [alias = '', ...parties] = words.replace('!', '').split(' ');
  const seats = parties.map(seat);
  return { ...named(n), alias, isNobodys: words.endsWith('!'), asked: seats, concerned: seats };
};

const stay = (id: string, minutes = 20) => ({ attendee: attendeeId.parse(id), minutes });

const point = {
  id: 'p',
  text: 'Ny lokal',
  by: personKey.parse('11111111-1111-4111-8111-111111111111_40000000-0000-4000-8000-000000000001'),
  name: 'Bo Lind',
  at: Temporal.Instant.from('2026-11-20T09:00:00Z'),
};

type Options = { readonly minutes?: number; readonly stays?: ReturnType<typeof stay>[]; readonly points?: boolean };

const planned = (cases: readonly AgendaCase[], { minutes = 60, stays = [], points = false }: Options = {}): Slots =>
  slotted(
    {
      date: Temporal.PlainDate.from('2026-11-24'),
      start: '13:00',
      minutes,
      shortStays: stays,
      points: points ? [point] : [],
    },
    cases,
  );

const order = ({ groups }: Slots) => groups.flatMap(({ cases }) => cases.map(({ alias }) => alias)).join(' ');
const clock = (at: Temporal.Instant | undefined) => (at ? timeOfDay(at).slice('kl. '.length) : '-');
const times = ({ groups }: Slots) => groups.flatMap(({ cases }) => cases.map(({ slot }) => clock(slot?.from)));

describe('who comes for a while only has its cases together', () => {
  it.each([
    ['as they come where all stay', ['a', 'b bup', 'c'], [], 'a b c'],
    ['gathered where the first of them stands', ['a', 'b bup', 'c', 'd bup'], ['bup'], 'a b d c'],
    ['first where one of them is nobody’s', ['a bup!', 'b', 'c bup'], ['bup'], 'a c b'],
    ['after what is nobody’s by itself', ['a bup!', 'b!', 'c bup'], ['bup'], 'b a c'],
    [
      'two who share nothing, one after the other',
      ['a bup', 'b rehab', 'c bup', 'd rehab'],
      ['bup', 'rehab'],
      'a c b d',
    ],
    ['two who share a case meet over it', ['a bup rehab', 'b rehab', 'c bup'], ['bup', 'rehab'], 'c a b'],
    ['somebody without a case changes nothing', ['a', 'b'], ['bup'], 'a b'],
    ['nothing at all', [], ['bup'], ''],
  ])('%s', (_, cases, stays, expected) => {
    const slots = planned(cases.map(caseOf), { stays: stays.map((id) => stay(id)), minutes: 120 });
    expect(order(slots)).toBe(expected);
  });

  it('tells when they come, and whether their time is enough', () => {
    const cases = ['a', 'b bup', 'c bup', 'd'].map(caseOf);
    const bup = (minutes: number) => planned(cases, { stays: [stay('bup', minutes)] }).groups[1]?.stays[0];
    const enough = bup(20);
    expect([clock(enough?.slot?.from), clock(enough?.slot?.to), enough?.isTooShort]).toEqual(['13.15', '13.35', false]);
    const half = bup(10);
    expect([clock(half?.slot?.from), clock(half?.slot?.to), half?.isTooShort]).toEqual(['13.15', '13.25', false]);
    expect(bup(5)).toMatchObject({ minutes: 5, isTooShort: true });
  });

  it('never splits those of one who comes for twenty minutes, and loses and doubles none', () => {
    const some = fc.array(fc.record({ isBup: fc.boolean(), isNobodys: fc.boolean() }), { maxLength: 20 });
    fc.assert(
      fc.property(some, fc.integer({ min: 10, max: 240 }), (made, minutes) => {
        const cases = made.map(({ isBup, isNobodys }, n) =>
          caseOf(`c${n}${isBup ? ' bup' : ''}${isNobodys ? '!' : ''}`, n),
        );
        const slots = planned(cases, { stays: [stay('bup')], minutes });
        const placed = slots.groups.flatMap((group) => group.cases);
        expect(placed.map(({ id }) => id).toSorted()).toEqual(cases.map(({ id }) => id).toSorted());
        const bups = placed.flatMap(({ concerned }, at) => (concerned.length > 0 ? [at] : []));
        expect(bups).toEqual(bups.map((_, n) => (bups[0] ?? 0) + n));
        const inTime = placed.flatMap(({ slot }) => slot ?? []);
        for (const [n, { from, to }] of inTime.entries()) {
          expect(to.since(from).total('minutes')).toBeGreaterThanOrEqual(5);
          expect(Temporal.Instant.compare(inTime[n - 1]?.to ?? from, from)).toBeLessThanOrEqual(0);
        }
        expect(slots.hasRoom).toBe(inTime.length === cases.length);
      }),
    );
  });
});

describe('the time of a meeting is shared', () => {
  const many = (count: number) => Array.from({ length: count }, (_, n) => caseOf(`c${n}`, n));

  it.each([
    ['no case', 0, {}, [], '13.05'],
    ['one case has twenty minutes at most', 1, {}, ['13.05'], '13.25'],
    ['three, rounded down to fives', 3, {}, ['13.05', '13.20', '13.35'], '13.50'],
    ['a short meeting', 1, { minutes: 10 }, ['13.05'], '-'],
    ['a meeting shorter than its opening', 1, { minutes: 5 }, ['-'], '-'],
    [
      'points have their five minutes',
      5,
      { minutes: 60, points: true },
      ['13.05', '13.15', '13.25', '13.35', '13.45'],
      '13.55',
    ],
    ['points wait for cases', 5, { minutes: 30, points: true }, ['13.05', '13.10', '13.15', '13.20', '13.25'], '-'],
  ])('%s', (_, count, options, expected, points) => {
    const slots = planned(many(count), options);
    expect([times(slots), clock(slots.pointsFrom)]).toEqual([expected, points]);
  });

  it('twelve cases in an hour: the last of them have no room, and that is said', () => {
    const slots = planned(many(12));
    expect(times(slots).slice(-2)).toEqual(['13.55', '-']);
    expect([slots.hasRoom, slots.pointsFrom]).toEqual([false, undefined]);
  });

  it('stays the same on the wall clock when summer time begins', () => {
    const at = (date: string) =>
      slotted(
        { date: Temporal.PlainDate.from(date), start: '13:00', minutes: 60, shortStays: [], points: [] },
        many(1),
      );
    expect([times(at('2027-03-26')), times(at('2027-03-29'))]).toEqual([['13.05'], ['13.05']]);
  });
});

/** Every seat of the team. */
const allCalled = { attendees: team.seats.map(({ id }) => attendeeId.parse(id)) };

describe('an asker without a seat is told the own slot', () => {
  const asked = (n: number, userId: string, isGuest = false): AgendaCase => ({
    ...named(n),
    asker: { userId, isGuest },
  });

  it('and who holds one is there all the time', () => {
    const slots = planned([asked(1, '29:user-40'), asked(2, '29:user-4'), asked(3, '29:user-50', true)]);
    const told = slotsOf(team, allCalled, slots).map(({ alias, userId, isGuest, slot }) => [
      alias,
      userId,
      isGuest,
      clock(slot?.from),
      clock(slot?.to),
    ]);
    expect(told).toEqual([
      ['Tall 11', '29:user-40', false, '13.05', '13.20'],
      ['Tall 13', '29:user-50', true, '13.35', '13.50'],
    ]);
  });

  it('and so is who holds one that is not called to this very meeting', () => {
    const slots = planned([asked(1, '29:user-4')]);
    const others = { attendees: allCalled.attendees.filter((id) => id !== 'rehab') };
    expect(slotsOf(team, allCalled, slots)).toEqual([]);
    expect(slotsOf(team, others, slots).map(({ userId }) => userId)).toEqual(['29:user-4']);
  });

  it('also where there may be no time for it', () => {
    const slots = planned([asked(1, '29:user-40'), asked(2, '29:user-41')], { minutes: 10 });
    expect(slotsOf(team, allCalled, slots).map(({ slot }) => slot !== undefined)).toEqual([true, false]);
  });
});
