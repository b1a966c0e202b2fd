import { describe, expect, it } from 'vitest';
import { needs } from '../../bot/cases/question.ts';
import { forNeeds } from '../../bot/contacts/for-needs.ts';
import { contactsPath, soughtIn } from '../../bot/contacts/path.ts';
import { contactSearch, inOrder } from '../../bot/contacts/search.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import { aContact } from './a-contact.ts';

const { parties } = regionInFile('skaraborg');

const known = (key: string, given: Parameters<typeof aContact>[0]) => ({
  ...aContact({ ...given, id: key.replace('ö', 'oo').replace('å', 'aa') }),
  key,
});

const rows = [
  known('bup', { party: 'bup', title: 'Konsultationstid', description: 'Råd till den som undrar' }),
  known('soc', { party: 'socialtjanst', title: 'Mottagning barn och unga', excludes: 'Utreder inte adhd' }),
  known('oster', { party: 'elevhalsa', unit: 'Osterskolan', title: 'Kurator' }),
  known('öster', { party: 'elevhalsa', unit: 'Österskolan', title: 'Kurator' }),
  known('åsa', { party: 'elevhalsa', unit: 'Åsaskolan', title: 'Specialpedagog' }),
  known('rehab', { party: 'rehab', title: 'Fysioterapeut', minimum_age: 6, maximum_age: 17, number: '031-390 06 01' }),
  known('bvc', { party: 'bvc', title: 'Sjuksköterska', maximum_age: 5, description: 'Språk, sömn och hembesök' }),
  known('vc', {
    party: 'vardcentral',
    unit: 'Lövet',
    title: 'Samordnare',
    description: 'Psykisk ohälsa',
    email: 'lovet@example.se',
  }),
  known('um', { party: 'ungdomsmottagning', title: 'Barnmorska', minimum_age: 13, alert: 'Stängt vecka 30' }),
];

const search = contactSearch(rows, parties);
const found = (words: string) => search.find({ words }).map(({ key }) => key);

describe('searching the list', () => {
  it.each([
    ['bup', ['bup']],
    ['barn- och ungdomspsykiatri', ['bup']],
    ['soc', ['soc']],
    ['socialtjänsten', ['soc']],
    ['bvc', ['bvc']],
    ['vc', ['vc']],
    ['lövet', ['vc']],
    ['lovet@example.se', ['vc']],
    ['sjukgymnast', ['rehab']],
    ['031 390 06', ['rehab']],
    ['+46 31 390 06 01', ['rehab']],
    ['stängt', ['um']],
    ['adhd', ['soc']],
    ['kurator öster', ['öster']],
    ['Kim Vikström', []],
  ])('for ”%s” finds %j', (words, keys) => expect(found(words)).toEqual(keys));

  it('reads å, ä and ö as letters of their own, and finds them without their dots after those that have none', () => {
    expect(found('oster')).toEqual(['oster', 'öster']);
    expect(found('öster')).toEqual(['öster']);
  });

  it('puts the counsellor before those who only speak of talks', () => {
    expect(found('kurator').slice(0, 2)).toEqual(['oster', 'öster']);
  });

  it('keeps parties in the region’s order, then units with å, ä, ö last', () => {
    expect(inOrder(rows, parties).map(({ key }) => key)).toEqual([
      'oster',
      'åsa',
      'öster',
      'soc',
      'vc',
      'rehab',
      'bvc',
      'um',
      'bup',
    ]);
    expect(found('')).toHaveLength(rows.length);
  });

  it.each([
    [{ from: 3, to: 3 }, ['bvc'], ['rehab', 'um']],
    [{ from: 12, to: 12 }, ['rehab'], ['bvc', 'um']],
    [{ from: 13, to: 15 }, ['rehab', 'um'], ['bvc']],
    [{ from: 5, to: 6 }, ['rehab', 'bvc'], ['um']],
  ])('of ages %j keeps %j and all who say none, and leaves %j out', (ages, kept, left) => {
    const keys = search.find({ ages }).map(({ key }) => key);
    for (const key of [...kept, 'bup', 'soc']) expect(keys).toContain(key);
    for (const key of left) expect(keys).not.toContain(key);
  });

  it('takes several parties', () => {
    expect(search.find({ parties: ['bup', 'rehab'] }).map(({ key }) => key)).toEqual(['rehab', 'bup']);
  });
});

describe('whom to call about a need', () => {
  const fitting = (wish: Parameters<typeof forNeeds>[2]) => forNeeds(rows, parties, wish).fitting.map(({ key }) => key);

  it('knows every need of the form, and loses no row', () => {
    for (const need of needs) {
      const { fitting, others } = forNeeds(rows, parties, { needs: [need] });
      expect([...fitting, ...others].map(({ key }) => key).toSorted(), need).toEqual(
        rows.map(({ key }) => key).toSorted(),
      );
      if (need !== 'other') expect(fitting.length, need).toBeGreaterThan(0);
    }
  });

  it('puts the row that says so before one whose party mostly does, for the age', () => {
    expect(fitting({ needs: ['stress-sleep'], ages: { from: 0, to: 5 } })[0]).toBe('bvc');
    expect(fitting({ needs: ['stress-sleep'], ages: { from: 10, to: 12 } })).not.toContain('bvc');
    expect(fitting({ needs: ['body-pain'], ages: { from: 10, to: 12 } })[0]).toBe('rehab');
  });

  it('proposes nobody where nothing is chosen, and by age alone where that is all', () => {
    expect(fitting({})).toEqual([]);
    expect(fitting({ needs: ['other'] })).toEqual([]);
    expect(fitting({ ages: { from: 18, to: 20 } })).not.toContain('rehab');
  });
});

describe('the link to a search', () => {
  it.each([
    [{}, '/hjo-team/kontakter'],
    [{ words: 'bup öster', ages: { from: 12, to: 12 } }, '/hjo-team/kontakter?ord=bup+%C3%B6ster&alder=12'],
    [
      { ages: { from: 10, to: 12 }, parties: ['rehab', 'bup'] },
      '/hjo-team/kontakter?alder=10-12&verksamhet=rehab&verksamhet=bup',
    ],
  ])('of %j is %s, and is read as it was meant', (sought, path) => {
    expect(contactsPath('hjo-team', sought)).toBe(path);
    expect(soughtIn(path.split('?')[1] ?? '')).toEqual({ words: '', parties: [], ...sought });
  });

  it('asks for nothing where it cannot be read', () => {
    expect(soughtIn('alder=gammal&x=1')).toEqual({ words: '', parties: [] });
  });
});
