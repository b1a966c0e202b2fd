// What a region's coordinators keep, and a new region from one file, over HTTP with two instances.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asking, ask } from '../support/asked.ts';
import { dalslandFile } from '../support/second-region.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
const annika = 'Annika Falkenström';
const hanna = 'Hanna Lindqvist';
const here = '/regions/skaraborg/settings';
const asks = (name: string, path: string, asking?: Asking) => stage.person(name).asks(`/api${path}`, asking);

beforeAll(async () => {
  stage = await createStage({ instances: 2 });
});
afterAll(() => stage.close());

const settings = async (path = here, name = annika) => {
  const { status, body, headers } = await asks(name, path);
  expect(status).toBe(200);
  return { body, etag: headers.get('ETag') ?? '' };
};

const saves = (body: unknown, etag: string, path = here, name = annika) =>
  asks(name, path, { method: 'PUT', body, headers: { 'If-Match': etag } });

describe('the settings of a region', () => {
  it('begin with the file, and with the coordinators of the environment, who stay', async () => {
    const { body } = await settings();
    expect(body.region).toEqual({ id: 'skaraborg', name: 'Skaraborg' });
    expect(body.municipalities).toHaveLength(15);
    expect(body.coordinators).toEqual([expect.objectContaining({ stays: true })]);
    expect(body.defaults).toEqual({ guaranteeDays: 3, digest: { weekday: 1, hour: 8 }, teamName: 'Teamet' });
    expect(body.mayKeep).toBe(true);
  });

  it('are changed by a coordinator, and known by the other instance within seconds', async () => {
    const { body, etag } = await settings();
    const saved = await saves({ ...body, region: { id: 'skaraborg', name: 'Skaraborgs län' } }, etag);
    expect(saved).toMatchObject({ status: 200, body: { region: { name: 'Skaraborgs län' } } });
    const [, second] = stage.servers;
    stage.clock.pass({ seconds: 11 });
    const token = await stage.teams.tabToken(stage.person(annika).id);
    const there = await ask(second?.endpoint ?? '', token, '/api/me');
    expect(there.body.region.name).toBe('Skaraborgs län');
  });

  it('are not written over by whoever had seen older ones', async () => {
    const { body, etag } = await settings();
    expect((await saves(body, etag)).status).toBe(200);
    const late = await saves({ ...body, region: { ...body.region, name: 'Mitt' } }, etag);
    expect(late.status).toBe(412);
    expect(late.body.error.sentence).toContain('Någon annan har ändrat inställningarna');
    expect(late.body.present.region.name).toBe('Skaraborgs län');
    expect((await asks(annika, here, { method: 'PUT', body })).status).toBe(412);
  });

  it('keep a municipality that has forums, a party that has seats, and the last coordinator', async () => {
    const { body, etag } = await settings();
    const without = (list: readonly { id: string }[], id: string) => list.filter((one) => one.id !== id);
    const gone = {
      ...body,
      municipalities: without(body.municipalities, 'mariestad'),
      parties: without(body.parties, 'rehab'),
    };
    const refused = await saves(gone, etag);
    expect(refused.status).toBe(422);
    expect(refused.body.error.fields).toEqual({
      municipalities: 'Mariestad har forum och kan inte tas bort.',
      parties: 'Rehabmottagning har platser i forumen och kan inte tas bort.',
    });
    const nobody = await saves({ ...body, coordinators: [] }, etag);
    expect(nobody.body.error.fields.coordinators).toContain('minst en koordinator');
  });

  it('are nobody else’s', async () => {
    const { etag, body } = await settings();
    expect((await asks('Sara Nyberg', here)).status).toBe(403);
    expect((await saves(body, etag, here, 'Robert Åslund')).status).toBe(403);
    expect((await asks(annika, '/regions/dalsland/settings')).status).toBe(404);
  });
});

describe('a new region', () => {
  const makes = (name: string, body: unknown) => asks(name, '/regions', { method: 'POST', body });

  it('is told line by line what is wrong with its file', async () => {
    const file = await dalslandFile(hanna);
    const [first, second, third, ...rest] = file.municipalities;
    const municipalities = [
      { ...first, code: '146' },
      { ...second, name: '' },
      { ...third, code: rest[0].code },
      ...rest,
    ];
    const refused = await makes(annika, {
      ...file,
      municipalities,
      coordinators: [{ person: 'Hanna', name: 'Hanna' }],
    });
    expect(refused.status).toBe(422);
    expect(refused.body.error.fields).toMatchObject({
      'municipalities.0.code': 'Kommunkoden har fyra siffror, som 1460.',
      'municipalities.1.name': 'Kommunen har inget namn.',
      'coordinators.0.person': expect.stringContaining('<klientorganisation>_<objekt-id>'),
    });
    expect((await makes(annika, { ...file, municipalities: [first, second, first] })).body.error.fields).toMatchObject({
      'municipalities.2.code': 'Koden står två gånger.',
    });
  });

  it('takes no municipality of another one, and no id', async () => {
    const file = await dalslandFile(hanna);
    const skara = { code: '1495', name: 'Skara' };
    const refused = await makes(annika, { ...file, municipalities: [...file.municipalities, skara] });
    expect(refused.body.error.fields).toEqual({ 'municipalities.5.code': 'Skara finns redan i en annan region.' });
    const taken = await makes(annika, { ...file, region: { id: 'skaraborg', name: 'Dalsland' } });
    expect(taken.status).toBe(409);
  });

  it('is made by a coordinator from one file, and is its own coordinators’', async () => {
    const file = await dalslandFile(hanna);
    expect((await makes('Henrik Åberg', file)).status).toBe(403);
    const made = await makes(annika, file);
    expect(made).toMatchObject({ status: 201, body: { region: { name: 'Dalsland' }, mayKeep: false } });
    expect((await makes(annika, file)).status).toBe(409);
    expect((await asks(annika, '/regions/dalsland/settings')).status).toBe(404);
    const { body, etag } = await settings('/regions/dalsland/settings', hanna);
    expect(body).toMatchObject({ mayKeep: true, defaults: { guaranteeDays: 5, teamName: 'Barnteamet' } });
    const path = '/regions/dalsland/settings';
    const added = [...body.municipalities, { code: '1465', name: 'Svenljunga' }];
    const saved = await saves({ ...body, municipalities: added }, etag, path, hanna);
    expect(saved.body.municipalities.at(-1)).toMatchObject({ id: 'svenljunga', hasForums: false });
    const again = await saves(body, saved.headers.get('ETag') ?? '', path, hanna);
    expect(again).toMatchObject({ status: 200 });
    expect(again.body.municipalities).toHaveLength(5);
  });
});
