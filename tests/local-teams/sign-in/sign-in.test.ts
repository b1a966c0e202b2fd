import { decodeJwt } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLocalTeams, type LocalTeams } from '../local-teams.ts';
import { asa, external, guest, team, tenant, town } from '../town.ts';
import { returnAddress } from './return-address.ts';

const tab = 'http://localhost:3978/tab/';

let teams: LocalTeams;
beforeAll(async () => {
  teams = await createLocalTeams({ ...town, tabUrl: tab });
  await teams.listen(0);
});
beforeEach(() => teams.pointTabAt(tab));
afterAll(() => teams.close());

const ask = (query: Record<string, string>) => fetch(`${teams.publicUrl}/sign-in?${new URLSearchParams(query)}`);
const choose = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${teams.publicUrl}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers,
    redirect: 'manual',
  });

describe('the sign-in for a tab that is opened alone', () => {
  it('shows everybody under their team', async () => {
    const answer = await ask({ return: tab, state: '/mariestad/kontakter' });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('Vem är du?');
    const order = ['Mariestad', 'Åsa Lindqvist', 'Gäst Gran', 'Utan team', 'Siv Alm'];
    const places = order.map((words) => html.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(answer.headers.get('Content-Security-Policy')).toContain("form-action 'self' http://localhost:3978;");
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('goes back with the token and the state in the fragment, nowhere else', async () => {
    const answer = await choose({ return: `${tab}?x=1#gammalt`, state: '/a?b=c&d', person: asa.id });
    expect(answer.status).toBe(303);
    const to = new URL(answer.headers.get('Location') ?? '');
    expect(`${to.origin}${to.pathname}${to.search}`).toBe(`${tab}?x=1`);
    const fragment = new URLSearchParams(to.hash.slice(1));
    expect(fragment.get('state')).toBe('/a?b=c&d');
    expect(decodeJwt(fragment.get('access_token') ?? '')).toMatchObject({ oid: asa.objectId, tid: tenant });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it.each([
    ['a guest in the host’s tenant', guest, tenant],
    ['an external in the own one', external, external.tenantId],
  ])('signs in %s', async (_who, person, tid) => {
    const { hash } = new URL((await choose({ return: tab, person: person.id })).headers.get('Location') ?? '');
    expect(decodeJwt(new URLSearchParams(hash.slice(1)).get('access_token') ?? '').tid).toBe(tid);
  });

  it.each([
    'https://evil.example.se/tab/',
    'http://localhost:3978@evil.example.se/tab/',
    'http://anna:hemligt@localhost:3978/tab/',
    'http://localhost:3979/tab/',
    'https://localhost:3978/tab/',
    'http://localhost.example.se:3978/tab/',
    '//evil.example.se',
    'javascript:alert(1)',
    '',
  ])('refuses to go to %s, in a sentence', async (foreign) => {
    const [page, post] = await Promise.all([ask({ return: foreign }), choose({ return: foreign, person: asa.id })]);
    expect([page.status, post.status]).toEqual([400, 400]);
    expect(post.headers.get('Location')).toBeNull();
    expect(await page.text()).toContain('är inte Partssamverkan på den här datorn');
  });

  it('refuses without a return address, with two, and for somebody who is not there', async () => {
    expect((await fetch(`${teams.publicUrl}/sign-in`)).status).toBe(400);
    expect((await fetch(`${teams.publicUrl}/sign-in?return=${tab}&return=${tab}`)).status).toBe(400);
    expect((await choose({ return: tab, person: '29:nobody' })).status).toBe(400);
  });

  it('refuses a form on another page', async () => {
    for (const origin of ['http://evil.example.se', 'null'])
      expect((await choose({ return: tab, person: asa.id }, { origin })).status).toBe(403);
  });

  it('draws no HTML of what it is given', async () => {
    const html = await (await ask({ return: tab, state: '"><script>alert(1)</script>' })).text();
    expect(html).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
  });

  it('holds no return address for the tab when the tab is on another machine', () => {
    expect(returnAddress('https://tab.example.se/tab/', 'https://tab.example.se/tab/')).toBeUndefined();
    expect(returnAddress('http://127.0.0.1:3978/tab/', 'http://localhost:3978/x')?.href).toBe(
      'http://localhost:3978/x',
    );
  });
});

describe('where the tab is', () => {
  it('follows the bot until it is said', async () => {
    const alone = await createLocalTeams({ ...town, botEndpoint: 'http://127.0.0.1:4000/api/messages' });
    const told: unknown[] = [];
    alone.onChange((change) => told.push(change));
    expect(alone.state().tab.url).toBe('http://127.0.0.1:4000/tab/');
    alone.pointAt('http://127.0.0.1:4001/api/messages');
    alone.pointTabAt('http://localhost:4002/tab/');
    alone.pointAt('http://127.0.0.1:4003/api/messages');
    expect(alone.state().tab).toEqual({ url: 'http://localhost:4002/tab/', appId: town.bot.appId, tenantId: tenant });
    expect(told).toMatchObject([
      { kind: 'tab', tab: { url: 'http://127.0.0.1:4001/tab/' } },
      { kind: 'tab', tab: { url: 'http://localhost:4002/tab/' } },
      { kind: 'tab' },
    ]);
    expect(alone.state().teams[0]?.id).toBe(team);
  });
});
