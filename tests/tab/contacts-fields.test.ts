import { describe, expect, it } from 'vitest';
import { listedContact } from '../../bot/contacts/contract.ts';
import { draftOf, meet } from '../../tab/pages/contacts/draft.ts';
import { differing, type Fields, fieldsOf, readFields } from '../../tab/pages/contacts/fields.ts';

const row = listedContact.parse({
  id: 'rehab-1',
  organization: { party: 'rehab', name: 'Ekliden' },
  contact: { title: 'Samverkanskontakt' },
  service: { description: 'Rörelse och smärta', minimum_age: 6 },
  phone: { number: '070-174 06 05' },
  schedule: [{ byday: 'TU,TH', opens_at: '10:00', closes_at: '11:30' }],
  service_area: { extent: 'municipality' },
  area: 'municipality:skaraborg:mariestad',
  etag: 'one',
  overdue: false,
  mayChange: true,
  hours: 'tisdag och torsdag 10.00–11.30',
});
const { area, etag, overdue, mayChange, hours, id, ...details } = row;
const fields = fieldsOf(row);
const changed = (changes: Partial<Fields>): Fields => ({ ...fields, ...changes });
const wrongIn = (changes: Partial<Fields>) => {
  const read = readFields(changed(changes));
  return read.ok ? {} : read.wrong;
};

describe('a row as the form has it', () => {
  it('comes back as it was', () => {
    expect(readFields(fields)).toEqual({ ok: true, details });
  });

  it('takes hours as people write them', () => {
    const read = readFields(changed({ schedule: 'mån–tors 8–9' }));
    expect(read.ok && read.details.schedule).toEqual([{ byday: 'MO,TU,WE,TH', opens_at: '08:00', closes_at: '09:00' }]);
  });

  it('says at each field what is wrong', () => {
    expect(
      wrongIn({
        'organization.party': '',
        'contact.title': ' ',
        'service.minimum_age': 'sex',
        'service.url': 'http://example.se',
        schedule: 'när vi kan',
      }),
    ).toEqual({
      'organization.party': 'Välj verksamhet.',
      'contact.title': 'Skriv vilken funktion det är.',
      'service.minimum_age': 'Skriv ett helt tal.',
      'service.url': 'Skriv en adress som börjar med https://.',
      schedule: expect.stringContaining('”när vi kan” går inte att läsa som telefontid'),
    });
    expect(wrongIn({ 'service.minimum_age': '12', 'service.maximum_age': '6 år' })).toEqual({
      'service.maximum_age': 'Från-åldern ska inte vara högre än till-åldern.',
    });
  });
});

describe('a row that somebody else has changed meanwhile', () => {
  const mine = { ...draftOf(row), 'service.description': 'Mitt', 'service.alert': 'Stängt i dag' };

  it('takes what only one has changed, and leaves the rest to be chosen', () => {
    const theirs = { ...row, etag: 'two', service: { ...row.service, description: 'Deras', excludes: 'Inte det' } };
    const met = meet(mine, theirs);
    expect(met.contested).toEqual(['service.description']);
    expect(met.fields).toMatchObject({
      'service.description': 'Mitt',
      'service.excludes': 'Inte det',
      'service.alert': 'Stängt i dag',
    });
  });

  it('leaves nothing to be chosen where both have written the same', () => {
    const theirs = { ...row, etag: 'two', service: { ...row.service, description: 'Mitt' } };
    const met = meet(mine, theirs);
    expect(met.contested).toEqual([]);
    expect(differing(met.fields, fields)).toEqual(['service.description', 'service.alert']);
  });
});
