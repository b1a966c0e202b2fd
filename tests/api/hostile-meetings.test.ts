import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Meeting } from '../../bot/meetings/meeting.ts';
import { keep, meetingRow } from '../meetings/calendar-ground.ts';
import { troublesOf } from '../platform/calendar/rfc5545.ts';
import { wordsOf } from '../support/seen-card.ts';
import { marker } from './hostile.ts';
import { expectSentence, type Hostile, openHostile } from './hostile-ground.ts';
import { typedSeries } from './meeting-ground.ts';
import { areas } from './places.ts';
import { pressedData } from './pressed-data.ts';
import { asks } from './roles.ts';

let hostile: Hostile;
beforeAll(async () => {
  hostile = await openHostile();
});
afterAll(() => hostile.stage.close());

const team = '/forums/mariestad-team';
const plan = () => typedSeries('mariestad');

/** What stands in the team's meetings, series, minutes and what is left to do, and in the school years. */
const rows = async () => {
  const { tables } = hostile.ground.ports;
  const lists = [await tables.list('forums', 'mariestad-team', ''), await tables.list('regions', areas.mariestad, '')];
  const kept = lists.flat().filter(({ key }) => /^(meeting|series|minutes|todo|school-year)/.test(key));
  return kept.map(({ key, etag }) => `${key} ${etag}`);
};

/** Refused in a sentence, with nothing of it saved. */
const refused = async (what: string, method: 'POST' | 'PUT', path: string, body: unknown, headers: object = {}) => {
  const before = await rows();
  const json = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await hostile.send({ method, path, body: json, type: 'application/json', headers: { ...headers } });
  expectSentence(answer, what);
  expect([400, 422], what).toContain(answer.status);
  expect(await rows(), what).toEqual(before);
  return JSON.parse(answer.text).error;
};

const many = <T>(n: number, one: (n: number) => T): T[] => Array.from({ length: n }, (_, at) => one(at));
const long = marker.repeat(5_000);

const plans: readonly (readonly [string, object])[] = [
  ['10,000 dates', { rhythm: { kind: 'dates', dates: many(10_000, () => '2027-02-10') } }],
  ['10,000 that are none', { rhythm: { kind: 'dates', dates: many(10_000, (n) => `${marker}${n}`) } }],
  ['no date', { rhythm: { kind: 'dates', dates: [] } }],
  ['30 February', { rhythm: { kind: 'dates', dates: ['2027-02-30'] } }],
  ['year 0', { rhythm: { kind: 'dates', dates: ['0000-01-01'] } }],
  ['year 9999', { rhythm: { kind: 'dates', dates: ['9999-12-31'] } }],
  ['a day in the past', { rhythm: { kind: 'dates', dates: ['2020-02-10'] } }],
  [
    'every minus first week',
    { rhythm: { kind: 'weeks', every: -1, weekday: 2, from: '2026-12-01' }, terms: ['2027-spring'] },
  ],
  [
    'every half week',
    { rhythm: { kind: 'weeks', every: 0.5, weekday: 2, from: '2026-12-01' }, terms: ['2027-spring'] },
  ],
  ['every 0th week', { rhythm: { kind: 'weeks', every: 0, weekday: 2, from: '2026-12-01' }, terms: ['2027-spring'] }],
  ['an eighth weekday', { rhythm: { kind: 'parity', parity: 'odd', weekday: 8 }, terms: ['2027-spring'] }],
  ['a zeroth in the month', { rhythm: { kind: 'months', every: 1, nth: 0, weekday: 1, from: '2026-12-01' } }],
  ['1,000 a term', { rhythm: { kind: 'terms', autumn: 1_000, spring: 1_000, weekday: 2 }, terms: ['2027-spring'] }],
  ['a rhythm of none of these', { rhythm: { kind: '__proto__' } }],
  ['a rhythm that is a text', { rhythm: marker }],
  ['a term that there is not', { rhythm: { kind: 'parity', parity: 'odd', weekday: 2 }, terms: ['9999-spring'] }],
  ['a term that is none', { rhythm: { kind: 'parity', parity: 'odd', weekday: 2 }, terms: ['constructor'] }],
  ['minus 1 minutes', { start: '14.00', end: '13.59' }],
  ['no minutes at all', { start: '14.00', end: '14.00' }],
  ['a clock that there is not', { start: '25.61' }],
  ['a clock of 100,000 figures', { start: '1'.repeat(100_000) }],
  ['a quorum below nothing', { quorum: -3 }],
  ['a quorum without end', { quorum: 1e308 }],
  ['a quorum that is no number', { quorum: 'NaN' }],
  ['minus 1 days before', { daysBefore: -1 }],
  ['10,000 who are called', { attendees: many(10_000, () => 'rehab') }],
  ['somebody who is not there', { attendees: ['constructor'] }],
  ['__proto__ as a party', { attendees: ['__proto__'] }],
  ['a party of 100,000 signs', { attendees: ['a'.repeat(100_000)] }],
  ['a chair who is not there', { chair: { kind: 'fixed', attendee: 'tostring' } }],
  ['nobody in a turn', { chair: { kind: 'rotating', order: [] } }],
  ['10,000 visits', { visits: many(10_000, () => ({ attendee: 'rehab', minutes: 20 })) }],
  ['a visit of minus 20 minutes', { visits: [{ attendee: 'rehab', minutes: -20 }] }],
  ['10,000 exceptions', { exceptions: many(10_000, () => ({ planned: '2027-02-10' })) }],
  ['a name of 40,000 signs', { name: long }],
  ['a place of 40,000 signs', { place: long }],
  ['a link of 40,000 signs', { link: `https://example.se/${long}` }],
  ['a name that is an object', { name: { toString: marker } }],
  ['no name', { name: ' \u200b\n ' }],
  ['a link that runs', { link: 'javascript:alert(1)' }],
  ['a link that holds a page', { link: 'data:text/html,<script>alert(1)</script>' }],
  ['a link without a host', { link: 'https:' }],
  ['a kind that there is not', { kind: 'hasOwnProperty' }],
  ['a kind of the network’s', { kind: 'network-meeting' }],
  ['10,000 words that are no names', { notNames: many(10_000, () => marker) }],
];

describe('a plan with', () => {
  it.each(plans)('%s is refused, and nothing of it is kept', async (what, more) => {
    await refused(what, 'POST', `${team}/series/preview`, { ...plan(), ...more });
    await refused(what, 'POST', `${team}/series`, { ...plan(), ...more, id: randomUUID() });
  });

  it.each(['x', '../..', '__proto__', '00000000-0000-0000-0000-00000000000g', `${marker}|x`, 7, null, []])(
    'the id %j is refused',
    async (id) => {
      await refused(String(id), 'POST', `${team}/series`, { ...plan(), id });
      await refused(String(id), 'POST', `${team}/series/preview`, { ...plan(), series: id });
    },
  );

  it('keys of every object’s own prototype is the plan without them', async () => {
    const json = JSON.stringify({ ...plan(), id: randomUUID() });
    const body = json.replace('{', '{"__proto__":{"evil":true},"constructor":{"prototype":{"evil":true}},');
    const answer = await hostile.send({ method: 'POST', path: `${team}/series`, body, type: 'application/json' });
    expect(answer.status).toBe(201);
    expect({}).not.toHaveProperty('evil');
  });
});

describe('minutes with', () => {
  const decision = { text: 'Vi gör en ny rutin', attendee: 'rehab', by: '2026-12-18' };
  it.each([
    ['10,000 decisions', { decisions: many(10_000, () => decision) }],
    ['10,000 present', { decisions: [decision], present: many(10_000, () => 'rehab') }],
    ['somebody present who is not there', { present: ['constructor'] }],
    ['__proto__ present', { present: ['__proto__'] }],
    ['a decision for who is not there', { decisions: [{ ...decision, attendee: 'valueof' }] }],
    ['a decision of 40,000 signs', { decisions: [{ ...decision, text: long }] }],
    ['a decision that is a number', { decisions: [{ ...decision, text: 7 }] }],
    ['a decision without words', { decisions: [{ ...decision, text: ' \n ' }] }],
    ['a day that there is not', { decisions: [{ ...decision, by: '2026-02-30' }] }],
    ['a day before the meeting', { decisions: [{ ...decision, by: '1999-01-01' }] }],
    ['a day in year 9999', { decisions: [{ ...decision, by: '9999-12-31' }] }],
    ['an id of 100,000 signs', { decisions: [{ ...decision, id: 'x'.repeat(100_000) }] }],
    ['an id that is an object', { decisions: [{ ...decision, id: { a: 1 } }] }],
    ['nothing', { present: [], decisions: [] }],
  ])('%s are refused, and nothing of it is kept', async (what, more) => {
    const { id, etag } = await hostile.ground.thing('held', 'mariestad');
    const body = { present: ['rehab'], decisions: [], ...more };
    await refused(what, 'PUT', `${team}/meetings/${id}/minutes`, body, { 'If-Match': etag });
  });

  it('an id that was never given gets one of ours', async () => {
    const { id, etag } = await hostile.ground.thing('held', 'mariestad');
    const body = JSON.stringify({ present: ['rehab'], decisions: [{ ...decision, id: '|../x' }] });
    const sent = { method: 'PUT', path: `${team}/meetings/${id}/minutes`, body, type: 'application/json' };
    const answer = await hostile.send({ ...sent, headers: { 'If-Match': etag } });
    hostile.ground.forget('mariestad');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text).decisions[0].id).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a school year with', () => {
  const path = `/areas/${areas.mariestad}/school-years/2028`;
  const year = {
    autumn: { from: '2028-08-20', to: '2028-12-20' },
    spring: { from: '2029-01-09', to: '2029-06-13' },
    breaks: [],
  };
  const lov = { name: 'Höstlov', from: '2028-10-28', to: '2028-11-01' };
  it.each([
    ['10,000 breaks', { breaks: many(10_000, () => lov) }],
    ['a break of 40,000 signs', { breaks: [{ ...lov, name: long }] }],
    ['a break that ends before it begins', { breaks: [{ ...lov, to: '2028-10-01' }] }],
    ['a break that is none', { breaks: [null] }],
    ['a term of minus a year', { autumn: { from: '2028-12-20', to: '2029-12-20' } }],
    ['a term in year 9999', { spring: { from: '9999-01-01', to: '9999-06-01' } }],
    ['a term of text', { autumn: marker }],
    ['a personal number for a name', { breaks: [{ ...lov, name: 'Lov 20120314-1236' }] }],
  ])('%s is refused, and nothing of it is kept', (what, more) => refused(what, 'PUT', path, { ...year, ...more }));

  it.each(['1e3', '-2030', '2030.5', '%32030x', '0000', '99999', '__proto__', '２０３０'])(
    'the year %s',
    async (odd) => {
      const body = JSON.stringify(year);
      const to = `/areas/${areas.mariestad}/school-years/${odd}`;
      const answer = await hostile.send({ method: 'PUT', path: to, body, type: 'application/json' });
      expectSentence(answer, odd);
      expect([400, 404, 422], odd).toContain(answer.status);
    },
  );
});

/** What must never be written, and what must be taken away of it. */
const number = '20120314-1236';

describe('what points to a child is refused with what to take away,', () => {
  it.each([
    ['name', `Möte om ${number}`, number],
    ['place', `Rum ${number}`, number],
    ['link', `https://teams.microsoft.com/l/?om=${number}`, number],
    ['link', `https://teams.microsoft.com/l/?om=${number.replace('-', '%2D')}`, '20120314'],
  ])('in the %s of a series: %s', async (field, typed, word) => {
    for (const path of [`${team}/series/preview`, `${team}/series`]) {
      const { fields, code } = await refused(field, 'POST', path, { ...plan(), id: randomUUID(), [field]: typed });
      expect(['blocked', 'asks']).toContain(code);
      expect(fields[field]).toContain(word);
    }
  });

  it.each([
    [`Vi behöver tala om ${number}`, number],
    ['Hur går det för Kalle Andersson', 'Kalle'],
    ['Hur går det på Tegelskolan', 'Tegelskolan'],
    ['Ring 070-174 06 05', '070-174 06 05'],
  ])('in a point and in a decision: %s', async (typed, word) => {
    const { id } = await hostile.ground.thing('meeting', 'mariestad');
    const held = await hostile.ground.thing('held', 'mariestad');
    const point = await refused('a point', 'POST', `${team}/meetings/${id}/points`, { text: typed });
    expect(point.fields.text).toContain(word);
    const body = { present: ['rehab'], decisions: [{ text: typed }] };
    const tag = { 'If-Match': held.etag };
    const decision = await refused('a decision', 'PUT', `${team}/meetings/${held.id}/minutes`, body, tag);
    expect(decision.fields['decisions.0.text']).toContain(word);
  });

  it.each([
    ['meeting.answer', { answer: 'substitute', attendee: 'rehab' }, 'substitute', 'Kalle Andersson', 'Kalle'],
    ['meeting.answer', { answer: 'substitute', attendee: 'rehab' }, 'substitute', number, number],
    ['meeting.add-point', {}, 'text', `Om ${number}`, number],
    ['meeting.move', {}, 'place', `Rum ${number}`, number],
    ['meeting.move', {}, 'link', `https://example.se/${number}`, number],
    ['meeting.create', {}, 'name', `Möte om ${number}`, number],
    ['meeting.create', {}, 'place', `Rum ${number}`, number],
    ['meeting.save-minutes', {}, 'text0', `Om ${number}`, number],
  ])('by the button %s %j in %s: %s', async (verb, more, field, typed, word) => {
    const { stage, ground } = hostile;
    // The ground has no day off where it moves; Elin holds rehab's seat and calls nothing.
    const role = verb === 'meeting.answer' ? 'seat' : 'convener';
    const data = { ...(await pressedData(ground, 'mariestad', verb)), ...more, [field]: typed };
    const before = await rows();
    const { body } = await asks(stage, role, '/press', { method: 'POST', body: { verb, data } });
    expect(wordsOf(body.card)).toMatch(/[Tt]a bort|bekräfta/);
    expect(wordsOf(body.card).replaceAll('\\', '')).toContain(word);
    expect(JSON.stringify(body.card), 'what was typed is there still').toContain(`"value":${JSON.stringify(typed)}`);
    expect(await rows()).toEqual(before);
  });
});

describe('what somebody has named with signs of their own', () => {
  const evil = `[${marker}](https://evil.example.se)<at>${marker}</at>**${marker}**<img src=x onerror=alert(1)>`;
  const raw = new RegExp(`(?<!\\\\)\\[${marker}|(?<!\\\\)<at>${marker}|(?<!\\\\)\\*\\*${marker}|(?<!\\\\)<img`);
  const point = {
    id: 'p1',
    text: evil,
    by: `${'1'.repeat(8)}-1111-4111-8111-111111111111_40000000-0000-4000-8000-000000000101`,
    name: evil,
    at: '2026-11-20T09:00:00Z',
  };
  const substitute = {
    attendee: 'elevhalsa',
    kind: 'substitute',
    substitute: evil,
    by: point.by,
    userId: '29:x',
    at: point.at,
  };
  const shown: Meeting = meetingRow({
    id: '2026-12-01.0a1b2c3d',
    planned: '2026-12-01',
    date: '2026-12-01',
    name: evil,
    place: `${evil}\r\nATTENDEE:mailto:${marker}@example.se\r\nEND:VEVENT`,
    points: [point],
    answers: [substitute],
  });

  /** What is drawn of a card, the fields to type in left out. */
  const drawn = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(drawn);
    if (typeof value !== 'object' || value === null) return [];
    const own = 'type' in value && value.type === 'TextBlock' && 'text' in value ? [String(value.text)] : [];
    return [...own, ...Object.values(value).flatMap(drawn)];
  };

  beforeAll(() => keep(hostile.ground.ports, shown));

  it.each([
    'meeting.show',
    'meeting.agenda',
    'meeting.point-form',
    'meeting.move-form',
    'meeting.cancel-form',
    'meeting.get-to-know',
    'meeting.read-minutes',
    'meeting.minutes',
    'meeting.call-now',
    'meeting.answer',
  ])('is drawn as it stands by %s', async (verb) => {
    const data = { forum: 'mariestad-team', meeting: shown.id, ...(verb === 'meeting.answer' && { answer: 'not' }) };
    const body = { verb, data };
    const answer = await asks(hostile.stage, 'deputy', '/press', { method: 'POST', body });
    const texts = drawn(answer.body.card);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((words) => raw.test(words))).toEqual([]);
  });

  it.each(['nästa möte', 'möten', 'kalla'])('and in the answer to %s', async (words) => {
    const henrik = hostile.stage.person('Henrik Åberg');
    const texts = drawn(henrik.sees(await henrik.says(words)));
    expect(texts.join(' ')).toContain(marker);
    expect(texts.filter((one) => raw.test(one))).toEqual([]);
  });

  it('and in the call in the channel and what it leads to', async () => {
    await hostile.stage.settled();
    const cards = hostile.stage.channelCards().map(({ card }) => card);
    const personal = Object.values({ deputy: 'Maria Dahlqvist', convener: 'Henrik Åberg' }).flatMap((name) =>
      hostile.stage.teams.personalMessages(hostile.stage.person(name).id).map(({ card }) => card),
    );
    const texts = drawn([...cards, ...personal]);
    expect(texts.join(' ')).toContain(marker);
    expect(texts.filter((one) => raw.test(one))).toEqual([]);
  });

  it('makes no line of its own in a calendar', async () => {
    const answer = await hostile.send({ method: 'GET', path: `${team}/meetings/${shown.id}/ics` });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="mote-2026-12-01.ics"/);
    expect(troublesOf(answer.text)).toEqual([]);
    expect(answer.text.match(/^END:VEVENT/gm)).toHaveLength(1);
    expect(answer.text).not.toMatch(/^ATTENDEE/m);
  });

  it('goes to the tab as text in JSON', async () => {
    for (const path of [`${team}/meetings/${shown.id}`, `${team}/meetings/${shown.id}/agenda`, '/meetings']) {
      const answer = await hostile.send({ method: 'GET', path });
      expect([answer.status, answer.headers.get('x-content-type-options')], path).toEqual([200, 'nosniff']);
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    }
  });
});

it('the log has no word of what was typed, no name and no token', () => hostile.expectQuietLog());
