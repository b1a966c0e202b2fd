import { describe, expect, it } from 'vitest';
import type { CaseRow, CaseView } from '../../bot/cases/contract.ts';
import { leadsTo, spotAt } from '../../tab/pages/cases/paths.ts';
import { chosen, sectionsOf } from '../../tab/pages/cases/sections.ts';
import { type Answered, firstWords, shown, wordsAnew } from '../../tab/pages/cases/shown-card.ts';

const row = (more: Partial<CaseRow> = {}): CaseRow => ({
  id: 'one',
  forum: { id: 'mariestad-team', name: 'SAMBU-team Mariestad' },
  alias: 'Björk 27',
  state: 'waiting',
  standing: 'Väntar på svar',
  isLocked: false,
  isMine: false,
  isAsker: false,
  turn: 'others',
  turns: [],
  isLate: false,
  isForMeeting: false,
  next: [],
  about: '',
  between: 'Från elevhälsan till rehab',
  mode: 'Avidentifierad konsultation',
  seats: [],
  ...more,
});

const words = (...lines: readonly string[]): CaseView['card'] => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: lines.map((text) => ({ type: 'TextBlock', text })),
});

const view = (card: CaseView['card'], more: Partial<CaseRow> = {}): CaseView => ({ row: row(more), card });

const waiting = view(words('Björk 27 · Väntar på svar', 'Rehab: har inte svarat än.'));
const taken = view(words('Björk 27 · Någon tar det', 'Rehab: tar det.'), { state: 'taken' });

const answered = (card: CaseView['card'], verb: string, on: CaseView | undefined = waiting): Answered => ({
  card,
  verb,
  on,
});

describe('what stands on the page of a case', () => {
  it('is the case as it is now, while nothing has been pressed', () => {
    expect(shown(waiting, undefined)).toEqual({ kind: 'case', card: waiting.card });
  });

  it('is what was done, with a sentence above, until the case changes', () => {
    const done = answered(words('Sparat.', 'Björk 27 · Någon tar det', 'Rehab: tar det.'), 'case.answer', taken);
    expect(shown(taken, done)).toEqual({ kind: 'done', card: done.card });
    expect(shown(waiting, done)).toEqual({ kind: 'case', card: waiting.card });
  });

  it('is the form that somebody fills in, also when the case has changed, and a word about that', () => {
    const form = answered(words('Varför avslutas frågan?'), 'case.close-form');
    expect(shown(waiting, form)).toEqual({ kind: 'answer', card: form.card, isOld: false });
    expect(shown(taken, form)).toEqual({ kind: 'answer', card: form.card, isOld: true });
  });

  it('is the open question only as long as what it was opened by holds', () => {
    const question = answered(words('Eleven har varit borta.'), 'case.read');
    expect(shown(taken, question)).toEqual({ kind: 'answer', card: question.card, isOld: true });
    for (const more of [
      { mode: 'Samtycke till 18 december' },
      { between: 'Från elevhälsan till BVC' },
      { state: 'closed' as const },
    ])
      expect(shown(view(taken.card, more), question)).toMatchObject({ kind: 'case', why: 'not-as-it-was' });
  });

  it('is never anything of a case that has been locked, whatever was open', () => {
    const locked = view(words('Björk 27 · stängd'), { state: 'closed', isLocked: true });
    for (const verb of ['case.read', 'case.close-form'])
      expect(shown(locked, answered(words('Eleven har varit borta.'), verb))).toEqual({
        kind: 'case',
        card: locked.card,
        why: 'locked',
      });
  });

  it('is what a press was answered with where the case cannot be read', () => {
    expect(shown(waiting, answered(words('Försök igen.'), 'case.answer', undefined))).toMatchObject({ kind: 'answer' });
  });

  it('is told by its first words', () => {
    expect(
      firstWords({ ...words(), body: [{ type: 'Container', items: [{ type: 'TextBlock', text: 'Sparat\\.' }] }] }),
    ).toBe('Sparat.');
  });
});

describe('the list', () => {
  const mine = row({ id: 'mine', turn: 'mine', isMine: true });
  const nobody = row({ id: 'nobody', state: 'nobody', turn: 'meeting', isForMeeting: true });
  const meeting = row({ id: 'meeting', isForMeeting: true });
  const closed = row({ id: 'closed', state: 'closed', turn: 'nobodys', isMine: true });
  const elsewhere = row({ id: 'elsewhere', forum: { id: 'skovde-team', name: 'Skövde' }, isMine: true });

  it('begins with one’s own turn, then what nobody has taken', () => {
    const sections = sectionsOf([closed, elsewhere, meeting, nobody, mine]);
    expect(sections.map(({ name, rows }) => [name, ...rows.map(({ id }) => id)])).toEqual([
      ['mine', 'mine'],
      ['nobody', 'nobody'],
      ['meeting', 'meeting'],
      ['waiting', 'elsewhere'],
      ['closed', 'closed'],
    ]);
  });

  it('can be that of one team, or of one’s own', () => {
    const all = [mine, nobody, elsewhere];
    expect(chosen(all, undefined, false)).toEqual(all);
    expect(chosen(all, 'mariestad-team', false)).toEqual([mine, nobody]);
    expect(chosen(all, undefined, true)).toEqual([mine, elsewhere]);
  });
});

describe('an address', () => {
  it.each([
    [[], { kind: 'list' }],
    [['ny'], { kind: 'new', forum: undefined }],
    [['ny', 'mariestad-team'], { kind: 'new', forum: 'mariestad-team' }],
    [['mariestad-team', 'one'], { kind: 'case', forum: 'mariestad-team', id: 'one' }],
    [['mariestad-team'], { kind: 'list' }],
  ])('%j', (rest, spot) => expect(spotAt(rest)).toEqual(spot));

  it('is where some buttons lead; the others are sent', () => {
    const on = { forum: 'mariestad-team', case: 'one' };
    expect(leadsTo('skovde-team', { verb: 'case.show', data: on })).toBe('/skovde-team/arenden/mariestad-team/one');
    expect(leadsTo('skovde-team', { verb: 'case.new', data: { forum: 'mariestad-team' } })).toBe(
      '/skovde-team/arenden/ny/mariestad-team',
    );
    expect(leadsTo('skovde-team', { verb: 'case.new', data: { ...on, askerSeat: 'rehab' } })).toBeUndefined();
    expect(leadsTo('skovde-team', { verb: 'case.read', data: on })).toBeUndefined();
  });
});

describe('what a form says when it comes back', () => {
  const form = (...texts: string[]): CaseView['card'] => {
    const { body = [], ...card } = words(...texts);
    return { ...card, body: [...body, { type: 'Input.Text', id: 'question' }] };
  };

  it('is what it did not say before', () => {
    expect(
      wordsAnew(form('Ny fråga', '**Inget är skickat än.**', '”Kevin” kan vara ett namn.'), form('Ny fråga')),
    ).toBe('Inget är skickat än.');
    expect(wordsAnew(form('Ny fråga'), form('Ny fråga'))).toBeUndefined();
  });

  it('is nothing where another card came', () => {
    expect(wordsAnew(words('Björk 27 är skickad.'), form('Ny fråga'))).toBeUndefined();
    expect(wordsAnew(words('Sparat.'), words('Björk 27'))).toBeUndefined();
  });
});
