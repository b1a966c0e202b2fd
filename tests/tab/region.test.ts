import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RegionSettings } from '../../bot/forums/contract/regions.ts';
import { changedIn, draftOf, meet, newDraft, settled } from '../../tab/pages/region/draft.ts';
import { type Fields, fieldsOf, readFields, shownValue } from '../../tab/pages/region/fields.ts';
import { fileOf, readFile } from '../../tab/pages/region/file.ts';
import { type ListId, type Row, rowsAsText, rowsIn } from '../../tab/pages/region/rows.ts';
import { summaryOf } from '../../tab/pages/region/summary.ts';
import { placeWords } from '../../tab/pages/region/words.ts';
import { withoutRow, wrongIn } from '../../tab/pages/region/wrong.ts';

const sample = readFileSync(new URL('../sample/dalsland.json', import.meta.url), 'utf8');
const hanna = {
  person: `${'1'.repeat(8)}-1111-4111-8111-${'1'.repeat(12)}_${'2'.repeat(8)}-2222-4222-8222-${'2'.repeat(12)}`,
};

const settings: RegionSettings = {
  region: { id: 'dalsland', name: 'Dalsland' },
  municipalities: [
    { code: '1460', id: 'bengtsfors', name: 'Bengtsfors', tile: [2, 2], hasForums: true },
    { code: '1438', id: 'dals-ed', name: 'Dals-Ed', hasForums: false },
  ],
  parties: [{ id: 'polis', name: 'Polis', huvudman: 'stat', hasSeats: false }],
  coordinators: [{ ...hanna, name: 'Hanna Lindqvist', stays: false }],
  processSupport: [],
  defaults: { guaranteeDays: 5, digest: { weekday: 2, hour: 9 }, teamName: 'Barnteamet' },
  mayKeep: true,
  etag: 'one',
};

const fromFile = (content: string): Fields => {
  const read = readFile(content);
  if (!read.ok) throw new Error(read.sentence);
  return read.fields;
};
const withRows = (fields: Fields, list: ListId, change: (rows: readonly Row[]) => readonly Row[]): Fields => ({
  ...fields,
  [list]: rowsAsText(change(rowsIn(fields[list]))),
});
const wrongOf = (fields: Fields) => {
  const read = readFields(fields);
  return read.ok ? {} : read.wrong;
};

describe('the form of a region', () => {
  it('sends what it was given', () => {
    const read = readFields(fieldsOf(settings));
    const { mayKeep: _mayKeep, etag: _etag, ...facts } = settings;
    expect(read).toMatchObject({ ok: true, input: { region: facts.region, defaults: facts.defaults } });
    expect(read.ok && read.input.municipalities).toEqual([
      { code: '1460', id: 'bengtsfors', name: 'Bengtsfors', tile: [2, 2] },
      { code: '1438', id: 'dals-ed', name: 'Dals-Ed' },
    ]);
    expect(read.ok && read.input.coordinators).toEqual([{ ...hanna, name: 'Hanna Lindqvist' }]);
  });

  it('gives a new party the id of its name, and asks for the name alone where there is none', () => {
    const add = (name: string) =>
      withRows(fieldsOf(settings), 'parties', (rows) => [...rows, { key: 'new', id: '', name, huvudman: 'kommun' }]);
    const read = readFields(add('Brå Väst'));
    expect(read.ok && read.input.parties.at(-1)?.id).toBe('bra-vast');
    expect(wrongOf(add(''))).toEqual({ 'parties.1.name': 'Parten har inget namn.' });
  });

  it('says at its field what is wrong, in the order of the form', () => {
    const fields = withRows(
      { ...fieldsOf(settings), 'defaults.guaranteeDays': '' },
      'municipalities',
      ([first, second]) => [
        { ...first, key: 'a', 'tile.0': '0', 'tile.1': '' },
        { ...second, key: 'b', code: '14', name: '' },
      ],
    );
    expect(wrongIn(wrongOf(fields))).toEqual([
      ['municipalities.0.tile.0', 'Minst 1.'],
      ['municipalities.0.tile.1', 'Ange rad och kolumn som två heltal.'],
      ['municipalities.1.code', 'Kommunkoden har fyra siffror, som 1460.'],
      ['municipalities.1.name', 'Kommunen har inget namn.'],
      ['defaults.guaranteeDays', 'Ange kontaktgarantin i hela arbetsdagar, 1–20.'],
    ]);
  });

  it('forgets what was said of a row that has changed, and of all rows when one has gone', () => {
    const wrong = {
      municipalities: 'x',
      'municipalities.1.name': 'y',
      'municipalities.10.name': 'z',
      'region.name': 'w',
    };
    expect(Object.keys(withoutRow(wrong, 'municipalities', 1))).toEqual(['municipalities.10.name', 'region.name']);
    expect(Object.keys(withoutRow(wrong, 'municipalities', undefined))).toEqual(['region.name']);
  });

  it.each([
    ['municipalities.1.tile.0', 'Kommun 2 (Dals-Ed), rad'],
    ['coordinators.0.person', 'Koordinator 1, nyckel'],
    ['parties', 'Parter'],
  ])('knows %s as %s', (path, words) =>
    expect(placeWords(path, (list) => (list === 'municipalities' ? 'Dals-Ed' : ''))).toBe(words),
  );
});

describe('settings that somebody else has changed meanwhile', () => {
  const mine = { ...draftOf(settings), 'region.name': 'Dal' };

  it('keep what only one has changed', () => {
    const met = meet(mine, { ...settings, parties: [], etag: 'two' });
    expect([met.contested, met.etag, met.fields['region.name'], met.fields.parties]).toEqual([[], 'two', 'Dal', '[]']);
    expect(changedIn(mine)).toEqual(['region.name']);
  });

  it('are for one to choose where both have changed the same', () => {
    const met = meet(mine, { ...settings, region: { id: 'dalsland', name: 'Dalsland och Vänern' }, etag: 'two' });
    expect(met.contested).toEqual(['region.name']);
    expect(settled(met, { 'region.name': 'Dalsland och Vänern' })['region.name']).toBe('Dalsland och Vänern');
    expect(settled(met, { 'region.name': 'Dal' })['region.name']).toBe('Dal');
    expect(shownValue('municipalities', mine.municipalities)).toBe(
      'Bengtsfors (1460), rad 2, kolumn 2\nDals-Ed (1438)',
    );
  });
});

describe('a list that both have changed', () => {
  const svenljunga = { code: '1465', id: 'svenljunga', name: 'Svenljunga', hasForums: false };
  const [bengtsfors, dalsEd] = settings.municipalities;
  const mine = {
    ...draftOf(settings),
    ...withRows(fieldsOf(settings), 'municipalities', ([first, second]) => [
      { ...first, key: 'a' },
      { ...second, key: 'b', name: 'Ed' },
      { key: 'c', code: '1492', name: 'Åmål', 'tile.0': '', 'tile.1': '' },
    ]),
    etag: 'one',
    base: draftOf(settings).base,
  };
  const names = (fields: Fields) => rowsIn(fields.municipalities).map(({ name }) => name);

  it('has what each has added and changed', () => {
    const met = meet(mine, { ...settings, municipalities: [...settings.municipalities, svenljunga], etag: 'two' });
    expect([met.contested, names(met.fields)]).toEqual([[], ['Bengtsfors', 'Ed', 'Svenljunga', 'Åmål']]);
    expect(new Set(rowsIn(met.fields.municipalities).map(({ key }) => key)).size).toBe(4);
  });

  it('lacks what one has taken away and the other has left as it was', () => {
    const met = meet(mine, { ...settings, municipalities: dalsEd ? [dalsEd] : [], etag: 'two' });
    expect([met.contested, names(met.fields)]).toEqual([[], ['Ed', 'Åmål']]);
  });

  it('keeps each of one’s own new parties, of whose ids nothing is said', () => {
    const news = ['Brå', 'Ungdomsbas'].map((name) => ({ key: name, id: '', name, huvudman: 'kommun' }));
    const own = { ...draftOf(settings), ...withRows(fieldsOf(settings), 'parties', (rows) => [...rows, ...news]) };
    const theirs = [...settings.parties, { id: 'fritid', name: 'Fritid', huvudman: 'kommun', hasSeats: false }];
    const met = meet(own, { ...settings, parties: theirs, etag: 'two' });
    const shown = rowsIn(met.fields.parties).map(({ name }) => name);
    expect([met.contested, shown]).toEqual([[], ['Polis', 'Fritid', 'Brå', 'Ungdomsbas']]);
  });

  it('is for one to choose where both have changed the same row', () => {
    const gone = meet(mine, { ...settings, municipalities: bengtsfors ? [bengtsfors] : [], etag: 'two' });
    expect([gone.contested, names(gone.fields)]).toEqual([['municipalities'], ['Bengtsfors', 'Ed', 'Åmål']]);
  });
});

describe('a region as a file', () => {
  it('is read as it is taken along', () => {
    const { name, content } = fileOf(settings);
    expect(name).toBe('dalsland.json');
    expect(readFields(fromFile(`\uFEFF${content}`))).toEqual(readFields(fieldsOf(settings)));
  });

  it('lacks a coordinator only, as the sample does', () =>
    expect(Object.keys(wrongOf(fromFile(sample)))).toEqual(['coordinators']));

  it('is told in words before anything is made of it', () => {
    const said = summaryOf(fromFile(sample));
    expect(said[0]).toBe('Regionen Dalsland, med id:t dalsland.');
    expect(said[1]).toBe('5 kommuner: Bengtsfors, Dals-Ed, Färgelanda, Mellerud och Åmål.');
    expect(said.slice(3)).toEqual([
      'Ingen koordinator än. Det behövs minst en.',
      'Inget processtöd.',
      'Ett nytt team kallas Barnteamet och svarar inom 5 arbetsdagar.',
      'Sammanställningen kommer på tisdagar kl. 9.00.',
    ]);
    expect(summaryOf(newDraft())[0]).toBe('Regionen har inget namn än.');
  });

  it.each([
    ['{"region": {}, "municipalities": 4}', 'municipalities', 'Regionen behöver minst en kommun.'],
    ['{"region": 7, "municipalities": [8, {"code": 1460}]}', 'municipalities.1.name', 'Kommunen har inget namn.'],
    ['{"region": {}, "defaults": {"guaranteeDays": "fem"}}', 'defaults.guaranteeDays', /hela arbetsdagar/],
    ['{"region": {}, "municipalities": [{"tile": "x"}]}', 'municipalities.0.code', /fyra siffror/],
  ])('%s is wrong at %s', (content, path, sentence) => expect(wrongOf(fromFile(content))[path]).toMatch(sentence));

  it.each([
    ['{\n "region": {},\n}', /inte riktig JSON. Felet finns vid rad 3/],
    ['', /inte riktig JSON/],
    ['[]', /beskriver ingen region/],
    ['{"name": "Dalsland"}', /beskriver ingen region/],
  ])('%j is none', (content, sentence) => {
    const read = readFile(content);
    expect(read.ok ? '' : read.sentence).toMatch(sentence);
  });
});
