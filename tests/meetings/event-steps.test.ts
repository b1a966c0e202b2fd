import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { personKey } from '../../bot/forums/person.ts';
import {
  broughtUpTo,
  eventOf,
  intended,
  made,
  notMade,
  ownEvent,
  removed,
} from '../../bot/meetings/calendar/event-steps.ts';
import { type Meeting, meeting as meetingSchema } from '../../bot/meetings/meeting.ts';
import { isStale } from '../../bot/meetings/telling/due.ts';

const now = Temporal.Instant.from('2026-11-20T09:00:00Z');
const owners = ['1', '2'].map((digit) => ({
  person: personKey.parse(
    `${digit.repeat(8)}-1111-4111-8111-${digit.repeat(12)}_${digit.repeat(8)}-1111-4111-8111-${digit.repeat(12)}`,
  ),
  userId: `29:${digit}`,
}));
const [bo, eva] = owners;
if (!bo || !eva) throw new Error('nobody');

const fresh: Meeting = meetingSchema.parse({
  id: '2026-11-24.00000001',
  forumId: 'hjo-team',
  seriesId: '10000000-0000-4000-8000-000000000001',
  kind: 'team-meeting',
  name: 'SAMBU-möte',
  planned: '2026-11-24',
  date: '2026-11-24',
  start: '13:00',
  minutes: 90,
  attendees: [],
  calling: 'presumed',
  daysBefore: 2,
  state: 'planned',
  sequence: 4,
});

const asks = (owner: typeof bo) => ({ ...owner, now, transactionId: (generation: number) => `t${generation}` });
const begin = (meeting: Meeting, owner = bo): Meeting => {
  const begun = intended(meeting, asks(owner));
  return begun.ok ? begun.value : meeting;
};

describe('an event, step by step', () => {
  it('shows the meeting as it was when it was asked for', () => {
    const moved = { ...begin(fresh), start: '15:00', sequence: 5 };
    const after = made(moved, 't1', { id: 'e' });
    expect(after.event).toMatchObject({ shows: 4, saidAtFirst: { start: '13:00' } });
    expect(isStale(after)).toBe(true);
    expect(isStale(broughtUpTo(after, 't1', 5, {}))).toBe(false);
  });

  it('never shows less than it did', () => {
    const after = made(begin(fresh), 't1', { id: 'e' });
    expect(broughtUpTo(after, 't1', 2, {}).event?.shows).toBe(4);
  });

  it('gives the meeting its address, unless somebody else has done it, and takes it away again', () => {
    const joinUrl = 'https://teams.example.se/1';
    const after = made(begin(fresh), 't1', { id: 'e', joinUrl });
    expect([after.link, after.sequence, isStale(after)]).toEqual([joinUrl, 5, false]);
    expect(removed(after, 't1')).not.toHaveProperty('link');
    const other = made({ ...begin(fresh), link: 'https://teams.example.se/2' }, 't1', { id: 'e', joinUrl });
    expect([other.link, other.sequence]).toEqual(['https://teams.example.se/2', 4]);
    expect(removed(other, 't1').link).toBe('https://teams.example.se/2');
  });

  it('may get its address late', () => {
    const after = made(begin(fresh), 't1', { id: 'e' });
    const later = broughtUpTo(after, 't1', 4, { joinUrl: 'https://teams.example.se/1' });
    expect([later.link, later.sequence, isStale(later)]).toEqual(['https://teams.example.se/1', 5, false]);
  });

  it('is nobody else’s, and of no other generation', () => {
    const after = made(begin(fresh), 't1', { id: 'e' });
    expect(ownEvent(after, eva)).toMatchObject({ ok: false, failure: { kind: 'others-event' } });
    expect(ownEvent(fresh, bo)).toMatchObject({ ok: false, failure: { kind: 'no-event' } });
    expect(removed(after, 't0')).toBe(after);
    expect(begin(removed(after, 't1'), eva).event).toMatchObject({ transactionId: 't2', owner: eva.person });
  });
});

type Pending = { readonly owner: number; readonly transactionId: string; readonly end: 'done' | 'lost' | 'refused' };

/** Presses begin, end and are cut off in any order; one calendar each, where the same transaction is the same event. */
const played = (steps: readonly (readonly [owner: number, end: Pending['end'], settles: number])[]) => {
  let meeting = fresh;
  const pending: Pending[] = [];
  const calendars = new Set<string>();
  const settle = ({ owner, transactionId, end }: Pending) => {
    if (end === 'done') meeting = made(meeting, transactionId, { id: `${owner}.${transactionId}` });
    if (end === 'refused') meeting = notMade(meeting, transactionId);
  };
  for (const [owner, end, settles] of steps) {
    const who = owners[owner];
    const begun = who && intended(meeting, asks(who));
    const event = begun?.ok ? begun.value.event : undefined;
    if (begun?.ok && event && event.state !== 'made') {
      meeting = begun.value;
      if (end !== 'refused') calendars.add(`${owner}.${event.transactionId}`);
      pending.push({ owner, transactionId: event.transactionId, end });
    }
    for (const one of pending.splice(0, settles)) settle(one);
  }
  for (const one of pending) settle(one);
  return { meeting, calendars };
};

describe('presses in any order', () => {
  const steps = fc.array(fc.tuple(fc.nat(1), fc.constantFrom<Pending['end'][]>('done', 'lost', 'refused'), fc.nat(3)), {
    maxLength: 12,
  });

  it('never make two events, and the meeting knows whose the one is', () => {
    fc.assert(
      fc.property(steps, (chosen) => {
        const { meeting, calendars } = played(chosen);
        const event = eventOf(meeting);
        expect(calendars.size).toBeLessThanOrEqual(1);
        if (calendars.size === 1)
          expect(calendars).toContain(
            `${owners.findIndex(({ person }) => person === event?.owner)}.${event?.transactionId}`,
          );
        else expect(event).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
