// Two regions on one server: whoever is in the one sees, finds and reaches nothing of the other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherTeams } from '../../bot/cases/actions/ask-elsewhere.ts';
import { listOwedPartitions } from '../../bot/forums/actions/install.ts';
import { forumById } from '../../bot/forums/actions.ts';
import { forumId } from '../../bot/forums/forum.ts';
import type { Asking } from '../support/asked.ts';
import { openDalsland } from '../support/second-region.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
const inDalsland = { headers: { 'X-Region': 'dalsland' } };
const inSkaraborg = { headers: { 'X-Region': 'skaraborg' } };
const asks = (name: string, path: string, asking?: Asking) => stage.person(name).asks(`/api${path}`, asking);

/** Deputy of the team of Bengtsfors, and coordinator of Dalsland. */
const hanna = 'Hanna Lindqvist';
/** Process support of Skaraborg, and on the roster of Bengtsfors' channels too. */
const robert = 'Robert Åslund';
const annika = 'Annika Falkenström';
const said = (body: unknown) => JSON.stringify(body);

beforeAll(async () => {
  stage = await createStage();
  await openDalsland(stage, hanna);
});
afterAll(() => stage.close());

describe('whoever is in one region', () => {
  it('is met there, and is told of no other', async () => {
    const { body } = await asks('Yasmin Ali', '/me');
    expect(body).toMatchObject({ region: { id: 'dalsland', name: 'Dalsland' }, regions: [{ id: 'dalsland' }] });
    expect(body.region.municipalities.map(({ name }: { name: string }) => name)).toContain('Färgelanda');
    expect(said(body)).not.toMatch(/skaraborg|Skövde/i);
  });

  it('cannot ask for another', async () => {
    expect((await asks('Yasmin Ali', '/me', inSkaraborg)).status).toBe(404);
    expect((await asks('Sara Nyberg', '/me', inDalsland)).status).toBe(404);
  });

  it.each(['/contacts', '/meetings?forum=all', '/reading', '/cases', '/consultation-hours'])(
    'is given nothing of another by %s',
    async (path) => {
      const there = await asks('Yasmin Ali', path);
      expect([200, 403, 404]).toContain(there.status);
      expect(said(there.body)).not.toMatch(/skaraborg|mariestad|skövde/i);
      expect(said((await asks('Elin Sandström', path)).body)).not.toMatch(/dalsland|bengtsfors/i);
    },
  );

  it.each([
    '/areas/region:skaraborg/contacts',
    '/areas/municipality:skaraborg:mariestad/contacts',
    '/areas/region:skaraborg/documents',
    '/areas/municipality:skaraborg:mariestad/school-years',
    '/forums/mariestad-team',
    '/municipalities/mariestad/support',
    '/overview/mariestad',
    '/regions/skaraborg/settings',
  ])('finds nothing at %s, even who coordinates the other', async (path) => {
    expect((await asks(hanna, path)).status).toBe(404);
  });
});

describe('whoever coordinates one region', () => {
  it('is a coordinator in that one alone', async () => {
    const { body } = await asks(robert, '/me', inDalsland);
    expect(body).toMatchObject({ isCoordinator: false, isSupport: false });
    expect(body.regions.map(({ id }: { id: string }) => id)).toEqual(['skaraborg', 'dalsland']);
    expect((await asks(robert, '/me')).body).toMatchObject({ isSupport: true, region: { id: 'skaraborg' } });
    expect((await asks(annika, '/me')).body).toMatchObject({ isCoordinator: true, region: { id: 'skaraborg' } });
    expect((await asks(hanna, '/me')).body).toMatchObject({ isCoordinator: true, region: { id: 'dalsland' } });
  });

  it('looks over its own municipalities', async () => {
    const dalsland = await asks(hanna, '/overview');
    expect(dalsland.status).toBe(200);
    expect(said(dalsland.body)).toContain('Bengtsfors');
    expect(said(dalsland.body)).not.toMatch(/Mariestad|Skövde|Töreboda/);
    expect(said((await asks(annika, '/overview')).body)).not.toMatch(/Bengtsfors|Åmål/);
    expect((await asks(robert, '/overview', inDalsland)).status).toBe(403);
  });

  it('writes to its own forums, and is shown no others', async () => {
    const dalsland = await asks(hanna, '/updates/recipients');
    const ids = (dalsland.body.forums as readonly { id: string }[]).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['bengtsfors-grupp', 'bengtsfors-team']);
    const skaraborg = await asks(annika, '/updates/recipients');
    expect(said(skaraborg.body)).not.toMatch(/bengtsfors/i);
  });

  it('begins an update that the other region cannot open', async () => {
    const content = { title: 'Till oss', text: 'Vi ses på torsdag.', asks: { kind: 'read' } };
    const begun = await asks(hanna, '/updates', { method: 'POST', body: { content, audience: { groups: true } } });
    expect(begun.status).toBe(201);
    expect((await asks(annika, `/updates/${begun.body.id}`)).status).toBe(404);
    expect(said((await asks(annika, '/updates')).body)).not.toContain(begun.body.id);
    expect(said((await asks(hanna, '/updates')).body)).toContain(begun.body.id);
  });

  it('sends it to its own groups alone', async () => {
    const listed = await asks(hanna, '/updates');
    const { id } = listed.body.updates.find(({ title }: { title: string }) => title === 'Till oss');
    const open = await asks(hanna, `/updates/${id}`);
    const headers = { 'If-Match': open.headers.get('ETag') ?? `"${open.body.version}"` };
    const sent = await asks(hanna, `/updates/${id}/send`, { method: 'POST', body: { when: 'now' }, headers });
    expect(sent.status).toBe(200);
    await stage.settled();
    const cards = (channel: string) => said(stage.teams.channelMessages(channel).map(({ card }) => card));
    await expect.poll(() => cards('19:toreboda-group@thread.tacv2')).toContain('Koordinator i Dalsland');
    expect(cards('19:mariestad-group@thread.tacv2')).not.toContain('Vi ses på torsdag');
  });
});

describe('a question for another municipality’s team', () => {
  it('is offered the teams of the own region alone', async () => {
    const ports = stage.servers[0]?.world.ports;
    if (!ports) throw new Error('no server');
    const teamsFor = async (id: string) => {
      const forum = await forumById(ports, forumId.parse(id));
      return forum ? (await otherTeams(ports, forum)).map((team) => team.id) : [];
    };
    expect(await teamsFor('bengtsfors-team')).toEqual([]);
    const fromMariestad = await teamsFor('mariestad-team');
    expect(fromMariestad).toContain('skovde-team');
    expect(fromMariestad).not.toContain('bengtsfors-team');
  });
});

describe('in the chat', () => {
  it('whom to call, and what is in force, is of the own region', async () => {
    for (const words of ['kontakt', 'dokument']) {
      const card = await stage.person('Yasmin Ali').says(words);
      expect(said(card.card)).not.toMatch(/skaraborg|mariestad/i);
    }
  });
});

describe('the hourly pass', () => {
  it('walks both regions', async () => {
    const ports = stage.servers[0]?.world.ports;
    const partitions = ports ? (await listOwedPartitions(ports)).map(({ partition }) => partition) : [];
    expect(partitions).toEqual(expect.arrayContaining(['bengtsfors-team', 'mariestad-team']));
  });
});
