import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contactHistory, contactList, contactLists, keptContact } from '../../bot/contacts/contract.ts';
import { createStage, type Stage } from '../support/stage.ts';

const mariestad = '/api/areas/municipality:skaraborg:mariestad/contacts';
const region = '/api/areas/region:skaraborg/contacts';

/** Who keeps what: the convener, a seat in rehab, a counsellor without a seat, those who help the region. */
const convener = 'Henrik Åberg';
const rehab = 'Elin Sandström';
const counsellor = 'Sara Nyberg';
const coordinator = 'Annika Falkenström';
const support = 'Robert Åslund';
const elsewhere = 'Hanna Lindqvist';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const asks = (name: string, ...asked: Parameters<ReturnType<Stage['person']>['asks']>) =>
  stage.person(name).asks(...asked);

const typed = (more: object = {}) => ({
  organization: { party: 'rehab', name: '' },
  contact: { title: 'Dietist', name: '' },
  service: { description: 'Råd om mat', minimum_age: 6 },
  phone: { number: '070-174 06 08' },
  schedule: [{ byday: 'MO,TU', opens_at: '08:00', closes_at: '09:30' }],
  service_area: { extent: 'municipality' },
  ...more,
});

const add = async (name: string, more: object = {}, path = mariestad) => {
  const answer = await asks(name, path, { method: 'POST', body: typed(more) });
  const { contact, change } = keptContact.parse(answer.body);
  if (!contact) throw new Error('gone');
  return { ...contact, path: `${path}/${contact.id}`, change };
};

describe('the list', () => {
  it('is the municipality’s with the region’s, each row with its area, tag and whether one may change it', async () => {
    const { status, body } = await asks(rehab, mariestad);
    expect(status).toBe(200);
    const list = contactList.parse(body);
    expect(list).toMatchObject({ name: 'Mariestad', mayKeep: false, mayKeepParties: ['rehab'] });
    expect(new Set(list.rows.map(({ area }) => area))).toEqual(
      new Set(['municipality:skaraborg:mariestad', 'region:skaraborg']),
    );
    for (const row of list.rows) expect(row.mayChange, row.id).toBe(row.organization.party === 'rehab');
    expect(JSON.stringify(body)).not.toContain('40000000-');
  });

  it('of the region alone stands by itself', async () => {
    const list = contactList.parse((await asks(counsellor, region)).body);
    expect(list).toMatchObject({ name: 'Skaraborg', mayKeep: false, mayKeepParties: [] });
    expect(list.rows.every(({ area }) => area === 'region:skaraborg')).toBe(true);
  });

  it.each([
    [coordinator, 16, true],
    [support, 16, false],
    [counsellor, 2, false],
  ])('of all areas that %s may see has %i of them', async (name, count, mayKeep) => {
    const lists = contactLists.parse((await asks(name, '/api/contacts')).body);
    expect(lists.areas).toHaveLength(count);
    expect(lists.areas.every((area) => area.mayKeep === mayKeep)).toBe(true);
    expect(new Set(lists.rows.map(({ id }) => id)).size).toBe(lists.rows.length);
  });

  it('of another municipality is not there, nor one that does not exist', async () => {
    for (const area of ['municipality:skaraborg:mariestad', 'municipality:skaraborg:nowhere', 'x', '..%2F..'])
      expect(await asks(elsewhere, `/api/areas/${area}/contacts`), area).toMatchObject({ status: 404 });
    const body = typed();
    expect((await asks(elsewhere, mariestad, { method: 'POST', body })).status).toBe(404);
  });
});

describe('a row', () => {
  it('is added, changed, confirmed, looked back at, removed and taken back', async () => {
    const row = await add(rehab);
    expect(row).toMatchObject({
      overdue: false,
      mayChange: true,
      assurer: 'rehab',
      hours: 'måndag och tisdag 8.00–9.30',
    });
    const headers = { 'If-Match': row.etag };
    const body = typed({ contact: { title: 'Dietist och logoped' } });
    const changed = await asks(convener, row.path, { method: 'PUT', body, headers });
    expect(changed).toMatchObject({ status: 200, body: { contact: { contact: { title: 'Dietist och logoped' } } } });
    expect(changed.headers.get('etag')).toBe(changed.body.contact.etag);
    expect((await asks(rehab, `${row.path}/confirm`, { method: 'POST' })).body.contact.assurer).toBe('rehab');
    const { changes } = contactHistory.parse((await asks(counsellor, `${row.path}/history`)).body);
    expect(changes.map(({ did }) => did).toSorted()).toEqual(['added', 'changed', 'confirmed']);
    expect(changes.some(({ mayUndo }) => mayUndo)).toBe(false);
    const now = keptContact.parse((await asks(rehab, `${row.path}/confirm`, { method: 'POST' })).body);
    const gone = await asks(rehab, row.path, { method: 'DELETE', headers: { 'If-Match': now.contact?.etag ?? '' } });
    expect(gone).toMatchObject({ status: 200, body: { contact: null } });
    const back = await asks(rehab, `${row.path}/undo`, { method: 'POST', body: { change: gone.body.change } });
    expect(back.body.contact.contact.title).toBe('Dietist och logoped');
  });

  it('that is gone is found among the latest changes, by whoever may bring it back', async () => {
    const row = await add(rehab, { contact: { title: 'Borta i morgon' } });
    await asks(rehab, row.path, { method: 'DELETE', headers: { 'If-Match': row.etag } });
    const latest = async (name: string) =>
      contactHistory.parse((await asks(name, `${mariestad}/history`)).body).changes;
    const ofRow = (await latest(rehab)).filter(({ from }) => from?.id === row.id);
    expect(ofRow).toMatchObject([{ did: 'removed', by: 'rehab', mayUndo: true }]);
    expect((await latest(counsellor)).some(({ mayUndo }) => mayUndo)).toBe(false);
    expect((await asks(elsewhere, `${mariestad}/history`)).status).toBe(404);
  });

  it('that somebody else has changed is shown as it is now, and nothing is written over', async () => {
    const row = await add(rehab);
    const put = (name: string, title: string) =>
      asks(name, row.path, { method: 'PUT', body: typed({ contact: { title } }), headers: { 'If-Match': row.etag } });
    expect((await put(convener, 'En')).status).toBe(200);
    const late = await put(rehab, 'Två');
    expect(late).toMatchObject({ status: 412, body: { present: { contact: { title: 'En' } } } });
    expect(late.body.error.sentence).toContain('Någon annan har ändrat raden');
    const blind = await asks(rehab, row.path, { method: 'PUT', body: typed() });
    expect(blind).toMatchObject({ status: 412, body: { error: { code: 'not-seen' } } });
  });

  it('comes once when the form is sent twice', async () => {
    const once = randomUUID();
    const [one, two] = [await add(convener, { once }), await add(convener, { once })];
    expect(two.id).toBe(one.id);
  });

  it.each([
    ['service.email', { service: { email: 'inte en adress' } }],
    ['service.url', { service: { url: 'javascript:alert(1)' } }],
    ['service.maximum_age', { service: { minimum_age: 12, maximum_age: 6 } }],
    ['contact.title', { contact: { title: ' ' } }],
    ['phone.number', { phone: { number: 'ring oss' } }],
    ['organization.party', { organization: { party: 'tandvard' } }],
    ['service.alert', { service: { alert: 'Gäller 20121112-1234' } }],
  ])('with %s that will not do is refused at the field', async (field, more) => {
    const { status, body } = await asks(convener, mariestad, { method: 'POST', body: typed(more) });
    expect(status).toBe(422);
    expect(Object.keys(body.error.fields)).toEqual([field]);
  });

  it('with a word that may be a child’s name is asked about, and saved when it is not', async () => {
    const body = typed({ service: { description: 'Sara Nyberg tar emot en elev i taget' } });
    const asked = await asks(convener, mariestad, { method: 'POST', body });
    expect(asked).toMatchObject({ status: 422, body: { error: { code: 'asks' } } });
    const notNames = asked.body.present.words;
    const saved = await asks(convener, mariestad, { method: 'POST', body: { ...body, notNames } });
    expect(saved.status).toBe(201);
  });
});

describe('every route and every role', () => {
  const roles = [convener, rehab, counsellor, coordinator, support, elsewhere] as const;
  const bup = typed({ organization: { party: 'bup' } });
  const writes = [
    ['adds a row of rehab', [201, 201, 403, 201, 403, 404], { body: typed(), path: mariestad, method: 'POST' }],
    ['adds a row of BUP', [201, 403, 403, 201, 403, 404], { body: bup, path: mariestad, method: 'POST' }],
    ['adds a row of BUP for the region', [403, 403, 403, 201, 403, 403], { body: bup, path: region, method: 'POST' }],
  ] as const;
  it.each(writes)('%s: %j', async (_does, statuses, { path, body, method }) => {
    const got: number[] = [];
    for (const role of roles) got.push((await asks(role, path, { method, body })).status);
    expect(got).toEqual(statuses);
  });

  it('changes, confirms, removes and takes back a row of BUP', async () => {
    const row = await add(coordinator, { organization: { party: 'bup' } });
    const headers = { 'If-Match': row.etag };
    for (const [role, status] of [
      [rehab, 403],
      [counsellor, 403],
      [support, 403],
      [elsewhere, 404],
    ] as const) {
      const got = [
        await asks(role, row.path, { method: 'PUT', body: bup, headers }),
        await asks(role, row.path, { method: 'DELETE', headers }),
        await asks(role, `${row.path}/confirm`, { method: 'POST' }),
        await asks(role, `${row.path}/undo`, { method: 'POST', body: { change: row.change } }),
      ];
      expect(
        got.map((one) => one.status),
        role,
      ).toEqual([status, status, status, status]);
    }
    expect((await asks(elsewhere, `${row.path}/history`)).status).toBe(404);
    expect((await asks(convener, `${row.path}/undo`, { method: 'POST', body: { change: row.change } })).status).toBe(
      200,
    );
  });

  it('asks for an id and a change that are there', async () => {
    for (const id of ['no-such', '..%2Frow', '%00'])
      expect((await asks(convener, `${mariestad}/${id}/confirm`, { method: 'POST' })).status, id).toBe(404);
    const row = await add(convener);
    const undo = { method: 'POST', body: { change: 'no-such' } } as const;
    expect((await asks(convener, `${row.path}/undo`, undo)).status).toBe(404);
  });
});
