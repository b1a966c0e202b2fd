import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { ConsentCommand } from '../../bot/cases/command.ts';
import { type ConsentRecord, holdsOn } from '../../bot/cases/consent.ts';
import { takeConsent } from '../../bot/cases/consent-steps.ts';
import type { SeatId } from '../../bot/forums/seat.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import { aCase, byAsker, now, personOf, seats, storedConsent, theFacts } from './a-case.ts';

const own = seats.elevhalsa;
const others = Object.values(seats).filter((seat) => seat !== own);
const some = fc.uniqueArray(fc.constantFrom(...others));

const happening = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('gives' as const), seats: some, days: fc.integer({ min: -3, max: 60 }) }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('narrows' as const), seats: some }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraws' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('asks the child' as const),
      child: fc.constantFrom('wants' as const, 'refuses' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('time passes' as const), hours: fc.integer({ min: 1, max: 24 * 30 }) }),
  },
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

const commandOf = (one: Exclude<Happening, { kind: 'time passes' }>, today: Temporal.PlainDate): ConsentCommand => {
  if (one.kind === 'gives') {
    const facts = theFacts({ seats: one.seats, saidOn: today, until: today.add({ days: one.days }) });
    return { step: 'give-consent', facts };
  }
  if (one.kind === 'narrows') return { step: 'narrow-consent', seats: one.seats };
  return one.kind === 'withdraws' ? { step: 'withdraw-consent' } : { step: 'ask-child', child: one.child };
};

/** What was last said to each seat, told a second time and from the story alone. */
type Told = { in: ReadonlySet<SeatId>; until: Temporal.PlainDate | undefined; isOver: boolean };

it('never names a seat that was narrowed out, nor holds after its end or after a withdrawal', () => {
  let changes = 0;
  fc.assert(
    fc.property(fc.array(happening, { minLength: 3, maxLength: 40 }), (story) => {
      let at = now;
      let request = aCase();
      let consent: ConsentRecord | undefined;
      const told: Told = { in: new Set(), until: undefined, isOver: false };
      for (const one of story) {
        if (one.kind === 'time passes') at = at.add({ hours: one.hours });
        else {
          const before = consent?.events ?? [];
          const taken = takeConsent({ request, consent }, commandOf(one, dayOf(at)), byAsker, { at, by: personOf(9) });
          if (taken.ok) {
            changes += 1;
            expect(told.isOver, 'nothing is changed after a withdrawal').toBe(false);
            ({ request } = taken.value);
            consent = storedConsent(taken.value.consent);
            expect(JSON.stringify(consent.events.slice(0, before.length))).toBe(JSON.stringify(before));
            expect(consent.events.length).toBeGreaterThan(before.length);
            if (one.kind === 'gives') {
              told.in = new Set(one.seats);
              told.until = dayOf(at).add({ days: one.days });
            }
            if (one.kind === 'narrows') told.in = new Set(one.seats.filter((seat) => told.in.has(seat)));
            if (one.kind === 'withdraws') told.isOver = true;
          }
        }
        if (!consent) continue;
        const held = holdsOn(consent, dayOf(at));
        const isPast = told.until !== undefined && Temporal.PlainDate.compare(dayOf(at), told.until) > 0;
        expect(held.kind).toBe(told.isOver ? 'withdrawn' : isPast ? 'ended' : 'holds');
        if (held.kind === 'withdrawn') continue;
        expect(new Set(held.facts.seats)).toEqual(new Set([own, ...told.in]));
        const involved = [...request.question.asked, ...request.noted, ...request.answers.map(({ seat }) => seat)];
        for (const seat of involved) expect(held.facts.seats).toContain(seat);
      }
    }),
    { seed: 20_261_120, numRuns: 400 },
  );
  expect(changes).toBeGreaterThan(1_000);
});
