import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusedTokens } from '../local-teams/tab-tokens.ts';
import { personId } from '../sample/people.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { ask } from '../support/asked.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const me = async (name: string) => (await stage.person(name).asks('/api/me')).body;
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const origin = () => stage.servers[0]?.endpoint ?? '';

describe('who comes in by the tab', () => {
  it('is known by the rosters: the forums, the seats, the areas', async () => {
    const elin = await me('Elin Sandström');
    expect(elin.person.name).toBe('Elin Sandström');
    expect(elin.forums.find(({ id }: { id: string }) => id === 'mariestad-team')).toMatchObject({
      kind: 'team',
      area: 'municipality:skaraborg:mariestad',
      areaName: 'Mariestad',
      isConvener: false,
      seats: [{ id: 'rehab', name: 'rehab', party: 'rehab' }],
    });
    expect(ids(elin.areas)).toEqual(['region:skaraborg', 'municipality:skaraborg:mariestad']);
    expect(elin).toMatchObject({ isCoordinator: false, isSupport: false, unanswered: 0 });
  });

  it('is the same person whose home is another tenant, as a guest of the host and in a channel shared with us', async () => {
    expect(ids((await me('Mikael Rönn')).forums)).toEqual(
      expect.arrayContaining(['mariestad-team', 'skovde-team', 'gullspang-team']),
    );
    expect((await me('Omar Haddad')).forums[0].seats[0].party).toBe('vardcentral');
  });

  it('is a convener of the own forum only', async () => {
    const { forums } = await me('Henrik Åberg');
    const convened = forums.filter(({ isConvener }: { isConvener: boolean }) => isConvener);
    expect(ids(convened)).toContain('mariestad-team');
  });

  it('sees every area as the coordinator', async () => {
    const annika = await me('Annika Falkenström');
    expect(annika.isCoordinator).toBe(true);
    expect(annika.areas).toHaveLength(16);
  });

  it('sees no forum of others, and is not told that it is there', async () => {
    const sara = stage.person('Sara Nyberg');
    const [foreign, absent] = [await sara.asks('/api/forums/skovde-team'), await sara.asks('/api/forums/no-such')];
    expect(foreign).toMatchObject({ status: 404, body: absent.body });
    expect((await sara.asks('/api/forums/mariestad-team')).body.name).toBe('SAMBU-team Mariestad');
  });
});

describe('a token that does not do', () => {
  it('opens nothing, and gets a sentence without anything of the token', async () => {
    const bad = Object.entries(await refusedTokens(stage.teams, personId('Elin Sandström')));
    expect(bad.length).toBeGreaterThan(20);
    for (const [name, token] of bad) {
      const { status, body } = await ask(origin(), token, '/api/me');
      expect([401, 403], name).toContain(status);
      expect(body.error.sentence, name).toMatch(/^[A-ZÅÄÖ].+[.]$/);
      expect(JSON.stringify(body), name).not.toContain(token.slice(0, 24));
    }
    expect((await ask(origin(), undefined, '/api/me')).status).toBe(401);
  });
});

describe('whoever has left', () => {
  it('is out at the first thing that writes, and of the lists within half a minute', async () => {
    const own = await createStage();
    try {
      const sara = own.person('Sara Nyberg');
      const before = (await sara.asks('/api/me')).body;
      expect(ids(before.forums)).toContain('mariestad-team');
      await own.teams.leave('19:mariestad@thread.tacv2', sara.id).catch(() => undefined);
      const gone = own.teams.state().people.find(({ id }) => id === sara.id)?.teams;
      expect(gone).toEqual([]);
      const body = { organization: { party: 'elevhalsa' } };
      const written = await sara.asks('/api/areas/municipality:skaraborg:mariestad/contacts', { method: 'POST', body });
      expect(written.status).toBe(404);
      expect((await sara.asks('/api/me')).body.forums).toEqual([]);
    } finally {
      await own.close();
    }
  });
});

describe('the first visit', () => {
  it('asks no roster twice of whom it is not', async () => {
    const own = await createStage();
    try {
      const before = own.teams.traffic.length;
      expect(ids((await own.person('Sara Nyberg').asks('/api/me')).body.forums)).toContain('mariestad-team');
      const asked = own.teams.traffic.slice(before).filter((one) => JSON.stringify(one).includes('/members/'));
      const { length: forums } = sample.forums;
      expect(asked.length).toBeGreaterThan(0);
      // Once each, and once more in the two that are hers.
      expect(asked.length).toBeLessThanOrEqual(forums + 2);
    } finally {
      await own.close();
    }
  });
});

describe('while Teams is silent', () => {
  it('nobody who comes for the first time is told that they are in no forum', async () => {
    const own = await createStage();
    try {
      own.teams.setMood({ kind: 'status', status: 503, times: 400 });
      const { body } = await own.person('Sara Nyberg').asks('/api/me');
      expect(body.forums).toEqual([]);
      expect(body.unanswered).toBeGreaterThan(0);
      expect((await own.person('Sara Nyberg').asks('/api/forums/mariestad-team')).status).toBe(503);
      own.teams.setMood({ kind: 'normal' });
      expect(ids((await own.person('Sara Nyberg').asks('/api/me')).body.forums)).toContain('mariestad-team');
    } finally {
      await own.close();
    }
  });
});
