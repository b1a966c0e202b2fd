/** iCalendar (RFC 5545, 7986) for people's own calendars: UTF-8, CRLF, Swedish wall-clock time with its VTIMEZONE. */
import ICAL from 'ical.js';
import type { Temporal } from 'temporal-polyfill';
import { cellText } from '../sheets/cell-text.ts';
import { zone } from '../time/clock.ts';
import type { JCal, Property } from './jcal.ts';
import { swedishTime } from './time-zone.ts';

/** Something that stands in a calendar between two times on a Swedish clock. */
export type CalendarEntry = {
  /** The same for as long as it is the same meeting, wherever it is moved. */
  readonly uid: string;
  readonly sequence: number;
  readonly status: 'confirmed' | 'cancelled';
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
  readonly changedAt?: Temporal.Instant;
  readonly summary: string;
  readonly description: string;
  readonly location?: string;
  /** What is no address of a page is left out. */
  readonly url?: string;
  readonly categories: readonly string[];
};

export type CalendarFile = {
  /** What a calendar calls it whose owner has said nothing else. */
  readonly name: string;
  /** `REQUEST` and `CANCEL` are for messages that go to people; a file or a feed is published. */
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  readonly entries: readonly CalendarEntry[];
};

const product = '-//Partssamverkan//Kalender//SV';

/** How often a calendar that listens should ask: a meeting cancelled in the morning is gone by noon. */
const refresh = 'PT3H';

/** Octets a line (RFC 5545, 3.1), less one: ical.js forgets the space that begins each piece but the first. */
const fold = 74;

/** The length is ical.js's own and everybody's, so it is given back. */
const folded = (write: () => string): string => {
  const usual = ICAL.foldLength;
  ICAL.foldLength = fold;
  try {
    return write();
  } finally {
    ICAL.foldLength = usual;
  }
};

const asText = { defaultType: 'text' };

/** What ical.js does not know it writes as it stands, or with a VALUE that Outlook and Google do not look for. */
const design = {
  ...ICAL.design.icalendar,
  property: { ...ICAL.design.icalendar.property, name: asText, 'x-wr-calname': asText, 'x-wr-timezone': asText },
};

/** Some programs break lines at these too. */
const otherBreaks = /[\u0085\u2028\u2029]/g;

const cleaned = (value: string): string => cellText(value.replace(otherBreaks, '\n')).replaceAll('\t', ' ');

const text = (name: string, ...values: readonly string[]): Property => [name, {}, 'text', ...values.map(cleaned)];

const oneLine = (value: string): string => cleaned(value).replace(/\s*\n\s*/g, ' ');

/** Written as it stands, so nothing but an address may get here. */
const address = (url: string): readonly Property[] => {
  const read = URL.canParse(url) ? new URL(url) : undefined;
  return read && /^https?:$/.test(read.protocol) ? [['url', {}, 'uri', read.href]] : [];
};

const utc = (name: string, at: Temporal.Instant): Property => [
  name,
  {},
  'date-time',
  at.toString({ smallestUnit: 'second' }),
];

const wallClock = (name: string, at: Temporal.PlainDateTime): Property => [
  name,
  { tzid: zone },
  'date-time',
  at.toString({ smallestUnit: 'second' }),
];

const event = (entry: CalendarEntry, written: Temporal.Instant): JCal => {
  const { uid, sequence, status, start, end, changedAt, summary, description, location, url, categories } = entry;
  const properties: Property[] = [
    text('uid', uid),
    utc('dtstamp', written),
    ...(changedAt ? [utc('last-modified', changedAt)] : []),
    ['sequence', {}, 'integer', sequence],
    text('status', status.toUpperCase()),
    // What is cancelled takes nobody's time.
    text('transp', status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE'),
    wallClock('dtstart', start),
    wallClock('dtend', end),
    text('summary', oneLine(summary)),
    text('description', description),
    ...(location !== undefined ? [text('location', oneLine(location))] : []),
    ...(url !== undefined ? address(url) : []),
    ...(categories.length > 0 ? [text('categories', ...categories)] : []),
  ];
  return ['vevent', properties, []];
};

/**
 * `written`: now, as DTSTAMP wants where there is a method. RFC 5546 would have an ORGANIZER with an address of mail,
 * and we hold none; calendars take it without.
 */
export const writeCalendar = ({ name, method, entries }: CalendarFile, written: Temporal.Instant): string => {
  const properties: Property[] = [
    text('version', '2.0'),
    text('prodid', product),
    text('calscale', 'GREGORIAN'),
    text('method', method),
    text('name', oneLine(name)),
    text('x-wr-calname', oneLine(name)),
    text('x-wr-timezone', zone),
    ['refresh-interval', { value: 'DURATION' }, 'unknown', refresh],
    ['x-published-ttl', {}, 'unknown', refresh],
  ];
  const calendar: JCal = ['vcalendar', properties, [swedishTime, ...entries.map((one) => event(one, written))]];
  return folded(() => `${ICAL.stringify.component(calendar, design)}\r\n`);
};
