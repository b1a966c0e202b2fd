import fc from 'fast-check';
import { parse } from 'vcard4';
import { describe, expect, it } from 'vitest';
import { type Card, writeVCards } from '../../../bot/platform/sheets/vcard.ts';

const school: Card = {
  uid: 'urn:uuid:5d1f6c1e-9f0a-4b65-8f3c-2c6d9a1b0e11',
  organization: ['Björkö kommun', 'Elevhälsan; Åsskolan, årskurs 4–9'],
  title: 'Skolsköterska',
  name: 'Åsa Öberg',
  phones: [{ number: '070-174 06 05', label: 'Växel, må–to' }, { number: '031-390 06 00' }],
  email: 'elevhalsan@example.se',
  url: 'https://example.se/elevhälsan?a=1,2',
  note: 'Ring före kl. 10.\r\nSäg "samverkan"; inga namn \\ inget mer.',
  categories: ['6–9 år', 'oro, stress'],
};

describe('a vCard', () => {
  it('is version 4.0 for a function, whoever holds it', () => {
    expect(writeVCards([school]).split('\r\n')).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'KIND:org',
      'UID:urn:uuid:5d1f6c1e-9f0a-4b65-8f3c-2c6d9a1b0e11',
      'FN:Skolsköterska\\, Elevhälsan; Åsskolan\\, årskurs 4–9',
      'ORG:Björkö kommun;Elevhälsan\\; Åsskolan\\, årskurs 4–9',
      'TITLE:Skolsköterska',
      'ITEM1.TEL:070-174 06 05',
      'ITEM1.X-ABLABEL;VALUE=TEXT:Växel\\, må–to',
      'TEL:031-390 06 00',
      'EMAIL:elevhalsan@example.se',
      'URL:https://example.se/elevhälsan?a=1\\,2',
      'NOTE:Kontaktperson: Åsa Öberg\\nRing före kl. 10.\\nSäg "samverkan"; inga',
      '  namn \\\\ inget mer.',
      'CATEGORIES:6–9 år,oro\\, stress',
      'END:VCARD',
      '',
    ]);
  });

  it('is read by another reader, with Swedish letters', () => {
    const card = one(parse(writeVCards([school])));
    expect(value(card, 'FN')).toContain('Åsskolan');
    expect(value(card, 'ORG')).toContain('Björkö kommun');
    expect(card.getProperty('TEL')).toHaveLength(2);
  });

  it('stands after the one before it in one file', () => {
    expect(parse(writeVCards([school, { ...school, uid: 'urn:uuid:2' }]))).toHaveLength(2);
    expect(writeVCards([])).toBe('');
  });

  it('needs no more than a name of its unit', () => {
    expect(writeVCards([{ uid: 'urn:uuid:1', organization: ['BUP'], phones: [] }])).toContain('\r\nFN:BUP\r\n');
    expect(writeVCards([{ uid: 'urn:uuid:1', organization: [], phones: [] }])).toContain('\r\nFN:Verksamhet\r\n');
  });

  it('folds at 75 bytes and between letters, and nothing in it can begin a line of its own', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, text, text, (note, unit, number) => {
        const phones = [{ number, label: note }];
        const rest = { title: unit, name: number, email: note, url: unit, note, categories: [unit, number] };
        const written = writeVCards([{ uid: number, organization: ['BUP', unit], phones, ...rest }]);
        const lines = written.split('\r\n');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).toMatch(
            /^(BEGIN|VERSION|KIND|UID|FN|ORG|TITLE|TEL|ITEM1|EMAIL|URL|NOTE|CATEGORIES|END)[:;.]|^ |^$/,
          );
          expect(line).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });
});

type Read = { getProperty(name: string): readonly { readonly value: unknown }[] };

const one = (cards: unknown): Read => cards as Read;

const value = (card: Read, name: string): string =>
  JSON.stringify(card.getProperty(name).map((property) => property.value));
