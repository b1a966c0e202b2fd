import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { meetingId } from '../../bot/meetings/meeting.ts';
import { decisionReminders, isLate, type OpenDecision, oldestFirst } from '../../bot/meetings/minutes/decisions.ts';
import { atHour } from '../../bot/platform/time/hours.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

const decided = (by: string | undefined, more: Partial<OpenDecision> = {}): OpenDecision => ({
  meeting: meetingId.parse('2026-11-03.0a1b2c3d'),
  decision: 'one',
  place: 0,
  text: 'Ta fram en rutin',
  on: day('2026-11-03'),
  reminded: [],
  ...(by && { by: day(by) }),
  ...more,
});

const said = (todo: OpenDecision, on: string, hour = 8) => decisionReminders(todo, atHour(day(on), hour))?.reminder;

describe('a decision with a last day', () => {
  it.each([
    ['the third working day before: nothing yet', '2026-12-04', '2026-12-01', undefined],
    ['two working days before', '2026-12-04', '2026-12-02', 'before'],
    ['over a weekend', '2026-11-30', '2026-11-26', 'before'],
    ['a last day on a Sunday counts from the Friday', '2026-11-29', '2026-11-25', 'before'],
    ['over Christmas', '2026-12-28', '2026-12-22', 'before'],
    ['on the last day itself, if it was not said before', '2026-12-04', '2026-12-04', 'before'],
    ['the day after a Friday is not a working day', '2026-12-04', '2026-12-05', undefined],
    ['the working day after', '2026-12-04', '2026-12-07', 'after'],
    ['long after, when the service was down', '2026-12-04', '2027-01-20', 'after'],
    ['without a last day never', undefined, '2027-01-20', undefined],
  ])('%s', (_, by, on, expected) => expect(said(decided(by), on)).toBe(expected));

  it('is told twice at most: before and after, once each', () => {
    let todo = decided('2026-12-04');
    const heard: string[] = [];
    for (let at = day('2026-11-20'); Temporal.PlainDate.compare(at, day('2027-01-20')) < 0; at = at.add({ days: 1 }))
      for (const hour of [8, 9, 15]) {
        const due = decisionReminders(todo, atHour(at, hour));
        if (due) heard.push(`${due.reminder} ${at}`);
        todo = due?.after ?? todo;
      }
    expect(heard).toEqual(['before 2026-12-02', 'after 2026-12-07']);
  });

  it('is not told of on the day when it was decided', () => {
    const todo = decided('2026-11-05', { on: day('2026-11-03') });
    expect([said(todo, '2026-11-03', 15), said(todo, '2026-11-04'), said(todo, '2026-11-06')]).toEqual([
      undefined,
      undefined,
      'after',
    ]);
  });

  it('that gets another last day is told of anew', () => {
    const told = decisionReminders(decided('2026-12-04'), atHour(day('2026-12-02'), 8))?.after;
    if (!told) throw new Error('nothing was said');
    expect(said(told, '2026-12-03')).toBeUndefined();
    expect(said({ ...told, by: day('2026-12-11') }, '2026-12-09')).toBe('before');
  });

  it('is late from the day after, and the oldest come first', () => {
    expect([
      isLate(decided('2026-12-04'), day('2026-12-04')),
      isLate(decided('2026-12-04'), day('2026-12-05')),
    ]).toEqual([false, true]);
    const newer = decided('2026-11-06', { on: day('2026-11-05') });
    const older = decided(undefined, { on: day('2026-10-05') });
    expect(oldestFirst([newer, older])).toEqual([older, newer]);
  });
});
