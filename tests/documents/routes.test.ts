import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  documentDetail,
  documentList,
  documentVersion,
  exampleDetail,
  readingList,
} from '../../bot/documents/contract.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { day } from './a-document.ts';
import { type Served, serveDocuments } from './served.ts';
import { hjo, publishNew, region, skovde, twoTowns } from './two-towns.ts';

let world: FakeWorld;
let api: Served;
beforeAll(async () => {
  world = await twoTowns();
  api = await serveDocuments(world);
});
afterAll(() => api.close());

const input = {
  kind: 'routine',
  title: 'Rutin för SAMBU-teamet',
  owner: { function: 'Sammankallande', office: 'convener' },
  text: '# Så här gör vi\n\nVi möts varannan vecka.',
};
const shelf = `/areas/${hjo}/documents`;

const begin = async (more: object = {}) => {
  const made = await api.ask('convener', 'POST', shelf, { ...input, ...more });
  expect(made.status).toBe(201);
  return documentDetail.parse(made.raw);
};

const publishDraft = async (more: object = {}) => {
  const { id, etag } = await begin(more);
  const published = await api.ask('convener', 'POST', `${shelf}/${id}/publish`, {}, etag);
  expect(published.status).toBe(200);
  return documentDetail.parse(published.raw);
};

describe('a document over HTTP', () => {
  it('goes from a draft of the publishers’ own to what everybody reads', async () => {
    const begun = await begin();
    expect(begun).toMatchObject({ area: hjo, areaName: 'Hjo', isRegion: false, hasDraft: true, mayPublish: true });
    expect(begun.shown).toMatchObject({ state: 'draft', n: 1, owner: { officeName: 'Sammankallande' } });
    const at = `${shelf}/${begun.id}`;
    expect((await api.ask('asker', 'GET', at)).status).toBe(404);
    expect((await api.ask('asker', 'GET', `${at}/versions/1`)).status).toBe(404);
    expect((await api.ask('support', 'GET', at)).status).toBe(404);
    const draft = documentVersion.parse((await api.ask('deputy', 'GET', `${at}/versions/1`)).raw);
    expect(draft.text).toBe(input.text);

    const kept = await api.ask('deputy', 'PUT', `${at}/draft`, { ...input, title: 'Rutin' }, begun.etag);
    expect(kept.status).toBe(200);
    const published = await api.ask('deputy', 'POST', `${at}/publish`, {}, kept.body.etag);
    expect(documentDetail.parse(published.raw)).toMatchObject({ inForce: 1, text: input.text, hasDraft: false });

    const read = documentDetail.parse((await api.ask('asker', 'GET', at)).raw);
    expect(read).toMatchObject({ inForce: 1, text: input.text, mayPublish: false, readings: [], mayRead: false });
    expect(read.shown).toMatchObject({
      title: 'Rutin',
      state: 'in-force',
      validFrom: '2026-11-20',
      publishedBy: 'Sammankallande, Teamet i Hjo',
    });
    expect(read.history.map(({ did, by }) => [did, by])).toEqual([['published', 'Sammankallande, Teamet i Hjo']]);
  });

  it('has its earlier versions a click away, and the coming one', async () => {
    const first = await publishDraft();
    const at = `${shelf}/${first.id}`;
    const second = { ...input, text: 'Ny text.', validFrom: '2027-01-01' };
    const kept = await api.ask('convener', 'PUT', `${at}/draft`, second, first.etag);
    await api.ask('convener', 'POST', `${at}/publish`, {}, kept.body.etag);
    const read = documentDetail.parse((await api.ask('rehab', 'GET', at)).raw);
    expect(read.versions.map(({ n, state }) => `${n} ${state}`)).toEqual(['2 coming', '1 in-force']);
    expect(read.text).toBe(input.text);
    expect(read.coming).toEqual({ n: 2, title: input.title, validFrom: '2027-01-01' });
    const { documents } = documentList.parse((await api.ask('rehab', 'GET', shelf)).raw);
    expect(documents.find(({ id }) => id === first.id)).toMatchObject({ shown: { n: 1 }, coming: { n: 2 } });
    expect((await api.ask('rehab', 'GET', `${at}/versions/2`)).body.text).toBe('Ny text.');
    expect((await api.ask('rehab', 'GET', `${at}/versions/3`)).status).toBe(404);
    expect((await api.ask('rehab', 'GET', `${at}/versions/x`)).status).toBe(404);
  });

  it('changed by somebody else meanwhile is given as it is now, with nothing written', async () => {
    const { id, etag } = await begin();
    const at = `${shelf}/${id}/draft`;
    expect((await api.ask('deputy', 'PUT', at, { ...input, title: 'Min' }, etag)).status).toBe(200);
    const late = await api.ask('convener', 'PUT', at, { ...input, title: 'Din' }, etag);
    expect(late.status).toBe(412);
    expect(late.body.error).toMatchObject({ code: 'changed' });
    expect(documentDetail.parse(late.body.present).shown.title).toBe('Min');
    const again = await api.ask('convener', 'PUT', at, { ...input, title: 'Din' }, late.body.present?.etag);
    expect(again.body.shown?.title).toBe('Din');
    expect((await api.ask('convener', 'PUT', at, input)).status).toBe(400);
  });

  it('is withdrawn, or thrown away before anybody has seen it', async () => {
    const { id, etag } = await publishDraft();
    const gone = await api.ask('convener', 'POST', `${shelf}/${id}/withdraw`, { n: 1 }, etag);
    expect(documentDetail.parse(gone.raw)).toMatchObject({ text: '', shown: { state: 'withdrawn' } });
    expect(gone.body.inForce).toBeUndefined();
    const twice = await api.ask('convener', 'POST', `${shelf}/${id}/withdraw`, { n: 1 }, gone.body.etag);
    expect([twice.status, twice.body.error.code]).toEqual([409, 'not-now']);

    const draft = await begin();
    const discarded = await api.ask('convener', 'POST', `${shelf}/${draft.id}/discard`, {}, draft.etag);
    expect(discarded.raw).toEqual({ gone: true });
    expect((await api.ask('convener', 'GET', `${shelf}/${draft.id}`)).status).toBe(404);
  });

  it('is looked through again on another day', async () => {
    const { id, etag, reviewOn } = await publishDraft({ reviewOn: '2026-12-01' });
    expect(reviewOn).toBe('2026-12-01');
    const at = `${shelf}/${id}/reviewed`;
    const late = await api.ask('convener', 'POST', at, { reviewOn: '2026-11-20' }, etag);
    expect(late.body.error.fields.reviewOn).toContain('senare dag');
    const reviewed = await api.ask('convener', 'POST', at, { reviewOn: '2027-12-01' }, etag);
    expect(documentDetail.parse(reviewed.raw).reviewOn).toBe('2027-12-01');
  });
});

describe('what is typed badly', () => {
  it.each([
    ['no title', { title: ' ' }, 'title'],
    ['a script for a link', { link: 'javascript:alert(1)' }, 'link'],
    ['an open link', { link: 'http://example.se' }, 'link'],
    ['no such kind', { kind: 'poem' }, 'kind'],
    ['no such party', { owner: { function: 'x', office: 'party:nobody' } }, 'owner.office'],
    ['no such day', { validFrom: '2026-02-30' }, 'validFrom'],
    ['a personal number', { text: 'Barnet 20120314-1236' }, 'text'],
    ['a personal number in the title', { title: '120314-1236' }, 'title'],
    ['a personal number in the link', { link: 'https://example.se/?q=120314-1236' }, 'link'],
    ['too long a text', { text: 'å'.repeat(400_001) }, 'text'],
  ])('%s is refused with a sentence at the field', async (_what, more, field) => {
    const refused = await api.ask('convener', 'POST', shelf, { ...input, ...more });
    expect(refused.status).toBe(422);
    expect(refused.body.error.fields[field]).toMatch(/[.?]$/);
  });

  it('may be a name beside a child, which the writer can answer for', async () => {
    const text = 'Eleven Maria är med.';
    const asked = await api.ask('convener', 'POST', shelf, { ...input, text });
    expect(asked.body).toMatchObject({ error: { code: 'asks' }, present: { words: ['Maria'] } });
    expect((await begin({ text, notNames: ['Maria'] })).shown.state).toBe('draft');
  });

  it('is kept as it is written when it looks like a script: nobody runs it here', async () => {
    const text = '<script>alert(1)</script> [x](javascript:alert(1))';
    expect((await publishDraft({ text, title: '<b>Rutin</b>' })).text).toBe(text);
  });

  it('holds the longest text there is', async () => {
    const text = 'å'.repeat(400_000);
    expect((await publishDraft({ text })).text).toHaveLength(400_000);
  });
});

describe('the shelf', () => {
  it('is the own area’s and the region’s, and says which is which', async () => {
    await publishNew(world, region, { title: 'Riktlinje för SIP', text: 'SIP är en samordnad individuell plan.' });
    await publishNew(world, skovde, { title: 'Skövdes egen rutin' });
    const { documents, mayPublish } = documentList.parse((await api.ask('asker', 'GET', shelf)).raw);
    expect(mayPublish).toBe(false);
    expect(documents.find(({ shown }) => shown.title === 'Riktlinje för SIP')).toMatchObject({ isRegion: true });
    expect(documents.map(({ shown }) => shown.title)).not.toContain('Skövdes egen rutin');
    expect(documents.some(({ shown }) => shown.state === 'draft')).toBe(false);
  });

  it('is searched in titles and texts, with the text around the hit', async () => {
    const text = `${'Inledning. '.repeat(50)}Vi fyller i årshjulet varje höst.`;
    await publishNew(world, hjo, { title: 'Handlingsplan', text });
    const find = async (words: string) =>
      documentList.parse((await api.ask('asker', 'GET', `${shelf}?q=${encodeURIComponent(words)}`)).raw).documents;
    expect((await find('sip'))[0]?.shown.title).toBe('Riktlinje för SIP');
    const [found] = await find('årshjulet höst');
    expect(found?.shown.title).toBe('Handlingsplan');
    expect(found?.snippet).toContain('Vi fyller i årshjulet');
    expect(await find('finns inte någonstans')).toEqual([]);
    expect((await find(' ')).length).toBeGreaterThan(2);
  });

  it('finds what has come into force since it was last searched, and not what is withdrawn', async () => {
    const find = async () => (await api.ask('asker', 'GET', `${shelf}?q=kantarell`)).body.documents;
    expect(await find()).toEqual([]);
    const { id, etag } = await publishDraft({ text: 'Om kantareller.' });
    expect(await find()).toHaveLength(1);
    await api.ask('convener', 'POST', `${shelf}/${id}/withdraw`, { n: 1 }, etag);
    expect(await find()).toEqual([]);
  });
});

describe('what asks to be read', () => {
  it('waits for each seat until its holder has pressed, for all of them at once', async () => {
    const { document } = await publishNew(world, region, { title: 'Ny överenskommelse', asksToBeRead: true });
    const at = `/areas/${region}/documents/${document.id}`;
    const mine = async () => readingList.parse((await api.ask('rehab', 'GET', '/reading')).raw).documents;
    expect((await mine()).map(({ id, seats }) => [id, seats.map(({ forum }) => forum).toSorted()])).toEqual([
      [document.id, ['hjo-team', 'skovde-team']],
    ]);
    expect((await api.ask('rehab', 'GET', at)).body.mayRead).toBe(true);
    const read = await api.ask('rehab', 'POST', `${at}/read`, { n: 1 });
    expect(documentDetail.parse(read.raw).readings.filter(({ isMine }) => isMine)).toMatchObject([
      { name: 'rehab', readAt: '2026-11-20T09:00:00Z' },
      { name: 'rehab', readAt: '2026-11-20T09:00:00Z' },
    ]);
    expect(read.body.mayRead).toBe(false);
    expect((await api.ask('rehab', 'POST', `${at}/read`, { n: 1 })).status).toBe(200);
    expect(await mine()).toEqual([]);

    const all = documentDetail.parse((await api.ask('coordinator', 'GET', at)).raw);
    expect(all.readings.map(({ forum, name, readAt }) => `${forum} ${name} ${readAt !== undefined}`)).toEqual([
      'hjo-group elevhälsan false',
      'hjo-team elevhälsan false',
      'hjo-team rehab true',
      'skovde-team rehab true',
    ]);
    const own = documentDetail.parse((await api.ask('asker', 'GET', at)).raw);
    expect(new Set(own.readings.map(({ forum }) => forum))).toEqual(new Set(['hjo-team']));
  });

  it('is marked by holders of a seat alone, for the version in force', async () => {
    const { document } = await publishNew(world, hjo, { asksToBeRead: true });
    const at = `${shelf}/${document.id}/read`;
    expect((await api.ask('asker', 'POST', at, { n: 1 })).body.error.code).toBe('no-seat');
    expect((await api.ask('rehab', 'POST', at, { n: 2 })).body.error.code).toBe('not-asked');
    expect((await api.ask('rehab', 'POST', at, {})).status).toBe(422);
    const other = await publishNew(world, hjo);
    const notAsking = await api.ask('rehab', 'POST', `${shelf}/${other.document.id}/read`, { n: 1 });
    expect(notAsking.body.error.code).toBe('not-asked');
  });

  it('asks anew when a new version does', async () => {
    const first = await publishDraft({ asksToBeRead: true });
    const at = `${shelf}/${first.id}`;
    await api.ask('rehab', 'POST', `${at}/read`, { n: 1 });
    const kept = await api.ask('convener', 'PUT', `${at}/draft`, { ...input, asksToBeRead: true }, first.etag);
    await api.ask('convener', 'POST', `${at}/publish`, {}, kept.body.etag);
    expect((await api.ask('rehab', 'GET', at)).body).toMatchObject({ inForce: 2, mayRead: true });
  });
});

describe('a good example', () => {
  it('is seen by the conveners of other areas, and copied as a draft of one’s own that says where it is from', async () => {
    const { id } = await publishDraft({ title: 'Årshjul för gruppen', kind: 'year-wheel' });
    expect((await api.ask('stranger', 'GET', `/examples/${hjo}/${id}`)).status).toBe(404);
    expect((await api.ask('convener', 'POST', `${shelf}/${id}/share`)).body.isExample).toBe(true);

    const list = documentList.parse((await api.ask('stranger', 'GET', '/examples')).raw);
    expect(list.documents.map((one) => [one.areaName, one.shown.title])).toEqual([['Hjo', 'Årshjul för gruppen']]);
    expect(list.mayPublish).toBe(true);
    const shown = exampleDetail.parse((await api.ask('stranger', 'GET', `/examples/${hjo}/${id}`)).raw);
    expect(shown.text).toBe(input.text);

    const copied = await api.ask('stranger', 'POST', `/areas/${skovde}/documents/copy`, { from: { area: hjo, id } });
    expect(copied.status).toBe(201);
    expect(documentDetail.parse(copied.raw)).toMatchObject({
      area: skovde,
      shown: { state: 'draft', title: 'Årshjul för gruppen', owner: { function: '', office: 'convener' } },
      copiedFrom: { area: hjo, areaName: 'Hjo', id, title: 'Årshjul för gruppen' },
    });
    const mine = `/areas/${skovde}/documents/${copied.body.id}`;
    expect((await api.ask('stranger', 'GET', `${mine}/versions/1`)).body.text).toBe(input.text);
    const early = await api.ask('stranger', 'POST', `${mine}/publish`, {}, copied.body.etag);
    expect(early.body.error.fields['owner.function']).toContain('funktion');

    expect((await api.ask('convener', 'POST', `${shelf}/${id}/unshare`)).body.isExample).toBe(false);
    const late = await api.ask('stranger', 'POST', `/areas/${skovde}/documents/copy`, { from: { area: hjo, id } });
    expect([late.status, late.body.error.code]).toEqual([404, 'not-an-example']);
  });

  it('must be in force to be one', async () => {
    const { id } = await begin();
    expect((await api.ask('convener', 'POST', `${shelf}/${id}/share`)).body.error.code).toBe('nothing-in-force');
  });
});

describe('the days', () => {
  it('go by: what was coming is in force, and the old version is replaced', async () => {
    const own = await twoTowns();
    const served = await serveDocuments(own);
    try {
      const { document } = await publishNew(own, hjo, { validFrom: day('2026-12-01'), text: 'ny' });
      const at = `${shelf}/${document.id}`;
      expect((await served.ask('asker', 'GET', at)).body).toMatchObject({ text: '', shown: { state: 'coming' } });
      own.now = own.now.add({ hours: 24 * 11 });
      expect((await served.ask('asker', 'GET', at)).body).toMatchObject({ text: 'ny', shown: { state: 'in-force' } });
    } finally {
      await served.close();
    }
  });
});
