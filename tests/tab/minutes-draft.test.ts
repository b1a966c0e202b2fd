import { describe, expect, it } from 'vitest';
import { inputOf, meet, type Row, settled, type Written } from '../../tab/pages/meetings/minutes-draft.ts';

const row = (id: string, text: string, more: Partial<Row> = {}): Row => ({
  key: id || text,
  id,
  text,
  attendee: '',
  by: '',
  ...more,
});
const written = (rows: readonly Row[], present: readonly string[] = ['rehab']): Written => ({ present, rows });
const texts = ({ rows }: Written): readonly string[] => rows.map(({ text }) => text);

describe('minutes that are being written', () => {
  it('are sent without rows in which nothing stands', () => {
    const draft = written([row('', ' Rutinen ses över ', { by: '2026-12-01' }), row('', '  ')]);
    expect(inputOf(draft, ['Björk'])).toEqual({
      present: ['rehab'],
      decisions: [{ text: 'Rutinen ses över', by: '2026-12-01' }],
      notNames: ['Björk'],
    });
  });

  it('send a decision that has been emptied, for the server to say what to do', () => {
    expect(inputOf(written([row('d1', '')]), []).decisions).toEqual([{ id: 'd1', text: '' }]);
  });
});

describe('two who write the same minutes', () => {
  const base = written([row('d1', 'Ett'), row('d2', 'Två')], ['rehab', 'bup']);

  it('keep what only one of them has changed, and what both have added', () => {
    const mine = written([row('d1', 'Ett, ändrat'), row('d2', 'Två'), row('', 'Mitt nya')], ['rehab', 'bvc']);
    const theirs = written(
      [row('d1', 'Ett'), row('d2', 'Två', { by: '2026-12-01' }), row('d3', 'Deras nya')],
      ['rehab', 'bup', 'skola'],
    );
    const met = meet(mine, base, theirs);
    expect(met.contests).toEqual([]);
    expect(texts(met.written)).toEqual(['Ett, ändrat', 'Två', 'Deras nya', 'Mitt nya']);
    expect(met.written.rows[1]?.by).toBe('2026-12-01');
    expect(met.written.present).toEqual(['rehab', 'skola', 'bvc']);
  });

  it('are asked only about a field that both have changed to different things', () => {
    const mine = written([row('d1', 'Mitt', { attendee: 'bup' }), row('d2', 'Samma')]);
    const theirs = written([row('d1', 'Deras'), row('d2', 'Samma')]);
    const met = meet(mine, base, theirs);
    expect(met.contests).toEqual([{ id: 'd1', field: 'text', mine: 'Mitt', theirs: 'Deras' }]);
    expect(settled(met, { 'd1 text': 'Deras' }).rows[0]).toMatchObject({ text: 'Deras', attendee: 'bup' });
    expect(texts(settled(met, {}))).toEqual(['Mitt', 'Samma']);
  });

  it('lose nothing that the other one has removed after it was changed', () => {
    const mine = written([row('d1', 'Ett, ändrat')]);
    expect(texts(meet(mine, base, written([])).written)).toEqual(['Ett, ändrat']);
    expect(meet(mine, base, written([])).written.rows[0]?.id).toBe('');
    const theirs = written([row('d1', 'Ett'), row('d2', 'Två, ändrat')]);
    expect(texts(meet(mine, base, theirs).written)).toEqual(['Ett, ändrat', 'Två, ändrat']);
  });

  it('do not bring back what one has removed and the other left alone', () => {
    expect(texts(meet(written([row('d1', 'Ett')]), base, base).written)).toEqual(['Ett']);
    expect(texts(meet(base, base, written([row('d2', 'Två')])).written)).toEqual(['Två']);
  });

  it('do not write the same new decision twice', () => {
    const mine = written([...base.rows, row('', 'Lika')]);
    expect(texts(meet(mine, base, written([...base.rows, row('d3', 'Lika')])).written)).toEqual(['Ett', 'Två', 'Lika']);
  });
});
