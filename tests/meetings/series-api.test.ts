import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriesList, seriesPreview } from '../../bot/meetings/contract/series.ts';
import { listMeetings, meetingWrite } from '../../bot/meetings/store.ts';
import { newDelivery } from '../../bot/platform/delivery/delivery.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { aYear } from '../forums/a-school-year.ts';
import { addForum, bind, forumOf, id, named, otherChannelId, team, town } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { enterYear, type Served, serveSeries } from './series-served.ts';

let world: FakeWorld;
let api: Served;
const group = id('hjo-group');
beforeAll(async () => {
  world = await town();
  await addForum(world, { ...forumOf('group', group, 'Gruppen i Hjo'), convener: named('convener') });
  await bind(world, group, otherChannelId);
  await enterYear(world, aYear());
  api = await serveSeries(world);
});
afterAll(() => api.close());

const at = (more = '', forum: string = team) => `/forums/${forum}/series${more}`;

/** Each test has an hour of its own, so that no series collides with another's by accident. */
let hour = 7;
const nextHour = () => {
  hour += 1;
  return { start: `${hour}.00`, end: `${hour}.50` };
};

const attendees = async (forum: string = team): Promise<string[]> =>
  seriesList.parse((await api.ask('convener', 'GET', at('', forum))).body).attendees.map((one) => one.id);

const typed = async (more: object = {}, forum: string = team) => ({
  kind: 'team-meeting',
  name: 'SAMBU-möte',
  start: '13.00',
  end: '14.30',
  attendees: await attendees(forum),
  rhythm: { kind: 'parity', parity: 'odd', weekday: 2 },
  terms: ['2026-autumn', '2027-spring'],
  ...more,
});

const preview = async (more: object, forum: string = team) =>
  api.ask('convener', 'POST', at('/preview', forum), await typed(more, forum));
const seen = async (more: object) => seriesPreview.parse((await preview(more)).body);
const fieldsOf = async (more: object, forum: string = team) => {
  const { status, body } = await preview(more, forum);
  expect(status).toBe(422);
  return body.error.fields;
};

const save = async (more: object, forum: string = team) => {
  const series = randomUUID();
  const answer = await api.ask('convener', 'POST', at('', forum), { ...(await typed(more, forum)), id: series });
  expect(answer.status).toBe(201);
  return { id: series, etag: String(answer.body.etag) };
};

const meetingsOf = async (series: string) => {
  const span = { from: Temporal.PlainDate.from('2026-08-01'), to: Temporal.PlainDate.from('2027-08-01') };
  const all = await listMeetings(world.ports.tables, team, span);
  return all.filter(({ meeting }) => meeting.seriesId === series);
};
const datesOf = async (series: string) => (await meetingsOf(series)).map(({ meeting }) => `${meeting.date}`);

const owedJobs = async () => {
  const rows = await world.ports.tables.list('forums', team, `${rowKey('owed')}|`);
  return JSON.stringify(rows.map(({ body }) => body));
};

describe('a series is planned', () => {
  it('with all that a form needs to begin with', async () => {
    const list = seriesList.parse((await api.ask('asker', 'GET', at())).body);
    expect(list.mayChange).toBe(false);
    expect(list.forum).toEqual({ id: 'hjo-team', name: 'Teamet i Hjo', kind: 'team' });
    expect(list.terms.map(({ name, isOver }) => [name, isOver])).toEqual([
      ['Höstterminen 2026', false],
      ['Vårterminen 2027', false],
    ]);
    expect(list.attendees.length).toBeGreaterThan(2);
  });

  it('after showing its dates and what the calendar does to them', async () => {
    const shown = await seen({ onDayOff: 'move', rhythm: { kind: 'weeks', every: 1, weekday: 4, from: '2026-11-23' } });
    expect(shown.rows[0]).toEqual({
      planned: '2026-11-26',
      plannedWords: 'torsdag 26 november',
      date: '2026-11-26',
      week: 48,
      weekday: 'torsdag',
      dateWords: 'torsdag 26 november',
      timeWords: 'kl. 13.00–14.30',
      by: 'rhythm',
    });
    expect(shown.rows.find(({ planned }) => planned === '2027-03-25')).toMatchObject({
      date: '2027-03-24',
      reason: 'Skärtorsdagen',
      by: 'moved',
    });
    expect(shown.effects).toContain('Sportlov 15–19 februari 2027: inget möte hålls, ett möte utgår.');
    expect(shown.changes.added.length).toBe(shown.rows.filter(({ date }) => date !== undefined).length);
    expect(await datesOf('none')).toEqual([]);
  });

  it('and saved once, however often it is sent', async () => {
    const body = { ...(await typed(nextHour())), id: randomUUID() };
    const [one, other] = await Promise.all([1, 2].map(() => api.ask('convener', 'POST', at(), body)));
    const again = await api.ask('convener', 'POST', at(), body);
    expect([one?.status, other?.status, again.status]).toEqual([201, 201, 201]);
    expect(again.body.id).toBe(body.id);
    const dates = await datesOf(body.id);
    expect(dates.slice(0, 4)).toEqual(['2026-12-01', '2026-12-15', '2027-01-19', '2027-02-02']);
    expect(new Set(dates).size).toBe(dates.length);
    expect(await owedJobs()).toContain(body.id);
    const list = seriesList.parse((await api.ask('convener', 'GET', at())).body);
    const listed = list.series.find((one) => one.id === body.id);
    expect(listed?.planWords).toBe('Udda veckor, tisdagar kl. 08.00–08.50');
    expect(listed?.next?.whenWords).toBe('tisdag 1 december kl. 08.00–08.50, vecka 49');
  });
});

describe('what cannot be planned says why at its field', () => {
  it.each([
    [
      'a day that has been',
      { rhythm: { kind: 'dates', dates: ['2026-11-19'] } },
      'rhythm.dates',
      'Torsdag 19 november har redan varit. Välj en dag framåt.',
    ],
    [
      'an hour of today that has been',
      { rhythm: { kind: 'dates', dates: ['2026-11-20'] }, start: '9', end: '9.30' },
      'rhythm.dates',
      'Den tiden har redan varit. Välj en senare.',
    ],
    ['a meeting that ends before it begins', { start: '14.30', end: '13.00' }, 'end', 'Mötet ska sluta samma dag'],
    ['one that ends after midnight', { start: '23', end: '00.30' }, 'end', 'Mötet ska sluta samma dag'],
    ['a clock that is none', { start: '25.00' }, 'start', 'Skriv klockslaget som 13.00.'],
    [
      'half past two when the clock goes forward',
      {
        rhythm: { kind: 'dates', dates: ['2027-03-28'] },
        exceptions: [{ planned: '2027-03-28', date: '2027-03-28' }],
        start: '02.30',
        end: '04.00',
      },
      'start',
      'Klockan ställs om natten till söndag 28 mars 2027',
    ],
    [
      'one that goes over that hour',
      {
        rhythm: { kind: 'dates', dates: ['2027-03-28'] },
        exceptions: [{ planned: '2027-03-28', date: '2027-03-28' }],
        start: '01.30',
        end: '03.30',
      },
      'start',
      'Klockan ställs om',
    ],
    ['a term that nobody has entered', { terms: ['2029-autumn'] }, 'terms', 'Den terminen finns inte för kommunen.'],
    ['no term', { terms: [] }, 'terms', 'Välj minst en termin.'],
    [
      'no dates at all',
      { rhythm: { kind: 'terms', autumn: 0, spring: 0, weekday: 2 } },
      'rhythm',
      'Det blir inga möten framåt',
    ],
    ['an empty list', { rhythm: { kind: 'dates', dates: [] } }, 'rhythm.dates', 'Välj minst en dag.'],
    ['more parties than are called', { quorum: 20 }, 'quorum', 'parter kallas, så fler kan inte behövas.'],
    ['somebody who is not there', { attendees: ['polis'] }, 'attendees', 'Någon av dem finns inte längre'],
    ['nobody', { attendees: [] }, 'attendees', 'Välj minst en som kallas.'],
    ['a long name', { name: 'a'.repeat(81) }, 'name', 'Korta ner namnet till 80 tecken.'],
    ['no name', { name: ' ' }, 'name', 'Skriv vad mötet heter'],
    ['a link elsewhere', { link: 'https://example.se/mote' }, 'link', 'Länken ska gå till ett möte i Teams'],
    [
      'a link without a lock',
      { link: 'http://teams.microsoft.com/l/meetup-join/1' },
      'link',
      'Länken ska gå till ett möte i Teams',
    ],
    [
      'a link that only looks so',
      { link: 'https://teams.microsoft.com.example.se/l/1' },
      'link',
      'Länken ska gå till ett möte i Teams',
    ],
    ['a meeting of another kind of forum', { kind: 'group-meeting' }, 'kind', 'Det slaget av möte hör inte hemma här.'],
    ['an hour that is nobody’s', { kind: 'consultation-hour', attendees: [] }, 'attendees', 'Välj vems tid det är.'],
    ['a child in the name', { name: 'Möte om Elsa' }, 'name', '”Elsa” kan vara ett namn.'],
    ['what may be a name', { name: 'Möte med Per' }, 'name', 'Är ”Per” ett namn?'],
    ['a number of a person', { place: 'Hos 20121212-1212' }, 'place', 'personnummer'],
  ])('%s', async (_what, more, field, sentence) => {
    expect((await fieldsOf(more))[field]).toContain(sentence);
  });

  it('and a word that points to nobody is said to do so, once for the series', async () => {
    const asked = await preview({ name: 'Möte med Per' });
    expect(asked.body).toMatchObject({ error: { code: 'asks' }, present: { words: ['Per'] } });
    const made = await save({ ...nextHour(), name: 'Möte med Per', notNames: ['Per'] });
    expect((await preview({ name: 'Möte med Per', series: made.id })).status).toBe(200);
    expect((await preview({ name: 'Möte för Per', series: made.id })).status).toBe(422);
  });

  it.each(['13.00', '13:00', '13', 'kl. 13'])('and “%s” is one o’clock', async (start) => {
    expect((await seen({ start })).rows[0]?.timeWords).toBe('kl. 13.00–14.30');
  });

  it('a group has its own kind, and may not take a team’s', async () => {
    expect((await fieldsOf({}, group)).kind).toContain('hör inte hemma här');
    expect((await preview({ kind: 'group-meeting' }, group)).status).toBe(200);
  });
});

describe('two series that lie over each other', () => {
  it('are shown, and saved only when the person says so', async () => {
    const time = nextHour();
    await save({ ...time, rhythm: { kind: 'dates', dates: ['2026-12-08'] } });
    const more = {
      ...time,
      name: 'Studiebesök',
      kind: 'study-visit',
      rhythm: { kind: 'dates', dates: ['2026-12-08'] },
    };
    const shown = await seen(more);
    expect(shown.collisions).toMatchObject([{ otherWords: expect.stringMatching(/^SAMBU-möte tisdag 8 december/) }]);
    const body = { ...(await typed(more)), id: randomUUID() };
    const refused = await api.ask('convener', 'POST', at(), body);
    expect([refused.status, refused.body.error.code]).toEqual([409, 'collides']);
    expect(refused.body.present.collisions).toHaveLength(1);
    expect((await api.ask('convener', 'POST', at(), { ...body, evenIfColliding: true })).status).toBe(201);
  });
});

describe('a series is changed', () => {
  const change = async (
    made: { id: string; etag: string },
    more: object,
    fingerprint: string,
    who = 'convener' as const,
  ) => api.ask(who, 'PUT', at(`/${made.id}`), { ...(await typed(more)), fingerprint }, made.etag);

  it('after showing which meetings become what, and a called one keeps its id and card', async () => {
    const time = nextHour();
    const made = await save(time);
    const before = await meetingsOf(made.id);
    const [first] = before;
    if (!first) throw new Error('no meeting');
    const called = {
      ...first.meeting,
      state: 'called',
      card: { ...newDelivery, shown: 1, post: 'shown', activityId: '1' },
    } as const;
    await world.ports.tables.commit({
      table: 'forums',
      partition: team,
      op: world.ports.random.id(),
      writes: [{ kind: 'insert', key: `test|${randomUUID()}`, body: {} }, meetingWrite(called, first.etag)],
    });
    const more = { ...time, rhythm: { kind: 'parity', parity: 'odd', weekday: 3 }, series: made.id };
    const shown = await seen(more);
    expect(shown.changes.changed[0]).toMatchObject({ id: first.meeting.id, date: '2026-12-02', parts: 'dag' });
    expect([shown.changes.added, shown.changes.removed]).toEqual([[], []]);
    const saved = await change(made, more, shown.fingerprint);
    expect(saved.status).toBe(200);
    const after = await meetingsOf(made.id);
    expect(after.map(({ meeting }) => meeting.id)).toEqual(before.map(({ meeting }) => meeting.id));
    expect(after[0]?.meeting).toMatchObject({ sequence: 1, state: 'called', card: { wanted: 2 } });
    expect(await owedJobs()).toContain(`refresh-meeting-call`);
    expect(await owedJobs()).toContain(`tell-series-changed`);
  });

  it('is refused with what would happen now, when that is not what was seen', async () => {
    const time = nextHour();
    const made = await save(time);
    const answer = await change(made, { ...time, place: 'Kommunhuset' }, 'another');
    expect([answer.status, answer.body.error.code]).toEqual([409, 'preview-changed']);
    const now = seriesPreview.parse(answer.body.present);
    expect(now.changes.changed[0]?.parts).toBe('plats');
    expect((await change(made, { ...time, place: 'Kommunhuset' }, now.fingerprint)).status).toBe(200);
  });

  it('is refused when somebody has changed it since', async () => {
    const time = nextHour();
    const made = await save(time);
    const { fingerprint } = await seen({ ...time, series: made.id });
    expect((await change(made, time, fingerprint)).status).toBe(200);
    const late = await change(made, time, fingerprint);
    expect([late.status, late.body.error.code]).toEqual([412, 'changed']);
    expect(late.body.present.etag).not.toBe(made.etag);
  });

  it('and ended after showing which meetings go', async () => {
    const time = nextHour();
    const made = await save(time);
    const end = (await api.ask('convener', 'GET', at(`/${made.id}/end`))).body;
    expect(end.removed.length).toBe((await meetingsOf(made.id)).length);
    expect(new Set(end.removed.map(({ how }: { how: string }) => how))).toEqual(new Set(['gone']));
    const stale = await api.ask('convener', 'POST', at(`/${made.id}/end`), { fingerprint: 'x' }, end.etag);
    expect([stale.status, stale.body.error.code]).toEqual([409, 'end-changed']);
    const { fingerprint } = end;
    for (const _time of [1, 2]) {
      const ended = await api.ask('convener', 'POST', at(`/${made.id}/end`), { fingerprint }, end.etag);
      expect(ended.status).toBe(200);
    }
    expect(await meetingsOf(made.id)).toEqual([]);
    const list = seriesList.parse((await api.ask('convener', 'GET', at())).body);
    expect(list.series.some((one) => one.id === made.id)).toBe(false);
  });
});

describe('whose it is', () => {
  it.each([
    ['asker', team, 403],
    ['rehab', team, 403],
    ['support', team, 403],
    ['coordinator', team, 403],
    ['deputy', team, 200],
    ['coordinator', group, 200],
    ['support', group, 403],
    ['stranger', team, 404],
  ] as const)('%s plans in %s: %i', async (who, forum, status) => {
    const kind = forum === group ? 'group-meeting' : 'team-meeting';
    const body = await typed({ kind, start: '06.00', end: '06.30' }, forum);
    expect((await api.ask(who, 'POST', at('/preview', forum), body)).status).toBe(status);
  });

  it('a series that is not there is said not to be', async () => {
    const body = { ...(await typed()), fingerprint: 'x' };
    expect((await api.ask('convener', 'PUT', at(`/${randomUUID()}`), body, '"x"')).status).toBe(404);
    expect((await api.ask('convener', 'GET', at('/nonsense/end'))).status).toBe(404);
    expect((await api.ask('convener', 'PUT', at(`/${randomUUID()}`), body)).status).toBe(400);
  });
});
