import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { closuresAhead, mostClosures, withClosure, withoutClosure, withoutSeat } from '../../bot/forums/closing.ts';
import { type Forum, forum, seatOf } from '../../bot/forums/forum.ts';
import { seatId } from '../../bot/forums/seat.ts';
import { closingSentence, period } from '../../bot/forums/text/closing.ts';
import { forumOf, team } from './town.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-20');
const [rehab, bvc, bup] = [seatId.parse('rehab'), seatId.parse('bvc'), seatId.parse('bup')];
const empty = forumOf('team', team, 'Teamet i Hjo');
const days = (from: string, to: string, standIn?: typeof rehab) => ({
  from: day(from),
  to: day(to),
  ...(standIn && { standIn }),
});
const close = (from: Forum, seat: typeof rehab, wanted: ReturnType<typeof days>, on = today) =>
  withClosure(from, seat, wanted, on);
const closed = (...given: Parameters<typeof close>): Forum => {
  const result = close(...given);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
};
const christmas = days('2026-12-21', '2027-01-01', bvc);
const rehabAway = closed(empty, rehab, christmas);

describe('closed weeks', () => {
  it('have both ends, a stand-in, and come back from the store', () => {
    expect(seatOf(rehabAway, rehab)?.closures).toEqual([christmas]);
    expect(forum.parse(JSON.parse(JSON.stringify(rehabAway)))).toEqual(rehabAway);
  });

  it.each([
    ['one day alone', days('2026-12-18', '2026-12-18')],
    ['days that have begun', days('2026-11-16', '2026-11-27')],
    ['the last day today', days('2026-11-16', '2026-11-20')],
    ['twelve weeks to the day', days('2027-06-07', '2027-08-29')],
    ['the day after another', days('2027-01-02', '2027-01-03')],
  ])('may be %s', (_what, wanted) => {
    expect(seatOf(closed(rehabAway, rehab, wanted), rehab)?.closures).toContainEqual(wanted);
  });

  it.each([
    ['ends before it begins', rehab, days('2026-12-10', '2026-12-09'), 'Sista dagen ligger före den första.'],
    ['longer than twelve weeks', rehab, days('2027-06-07', '2027-08-30'), 'högst 12 veckor'],
    ['over already', rehab, days('2026-11-16', '2026-11-19'), 'har redan varit'],
    ['in another century', rehab, days('2206-12-21', '2206-12-22'), 'Stämmer året?'],
    ['on the last day of another', rehab, days('2027-01-01', '2027-01-02'), 'redan stängt 21 december–1 januari'],
    ['its own stand-in', bup, days('2026-12-01', '2026-12-02', bup), 'inte vara sin egen ersättare'],
    ['a stand-in closed then', bup, days('2026-12-18', '2026-12-21', rehab), 'Rehab har själv stängt 21 december'],
    [
      'a promise to stand in',
      bvc,
      days('2027-01-01', '2027-01-05'),
      'ersättare för rehab 21 december–1 januari. Be rehab',
    ],
    ['a stand-in that is none', bup, days('2026-12-01', '2026-12-02', seatId.parse('nix')), 'finns inte längre'],
    ['no seat', seatId.parse('nix'), days('2026-12-01', '2026-12-02'), 'Välj vilken plats'],
  ] as const)('are refused in a sentence: %s', (_what, seat, wanted, sentence) => {
    const result = close(rehabAway, seat, wanted);
    expect(!result.ok && closingSentence(result.failure, today, (name) => name)).toContain(sentence);
  });

  it('are kept a while after their end, since a clock may have run over them, and then dropped', () => {
    const january = closed(rehabAway, rehab, days('2027-02-08', '2027-02-12'), day('2027-01-04'));
    expect(seatOf(january, rehab)?.closures).toHaveLength(2);
    expect(closuresAhead({ closures: seatOf(january, rehab)?.closures ?? [] }, day('2027-01-04'))).toHaveLength(1);
    const autumn = closed(january, rehab, days('2027-12-20', '2027-12-31'), day('2027-11-20'));
    expect(seatOf(autumn, rehab)?.closures).toHaveLength(1);
  });

  it('are so many and no more', () => {
    let full = empty;
    for (let n = 0; n < mostClosures; n += 1) {
      const from = day('2027-01-01').add({ days: 2 * n });
      full = closed(full, rehab, { from, to: from });
    }
    expect(close(full, rehab, days('2027-08-01', '2027-08-02'))).toMatchObject({ failure: { kind: 'too-many' } });
  });

  it('are taken away by their first day', () => {
    const reopened = withoutClosure(rehabAway, rehab, christmas.from);
    expect(reopened.ok && seatOf(reopened.value, rehab)?.closures).toEqual([]);
    expect(withoutClosure(rehabAway, rehab, christmas.to)).toMatchObject({ failure: { kind: 'no-such-closure' } });
    expect(withoutClosure(rehabAway, bup, christmas.from).ok).toBe(false);
  });

  it('lose a stand-in whose seat is removed', () => {
    const without = withoutSeat(rehabAway, bvc);
    expect(seatOf(without, bvc)).toBeUndefined();
    expect(seatOf(without, rehab)?.closures).toEqual([days('2026-12-21', '2027-01-01')]);
  });
});

const someDay = fc.integer({ min: 0, max: 60 }).map((n) => today.add({ days: n }));
const someSeat = fc.constantFrom(rehab, bvc, bup);
const somebodyCloses = fc.record({
  seat: someSeat,
  from: someDay,
  length: fc.integer({ min: 0, max: 20 }),
  standIn: fc.option(someSeat, { nil: undefined }),
});

it('whatever is closed in whatever order, no seat is closed twice and no stand-in is away', () => {
  fc.assert(
    fc.property(fc.array(somebodyCloses, { maxLength: 25 }), (wishes) => {
      const after = wishes.reduce((before, { seat, from, length, standIn }) => {
        const wanted = { from, to: from.add({ days: length }), ...(standIn && { standIn }) };
        const result = withClosure(before, seat, wanted, today);
        return result.ok ? result.value : before;
      }, empty);
      for (let n = 0; n <= 80; n += 1) {
        const on = today.add({ days: n });
        for (const { closures } of after.seats) {
          const now = closures.filter(({ from, to }) => on.since(from).days >= 0 && to.since(on).days >= 0);
          expect(now.length).toBeLessThanOrEqual(1);
          for (const { standIn } of now) {
            const other = standIn === undefined ? [] : (seatOf(after, standIn)?.closures ?? []);
            expect(other.some(({ from, to }) => on.since(from).days >= 0 && to.since(on).days >= 0)).toBe(false);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

describe('a period', () => {
  it.each([
    ['2026-12-21', '2027-01-01', '21 december–1 januari'],
    ['2026-11-23', '2026-11-27', '23–27 november'],
    ['2026-12-24', '2026-12-24', '24 december'],
    ['2027-02-08', '2027-02-12', '8–12 februari 2027'],
    ['2027-12-20', '2028-01-07', '20 december–7 januari 2028'],
  ])('from %s to %s is read as %s', (from, to, words) => {
    expect(period(days(from, to), today)).toBe(words);
  });

  it('that began last year needs no year either', () => {
    expect(period(christmas, day('2027-01-01'))).toBe('21 december–1 januari');
  });
});
