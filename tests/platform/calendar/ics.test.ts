import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { convertIcsCalendar } from 'ts-ics';
import { afterEach, describe, expect, it } from 'vitest';
import { type CalendarEntry, writeCalendar } from '../../../bot/platform/calendar/ics.ts';
import { zone } from '../../../bot/platform/time/clock.ts';
import { componentsOf, linesOf, troublesOf, unescaped } from './rfc5545.ts';

const now = Temporal.Instant.from('2026-11-20T09:00:00.123Z');

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'mariestad-team.2026-11-24.0a1b2c3d@partssamverkan',
  sequence: 0,
  status: 'confirmed',
  start: Temporal.PlainDateTime.from('2026-11-24T13:00'),
  end: Temporal.PlainDateTime.from('2026-11-24T14:30'),
  summary: 'SAMBU-möte, Mariestads team',
  description: 'Kallade: rehab och BUP.',
  categories: ['Partssamverkan'],
  ...more,
});

const written = (...entries: readonly CalendarEntry[]): string =>
  writeCalendar({ name: 'Mina möten', method: 'PUBLISH', entries }, now);

const read = (calendar: string) => convertIcsCalendar(undefined, calendar);

const valueIn = (calendar: string, name: string): string | undefined =>
  componentsOf(calendar, 'VEVENT')[0]?.find((line) => line.name === name)?.value;

describe('a calendar', () => {
  it('says what it is, how often to ask, and what to call it', () => {
    const calendar = written();
    const head = componentsOf(calendar, 'VCALENDAR')[0]?.map(
      ({ name, parameters, value }) => `${name}${parameters}:${value}`,
    );
    expect(head).toEqual([
      'VERSION:2.0',
      'PRODID:-//Partssamverkan//Kalender//SV',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Mina möten',
      'X-WR-CALNAME:Mina möten',
      'X-WR-TIMEZONE:Europe/Stockholm',
      'REFRESH-INTERVAL;VALUE=DURATION:PT3H',
      'X-PUBLISHED-TTL:PT3H',
    ]);
    expect(troublesOf(calendar)).toEqual([]);
  });

  it('holds a meeting that another reader reads as it was', () => {
    const changedAt = Temporal.Instant.from('2026-11-19T10:20:30.5Z');
    const calendar = written(
      entry({
        sequence: 3,
        changedAt,
        location: 'Kommunhuset, sal 2',
        url: 'https://teams.microsoft.com/l/meet;up,join/1',
      }),
    );
    expect(troublesOf(calendar)).toEqual([]);
    expect(read(calendar).events).toMatchObject([
      {
        uid: 'mariestad-team.2026-11-24.0a1b2c3d@partssamverkan',
        sequence: 3,
        status: 'CONFIRMED',
        timeTransparent: 'OPAQUE',
        start: { date: new Date('2026-11-24T12:00:00Z') },
        end: { date: new Date('2026-11-24T13:30:00Z') },
        stamp: { date: new Date('2026-11-20T09:00:00Z') },
        lastModified: { date: new Date('2026-11-19T10:20:30Z') },
        summary: 'SAMBU-möte, Mariestads team',
        description: 'Kallade: rehab och BUP.',
        location: 'Kommunhuset, sal 2',
        url: 'https://teams.microsoft.com/l/meet;up,join/1',
        categories: ['Partssamverkan'],
      },
    ]);
  });

  it('keeps what is cancelled, and lets it take no time', () => {
    const calendar = written(entry({ status: 'cancelled', sequence: 1 }));
    expect(read(calendar).events).toMatchObject([{ status: 'CANCELLED', timeTransparent: 'TRANSPARENT', sequence: 1 }]);
  });

  it.each(['javascript:alert(1)', 'inte en adress', '', 'https://', 'file:///a'])(
    'leaves out %j as an address',
    (url) => {
      expect(valueIn(written(entry({ url })), 'URL')).toBeUndefined();
    },
  );

  it('lets no address begin a line of its own', () => {
    const calendar = written(entry({ url: 'https://app.example.se/\r\nATTENDEE:mailto:x@example.se' }));
    expect(valueIn(calendar, 'ATTENDEE')).toBeUndefined();
    expect(troublesOf(calendar)).toEqual([]);
  });

  it('keeps to the RFC whatever the texts are, and they come back as they were', () => {
    const typed = fc.string({
      unit: fc.constantFrom(...'åäö;,\\:"nN\n\r\t\u0085\u2028\u0000\u007f😀é a', '\ud83d'),
      maxLength: 120,
    });
    const clean = (text: string) =>
      ['\u0000', '\u007f']
        .reduce((left, unseen) => left.replaceAll(unseen, ''), text.replace(/[\u0085\u2028]/g, '\n'))
        .replace(/\p{Surrogate}/gu, '')
        .replace(/\r\n?/g, '\n')
        .trim()
        .replaceAll('\t', ' ');
    fc.assert(
      fc.property(typed, typed, typed, (summary, description, place) => {
        const calendar = written(entry({ summary, description, location: place, categories: [summary, place] }));
        expect(troublesOf(calendar)).toEqual([]);
        expect(unescaped(valueIn(calendar, 'DESCRIPTION') ?? '')).toBe(clean(description));
        expect(unescaped(valueIn(calendar, 'SUMMARY') ?? '')).not.toContain('\n');
        expect(linesOf(calendar).filter(({ name }) => name === 'UID')).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  it('cuts no letter where a line is folded, at any length', () => {
    for (let before = 0; before < 80; before += 1) {
      const calendar = written(entry({ summary: `${'x'.repeat(before)}${'åäö😀'.repeat(30)}${'y'.repeat(200)}` }));
      expect(troublesOf(calendar), String(before)).toEqual([]);
    }
  });
});

describe.each(['UTC', 'Europe/Stockholm', 'America/New_York'])('in a process of %s', (processZone) => {
  const own = process.env.TZ;
  afterEach(() => {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  });

  it('13.00 stays 13.00, in summer and in winter', () => {
    process.env.TZ = processZone;
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(processZone);
    const days = ['2026-10-23', '2026-10-26', '2027-03-26', '2027-03-29', '2027-06-30', '2028-01-05'];
    const entries = days.map((day) => {
      const start = Temporal.PlainDateTime.from(`${day}T13:00`);
      return entry({ uid: day, start, end: start.add({ minutes: 90 }) });
    });
    const calendar = written(...entries);
    expect(troublesOf(calendar)).toEqual([]);
    for (const [n, { start, end }] of entries.entries()) {
      const line = componentsOf(calendar, 'VEVENT')[n]?.find(({ name }) => name === 'DTSTART');
      expect(`${line?.parameters}:${line?.value}`).toBe(
        `;TZID=Europe/Stockholm:${days[n]?.replaceAll('-', '')}T130000`,
      );
      const found = read(calendar).events?.find(({ uid }) => uid === days[n]);
      expect(found?.start.date.getTime()).toBe(start.toZonedDateTime(zone).epochMilliseconds);
      expect(found && 'end' in found && found.end?.date.getTime()).toBe(end.toZonedDateTime(zone).epochMilliseconds);
    }
    const stamps = linesOf(calendar).filter(({ name }) => name === 'DTSTAMP');
    expect(new Set(stamps.map(({ value }) => value))).toEqual(new Set(['20261120T090000Z']));
  });
});

describe('the zone that stands in it', () => {
  /** The evening before and the morning after each change of the clock. */
  const around = (years: number): readonly Temporal.PlainDateTime[] => {
    const times: Temporal.PlainDateTime[] = [];
    let at = Temporal.ZonedDateTime.from(`2026-01-01T00:00[${zone}]`);
    for (let n = 0; n < 2 * years; n += 1) {
      const next = at.getTimeZoneTransition('next');
      if (!next) break;
      times.push(next.subtract({ hours: 6 }).toPlainDateTime(), next.add({ hours: 6 }).toPlainDateTime());
      at = next;
    }
    return times;
  };

  it('changes its clock when Sweden does, for twenty years', () => {
    const starts = around(20);
    expect(starts).toHaveLength(80);
    const entries = starts.map((start) => entry({ uid: start.toString(), start, end: start.add({ minutes: 30 }) }));
    const events = read(written(...entries)).events ?? [];
    for (const start of starts) {
      const found = events.find(({ uid }) => uid === start.toString());
      expect(found?.start.date.toISOString(), start.toString()).toBe(
        new Date(start.toZonedDateTime(zone).epochMilliseconds).toISOString(),
      );
    }
  });
});
