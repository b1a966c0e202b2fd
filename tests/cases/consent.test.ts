import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type ConsentFlaw, covers, defaultUntil, flawsOf, holdsOn } from '../../bot/cases/consent.ts';
import { ageBands } from '../../bot/cases/question.ts';
import { flawSentences } from '../../bot/cases/text.ts';
import { aConsent, day, seats, storedConsent, team, theFacts, today } from './a-case.ts';

const about = { ageBand: '13-15', askerSeat: seats.elevhalsa, today } as const;

describe('a consent holds', () => {
  const record = aConsent({ until: day('2026-12-18') });

  it('to its last day, that day with it', () =>
    expect(holdsOn(record, day('2026-12-18'))).toMatchObject({ kind: 'holds', facts: theFacts() }));

  it('and not the day after', () =>
    expect(holdsOn(record, day('2026-12-19'))).toMatchObject({ kind: 'ended', on: day('2026-12-18') }));

  it('the same after it has been read back from its row', () => {
    expect(holdsOn(storedConsent(record), day('2026-12-18')).kind).toBe('holds');
    expect(holdsOn(storedConsent(record), day('2026-12-19')).kind).toBe('ended');
  });

  it('as the latest event says', () => {
    const [given] = record.events;
    if (!given) throw new Error('no event');
    const renewed = { events: [given, { ...given, facts: theFacts({ until: day('2027-03-01') }) }] };
    expect(holdsOn(renewed, day('2027-03-01')).kind).toBe('holds');
  });

  it('for the seats that it names, while it holds', () => {
    const holding = holdsOn(record, day('2026-12-18'));
    expect(covers(holding, seats.rehab)).toBe(true);
    expect(covers(holding, seats.bup)).toBe(false);
    expect(covers(holdsOn(record, day('2026-12-19')), seats.rehab)).toBe(false);
  });
});

/** For each: what has it, and the nearest that has not. */
const flaws: Readonly<Record<ConsentFlaw, readonly [Parameters<typeof flawed>, Parameters<typeof flawed>]>> = {
  'child-refuses': [
    [{ child: 'refuses' }, '16-17'],
    [{ child: 'refuses' }, '13-15'],
  ],
  'decides-unwillingly': [
    [{ giver: 'mature-child', child: 'hesitates' }, '13-15'],
    [{ giver: 'mature-child', child: 'wants' }, '13-15'],
  ],
  'adult-answers-alone': [
    [{ giver: 'both-guardians' }, '18-20'],
    [{ giver: 'appointed' }, '18-20'],
  ],
  'not-yet-adult': [
    [{ giver: 'adult-child' }, '16-17'],
    [{ giver: 'adult-child' }, '18-20'],
  ],
  'too-young-to-decide': [
    [{ giver: 'mature-child' }, '6-9'],
    [{ giver: 'mature-child' }, '13-15'],
  ],
  'old-enough-to-ask': [
    [{ child: 'too-small' }, '13-15'],
    [{ child: 'too-small' }, '10-12'],
  ],
  'said-in-the-future': [[{ saidOn: day('2026-11-21') }], [{ saidOn: today }]],
  'said-long-ago': [[{ saidOn: day('2025-11-19') }], [{ saidOn: day('2025-11-20') }]],
  'ends-in-the-past': [[{ until: day('2026-11-19') }], [{ until: today }]],
  'ends-too-late': [[{ until: day('2027-11-21') }], [{ until: day('2027-11-20') }]],
  'nobody-to-talk-with': [[{ seats: [seats.elevhalsa] }], [{ seats: [seats.rehab] }]],
};

const flawed = (
  changed: Parameters<typeof theFacts>[0],
  ageBand: (typeof ageBands)[number] = '13-15',
): readonly ConsentFlaw[] => flawsOf(theFacts(changed), { ...about, ageBand });

describe('what stops a consent', () => {
  it.each(Object.entries(flaws))('%s, and not its neighbour', (flaw, [has, hasNot]) => {
    expect(flawed(...has)).toContain(flaw);
    expect(flawed(...hasNot)).not.toContain(flaw);
  });

  it('is nothing in a whole one', () => expect(flawed({})).toEqual([]));

  it('is all of it at once', () =>
    expect(flawed({ saidOn: day('2026-11-21'), until: day('2026-11-19'), seats: [] })).toEqual([
      'said-in-the-future',
      'ends-in-the-past',
      'nobody-to-talk-with',
    ]));

  it('is said in a sentence each', () => {
    for (const flaw of Object.keys(flaws) as ConsentFlaw[]) expect(flawSentences[flaw]).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });

  it('never leaves an age without anybody who can say yes', () => {
    for (const ageBand of ageBands)
      expect(
        flawsOf(theFacts({ giver: ageBand === '18-20' ? 'adult-child' : 'both-guardians' }), { ...about, ageBand }),
      ).toEqual([]);
  });
});

describe('the last day that the card proposes', () => {
  const until = (on: string, ends: readonly Temporal.PlainDate[] = team.termEnds) =>
    defaultUntil(day(on), ends).toString();

  it.each([
    ['2026-08-24', '2026-12-18', 'the end of the term'],
    ['2026-10-23', '2026-12-18', 'eight weeks before it, to the day'],
    ['2026-10-24', '2027-06-11', 'closer than that: the term after'],
    ['2027-05-10', '2027-07-05', 'no term left: eight weeks'],
  ])('asked %s it is %s: %s', (on, expected) => expect(until(on)).toBe(expected));

  it('does not depend on the order of the terms', () =>
    expect(until('2026-08-24', team.termEnds.toReversed())).toBe('2026-12-18'));

  it('is eight weeks when no terms are known, or the next is more than a year away', () => {
    expect(until('2026-11-20', [])).toBe('2027-01-15');
    expect(until('2026-11-20', [day('2028-06-09')])).toBe('2027-01-15');
  });

  it('is never a day that the card then refuses', () => {
    for (let days = 0; days < 400; days += 1) {
      const on = Temporal.PlainDate.from('2026-08-01').add({ days });
      const proposed = theFacts({ saidOn: on, until: defaultUntil(on, team.termEnds) });
      expect(flawsOf(proposed, { ...about, today: on })).toEqual([]);
    }
  });
});
