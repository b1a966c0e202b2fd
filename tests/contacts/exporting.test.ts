import { describe, expect, it } from 'vitest';
import { cardsOf, tableOf } from '../../bot/contacts/sheet/exporting.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import { readSheet } from '../../bot/platform/sheets/read.ts';
import { writeVCards } from '../../bot/platform/sheets/vcard.ts';
import { writeCsv } from '../../bot/platform/sheets/write-csv.ts';
import { writeXlsx } from '../../bot/platform/sheets/write-xlsx.ts';
import { aContact } from './a-contact.ts';

const { parties } = regionInFile('skaraborg');
const row = {
  ...aContact({ party: 'bup', unit: 'Öppenvård', title: 'Konsultationstid', minimum_age: 6, alert: 'Stängt i dag' }),
  schedule: [{ byday: 'TH', opens_at: '15:00', closes_at: '16:00' }],
  assured_date: '2026-11-03',
  assurer: 'BUP',
};
const lists = (...rows: readonly ReturnType<typeof aContact>[]) => [{ area: 'an-area', name: 'Mariestad', rows }];

describe('the list as a sheet', () => {
  it('has a header in Swedish, and each row as people read it', () => {
    const { header, rows } = tableOf(lists(row), parties);
    const [cells = []] = rows;
    const said = Object.fromEntries(header.map((name, at) => [name, cells[at]]).filter(([, text]) => text !== ''));
    expect(header.join('|')).toBe(
      'Id|Verksamhet|Enhet|Funktion|Namn (valfritt)|Det här gör vi|Det här gör vi inte|Från ålder|Till ålder|Så tar du kontakt|Telefon|Telefontid|Om telefonen|E-post|Webbadress|Område|Områdets namn|Just nu|Senast bekräftad|Bekräftad av',
    );
    expect(said).toEqual({
      Id: 'a-contact',
      Verksamhet: 'Barn- och ungdomspsykiatri',
      Enhet: 'Öppenvård',
      Funktion: 'Konsultationstid',
      'Från ålder': '6',
      Telefon: '070-174 06 05',
      Telefontid: 'torsdag 15.00–16.00',
      Område: 'hela kommunen',
      'Just nu': 'Stängt i dag',
      'Senast bekräftad': '2026-11-03',
      'Bekräftad av': 'BUP',
    });
  });

  it('names the list of each row where there are several', () => {
    const two = [...lists(row), { area: 'other', name: 'Skövde', rows: [aContact({ id: 'b' })] }];
    const { header, rows } = tableOf(two, parties);
    expect(rows.map((cells) => cells[header.indexOf('Kommun')])).toEqual(['Mariestad', 'Skövde']);
  });

  it.each(['=HYPERLINK("https://example.se")', '+46 70', '-1', '@SUM(A1)', '\t=1', '＝1'])(
    'keeps %j a text, and reads it back as it was',
    async (text) => {
      const table = tableOf(lists(aContact({ description: text })), parties);
      const at = table.header.indexOf('Det här gör vi');
      const csv = writeCsv(table);
      expect(Buffer.from(csv).toString()).toMatch(/;"'/);
      for (const [name, bytes] of [
        ['a.csv', csv],
        ['a.xlsx', await writeXlsx(table)],
      ] as const) {
        const read = await readSheet(bytes, name);
        if (!read.ok) throw new Error(read.failure.kind);
        expect(read.value.rows[1]?.[at]).toBe(text.trim());
        expect(read.value.warnings).toEqual([]);
      }
    },
  );
});

describe('the list as cards', () => {
  it('is one card for each function, with what a telephone has no field for in its note', () => {
    const [card] = cardsOf(lists(row), parties);
    expect(card).toEqual({
      uid: 'urn:x-partssamverkan:an-area:a-contact',
      organization: ['Barn- och ungdomspsykiatri', 'Öppenvård'],
      title: 'Konsultationstid',
      name: '',
      phones: [{ number: '070-174 06 05', label: '' }],
      email: '',
      url: '',
      note: 'Just nu: Stängt i dag\nFrån 6 år\nTelefontid: torsdag 15.00–16.00',
      categories: ['Partssamverkan', 'Mariestad'],
    });
    expect(card && writeVCards([card])).toContain('FN:Konsultationstid\\, Öppenvård');
    expect(cardsOf(lists(aContact({ number: '', maximum_age: 12 })), parties)[0]).toMatchObject({
      phones: [],
      note: 'Till och med 12 år',
    });
  });
});
