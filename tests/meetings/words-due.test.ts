import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { forumId } from '../../bot/forums/forum.ts';
import { personKey } from '../../bot/forums/person.ts';
import type { Attendee } from '../../bot/meetings/attendee.ts';
import { attendeeId } from '../../bot/meetings/attendee-id.ts';
import { type Meeting, meetingId } from '../../bot/meetings/meeting.ts';
import { seriesId } from '../../bot/meetings/series/series.ts';
import { callsAt, cannotWait, isCallDue } from '../../bot/meetings/telling/due.ts';
import { type Around, wordsDue } from '../../bot/meetings/telling/words-due.ts';

const at = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Stockholm').toInstant();

const person = (n: number) => ({
  person: personKey.parse(`0000000${n}-0000-4000-8000-000000000000_0000000${n}-0000-4000-8000-000000000000`),
  userId: `29:${n}`,
  name: `Person ${n}`,
});

const rehab: Attendee = { id: attendeeId.parse('rehab'), name: 'rehab', people: [person(1)] };
const bup: Attendee = { id: attendeeId.parse('bup'), name: 'BUP', people: [person(2)] };

/** Tuesday 24 November 2026 at 13.00, in the group: called 14 days before. */
const meeting = (changed: Partial<Meeting> = {}): Meeting => ({
  id: meetingId.parse('2026-11-24.0a1b2c3d'),
  forumId: forumId.parse('mariestad-group'),
  seriesId: seriesId.parse('11111111-1111-4111-8111-111111111111'),
  kind: 'group-meeting',
  name: 'Terminsmöte',
  planned: Temporal.PlainDate.from('2026-11-24'),
  date: Temporal.PlainDate.from('2026-11-24'),
  start: '13:00',
  minutes: 90,
  attendees: [rehab.id, bup.id],
  shortStays: [],
  calling: 'reply',
  daysBefore: 14,
  state: 'planned',
  sequence: 0,
  answers: [],
  points: [],
  said: [],
  hasMinutes: false,
  ...changed,
});

const around = (changed: Partial<Around> = {}): Around => ({
  attendees: [rehab, bup],
  conveners: [person(9)],
  away: new Set(),
  hasAgenda: false,
  askers: [],
  isLast: false,
  ...changed,
});

const said = (changed: Partial<Meeting>, when: string, facts: Partial<Around> = {}) =>
  wordsDue(meeting(changed), around(facts), at(when)).map(({ mark, words }) => [
    mark,
    words.map(({ userId }) => userId),
  ]);

const called: Partial<Meeting> = { state: 'called', calledAt: at('2026-11-10T08:00') };

describe('a call', () => {
  it.each([
    ['14 days before, in the morning', {}, '2026-11-10T08:00'],
    [
      'the working day before where that is a Sunday',
      { date: Temporal.PlainDate.from('2026-11-29'), daysBefore: 14 },
      '2026-11-13T08:00',
    ],
    ['two days before a fixed meeting', { daysBefore: 2 }, '2026-11-20T08:00'],
  ])('goes out %s', (_words, changed, when) => {
    expect(callsAt(meeting(changed)).toString()).toBe(at(when).toString());
  });

  it.each([
    ['not yet the evening before', {}, '2026-11-09T17:00', false],
    ['when its hour has come', {}, '2026-11-10T08:00', true],
    ['after downtime, as long as the meeting lies ahead', {}, '2026-11-24T12:59', true],
    ['never when it has begun', {}, '2026-11-24T13:00', false],
    ['never twice', called, '2026-11-12T09:00', false],
    ['never of a cancelled one', { state: 'cancelled' as const }, '2026-11-12T09:00', false],
    ['never to an open hour', { calling: 'none' as const }, '2026-11-12T09:00', false],
  ])('is due: %s', (_words, changed, when, due) => {
    expect(isCallDue(meeting(changed), at(when))).toBe(due);
  });
});

describe('a reminder', () => {
  it('goes three working days before, to those who have not answered', () => {
    const answers: Meeting['answers'] = [
      { attendee: bup.id, kind: 'not', by: person(2).person, userId: '29:2', at: at('2026-11-11T09:00') },
    ];
    expect(said({ ...called, answers }, '2026-11-18T17:00')).toEqual([]);
    expect(said({ ...called, answers }, '2026-11-19T08:00')).toEqual([['remind.rehab', ['29:1']]]);
  });

  it('leaves people in peace for two days after a late call', () => {
    const late: Partial<Meeting> = { state: 'called', calledAt: at('2026-11-20T09:00') };
    expect(said(late, '2026-11-20T10:00')).toEqual([]);
    expect(said(late, '2026-11-23T09:00').map(([mark]) => mark)).toEqual(['remind.rehab', 'remind.bup', 'agenda']);
  });

  it('is said once, at no night, and not to who is away', () => {
    expect(said({ ...called, said: ['remind.rehab', 'remind.bup'] }, '2026-11-19T09:00')).toEqual([]);
    expect(said(called, '2026-11-19T22:00')).toEqual([]);
    expect(said(called, '2026-11-19T09:00', { away: new Set(['29:1']) })).toEqual([['remind.bup', ['29:2']]]);
  });

  it('never goes where attendance is presumed', () => {
    expect(said({ ...called, calling: 'presumed' }, '2026-11-19T09:00')).toEqual([]);
  });
});

describe('the day before', () => {
  const answered: Partial<Meeting> = { ...called, said: ['remind.rehab', 'remind.bup'] };

  it('the chair gets the agenda, or the conveners where nobody has the chair', () => {
    expect(said({ ...answered, chair: bup.id }, '2026-11-23T08:00', { hasAgenda: true })).toEqual([
      ['agenda', ['29:2']],
    ]);
    expect(said(answered, '2026-11-23T08:00', { hasAgenda: true })).toEqual([['agenda', ['29:9']]]);
  });

  it('the chair of a group and of the network gets an empty one too; in a team the conveners have been asked', () => {
    expect(said({ ...answered, chair: bup.id }, '2026-11-23T08:00')).toEqual([['agenda', ['29:2']]]);
    expect(said({ ...answered, kind: 'network-meeting' }, '2026-11-23T08:00')).toEqual([['agenda', ['29:9']]]);
    const team: Partial<Meeting> = { ...answered, kind: 'team-meeting', said: [...(answered.said ?? []), 'empty'] };
    expect(said(team, '2026-11-23T08:00')).toEqual([]);
  });

  it('is the Friday of a meeting on a Monday', () => {
    const monday = { ...answered, date: Temporal.PlainDate.from('2026-11-30') };
    expect(said(monday, '2026-11-27T08:00', { hasAgenda: true })).toEqual([['agenda', ['29:9']]]);
  });

  const slot = (time: string) => {
    const from = at(`2026-11-24T${time}`);
    return { from, to: from.add({ minutes: 15 }) };
  };
  const toldOf = (marks: readonly string[], askers: Around['askers']) =>
    said({ ...answered, said: [...(answered.said ?? []), 'agenda', ...marks] }, '2026-11-23T08:00', { askers });

  it('an asker without a seat is told the own slot, each once', () => {
    const askers = [
      { caseId: 'one', userId: '29:5', slot: slot('13:05') },
      { caseId: 'two', userId: '29:6', through: forumId.parse('skovde-team') },
    ];
    expect(toldOf(['slot.one.13:05'], askers)).toEqual([['slot.two.none', ['29:6']]]);
    expect(toldOf(['slot.one.13:05', 'slot.two.none'], askers)).toEqual([]);
  });

  it('an asker is told anew whenever the slot has changed, also back to one of before', () => {
    const asker = (time: string) => [{ caseId: 'one', userId: '29:5', slot: slot(time) }];
    expect(toldOf(['slot.one.13:05'], asker('13:20'))).toEqual([['slot.one.13:20', ['29:5']]]);
    expect(toldOf(['slot.one.13:05', 'slot.one.13:20'], asker('13:05'))).toEqual([['slot.one.13:05', ['29:5']]]);
    expect(toldOf(['slot.one.moved'], asker('13:05'))).toEqual([['slot.one.13:05', ['29:5']]]);
  });
});

describe('after downtime, in the evening before a meeting', () => {
  const early: Partial<Meeting> = { ...called, start: '08:00', kind: 'team-meeting' };
  const askers = [{ caseId: 'one', userId: '29:5' }];

  it('says what would come too late in the morning, and nothing that can wait', () => {
    const late = { hasAgenda: true, askers, isLast: true };
    expect(said(early, '2026-11-23T18:30', late).map(([mark]) => mark)).toEqual([
      'remind.rehab',
      'remind.bup',
      'agenda',
      'slot.one.none',
    ]);
    expect(said({ ...early, start: '09:00' }, '2026-11-23T18:30', late)).toEqual([]);
    expect(said({ ...early, hasMinutes: false }, '2026-11-24T19:00')).toEqual([]);
  });

  it.each([
    ['at eight the next morning', '08:00', '2026-11-23T18:30', true],
    ['at nine, when the morning’s word comes in time', '09:00', '2026-11-23T18:30', false],
    ['tonight', '20:00', '2026-11-24T18:30', true],
    ['on Tuesday, seen from Friday', '08:00', '2026-11-20T18:30', false],
    ['already begun', '08:00', '2026-11-24T08:00', false],
  ])('cannot wait: %s', (_words, start, when, cannot) => {
    expect(cannotWait(meeting({ start }), at(when))).toBe(cannot);
  });
});

describe('an empty agenda', () => {
  const team: Partial<Meeting> = {
    kind: 'team-meeting',
    calling: 'presumed',
    daysBefore: 2,
    state: 'called',
    calledAt: at('2026-11-20T08:00'),
  };

  it('is told the convener of a fixed meeting when its call goes out', () => {
    expect(said(team, '2026-11-20T08:00')).toEqual([['empty', ['29:9']]]);
    expect(said(team, '2026-11-20T08:00', { hasAgenda: true })).toEqual([]);
    expect(said({ ...team, getToKnow: bup.id }, '2026-11-20T08:00')).toEqual([]);
  });
});

describe('afterwards', () => {
  it('is asked for what was decided, in a week', () => {
    expect(said(called, '2026-11-24T15:00')).toEqual([['minutes', ['29:9']]]);
    expect(said({ ...called, hasMinutes: true }, '2026-11-24T15:00')).toEqual([]);
    expect(said(called, '2026-12-02T09:00')).toEqual([]);
  });

  it('the conveners hear when nothing more is planned', () => {
    expect(said({ ...called, hasMinutes: true }, '2026-11-25T09:00', { isLast: true })).toEqual([['last', ['29:9']]]);
    expect(said({}, '2026-11-02T09:00', { isLast: true })).toEqual([]);
    expect(said({}, '2026-11-04T09:00', { isLast: true })).toEqual([['last', ['29:9']]]);
  });

  it('whoever has an old time in the own calendar is told, once for each change', () => {
    const event = {
      owner: person(9).person,
      userId: '29:9',
      transactionId: 't',
      generation: 1,
      saidAtFirst: { name: 'Terminsmöte', date: Temporal.PlainDate.from('2026-11-23'), start: '13:00', minutes: 90 },
      openTries: 0,
      id: 'e',
      shows: 1,
      state: 'made' as const,
    };
    expect(said({ sequence: 2, event }, '2026-11-02T09:00')).toEqual([['stale.2', ['29:9']]]);
    expect(said({ sequence: 2, event, said: ['stale.2'] }, '2026-11-02T09:00')).toEqual([]);
    expect(said({ sequence: 1, event }, '2026-11-02T09:00')).toEqual([]);
  });
});
