import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collate, sortSwedish } from '../../../bot/platform/search/swedish-order.ts';
import { createSearch } from '../../../bot/platform/search/swedish-search.ts';
import { digitsOf } from '../../../bot/platform/search/words.ts';

type Row = { readonly id: string; readonly title: string; readonly note: string };

const synonyms = {
  bup: ['barn- och ungdomspsykiatri'],
  'barn- och ungdomspsykiatri': ['bup'],
  soc: ['socialtjänst'],
  kurator: ['elevhälsa', 'samtal'],
};

/** Rows by their title; a note after a bar. */
const searchOver = (...rows: string[]) => {
  const items = rows.map((row, n): Row => {
    const [title = '', note = ''] = row.split('|');
    return { id: String(n), title, note };
  });
  const search = createSearch<Row>(
    {
      idOf: ({ id }) => id,
      fields: { title: { of: ({ title }) => title, weight: 5 }, note: { of: ({ note }) => note, weight: 1 } },
      synonyms,
    },
    items,
  );
  return (words: string) => search.find(words).map(({ title, note }) => (note ? `${title}|${note}` : title));
};

describe('Swedish letters', () => {
  it.each([
    ['oster', ['Skola oster', 'Kloster', 'Skola öster']],
    ['öster', ['Skola öster']],
    ['ÖSTER', ['Skola öster']],
    ['o\u0308ster', ['Skola öster']],
    ['ost', ['Skola oster', 'Kloster', 'Skola öster']],
    ['skola o', ['Skola oster', 'Skola öster']],
  ])('%j finds %j, in that order', (words, found) => {
    expect(searchOver('Skola öster', 'Kloster', 'Skola oster')(words)).toEqual(found);
  });

  it('come last without their dots, even in a heavier field', () => {
    expect(searchOver('Skövde', 'Vara|nära skovde')('skovde')).toEqual(['Vara|nära skovde', 'Skövde']);
  });

  it.each([
    ['kafe', 'Café Éva och kafé'],
    ['cafe eva', 'Café Éva och kafé'],
    ['CAFÉ', 'Café Éva och kafé'],
    ['cafe\u0301', 'Café Éva och kafé'],
    ['muller', 'Müller'],
    ['sörensen', 'Sørensen'],
    ['sorensen', 'Sørensen'],
    ['kjär', 'Kjær'],
    ['šarić', 'Sarić'],
    ['barnpsykiatri', 'Barn\u00adpsykiatri'],
    ['åsa', 'A\u030asa'],
  ])('and others: %j finds %j', (words, row) => {
    expect(searchOver('Annat', row)(words)).toEqual([row]);
  });
});

describe('as somebody types', () => {
  const all = searchOver('Barnpsykiatrin', 'Ungdomsmottagningen', 'Rehab', 'Psykiatri', 'HVB-hem');

  it.each([
    ['r', ['Rehab']],
    ['re', ['Rehab']],
    ['psyk', ['Psykiatri', 'Barnpsykiatrin']],
    ['psykiatri', ['Psykiatri', 'Barnpsykiatrin']],
    ['mottagning', ['Ungdomsmottagningen']],
    ['barn psykiatri', ['Barnpsykiatrin']],
    ['eh', []],
    ['hvb hem', ['HVB-hem']],
    ['hvbhem', ['HVB-hem']],
    ['hvb-h', ['HVB-hem']],
  ])('%j finds %j', (words, found) => {
    expect(all(words)).toEqual(found);
  });

  it('gives all rows in their order when nothing is typed, or only signs', () => {
    const given = ['Öst', 'Rehab', 'Alfa'];
    for (const words of ['', '   ', '–', '"', '\n']) expect(searchOver(...given)(words)).toEqual(given);
  });

  it('wants all the words, wherever they stand', () => {
    const find = searchOver('Rehab Skara', 'Rehab Vara', 'Elevhälsan Skara|talar med rehab');
    expect(find('skara rehab')).toEqual(['Rehab Skara', 'Elevhälsan Skara|talar med rehab']);
    expect(find('rehab skara vara')).toEqual([]);
  });

  it('does not ask for the small words, unless there are no others', () => {
    const find = searchOver('Rehab Skara', 'Stöd i hemmet');
    expect(find('rehab i skara')).toEqual(['Rehab Skara']);
    expect(find('i')).toEqual(['Stöd i hemmet']);
  });

  it('puts whole words before beginnings, and a name before a note', () => {
    const find = searchOver('Vård|rehab', 'Rehabkoordinator', 'Rehab', 'Närrehab');
    expect(find('rehab')).toEqual(['Rehab', 'Rehabkoordinator', 'Närrehab', 'Vård|rehab']);
  });

  it('leaves rows that answer equally well in the order given', () => {
    const given = ['BUP Vara, vid torget', 'BUP Skara', 'BUP Falköping'];
    expect(searchOver(...given)('bup')).toEqual(given);
  });

  it('gives an item once, though its id is there twice', () => {
    const items = [
      { id: 'a', title: 'BUP i gruppen' },
      { id: 'a', title: 'BUP i regionen' },
    ];
    const search = createSearch<(typeof items)[number]>(
      { idOf: ({ id }) => id, fields: { title: { of: ({ title }) => title, weight: 1 } } },
      items,
    );
    expect(search.find('bup')).toEqual(items.slice(0, 1));
  });

  it('takes any field name and any word for what it is', () => {
    const items = [{ id: '1', text: 'constructor __proto__ toString' }];
    const search = createSearch<(typeof items)[number]>(
      { idOf: ({ id }) => id, fields: { constructor: { of: ({ text }: { text: string }) => text, weight: 1 } } },
      items,
    );
    for (const words of ['constructor', '__proto__', 'toString']) expect(search.find(words)).toEqual(items);
    expect(search.find('hasownproperty')).toEqual([]);
  });
});

describe('a word that is misspelt', () => {
  it.each([
    ['habliteringen', 'Habilitering'],
    ['habliteringen', 'Ungdomshabiliteringen'],
    ['hablit', 'Habilitering'],
    ['fysioteraput', 'Fysioterapeut'],
    ['elevhelsan', 'Elevhälsan'],
    ['ungdomsmotagningen', 'Ungdomsmottagningen'],
    ['kuratorn', 'Kurator'],
    ['rehab habliteringen', 'Rehab och habilitering'],
  ])('%j still finds %j', (words, row) => {
    expect(searchOver('Polis', row)(words)).toEqual([row]);
  });

  it('is taken as it stands while anything has it', () => {
    expect(searchOver('Skolan', 'Skålen')('skålen')).toEqual(['Skålen']);
    expect(searchOver('BUP Jönköping', 'Rehab Nyköping')('bup nyköping')).toEqual([]);
  });

  it('is put after one with fewer letters wrong', () => {
    expect(searchOver('Habilitatören', 'Habiliteringen')('habilitaringen')).toEqual(['Habiliteringen']);
    expect(searchOver('Logopeten', 'Logopeden')('logopedan')).toEqual(['Logopeden', 'Logopeten']);
  });

  it.each(['bub', '0701740699', '112'])('%j is not another one', (words) => {
    expect(searchOver('BUP 070-174 06 05', 'Akut 113')(words)).toEqual([]);
  });
});

describe('a telephone number', () => {
  const written = [
    '070-174 06 05',
    '0701740605',
    '+46701740605',
    '+46 (0)70-174 06 05',
    '0046 70 174 06 05',
    '070–174\u00a006\u00a005',
  ];
  const pairs = written.flatMap((sought) => written.map((there) => [sought, there] as const));

  it.each(pairs)('%j finds %j', (sought, there) => {
    expect(searchOver('Rehab|031-390 06 00', `BUP|${there}`)(sought)).toEqual([`BUP|${there}`]);
  });

  it('is found from its first figures to its last', () => {
    const find = searchOver('Rehab|031-390 06 00', 'BUP|070-174 06 05');
    for (const typed of [
      '07',
      '070',
      '070-',
      '070-1',
      '070-17',
      '+4670',
      '+46 70-1',
      '174 06 05',
      '740605',
      'bup 070-174',
    ]) {
      expect(find(typed), typed).toEqual(['BUP|070-174 06 05']);
    }
    for (const typed of ['+', '+4', '+46', '0']) expect(find(typed), typed).toHaveLength(2);
  });

  it('is not made of hours and ages that stand beside each other', () => {
    const find = searchOver('BUP|telefon 08-09 och 13-15, 0-5 år');
    for (const typed of ['08', '13', '15', '5 år']) expect(find(typed), typed).toHaveLength(1);
  });

  it.each([
    ['070-174 06 05', '0701740605'],
    ['+46 70 174 06 05', '0701740605'],
    ['+46(0)701740605', '0701740605'],
    ['0046701740605', '0701740605'],
    ['031-390 06 00', '0313900600'],
    ['+4', '0'],
    ['+46', '0'],
    ['', ''],
    ['ring växeln', ''],
  ])('%j is %j in digits', (number, digits) => {
    expect(digitsOf(number)).toBe(digits);
  });
});

describe('another name for the same', () => {
  const find = searchOver(
    'Barn- och ungdomspsykiatrin',
    'BUP Skara',
    'Socialtjänsten',
    'Elevhälsan',
    'Samtal|skolkurator',
  );

  it.each([
    ['bup', ['BUP Skara', 'Barn- och ungdomspsykiatrin']],
    ['barn- och ungdomspsykiatri', ['Barn- och ungdomspsykiatrin', 'BUP Skara']],
    ['bup skara', ['BUP Skara']],
    ['soc', ['Socialtjänsten']],
    ['kurator', ['Samtal|skolkurator', 'Elevhälsan']],
    ['elevhälsa', ['Elevhälsan']],
    ['socialtjänst', ['Socialtjänsten']],
  ])('%j finds %j', (words, found) => {
    expect(find(words).toSorted()).toEqual(found.toSorted());
  });

  it('weighs less than the word itself in the same place', () => {
    expect(find('bup')).toEqual(['BUP Skara', 'Barn- och ungdomspsykiatrin']);
    expect(find('barn- och ungdomspsykiatri')).toEqual(['Barn- och ungdomspsykiatrin', 'BUP Skara']);
  });
});

describe('whatever is typed', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abeoåäöÖÅé0174 -+()–.'), maxLength: 20 });
  const word = fc.string({ unit: fc.constantFrom(...'abcåäöxyz'), minLength: 4, maxLength: 12 });

  it('finds rows that are there, each once', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), fc.oneof(text, fc.string()), (titles, words) => {
        const items = titles.map((title, id) => ({ id: String(id), title }));
        const search = createSearch<(typeof items)[number]>(
          { idOf: ({ id }) => id, fields: { title: { of: ({ title }) => title, weight: 1 } } },
          items,
        );
        const found = search.find(words);
        expect(new Set(found).size).toBe(found.length);
        for (const item of found) expect(items).toContain(item);
      }),
    );
  });

  it('finds a row by any beginning and any part from three letters of its words', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.nat(), (title, a, b) => {
        const from = a % (title.length - 2);
        const part = title.slice(from, from + 3 + (b % title.length));
        expect(searchOver(title)(part)).toEqual([title]);
        expect(searchOver(title)(title.slice(0, 1 + (b % title.length)))).toEqual([title]);
      }),
    );
  });
});

describe('Swedish order', () => {
  it('has å, ä and ö last, and no difference of capital letters', () => {
    const names = ['Öster', 'ärlig', 'Zon', 'Åmål', 'alfa', 'Beta', 'äng', 'Asp'];
    expect(sortSwedish(names, (name) => name)).toEqual(['alfa', 'Asp', 'Beta', 'Zon', 'Åmål', 'äng', 'ärlig', 'Öster']);
  });

  it('counts as people do, and leaves what is alike where it was', () => {
    const rows = [{ n: 'Skola 10' }, { n: 'Skola 2' }, { n: 'skola 2' }];
    expect(
      sortSwedish(rows, ({ n }) => n)
        .map(({ n }) => n)
        .at(-1),
    ).toBe('Skola 10');
    expect(collate('a', 'a')).toBe(0);
  });
});
