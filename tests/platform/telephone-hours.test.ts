import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { hoursInText, type TelephoneHours, tidyHours, weekdays } from '../../bot/platform/hours/hours.ts';
import { readHours, unclearHours } from '../../bot/platform/hours/reading.ts';
import { opensNow } from '../../bot/platform/time/telephone-hours.ts';

const row = (byday: string, opens_at: string, closes_at: string): TelephoneHours => ({ byday, opens_at, closes_at });
const office = 'MO,TU,WE,TH,FR';
const week = `${office},SA,SU`;

const read = (text: string) => {
  const result = readHours(text);
  if (!result.ok) throw new Error(`unclear: ${result.failure.part}`);
  return result.value;
};

describe('telephone hours as people write them', () => {
  it.each<[string, ...TelephoneHours[]]>([
    ['Vardagar 8.00–16.00', row(office, '08:00', '16:00')],
    ['måndag–fredag 8–9', row(office, '08:00', '09:00')],
    ['MÅN - FRE: 08:00 - 09:00', row(office, '08:00', '09:00')],
    ['mandag till fredag 0800-0900', row(office, '08:00', '09:00')],
    ['mån-tors 8.00-11.30, fre 8-10', row('MO,TU,WE,TH', '08:00', '11:30'), row('FR', '08:00', '10:00')],
    [
      'måndag t.o.m. torsdag 8.30-11.30; fredag 8-10',
      row('MO,TU,WE,TH', '08:30', '11:30'),
      row('FR', '08:00', '10:00'),
    ],
    ['mån-tors 8-9\nfre 9-10', row('MO,TU,WE,TH', '08:00', '09:00'), row('FR', '09:00', '10:00')],
    ['Onsdag till lördag 16.00–22.00', row('WE,TH,FR,SA', '16:00', '22:00')],
    ['tisdagar kl. 13–14', row('TU', '13:00', '14:00')],
    ['telefontid tisdagen mellan kl. 13 och 14', row('TU', '13:00', '14:00')],
    ['må, on 9-11 och 13-15', row('MO,WE', '09:00', '11:00'), row('MO,WE', '13:00', '15:00')],
    ['8–9 mån, tis', row('MO,TU', '08:00', '09:00')],
    ['8–9 vardagar', row(office, '08:00', '09:00')],
    ['kl 8-9 mån-tors, 10-11 fre', row('MO,TU,WE,TH', '08:00', '09:00'), row('FR', '10:00', '11:00')],
    ['alla dagar 8–20', row(week, '08:00', '20:00')],
    ['dygnet runt', row(week, '00:00', '24:00')],
    ['alla dagar dygnet runt', row(week, '00:00', '24:00')],
    ['vardagar 0–24', row(office, '00:00', '24:00')],
    ['lördag 18–00', row('SA', '18:00', '24:00')],
    ['helger 10-12', row('SA,SU', '10:00', '12:00')],
    ['fredag–måndag 10-12', row('MO,FR,SA,SU', '10:00', '12:00')],
    [
      'vardagar 16.30–8.00, lördag och söndag dygnet runt',
      row(office, '16:30', '08:00'),
      row('SA,SU', '00:00', '24:00'),
    ],
    ['måndag 10–11, måndag 8–9', row('MO', '08:00', '09:00'), row('MO', '10:00', '11:00')],
    [''],
  ])('%j are read', (text, ...rows) => {
    expect(readHours(text)).toEqual({ ok: true, value: rows });
    expect(readHours(text.normalize('NFD'))).toEqual({ ok: true, value: rows });
  });

  it.each([
    ['8–9', '8–9'],
    ['måndag', 'måndag'],
    ['vardagar 8–16, jämna veckor 17–18', 'jämna veckor 17–18'],
    ['vardagar 8–16 (lunch 12–13)', 'vardagar 8–16 (lunch 12–13)'],
    ['mån–fre 8–16, ons 8–12', 'ons 8–12'],
    ['mån 8–8', 'mån 8–8'],
    ['mån 8–25', 'mån 8–25'],
    ['mån 8.75–9', 'mån 8.75–9'],
    ['mån 8 9', 'mån 8 9'],
    ['mån–, tis 8–9', 'mån–'],
    ['vardagar utom onsdag 8–9', 'vardagar utom onsdag 8–9'],
    ['8–9 mån, 10–11', '10–11'],
    ['mån 8–9, fre', 'fre'],
    ['<b>mån</b> 8–9', '<b>mån</b> 8–9'],
  ])('%j are not guessed at', (text, part) => {
    expect(readHours(text)).toEqual({ ok: false, failure: { kind: 'unclear', part } });
  });

  it('are asked for with an example that can be read', () => {
    const sentence = unclearHours({ kind: 'unclear', part: 'ibland' });
    expect(sentence).toBe(
      '”ibland” går inte att läsa som telefontid. Skriv till exempel så här: måndag–torsdag 8.00–11.30, fredag 8.00–10.00.',
    );
    expect(read(sentence.split('så här: ')[1] ?? '')).toHaveLength(2);
  });
});

describe('telephone hours as we write them', () => {
  it.each<[string, ...TelephoneHours[]]>([
    ['måndag–torsdag 8.00–11.30, fredag 8.00–10.00', row('MO,TU,WE,TH', '08:00', '11:30'), row('FR', '08:00', '10:00')],
    ['vardagar 8.00–9.00 och 13.00–15.00', row(office, '13:00', '15:00'), row(office, '08:00', '09:00')],
    ['måndag och tisdag 8.00–9.00', row('TU', '08:00', '09:00'), row('MO', '08:00', '09:00')],
    ['måndag, onsdag och fredag 8.00–9.00', row('MO,WE,FR', '08:00', '09:00')],
    ['måndag–onsdag och söndag 8.00–9.00', row('SU,MO,TU,WE', '08:00', '09:00')],
    ['fredag 8.00–12.00', row('FR', '08:00', '11:00'), row('FR', '10:00', '12:00')],
    ['alla dagar 8.00–24.00', row(week, '08:00', '24:00')],
    ['lördag och söndag dygnet runt', row('SA,SU', '00:00', '24:00')],
    ['dygnet runt', row(office, '00:00', '24:00'), row('SA,SU', '00:00', '24:00')],
    [''],
  ])('are %j', (text, ...rows) => {
    expect(hoursInText(rows)).toBe(text);
  });

  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const someHours: fc.Arbitrary<TelephoneHours> = fc
    .record({
      days: fc.subarray([...weekdays], { minLength: 1 }),
      from: fc.nat(24 * 60 - 1),
      to: fc.integer({ min: 1, max: 24 * 60 }),
    })
    .filter(({ from, to }) => from !== to)
    .map(({ days, from, to }) => row(days.join(','), clock(from), clock(to)));

  /** Hours that, laid together, last a whole day from another hour than midnight, are the one thing that has no words. */
  const hasWords = (hours: readonly TelephoneHours[]) =>
    tidyHours(hours).every(({ opens_at, closes_at }) => opens_at !== closes_at);

  it('are read back as the same hours', () => {
    fc.assert(
      fc.property(fc.array(someHours, { maxLength: 6 }).filter(hasWords), (hours) => {
        const text = hoursInText(hours);
        expect(readHours(text)).toEqual({ ok: true, value: tidyHours(hours) });
        expect(hoursInText(read(text))).toBe(text);
      }),
    );
  });

  it('never throw, whatever is typed', () => {
    const pieces = fc.constantFrom(
      'mån',
      'fre',
      'vardagar',
      '8',
      '9.30',
      '-',
      '–',
      ' till ',
      ', ',
      ' och ',
      ' ',
      'mellan',
      '?',
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        expect(readHours(text)).toHaveProperty('ok');
      }),
    );
  });
});

describe('whether somebody answers now', () => {
  const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Stockholm').toInstant();
  const say = (text: string, local: string) => {
    const said = opensNow(read(text), at(local));
    if (said.open) return said.until ? `open until ${said.until}` : 'open';
    return said.next ? `next ${said.next.day} ${said.next.opens_at}` : 'never';
  };
  const emergency = 'vardagar 16.30–8.00, lördag och söndag dygnet runt';

  it.each([
    ['an ordinary Tuesday', 'vardagar 8–16', '2026-11-24T09:00', 'open until 16:00'],
    ['the minute it opens', 'vardagar 8–16', '2026-11-24T08:00', 'open until 16:00'],
    ['the minute it closes', 'vardagar 8–16', '2026-11-24T16:00', 'next 2026-11-25 08:00'],
    ['before it opens', 'vardagar 8–16', '2026-11-24T07:59:59', 'next 2026-11-24 08:00'],
    ['between two hours', 'vardagar 8–9 och 13–15', '2026-11-24T10:00', 'next 2026-11-24 13:00'],
    ['a Friday evening', 'vardagar 8–16', '2026-11-27T17:00', 'next 2026-11-30 08:00'],
    ['no hours', '', '2026-11-24T09:00', 'never'],
    ['always', 'dygnet runt', '2026-11-24T09:00', 'open'],
    ['always, on Christmas Day', 'dygnet runt', '2026-12-25T09:00', 'open'],
    ['Ascension Day, a Thursday', 'vardagar 8–16', '2026-05-14T09:00', 'next 2026-05-15 08:00'],
    ["Midsummer's Eve", 'vardagar 8–16', '2026-06-19T09:00', 'next 2026-06-22 08:00'],
    ['Christmas Eve', 'alla dagar 8–20', '2026-12-24T09:00', 'open until 20:00'],
    [
      'a day off that keeps the hours of a Sunday',
      'vardagar 8–16, söndag 10–12',
      '2026-05-14T09:00',
      'next 2026-05-14 10:00',
    ],
    ['a day off that a Saturday says nothing of', 'torsdag–lördag 16–22', '2026-05-14T17:00', 'next 2026-05-15 16:00'],
    ['All Saints, a Saturday', 'lördag 10–12', '2026-10-31T11:00', 'open until 12:00'],
    ['Mondays, at Christmas', 'måndag 8–9', '2029-12-18T09:00', 'next 2030-01-07 08:00'],
    ['an evening over midnight', 'fredag 20–2', '2026-11-28T01:00', 'open until 02:00'],
    ['until midnight', 'fredag 20–24', '2026-11-27T21:00', 'open until 24:00'],
    ['an emergency line at night', emergency, '2026-11-25T03:00', 'open until 08:00'],
    ['an emergency line by day', emergency, '2026-11-25T12:00', 'next 2026-11-25 16:30'],
    ['an emergency line on a day off', emergency, '2026-05-14T12:00', 'open until 24:00'],
    ['an emergency line on a Sunday', emergency, '2026-11-29T12:00', 'open until 24:00'],
    ['from one day into the next', 'fredag 20–24, lördag 0–4', '2026-11-27T23:00', 'open until 04:00'],
    ['the morning when summer time begins', 'söndag 2.30–8', '2026-03-29T03:15', 'next 2026-03-29 02:30'],
    ['the day after it began', 'måndag 8–9', '2026-03-30T08:30', 'open until 09:00'],
    ['the night when it ends', 'lördag 22–6', '2026-10-25T05:59', 'open until 06:00'],
  ])('%s', (_, hours, local, answer) => {
    expect(say(hours, local)).toBe(answer);
  });

  it('counts hours by the Swedish clock on both sides of summer time', () => {
    const hours = read('alla dagar 8–9');
    const open = (utc: string) => opensNow(hours, Temporal.Instant.from(utc)).open;
    expect(['2026-03-28T07:30Z', '2026-03-29T06:30Z', '2026-10-24T06:30Z', '2026-10-25T07:30Z'].map(open)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['2026-03-28T06:30Z', '2026-03-29T07:30Z', '2026-10-24T07:30Z', '2026-10-25T06:30Z'].map(open)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
