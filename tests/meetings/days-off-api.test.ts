import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetingsOnDaysOff } from '../../bot/meetings/contract/days-off.ts';
import { seriesList } from '../../bot/meetings/contract/series.ts';
import { createStage, type Stage } from '../support/stage.ts';

const area = 'municipality:skaraborg:mariestad';
const team = 'mariestad-team';
const series = randomUUID();

let stage: Stage;
const asks = (who: string, path: string, asking = {}) => stage.person(who).asks(path, asking);
const found = async (who: string) => {
  const { status, body } = await asks(who, `/api/areas/${area}/meetings-on-days-off`);
  return status === 200 ? meetingsOnDaysOff.parse(body) : status;
};

const listed = async () => seriesList.parse((await asks('Henrik Åberg', `/api/forums/${team}/series`)).body);

beforeAll(async () => {
  stage = await createStage();
  const { attendees } = await listed();
  const body = {
    id: series,
    kind: 'team-meeting',
    name: 'SAMBU-möte',
    start: '13.00',
    end: '14.30',
    attendees: attendees.map(({ id }) => id),
    rhythm: { kind: 'parity', parity: 'odd', weekday: 2 },
    terms: ['2026-autumn', '2027-spring'],
  };
  expect((await asks('Henrik Åberg', `/api/forums/${team}/series`, { method: 'POST', body })).status).toBe(201);
  await stage.settled();
}, 60_000);
afterAll(() => stage.close());

/** The way that the form of the school years does it. */
const enterBreak = async (day: string): Promise<void> => {
  const path = `/api/areas/${area}/school-years`;
  const [year] = (await asks('Karin Wallin', path)).body.years.filter((one: { year: number }) => one.year === 2026);
  const { autumn, spring, breaks, etag } = year;
  const body = { autumn, spring, breaks: [...breaks, { name: 'Läslov', from: day, to: day }] };
  const headers = { 'If-Match': etag };
  const { status } = await asks('Karin Wallin', `${path}/2026`, { method: 'PUT', body, headers });
  expect(status).toBe(200);
};

describe('meetings that a new break lies over', () => {
  it('are none before it is entered', async () => {
    expect(await found('Henrik Åberg')).toEqual({ meetings: [], others: [] });
  });

  it('are told to who plans them, each with its series and why', async () => {
    await enterBreak('2027-03-02');
    expect(await found('Henrik Åberg')).toEqual({
      meetings: [
        {
          forum: { id: team, name: expect.any(String) },
          id: expect.stringMatching(/^2027-03-02\./),
          series,
          name: 'SAMBU-möte',
          whenWords: 'tisdag 2 mars 2027 kl. 13.00–14.30, vecka 9',
          reason: 'Läslov',
        },
      ],
      others: [],
    });
  });

  it('are counted for who keeps the school years and does not plan there', async () => {
    const counted = { meetings: [], others: [{ id: team, name: expect.any(String), count: 1 }] };
    expect(await found('Karin Wallin')).toEqual(counted);
    expect(await found('Annika Falkenström')).toEqual(counted);
  });

  it('are nobody else’s business', async () => {
    expect(await found('Elin Sandström')).toBe(403);
    expect(await found('Torbjörn Kihl')).toBe(404);
  });

  it('move when the series is saved again', async () => {
    const [one] = (await listed()).series;
    if (!one) throw new Error('the series is gone');
    const typed = { ...one.plan, end: one.end };
    const path = `/api/forums/${team}/series`;
    const seen = await asks('Henrik Åberg', `${path}/preview`, { method: 'POST', body: { ...typed, series } });
    expect(seen.body.changes.changed).toMatchObject([{ date: '2027-03-03' }]);
    const body = { ...typed, fingerprint: seen.body.fingerprint };
    const headers = { 'If-Match': one.etag };
    expect((await asks('Henrik Åberg', `${path}/${series}`, { method: 'PUT', body, headers })).status).toBe(200);
    expect(await found('Henrik Åberg')).toEqual({ meetings: [], others: [] });
  });
});
