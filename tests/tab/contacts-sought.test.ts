import { describe, expect, it } from 'vitest';
import { contactSearch, contactsPath, listedContact } from '../../bot/contacts/contract.ts';
import { openingInWords, openingOf } from '../../tab/pages/contacts/opening.ts';
import { all, foundBy, queryOf, wantedIn } from '../../tab/pages/contacts/sought.ts';
import { spotAt } from '../../tab/pages/contacts/spot.ts';
import { addressIn } from '../../tab/shell/address.ts';

const parties = [
  { id: 'rehab', name: 'Rehabmottagning' },
  { id: 'bup', name: 'Barn- och ungdomspsykiatri' },
];
const row = (party: string, opens: string, ages: { minimum_age?: number; maximum_age?: number } = {}) =>
  listedContact.parse({
    id: party,
    organization: { party },
    contact: { title: 'Mottagningen' },
    service: ages,
    phone: { number: '070-174 06 05' },
    schedule: [{ byday: 'MO,TU', opens_at: opens, closes_at: '11:30' }],
    service_area: { extent: 'municipality' },
    area: 'municipality:skaraborg:mariestad',
    etag: 'one',
    overdue: false,
    mayChange: false,
    hours: '',
  });
const rehab = row('rehab', '08:00', { maximum_age: 9 });
const bup = row('bup', '10:00', { minimum_age: 6 });
const search = contactSearch([rehab, bup], parties);
/** A Monday, at nine. */
const at = { now: { day: '2026-11-23', minutes: 9 * 60 }, daysOff: [] };
const found = (wanted: Partial<typeof all>) =>
  foundBy(search, { ...all, ...wanted }, at).rows.map(({ organization }) => organization.party);

describe('what is looked for in the contact list', () => {
  it('stands in the address, as the bot links to it', () => {
    const path = contactsPath('mariestad-team', { words: 'å & ö?', ages: { from: 12, to: 12 }, parties: ['rehab'] });
    const wanted = wantedIn(addressIn(path)?.query);
    expect(wanted).toEqual({ words: 'å & ö?', party: 'rehab', ages: '12', callNow: false });
    expect(`/mariestad-team/kontakter?${queryOf(wanted)}`).toBe(path);
    expect(wantedIn(queryOf({ ...wanted, callNow: true }))).toEqual({ ...wanted, callNow: true });
    expect(queryOf(all)).toBe('');
  });

  it('is found by words, by party, by age and by who answers now', () => {
    expect(found({})).toEqual(['rehab', 'bup']);
    expect(found({ words: 'bup' })).toEqual(['bup']);
    expect(found({ party: 'rehab' })).toEqual(['rehab']);
    expect(found({ ages: '10-12' })).toEqual(['bup']);
    expect(found({ callNow: true })).toEqual(['rehab']);
  });

  it('takes the age among the words beside the one that is chosen', () => {
    expect(foundBy(search, { ...all, words: 'mottagningen 12 år' }, at)).toEqual({
      rows: [bup],
      ages: { from: 12, to: 12 },
    });
    expect(found({ words: 'mottagningen 12 år', ages: '0-5' })).toEqual([]);
  });
});

describe('whether somebody answers', () => {
  const words = (contact: typeof rehab, moment = at) => openingInWords(openingOf(contact, moment), moment);

  it('is told by the hour and the day', () => {
    expect(words(rehab)).toBe('Svarar nu till 11.30');
    expect(words(bup)).toBe('Svarar i dag 10.00');
    expect(words(bup, { ...at, now: { ...at.now, minutes: 12 * 60 } })).toBe('Svarar i morgon 10.00');
    expect(words(bup, { ...at, now: { day: '2026-11-25', minutes: 0 } })).toBe('Svarar måndag 10.00');
  });

  it('is not told where there is no number', () => {
    expect(words({ ...rehab, phone: { number: '', description: '' } })).toBe('');
  });
});

describe('a place in the list', () => {
  it.each([
    [[], { kind: 'list' }],
    [['alla'], { kind: 'all' }],
    [['ny'], { kind: 'new' }],
    [['las-in'], { kind: 'import' }],
    [['rehab-1'], { kind: 'contact', id: 'rehab-1' }],
    [['rehab-1', 'andra'], { kind: 'edit', id: 'rehab-1' }],
  ])('%j', (rest, spot) => expect(spotAt(rest)).toEqual(spot));
});
