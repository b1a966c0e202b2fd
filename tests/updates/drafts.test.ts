import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seatId } from '../../bot/forums/seat.ts';
import { card, text } from '../../bot/platform/cards/card.ts';
import { bytesOf, mostBytes } from '../../bot/platform/cards/size.ts';
import { keepUpdate } from '../../bot/updates/actions/composing/draft.ts';
import { audience } from '../../bot/updates/audience.ts';
import { flawSentence } from '../../bot/updates/composing/refusals.ts';
import { previewView, testView } from '../../bot/updates/contract/compose.ts';
import { updateList } from '../../bot/updates/contract/list.ts';
import { updateView } from '../../bot/updates/contract/update.ts';
import { senderToRegion } from '../../bot/updates/rights.ts';
import { updateId } from '../../bot/updates/update-id.ts';
import { hjo, publishNew, region, visitor } from '../documents/two-towns.ts';
import { addForum, forumOf, id, people } from '../forums/town.ts';
import { type Desk, openDesk, typedUpdate } from './served-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const content = (more: object = {}) => ({ ...typedUpdate().content, ...more });

describe('a draft', () => {
  it('is kept, and seen with its card and with what it still lacks', async () => {
    const view = await desk.begin({ content: content({ asks: { kind: 'act' } }), audience: {} });
    expect(view).toMatchObject({
      state: 'draft',
      stateWords: 'Utkast',
      version: 1,
      count: 0,
      toWords: 'till ingen än',
    });
    expect(Object.keys(view.flaws)).toEqual(['asks.by', 'audience']);
    expect(JSON.stringify(view.card)).toContain('Ny rutin för SIP');
    expect(view.bytes).toBeGreaterThan(500);
    expect(view.may).toMatchObject({ edit: true, send: true, stop: false, recall: false });
  });

  it('says to whom it goes', async () => {
    const to = async (audience: object) => (await desk.begin({ audience })).toWords;
    expect(await to({ groups: true })).toBe('till Gruppen i Hjo');
    expect(await to({ teams: true, groups: true })).toBe('till en grupp och 2 team');
    expect(await to({ forums: ['skovde-team', 'atlantis-team'] })).toBe('till Teamet i Skövde');
  });

  it('is changed by whoever has seen the last version', async () => {
    const { id, version } = await desk.begin();
    const changed = await desk.ask('coordinator', 'PUT', `/updates/${id}`, typedUpdate({ audience: {} }), version);
    expect([changed.status, changed.body.version, changed.body.toWords]).toEqual([200, 2, 'till ingen än']);
    expect(changed.headers.get('etag')).toBe('"2"');
  });

  it('of two who write at once the later is given what the first wrote, and nothing is written over', async () => {
    const { id, version } = await desk.begin();
    const put = (title: string) =>
      desk.ask('coordinator', 'PUT', `/updates/${id}`, typedUpdate({ content: content({ title }) }), version);
    const both = await Promise.all([put('Första'), put('Andra')]);
    const [won, lost] = both.toSorted((a, b) => a.status - b.status);
    expect([won?.status, lost?.status]).toEqual([200, 412]);
    expect(updateView.parse(lost?.body.present).content.title).toBe(won?.body.content.title);
    const now = await desk.ask('coordinator', 'GET', `/updates/${id}`);
    expect([now.body.content.title, now.body.version]).toEqual([won?.body.content.title, 2]);
  });

  it('is thrown away by whoever has seen the last version, and is then gone', async () => {
    const { id, version } = await desk.begin();
    expect((await desk.ask('coordinator', 'DELETE', `/updates/${id}`, undefined, version + 1)).status).toBe(412);
    expect((await desk.ask('coordinator', 'DELETE', `/updates/${id}`, undefined, version)).body).toEqual({
      gone: true,
    });
    expect((await desk.ask('coordinator', 'GET', `/updates/${id}`)).status).toBe(404);
    expect((await desk.ask('coordinator', 'DELETE', `/updates/${id}`, undefined, version)).status).toBe(404);
  });

  it.each([
    ['title', content({ title: 'Om 20100101-2384' })],
    ['text', content({ text: 'Det gäller 20100101-2384.' })],
    ['asks.choices.0', content({ asks: { kind: 'choose', choices: ['20100101-2384', 'Nej'] } })],
    ['link', content({ link: 'https://www.example.se/20100101-2384' })],
  ])('with a personal number in the %s is not kept', async (field, typed) => {
    const { status, body } = await desk.ask('coordinator', 'POST', '/updates', typedUpdate({ content: typed }));
    expect([status, body.error.code, Object.keys(body.error.fields)]).toEqual([422, 'blocked', [field]]);
  });

  it('is kept when its writer says that a word points to no child, and that is not asked again', async () => {
    const typed = typedUpdate({ content: content({ text: 'Eleven Elsa är en film. Visa den.' }) });
    const asked = await desk.ask('coordinator', 'POST', '/updates', typed);
    expect([asked.status, asked.body.error.code]).toEqual([422, 'asks']);
    const { id, version } = await desk.begin({ ...typed, notNames: asked.body.present.words });
    const sent = await desk.ask('coordinator', 'POST', `/updates/${id}/send`, { when: 'now' }, version);
    expect([sent.status, sent.body.state]).toEqual([200, 'sending']);
  });

  it.each([
    ['title', content({ title: 'x'.repeat(121) })],
    ['text', content({ text: 'x'.repeat(4_001) })],
    ['link', content({ link: 'javascript:alert(1)' })],
    ['document', content({ document: { area: region, id: 'finns-inte' } })],
  ])('with a %s that cannot be kept is told so beside it', async (field, typed) => {
    const { status, body } = await desk.ask('coordinator', 'POST', '/updates', typedUpdate({ content: typed }));
    expect([status, body.error.code, Object.keys(body.error.fields)]).toEqual([422, 'flawed', [field]]);
    expect(body.error.fields[field]).toMatch(/^[A-ZÅÄÖ].*[.]$/);
  });

  it('whose card can become too large is refused with its size, and what was kept before stands', async () => {
    const { id, version } = await desk.begin();
    const { ports } = desk.world;
    const sender = senderToRegion(await visitor(desk.world, 'coordinator'));
    if (!sender) throw new Error('no coordinator');
    const { title, text: typed } = typedUpdate().content;
    const writing = {
      content: { title, text: typed, asks: { kind: 'know' as const } },
      audience: audience.parse({ groups: true }),
      notNames: [],
    };
    const draw = () => card([text('å'.repeat(15_000))]);
    const kept = await keepUpdate(ports, sender, { id: updateId.parse(id), seen: version }, writing, draw);
    const flaw = { field: 'card', kind: 'too-large', bytes: bytesOf(draw()) } as const;
    expect(kept).toEqual({ ok: false, failure: { kind: 'flawed', flaws: [flaw] } });
    expect(flawSentence(flaw, mostBytes)).toContain('29,5 kB');
    expect((await desk.ask('coordinator', 'GET', `/updates/${id}`)).body.version).toBe(version);
  });
});

describe('a steering document in it', () => {
  it('of the region is for all, by its title of today', async () => {
    const { document } = await publishNew(desk.world, region);
    const typed = content({ document: { area: region, id: document.id } });
    const view = await desk.begin({ content: typed, audience: { teams: true } });
    expect(view.content.document?.title).toBe('Riktlinje för SIP');
    expect(view.flaws).toEqual({});
  });

  it('of a municipality is for its own forums alone', async () => {
    const { document } = await publishNew(desk.world, hjo);
    const typed = content({ document: { area: hjo, id: document.id } });
    const flawsFor = async (forums: string[]) =>
      Object.keys((await desk.begin({ content: typed, audience: { forums } })).flaws);
    expect(await flawsFor(['hjo-group', 'hjo-team'])).toEqual([]);
    expect(await flawsFor(['hjo-group', 'skovde-team'])).toEqual(['document']);
  });
});

describe('the preview', () => {
  it('has the real card, its size and what hinders it, and keeps nothing', async () => {
    const typed = content({ text: '# Rubrik\n\n| a |\n|---|', asks: { kind: 'choose', choices: ['Ja'] } });
    const { status, body } = await desk.ask('coordinator', 'POST', '/updates/preview', { content: typed });
    const preview = previewView.parse(body);
    expect([status, Object.keys(preview.flaws)]).toEqual([200, ['asks.choices', 'text', 'audience']]);
    expect(preview.flaws.text).toContain('Rubriker');
    expect(preview.card.type).toBe('AdaptiveCard');
  });

  it('says what the screening would stop, and asks about words, before anything is kept', async () => {
    const preview = async (text: string, notNames: string[] = []) => {
      const body = { content: content({ text }), audience: { groups: true }, notNames };
      return previewView.parse((await desk.ask('coordinator', 'POST', '/updates/preview', body)).body).screened;
    };
    expect(await preview('Läs igenom.')).toBeUndefined();
    expect(Object.keys((await preview('Gäller 20100101-2384.'))?.fields ?? {})).toEqual(['text']);
    const asked = await preview('Vi har en elev, Kalle Karlsson, i åk 4.');
    expect(asked?.words.length).toBeGreaterThan(0);
    expect(await preview('Vi har en elev, Kalle Karlsson, i åk 4.', [...(asked?.words ?? [])])).toBeUndefined();
  });

  it('says that the time that is chosen is a day off, or has been, before anybody has pressed', async () => {
    const preview = async (at: string) => {
      const body = { content: content(), audience: { groups: true }, at };
      return previewView.parse((await desk.ask('coordinator', 'POST', '/updates/preview', body)).body);
    };
    expect((await preview('2026-12-03T09:00')).notices).toEqual([]);
    expect((await preview('2026-12-25T09:00')).notices).toEqual([
      'Fredag 25 december kl. 09.00 är juldagen. Många läser det först nästa arbetsdag.',
    ]);
    expect((await preview('2026-11-28T09:00')).notices[0]).toContain('är på en helg');
    expect((await preview('2026-11-19T09:00')).flaws).toEqual({
      when: 'Den tiden har redan varit. Välj en senare, eller skicka nu.',
    });
  });

  it('has a word where nothing is written yet, so that no button is empty', async () => {
    const typed = content({ title: '', asks: { kind: 'choose', choices: ['Ja', ''] } });
    const { body } = await desk.ask('coordinator', 'POST', '/updates/preview', { content: typed });
    const { card, flaws } = previewView.parse(body);
    expect(JSON.stringify(card)).toMatch(/"Rubrik".*"title":"Ja".*"title":"Svar 2"/);
    expect(flaws).toHaveProperty('title');
  });
});

describe('whose an update is', () => {
  it('a convener writes to the own forum alone, whatever is asked for', async () => {
    const view = await desk.begin({ forum: 'hjo-team', audience: { groups: true, teams: true } }, 'convener');
    expect(view).toMatchObject({
      forum: { id: 'hjo-team', name: 'Teamet i Hjo' },
      toWords: 'till Teamet i Hjo',
      count: 1,
    });
    expect(view.audience).toMatchObject({ groups: false, teams: false, forums: ['hjo-team'] });
    expect(view.may.bundle).toBe(false);
  });

  it('the deputy goes on with it, and nobody outside sees it until it is out', async () => {
    const { id, version } = await desk.begin({ forum: 'hjo-team' }, 'convener');
    expect((await desk.ask('deputy', 'PUT', `/updates/${id}`, typedUpdate(), version)).status).toBe(200);
    for (const who of ['coordinator', 'support', 'stranger', 'rehab', 'asker'] as const)
      expect((await desk.ask(who, 'GET', `/updates/${id}`)).status, who).toBe(404);
    await desk.ask('deputy', 'POST', `/updates/${id}/send`, { when: 'now' }, version + 1);
    expect((await desk.ask('support', 'GET', `/updates/${id}`)).status).toBe(200);
    expect((await desk.ask('coordinator', 'POST', `/updates/${id}/recall`)).status).toBe(403);
    expect((await desk.ask('stranger', 'POST', `/updates/${id}/recall`)).status).toBe(404);
  });

  it.each([
    ['support', undefined, 403],
    ['convener', undefined, 403],
    ['rehab', 'hjo-team', 403],
    ['coordinator', 'hjo-team', 403],
    ['convener', 'skovde-team', 404],
    ['convener', 'Hjo Team/..', 404],
  ] as const)('%s writes nothing to %s', async (who, forum, expected) => {
    const body = { ...typedUpdate(), ...(forum !== undefined && { forum }) };
    for (const path of ['/updates', '/updates/preview'])
      expect((await desk.ask(who, 'POST', path, body)).status).toBe(expected);
  });

  it('is told in the list with what the reader may do', async () => {
    const listed = async (who: 'coordinator' | 'support' | 'convener' | 'asker') => {
      const { status, body } = await desk.ask(who, 'GET', '/updates');
      expect(status).toBe(200);
      return updateList.parse(body);
    };
    const [all, own, none] = [await listed('coordinator'), await listed('convener'), await listed('asker')];
    expect(all.may).toEqual({ region: true, forums: [] });
    expect(own.may.forums.map(({ id }) => id)).toEqual(['hjo-group', 'hjo-team']);
    expect(new Set(own.updates.map(({ forum }) => forum?.id))).toEqual(new Set(['hjo-team']));
    expect(none).toEqual({ updates: [], may: { region: false, forums: [] } });
    expect((await listed('support')).updates.map(({ id }) => id)).toEqual(all.updates.map(({ id }) => id));
  });
});

describe('a test post', () => {
  const test = async (who: 'coordinator' | 'convener', id: string) =>
    testView.parse((await desk.ask(who, 'POST', `/updates/${id}/test`)).body);

  it('puts the real card in the writer’s own chat, and counts nowhere', async () => {
    const { id } = await desk.begin();
    expect(await test('coordinator', id)).toMatchObject({ outcome: 'sent' });
    const [posted] = desk.world.teams.sentTo(people.coordinator.userId).slice(-1);
    expect(JSON.stringify(posted?.message.card)).toContain('Det här är ett prov');
    const view = await desk.ask('coordinator', 'GET', `/updates/${id}`);
    expect([view.body.state, view.body.version]).toEqual(['draft', 1]);
  });

  it.each([
    [{ kind: 'refused', status: 403, code: 'Forbidden' }, 'refused'],
    [{ kind: 'uncertain' }, 'uncertain'],
    [{ kind: 'throttled', retryAfterMs: 1_000 }, 'later'],
    [{ kind: 'not-reached' }, 'later'],
  ] as const)('that ends in %j is told as %s', async (outcome, told) => {
    const { id } = await desk.begin();
    desk.world.teams.nextEndIn(outcome);
    const came = await test('coordinator', id);
    expect(came.outcome).toBe(told);
    expect(came.sentence).toMatch(/[.]$/);
  });
});

describe('the size of a card', () => {
  it('is that with every seat answered, also those that nobody has taken yet', async () => {
    const seats = Array.from({ length: 150 }, (_, n) => ({
      id: seatId.parse(`vardcentral.u${n}`),
      party: 'vardcentral',
      name: 'vårdcentralen med det långa namnet '.repeat(7),
      holders: [],
      closures: [],
    }));
    await addForum(desk.world, {
      ...forumOf('group', id('vara-group'), 'Gruppen i Vara'),
      municipality: 'vara',
      seats,
    });
    const ask = (forum: string) =>
      desk.ask('coordinator', 'POST', '/updates/preview', { content: content(), audience: { forums: [forum] } });
    expect((await ask('vara-group')).body.flaws.card).toMatch(/^Kortet kan bli /);
    expect((await ask('hjo-group')).body.flaws).toEqual({});
  });
});
