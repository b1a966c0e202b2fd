// The planner's form, read into what the bot takes, and back again.
import { describe, expect, it } from 'vitest';
import { typedPlan } from '../../bot/meetings/contract/series.ts';
import { byTurns, type Draft, lengthOf, newDraft, ofKind, startingAt } from '../../tab/pages/meetings/planner/draft.ts';
import { exceptionOf, saidOf, saying, without } from '../../tab/pages/meetings/planner/exceptions.ts';
import { wrongFrom, wrongIn } from '../../tab/pages/meetings/planner/fields.ts';
import { oftenFieldsOf, rhythmFrom } from '../../tab/pages/meetings/planner/often.ts';
import { readPlan } from '../../tab/pages/meetings/planner/reading-plan.ts';
import { savedWords } from '../../tab/pages/meetings/planner/saved-words.ts';
import { text } from '../../tab/pages/meetings/planner/text.ts';
import { ownRhythmOf, visitIn, visiting, visitsOf } from '../../tab/pages/meetings/planner/visits.ts';
import { oftenInWords } from '../../tab/pages/meetings/planner/words.ts';
import { aForm, listed } from './planner-ground.ts';

const planOf = (draft: Draft, from = listed()) => {
  const read = readPlan(draft, from);
  if (!read.ok) throw new Error(JSON.stringify(read.wrong));
  return read.plan;
};

describe('a new form', () => {
  it('is filled in by what the forum is, for the rest of the school year', () => {
    expect(planOf(aForm())).toMatchObject({
      kind: 'team-meeting',
      name: 'SAMBU-möte',
      rhythm: { kind: 'parity', parity: 'odd', weekday: 2 },
      terms: ['2026-autumn', '2027-spring'],
      attendees: ['elevhalsa', 'rehab', 'bup'],
      calling: 'presumed',
      daysBefore: 2,
    });
  });

  it.each([
    [
      'group',
      'Partssamverkansgruppen',
      { kind: 'group-meeting', name: 'Terminsmöte', calling: 'reply', daysBefore: 14 },
    ],
    ['network', 'Nätverket för sammankallande', { kind: 'network-meeting', name: 'Nätverksmöte', calling: 'reply' }],
    ['team', 'Teamet', { kind: 'team-meeting', name: 'Teammöte' }],
  ] as const)('of a %s called %s', (kind, name, told) => {
    const list = listed({ forum: { id: 'one', name, kind } });
    expect(planOf(newDraft(list, 'id'), list)).toMatchObject(told);
  });

  it('takes the spring alone when the autumn is over, and no later year', () => {
    const [autumn, ...rest] = listed().terms;
    const terms = [...(autumn ? [{ ...autumn, isOver: true }] : []), ...rest];
    expect(newDraft(listed({ terms }), 'id').terms).toEqual(['2027-spring']);
    expect(newDraft(listed({ terms: [] }), 'id').terms).toEqual([]);
  });

  it('is what the bot takes', () => {
    expect(typedPlan.safeParse(planOf(aForm())).success).toBe(true);
  });
});

describe('another kind of meeting', () => {
  it('brings what is usual for it, and leaves what one has written', () => {
    const draft = ofKind(aForm({ name: 'Frukost', place: 'Stadshuset' }), 'consultation-hour', listed());
    expect(draft).toMatchObject({
      name: 'Frukost',
      place: 'Stadshuset',
      start: '9.00',
      often: 'week',
      calling: 'none',
    });
    expect(ofKind(aForm(), 'study-visit', listed())).toMatchObject({ name: 'Studiebesök', often: 'dates' });
  });
});

describe('a consultation hour of the network', () => {
  const municipalities = [
    { id: 'mariestad', name: 'Mariestad' },
    { id: 'hjo', name: 'Hjo' },
  ];
  const forum = { id: 'skaraborg-network', name: 'Nätverket', kind: 'network' as const };
  const list = listed({ forum, attendees: municipalities });
  const ofNetwork = { ...newDraft(list, 'id'), chair: 'hjo', quorum: '2' };

  it('is a party’s, and which one nobody presumes', () => {
    const hour = ofKind(ofNetwork, 'consultation-hour', list);
    expect(hour.attendees).toEqual([]);
    expect(planOf({ ...hour, attendees: ['bup'] }, list)).not.toHaveProperty('chair');
    expect(planOf({ ...hour, attendees: ['bup'] }, list)).not.toHaveProperty('quorum');
  });

  it('gives way to the municipalities again', () => {
    const hour = { ...ofKind(ofNetwork, 'consultation-hour', list), attendees: ['bup'] };
    expect(ofKind(hour, 'network-meeting', list).attendees).toEqual(['mariestad', 'hjo']);
  });

  it('of a team is offered those of the team', () => {
    expect(ofKind(aForm(), 'consultation-hour', listed()).attendees).toEqual(['elevhalsa', 'rehab', 'bup']);
  });
});

describe('how often, in words', () => {
  it.each([
    [8, 'Var åttonde vecka'],
    [9, 'Var nionde vecka'],
    [13, 'Var 13:e vecka'],
    [21, 'Var 21:a vecka'],
    [22, 'Var 22:a vecka'],
  ])('every %i', (n, words) => {
    expect(text.everyWeek(n)).toBe(words);
  });
});

describe('the time', () => {
  const draft = aForm({ start: '13.00', end: '14.30' });

  it('keeps the length when the start is moved', () => {
    expect(lengthOf(draft)).toBe(90);
    expect(startingAt(draft, '8:15', 90)).toMatchObject({ start: '8:15', end: '09.45' });
  });

  it.each(['', 'kl', '13.1', '23.30'])('leaves the end alone at %j, where that would lead nowhere', (start) => {
    expect(startingAt(draft, start, 90)).toMatchObject({ start, end: '14.30' });
    expect(lengthOf({ start, end: '14.30' })).toBe(0);
  });
});

describe('how often', () => {
  const today = '2026-11-23';
  it.each([
    { kind: 'weeks', every: 1, weekday: 4, from: '2026-08-17' },
    { kind: 'weeks', every: 3, weekday: 1, from: '2026-08-17' },
    { kind: 'parity', parity: 'even', weekday: 5 },
    { kind: 'months', every: 2, nth: -1, weekday: 3, from: '2026-09-01' },
    { kind: 'terms', autumn: 1, spring: 2, weekday: 2 },
    { kind: 'dates', dates: ['2026-12-01', '2027-02-02'] },
  ] as const)('comes back as it was: $kind', (rhythm) => {
    const copy = rhythm.kind === 'dates' ? { ...rhythm, dates: [...rhythm.dates] } : rhythm;
    expect(rhythmFrom(oftenFieldsOf(copy, today))).toEqual(rhythm);
  });

  it('is said as people say it', () => {
    expect(oftenInWords(aForm(), today)).toBe('Udda veckor, tisdag');
    expect(oftenInWords(aForm({ often: 'month', nth: '-1', everyMonth: '2' }), today)).toBe(
      'Sista tisdag, varannan månad',
    );
    expect(oftenInWords(aForm({ often: 'weeks', every: '3' }), today)).toContain('Var tredje vecka, tisdag');
  });

  it('wants a date where one chooses dates, and goes without terms then', () => {
    const none = readPlan(aForm({ often: 'dates', dates: ['', ''] }), listed());
    expect(none).toEqual({ ok: false, wrong: { dates: 'Välj minst ett datum.' } });
    const plan = planOf(aForm({ often: 'dates', dates: ['', '2026-12-01'] }));
    expect(plan).toMatchObject({ rhythm: { kind: 'dates', dates: ['2026-12-01'] }, terms: [] });
  });

  it('keeps the terms that are over as far as there is room: turns are counted from the first', () => {
    const terms = ['2025-autumn', '2026-spring', '2026-autumn', '2027-spring', '2027-autumn'];
    const list = listed({
      terms: terms.map((id, n) => ({ id, name: id, from: '2026-01-01', to: '2026-06-01', isOver: n < 2 })),
    });
    expect(planOf(aForm({ terms }), list).terms).toEqual(['2026-spring', '2026-autumn', '2027-spring', '2027-autumn']);
  });
});

describe('those who do not come to all of it', () => {
  it('come back as they were', () => {
    const visits = [
      { attendee: 'bup', rhythm: { kind: 'in-month', nth: -1 }, minutes: 20 },
      { attendee: 'rehab', rhythm: { kind: 'every', every: 2 } },
      { attendee: 'elevhalsa', minutes: 30 },
    ] as const;
    const plan = typedPlan.pick({ visits: true }).parse({ visits });
    expect(planOf(aForm({ visits: visitsOf(plan.visits) })).visits).toEqual(visits);
  });

  it('are forgotten when they come each time for all of it, or are not called', () => {
    const some = visiting([], { attendee: 'bup', often: 'month:1', minutes: '20' });
    expect(visitIn(some, 'bup')).toEqual({ attendee: 'bup', often: 'month:1', minutes: '20' });
    expect(visiting(some, { attendee: 'bup', often: '', minutes: '' })).toEqual([]);
    expect(planOf(aForm({ visits: some, attendees: ['rehab'] })).visits).toEqual([]);
    expect(ownRhythmOf('')).toBeUndefined();
  });
});

describe('the chair', () => {
  it('goes round among those who are called', () => {
    const draft = aForm({ chair: byTurns, order: ['bup', 'rehab'], attendees: ['rehab', 'elevhalsa'] });
    expect(planOf(draft).chair).toEqual({ kind: 'rotating', order: ['rehab'] });
    expect(planOf(aForm({ chair: 'rehab' })).chair).toEqual({ kind: 'fixed', attendee: 'rehab' });
    expect(readPlan({ ...draft, order: ['bup'] }, listed())).toMatchObject({
      ok: false,
      wrong: { chair: expect.any(String) },
    });
  });
});

describe('the call', () => {
  it.each(['', 'två', '1,5', '-1'])('wants whole days: %j', (daysBefore) => {
    expect(readPlan(aForm({ daysBefore }), listed())).toMatchObject({
      ok: false,
      wrong: { daysBefore: expect.any(String) },
    });
  });

  it('is not asked about days where there is none', () => {
    expect(planOf(aForm({ calling: 'none', daysBefore: '' }))).toMatchObject({ calling: 'none', daysBefore: 0 });
  });

  it('is told when it is saved', () => {
    expect(savedWords(aForm(), 14)).toBe('14 möten är inlagda. Jag kallar 2 dagar före.');
    expect(savedWords(aForm({ daysBefore: '1' }), 1)).toBe('1 möte är inlagt. Jag kallar en dag före.');
    expect(savedWords(aForm({ calling: 'none' }), 2)).toBe('2 möten är inlagda. Ingen kallas, tiden står öppen.');
  });
});

describe('what is said of single dates', () => {
  it('is one thing of each, and can be taken back', () => {
    const taken = saying([], { planned: '2026-12-01' });
    const moved = saying(taken, { planned: '2026-12-01', date: '2026-12-03' });
    expect(taken.map(exceptionOf)).toEqual([{ planned: '2026-12-01' }]);
    expect(moved.map(exceptionOf)).toEqual([{ planned: '2026-12-01', date: '2026-12-03' }]);
    expect(saidOf(moved, '2026-12-15')).toBeUndefined();
    expect(without(moved, '2026-12-01')).toEqual([]);
    expect(planOf(aForm({ exceptions: moved })).exceptions).toEqual(moved.map(exceptionOf));
  });
});

describe('what is wrong', () => {
  it('stands at its field, in the order of the form', () => {
    const wrong = wrongFrom({ 'visits.0.minutes': 'tre', 'rhythm.dates.1': 'två', name: 'ett', rhythm: 'rytm' });
    expect(wrongIn(wrong)).toEqual([
      ['name', 'ett'],
      ['often', 'rytm'],
      ['dates', 'två'],
      ['visits', 'tre'],
    ]);
  });
});
