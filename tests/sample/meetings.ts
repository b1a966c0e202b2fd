/** Meetings that conveners of the sample have planned, as they would have filled in the planner. Invented. */
import type { z } from 'zod';
import type { typedPlan } from '../../bot/meetings/series/typed-plan.ts';

/** `attendees` and `terms` are those of the forum: all of them, and the two that come. */
export type SampleSeries = Omit<z.input<typeof typedPlan>, 'attendees' | 'terms'> & {
  readonly forum: string;
  readonly attendees?: string[];
};

export const sampleSeries: readonly SampleSeries[] = [
  {
    forum: 'mariestad-team',
    kind: 'team-meeting',
    name: 'SAMBU-möte',
    start: '13.00',
    end: '14.30',
    place: 'Tegelskolan, rum 4',
    rhythm: { kind: 'parity', parity: 'odd', weekday: 2 },
    visits: [
      { attendee: 'bup', rhythm: { kind: 'in-month', nth: 1 }, minutes: 30 },
      { attendee: 'habilitering', rhythm: { kind: 'in-month', nth: 1 }, minutes: 30 },
    ],
    chair: { kind: 'rotating', order: ['elevhalsa', 'socialtjanst', 'rehab'] },
  },
  {
    forum: 'mariestad-group',
    kind: 'group-meeting',
    name: 'Terminsmöte',
    start: '9.00',
    end: '11.00',
    place: 'Stadshuset, Vänern',
    rhythm: { kind: 'terms', autumn: 2, spring: 2, weekday: 4 },
    quorum: 3,
  },
  {
    forum: 'toreboda-team',
    kind: 'team-meeting',
    name: 'BUSE-träff',
    start: '14.00',
    end: '15.00',
    place: 'Familjecentralen',
    rhythm: { kind: 'months', every: 1, nth: 2, weekday: 3, from: '2026-08-01' },
  },
  {
    forum: 'skaraborg-network',
    kind: 'network-meeting',
    name: 'Nätverk för sammankallande',
    start: '13.00',
    end: '15.00',
    link: 'https://teams.microsoft.com/l/meetup-join/exempel-natverk',
    rhythm: { kind: 'terms', autumn: 1, spring: 1, weekday: 3 },
  },
  {
    forum: 'skaraborg-network',
    kind: 'consultation-hour',
    name: 'Konsultationstid BUP',
    attendees: ['bup'],
    start: '9.00',
    end: '10.00',
    link: 'https://teams.microsoft.com/l/meetup-join/exempel-bup',
    rhythm: { kind: 'weeks', every: 1, weekday: 3, from: '2026-08-17' },
  },
] as readonly SampleSeries[];
