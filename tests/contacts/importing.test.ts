import { describe, expect, it } from 'vitest';
import { type Contact, contactDetails, detailsOf } from '../../bot/contacts/contact.ts';
import { columns, fieldOf, headerOf } from '../../bot/contacts/sheet/columns.ts';
import { tableOf } from '../../bot/contacts/sheet/exporting.ts';
import { rowsUnderHeader } from '../../bot/contacts/sheet/header.ts';
import { compare, type List, notInFile } from '../../bot/contacts/sheet/importing.ts';
import { partyCalled } from '../../bot/contacts/sheet/party-names.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import { aContact } from './a-contact.ts';

const { parties } = regionInFile('skaraborg');

const list = (rows: readonly Contact[], regionRows: readonly Contact[] = []): List => ({
  name: 'Mariestad',
  rows: rows.map((row) => ({ row, etag: `tag of ${row.id}` })),
  region: { name: 'Skaraborg', rows: regionRows.map((row) => ({ row, etag: 'r' })) },
  parties,
});

const fileOf = (...table: readonly (readonly string[])[]) => {
  const read = rowsUnderHeader(table);
  if (!read.ok) throw new Error(read.failure.kind);
  return read.value.rows;
};

const header = ['Verksamhet', 'Enhet', 'Funktion', 'Telefon', 'Telefontid'];
const compared = (rows: readonly (readonly string[])[], to: List, head: readonly string[] = header) =>
  compare(fileOf(head, ...rows), to);
const only = (...asked: Parameters<typeof compared>) => {
  const [row] = compared(...asked);
  if (!row) throw new Error('no row');
  return row;
};

const nurse = aContact({ id: 'a', party: 'elevhalsa', unit: 'Tegelskolan', title: 'Skolsköterska' });

describe('a header', () => {
  it.each([
    ['Tel', 'phone.number'],
    ['TELEFONNUMMER', 'phone.number'],
    ['tfn.', 'phone.number'],
    ['Mail', 'service.email'],
    ['Epost', 'service.email'],
    ['e-postadress', 'service.email'],
    ['Fran alder', 'service.minimum_age'],
    ['Det har gor vi inte', 'service.excludes'],
    ['Namn', 'contact.name'],
    ['Hemsida', 'service.url'],
    ['Förvaltningschef', undefined],
  ])('%s is known as %s', (name, field) => expect(fieldOf(name)).toBe(field));

  it('is known for each column that is written', () => {
    for (const { field, header: name } of columns) expect(fieldOf(name)).toBe(field);
    expect(headerOf('service.description')).toBe('Det här gör vi');
  });

  it('may stand below the name of the list, in any order, with columns that are no business of ours', () => {
    const read = rowsUnderHeader([
      ['Kontaktlista för Mariestad', '', ''],
      ['', '', ''],
      ['Anteckning', 'Funktion', 'Part', 'Tel', 'Telefon'],
      ['x', 'Skolsköterska', 'Elevhälsa', '070-174 06 05', '070-174 06 06'],
      ['y', '', '', '', ''],
    ]);
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.leftOut).toEqual(['Anteckning', 'Telefon']);
    expect(read.value.rows).toEqual([
      {
        line: 4,
        cells: { 'contact.title': 'Skolsköterska', 'organization.party': 'Elevhälsa', 'phone.number': '070-174 06 05' },
      },
    ]);
  });

  it('must say party and function', () => {
    expect(
      rowsUnderHeader([
        ['Namn', 'Telefon'],
        ['Kim', '1'],
      ]),
    ).toEqual({
      ok: false,
      failure: { kind: 'no-header', missing: ['Verksamhet', 'Funktion'] },
    });
    expect(rowsUnderHeader([header])).toEqual({ ok: false, failure: { kind: 'no-rows' } });
    expect(rowsUnderHeader([])).toMatchObject({ ok: false });
  });
});

describe('a party', () => {
  it.each([
    ['bup', 'bup'],
    ['BUP', 'bup'],
    ['Barn- och ungdomspsykiatri', 'bup'],
    ['Socialtjänsten', 'socialtjanst'],
    ['soc', 'socialtjanst'],
    ['VC', 'vardcentral'],
    ['Vårdcentralen', 'vardcentral'],
    ['elevhälsan', 'elevhalsa'],
    ['Skola och elevhälsa', 'elevhalsa'],
    ['Habilitering och Hälsa', 'habilitering'],
    ['hab', 'habilitering'],
    ['Polisen', 'polis'],
    ['förskolan', 'forskola'],
    ['Tandvård', undefined],
    ['kurator', undefined],
    ['', undefined],
  ])('called %s is %s', (words, id) => expect(partyCalled(words, parties)?.id).toBe(id));
});

describe('a row of a file', () => {
  it('that stands in no list is new, with what it leaves unsaid left empty', () => {
    const row = only([['BUP', '', 'Konsultationstid', '031-390 06 01', 'tors 15-16']], list([nurse]));
    expect(row).toMatchObject({ line: 2, kind: 'new', reasons: [] });
    expect(row.details).toEqual(
      contactDetails.parse({
        organization: { party: 'bup' },
        contact: { title: 'Konsultationstid' },
        service: {},
        phone: { number: '031-390 06 01' },
        schedule: [{ byday: 'TH', opens_at: '15:00', closes_at: '16:00' }],
        service_area: { extent: 'municipality' },
      }),
    );
  });

  it('is known by party, unit and function in any case, and changes what the file has columns for', () => {
    const full = { ...nurse, service: { ...nurse.service, description: 'Råd' } };
    const row = only([['elevhälsan', 'TEGELSKOLAN ', 'skolsköterska', '070-174 06 99', '']], list([full]));
    expect(row.kind).toBe('changed');
    expect(row.under?.row.id).toBe('a');
    expect(row.details?.service.description).toBe('Råd');
    expect(row.differs).toContainEqual({ field: 'phone.number', from: '070-174 06 05', to: '070-174 06 99' });
  });

  it('is known by its id though all else has changed', () => {
    const head = ['Id', ...header];
    const row = only([['a', 'Rehab', 'Norra', 'Fysioterapeut', '', '']], list([nurse]), head);
    expect(row).toMatchObject({ kind: 'changed', under: { row: { id: 'a' } } });
    expect(row.details).toMatchObject({ organization: { party: 'rehab', name: 'Norra' }, phone: { number: '' } });
    expect(only([['gone', 'Rehab', '', 'Fysioterapeut', '', '']], list([nurse]), head).kind).toBe('new');
  });

  it('that two rows are like is unclear, and offers both', () => {
    const rows = [
      nurse,
      { ...nurse, id: aContact({ id: 'b' }).id, phone: { number: '070-174 06 70', description: '' } },
    ];
    const row = only([['Elevhälsa', 'Tegelskolan', 'Skolsköterska', '070-174 06 71', '']], list(rows));
    expect(row).toMatchObject({ kind: 'unclear', besides: ['a', 'b'] });
    expect(row.choices.map(({ stored }) => stored.row.id)).toEqual(['a', 'b']);
    expect(row.reasons[0]).toContain('Det finns 2 rader');
    const exact = only([['Elevhälsa', 'Tegelskolan', 'Skolsköterska', '070-174 06 70', '']], list(rows));
    expect(exact).toMatchObject({ kind: 'same', under: { row: { id: 'b' } } });
  });

  it('that comes twice counts once; one that is alike is asked about', () => {
    const one = ['Elevhälsa', 'Ny', 'Kurator', '070-174 06 30', ''];
    const rows = compared([one, one, ['Elevhälsa', 'Ny', 'Kurator', '070-174 06 31', '']], list([]));
    expect(rows.map(({ kind }) => kind)).toEqual(['new', 'refused', 'unclear']);
    expect(rows[1]?.reasons).toEqual(['Samma rad står redan på rad 2 i filen.']);
    expect(rows[2]?.reasons[0]).toContain('Rad 2 i filen har samma');
  });

  it.each([
    [
      ['Tandvård', '', 'Hygienist', '', ''],
      /”Tandvård” är ingen verksamhet i listan. Skriv en av Skola och elevhälsa, /,
    ],
    [['', '', 'Hygienist', '', ''], /Verksamhet saknas/],
    [['BUP', '', '', '031-390 06 01', ''], /Funktion saknas/],
    [['BUP', '', 'Samordnare', 'ring växeln', ''], /Telefon: Skriv numret med siffror/],
    [['BUP', '', 'x'.repeat(121), '', ''], /Funktion: Skriv högst 120 tecken/],
  ])('%j is refused with a reason', (cells, reason) => {
    const row = only([cells], list([]));
    expect(row).toMatchObject({ kind: 'refused' });
    expect(row.reasons.join()).toMatch(reason);
    expect(row.details).toBeUndefined();
  });

  it('has ages, mail and addresses looked at', () => {
    const head = ['Verksamhet', 'Funktion', 'Från ålder', 'Till ålder', 'E-post', 'Webbadress', 'Område'];
    const good = only(
      [['BUP', 'A', '6 år', '17', 'mailto:bup@example.se', 'www.example.se', 'Tegelskolan']],
      list([]),
      head,
    );
    expect(good.details).toMatchObject({
      service: { minimum_age: 6, maximum_age: 17, email: 'bup@example.se', url: 'https://www.example.se' },
      service_area: { extent: 'schools', name: 'Tegelskolan' },
    });
    const bad = only([['BUP', 'A', 'sex', '99', 'bup', 'http://example.se', '']], list([]), head);
    expect(bad.reasons).toEqual([
      'Från ålder: ”sex” är ingen ålder. Skriv ett helt tal, till exempel 13.',
      'Till ålder: Högst 25 år.',
      'E-post: Skriv en hel e-postadress.',
      'Webbadress: Skriv en adress som börjar med https://.',
    ]);
    const turned = only([['BUP', 'A', '17', '6', '', '', '']], list([]), head);
    expect(turned.reasons).toEqual(['Till ålder: Från-åldern ska inte vara högre än till-åldern.']);
  });

  it('with hours that cannot be read is kept out, and keeps the words', () => {
    const row = only([['BUP', '', 'Samordnare', '', 'när vi kan']], list([]));
    expect(row).toMatchObject({ kind: 'unclear', hours: 'när vi kan', details: { schedule: [] } });
    expect(row.reasons[0]).toMatch(/^Telefontid: ”när vi kan” går inte att läsa/);
  });

  it('whose number Excel has taken the nought from is asked about with the nought', () => {
    const row = only([['BUP', '', 'Samordnare', '701740605', '']], list([]));
    expect(row).toMatchObject({ kind: 'unclear', details: { phone: { number: '0701740605' } } });
    expect(only([['BUP', '', 'Samordnare', '1177', '']], list([])).kind).toBe('new');
  });

  it('empties what its file leaves empty, but only what it has columns for', () => {
    const full = { ...nurse, service_area: { extent: 'schools' as const, name: 'Tegelskolan' } };
    const head = ['Verksamhet', 'Enhet', 'Funktion', 'Telefon', 'Områdets namn'];
    const row = only([['Elevhälsa', 'Tegelskolan', 'Skolsköterska', '', '']], list([full]), head);
    expect(row.differs.map(({ field, to }) => [field, to])).toEqual([
      ['phone.number', ''],
      ['service_area.name', ''],
    ]);
  });

  it('of the region’s list or another’s is never changed from here', () => {
    const bup = aContact({ id: 'r', party: 'bup', title: 'Konsultationstid' });
    const head = ['Id', 'Kommun', ...header];
    const rows = compared(
      [
        ['r', '', 'BUP', '', 'Konsultationstid', '031-390 06 09', ''],
        ['', 'Skaraborg', 'BUP', '', 'Ny', '', ''],
        ['', 'Skövde', 'BUP', '', 'Ny', '', ''],
        ['', 'Mariestad', 'BUP', '', 'Konsultationstid', '031-390 06 09', ''],
      ],
      list([], [bup]),
      head,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'refused', 'unclear']);
    expect(rows[2]?.reasons[0]).toContain('”Skövde”');
    expect(rows[3]?.reasons[0]).toContain('Regionens lista har redan');
  });

  it('is one of several that the file speaks of; the others are counted and left', () => {
    const to = list([nurse, aContact({ id: 'b' }), aContact({ id: 'c', party: 'bup' })]);
    const rows = compared([['Elevhälsa', 'Tegelskolan', 'Skolsköterska', '070-174 06 05', '']], to);
    expect(notInFile(rows, to)).toBe(2);
  });
});

describe('what was written and is read again', () => {
  it('is the same, whatever stands in it', () => {
    const odd: Contact = {
      ...nurse,
      id: aContact({ id: 'odd' }).id,
      organization: { party: 'tandvard', name: '=1+1' },
      contact: { title: '<b>Sköterska</b>', name: "'=x" },
      service: {
        ...nurse.service,
        description: 'Rad 1\r\nRad 2\u00ad\u200b',
        minimum_age: 0,
        maximum_age: 25,
        alert: '@nu',
      },
      schedule: [
        { byday: 'TU,MO', opens_at: '08:00', closes_at: '09:00' },
        { byday: 'MO', opens_at: '08:30', closes_at: '10:00' },
      ],
      service_area: { extent: 'schools', name: '' },
    };
    const rows = [odd, nurse, { ...nurse, id: aContact({ id: 'b' }).id }];
    const table = tableOf([{ area: 'x', name: 'Mariestad', rows }], parties);
    const read = compare(fileOf(table.header, ...table.rows), list(rows));
    expect(read.map(({ kind }) => kind)).toEqual(['same', 'same', 'same']);
    for (const { under, details } of read) expect(details).toEqual(under && contactDetails.parse(detailsOf(under.row)));
  });
});
