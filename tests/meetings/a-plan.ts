import fc from 'fast-check';
import { attendeeId } from '../../bot/meetings/attendee-id.ts';
import type { Plan } from '../../bot/meetings/series/plan.ts';
import type { Rhythm } from '../../bot/meetings/series/rhythm.ts';

export const ids = ['elevhalsa', 'rehab', 'bup', 'vardcentral.lovet'].map((id) => attendeeId.parse(id));
const [elevhalsa, rehab, bup] = ids;
if (!elevhalsa || !rehab || !bup) throw new Error('there are four');
export const seats = { elevhalsa, rehab, bup };

export const aPlan = (more: Partial<Plan> = {}): Plan => ({
  kind: 'team-meeting',
  name: 'SAMBU-möte',
  start: '13:00',
  minutes: 90,
  attendees: [...ids],
  visits: [],
  calling: 'presumed',
  daysBefore: 2,
  rhythm: { kind: 'parity', parity: 'odd', weekday: 2 },
  terms: ['2026-autumn', '2027-spring'],
  onDayOff: 'move',
  exceptions: [],
  ...more,
});

const weekday = fc.integer({ min: 1, max: 5 });
const from = fc.constantFrom('2026-08-17', '2026-09-09', '2026-10-30');

export const anyRhythm: fc.Arbitrary<Exclude<Rhythm, { kind: 'dates' }>> = fc.oneof(
  fc.record({ kind: fc.constant('weeks' as const), every: fc.integer({ min: 1, max: 6 }), weekday, from }),
  fc.record({
    kind: fc.constant('parity' as const),
    parity: fc.constantFrom('odd' as const, 'even' as const),
    weekday,
  }),
  fc.record({
    kind: fc.constant('months' as const),
    every: fc.integer({ min: 1, max: 3 }),
    nth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
    weekday,
    from,
  }),
  fc.record({
    kind: fc.constant('terms' as const),
    autumn: fc.integer({ min: 0, max: 6 }),
    spring: fc.integer({ min: 0, max: 6 }),
    weekday,
  }),
);

export const anyOnDayOff = fc.constantFrom('move' as const, 'drop' as const);
