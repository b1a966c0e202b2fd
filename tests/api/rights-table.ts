/** Who may what: every route, and in each place who may and who is told that they may not. All others are told nothing. */
import { randomUUID } from 'node:crypto';
import { newFunction, typedContact, typedDocument } from './ground.ts';
import { areas, forums, type Place, seenBy } from './places.ts';
import { meetingRows } from './rights-of-meetings.ts';
import { overviewRows } from './rights-of-overview.ts';
import { regionRows } from './rights-of-regions.ts';
import { supportRows } from './rights-of-support.ts';
import { updateResultRows } from './rights-of-update-results.ts';
import { updateRows } from './rights-of-updates.ts';
import type { Row, Statuses } from './rights-row.ts';
import { helpers, members, type Role, roles } from './roles.ts';

type ByPlace = Readonly<Record<Place, readonly Role[]>>;

/** Whoever is told of the area and may not is told that too. */
const may = (who: ByPlace, status = 200): Row['in'] => {
  const at = (place: Place): Statuses => ({
    [status]: who[place],
    403: seenBy[place].filter((role) => !who[place].includes(role)),
  });
  return { mariestad: at('mariestad'), skovde: at('skovde'), region: at('region') };
};

/** The whole list, of every party. */
const keepers: ByPlace = {
  mariestad: ['convener', 'deputy', 'coordinator'],
  skovde: ['elsewhere', 'coordinator'],
  region: ['coordinator'],
};
/** And whoever holds a seat of the row's party: rehab. */
const ofRehab: ByPlace = {
  mariestad: [...keepers.mariestad, 'seat'],
  skovde: keepers.skovde,
  region: [...keepers.region, 'seat'],
};
/** No coordinator on a municipality's shelf. */
const publishers: ByPlace = { mariestad: ['convener', 'deputy'], skovde: ['elsewhere'], region: ['coordinator'] };
const seatHolders: ByPlace = {
  mariestad: ['seat', 'external', 'deputy'],
  skovde: ['elsewhere'],
  region: ['seat', 'external', 'deputy', 'elsewhere'],
};
const onTeams: ByPlace = {
  mariestad: [...members, ...helpers],
  skovde: ['elsewhere', ...helpers],
  region: ['convener', 'elsewhere', ...helpers],
};

const signedIn = roles.filter((role) => role !== 'nobody');
const onRosters: readonly Role[] = [...members, 'elsewhere', ...helpers];

/** What is asked of no area in particular. */
const alone = (statuses: Statuses): Row['in'] => ({ region: statuses });
const get = (path: string) => async () => ({ path });

const contacts = (place: Place) => `/areas/${areas[place]}/contacts`;
const shelf = (place: Place) => `/areas/${areas[place]}/documents`;

const reading = (route: string, does: string, who: ByPlace = seenBy): Row => ({
  route: `GET ${route}`,
  does,
  in: may(who),
  ask: async (ground, place) => {
    const kind = route.includes('documents') ? 'document' : 'contact';
    const { id } = await ground.thing(kind, place);
    const path = route.replace(':area', areas[place]).replace(':id', id).replace(':n', '1');
    return { path };
  },
});

const contact = (method: 'PUT' | 'DELETE' | 'POST', step: string, does: string): Row => ({
  route: `${method} /areas/:area/contacts/:id${step}`,
  does,
  in: may(ofRehab),
  ask: async (ground, place) => {
    const { id, etag, change } = await ground.thing('contact', place);
    const body = step === '/undo' ? { change } : typedContact('Dietist och logoped');
    return { path: `${contacts(place)}/${id}${step}`, method, body, headers: { 'If-Match': etag } };
  },
});

const step = (name: string, kind: 'draft' | 'document' | 'example', does: string, body: object = {}): Row => ({
  route: `POST /areas/:area/documents/:id/${name}`,
  does,
  in: may(name === 'read' ? seatHolders : publishers),
  ask: async (ground, place) => {
    const { id, etag } = await ground.thing(kind, place);
    return { path: `${shelf(place)}/${id}/${name}`, method: 'POST', body, headers: { 'If-Match': etag } };
  },
});

export const table: readonly Row[] = [
  { route: 'GET /setup', does: 'asks how to sign in', in: alone({ 200: roles }), ask: get('/setup') },
  { route: 'GET /me', does: 'asks who they are', in: alone({ 200: signedIn }), ask: get('/me') },
  {
    route: 'POST /press',
    does: 'presses a button',
    in: alone({ 200: onRosters, 403: ['stranger'] }),
    ask: async () => ({ path: '/press', method: 'POST', body: { verb: 'case.mine', data: {} } }),
  },
  {
    route: 'GET /forums/:forum',
    does: 'looks at a forum',
    in: { mariestad: { 200: onTeams.mariestad }, skovde: { 200: onTeams.skovde }, region: { 200: onTeams.region } },
    ask: async (_ground, place) => ({ path: `/forums/${forums[place]}` }),
  },
  { route: 'GET /cases', does: 'reads the list of cases', in: alone({ 200: signedIn }), ask: get('/cases') },
  {
    route: 'GET /forums/:forum/cases/:id',
    does: 'opens a case, and helpers never one',
    in: {
      mariestad: { 200: members, 403: helpers },
      skovde: { 200: ['elsewhere'], 403: helpers },
      region: { 403: helpers },
    },
    ask: async (ground, place) => ({ path: `/forums/${forums[place]}/cases/${ground.caseIn(place)}` }),
  },

  { route: 'GET /contacts', does: 'reads all lists', in: alone({ 200: signedIn }), ask: get('/contacts') },
  {
    route: 'GET /contacts/waiting',
    does: 'sees which rows wait to be confirmed',
    in: alone({ 200: signedIn }),
    ask: get('/contacts/waiting'),
  },
  ...['xlsx', 'csv', 'vcf'].flatMap((format): readonly Row[] => [
    {
      route: `GET /contacts.${format}`,
      does: `takes out all lists as ${format}`,
      in: alone({ 200: onRosters }),
      ask: get(`/contacts.${format}`),
    },
    reading(`/areas/:area/contacts.${format}`, `takes out a list as ${format}`),
  ]),
  reading('/areas/:area/contacts', 'reads a list'),
  reading('/areas/:area/contacts/history', 'reads what has changed in a list'),
  reading('/areas/:area/contacts/:id/history', 'reads what a row has been'),
  reading('/areas/:area/contacts/imports', 'reads which files have come in'),
  {
    route: 'POST /areas/:area/contacts',
    does: 'adds a row of rehab',
    in: may(ofRehab, 201),
    ask: async (_ground, place) => ({ path: contacts(place), method: 'POST', body: typedContact('Ny') }),
  },
  contact('PUT', '', 'changes a row of rehab'),
  contact('DELETE', '', 'removes a row of rehab'),
  contact('POST', '/confirm', 'confirms a row of rehab'),
  contact('POST', '/undo', 'takes back a change of a row of rehab'),
  {
    route: 'POST /areas/:area/contacts/import',
    does: 'looks through a file',
    in: may(keepers),
    ask: async (_ground, place) => ({
      path: `${contacts(place)}/import?name=a.csv`,
      method: 'POST',
      body: Buffer.from('Verksamhet;Funktion\r\nBUP;Samordnare\r\n'),
    }),
  },
  {
    route: 'POST /areas/:area/contacts/imports',
    does: 'saves the rows of a file',
    in: may(keepers, 201),
    ask: async (_ground, place) => {
      const rows = [{ kind: 'new', line: 2, contact: typedContact(newFunction()) }];
      const body = { once: randomUUID(), name: 'a.csv', rows };
      return { path: `${contacts(place)}/imports`, method: 'POST', body };
    },
  },
  {
    route: 'POST /areas/:area/contacts/imports/:id/undo',
    does: 'takes back a file',
    in: may(keepers),
    ask: async (ground, place) => {
      const { id } = await ground.thing('import', place);
      return { path: `${contacts(place)}/imports/${id}/undo`, method: 'POST' };
    },
  },

  reading('/areas/:area/school-years', 'reads the school years'),
  {
    route: 'GET /areas/:area/meetings-on-days-off',
    does: 'sees which meetings a break lies over',
    // Whoever helps the network plans its meetings, and has no school years to keep.
    in: may({ ...keepers, region: helpers }),
    ask: async (_ground, place) => ({ path: `/areas/${areas[place]}/meetings-on-days-off` }),
  },
  {
    route: 'PUT /areas/:area/school-years/:year',
    does: 'enters a school year',
    in: may(keepers),
    ask: async (_ground, place) => {
      const terms = {
        autumn: { from: '2029-08-20', to: '2029-12-20' },
        spring: { from: '2030-01-09', to: '2030-06-13' },
      };
      return { path: `/areas/${areas[place]}/school-years/2029`, method: 'PUT', body: { ...terms, breaks: [] } };
    },
  },

  reading('/areas/:area/documents', 'reads a shelf'),
  reading('/areas/:area/documents/:id', 'opens a document'),
  reading('/areas/:area/documents/:id/versions/:n', 'opens a version of it'),
  {
    route: 'POST /areas/:area/documents',
    does: 'begins a document',
    in: may(publishers, 201),
    ask: async (_ground, place) => ({ path: shelf(place), method: 'POST', body: typedDocument() }),
  },
  {
    route: 'PUT /areas/:area/documents/:id/draft',
    does: 'changes a draft',
    in: may(publishers),
    ask: async (ground, place) => {
      const { id, etag } = await ground.thing('draft', place);
      const path = `${shelf(place)}/${id}/draft`;
      return { path, method: 'PUT', body: typedDocument('Ny titel'), headers: { 'If-Match': etag } };
    },
  },
  step('publish', 'draft', 'publishes'),
  step('discard', 'draft', 'throws a draft away'),
  step('withdraw', 'document', 'withdraws', { n: 1 }),
  step('reviewed', 'document', 'has looked a document through', { reviewOn: '2027-03-01' }),
  step('share', 'document', 'shares a good example'),
  step('unshare', 'example', 'stops to share it'),
  step('read', 'document', 'has read for a party', { n: 1 }),
  {
    route: 'POST /areas/:area/documents/copy',
    does: 'copies an example of another’s',
    in: may(publishers, 201),
    ask: async (ground, place) => {
      const from = place === 'mariestad' ? 'skovde' : 'mariestad';
      const { id } = await ground.thing('example', from);
      return { path: `${shelf(place)}/copy`, method: 'POST', body: { from: { area: areas[from], id } } };
    },
  },
  {
    route: 'GET /examples',
    does: 'sees the good examples',
    in: alone({
      200: ['convener', 'deputy', 'elsewhere', ...helpers],
      403: ['stranger', 'asker', 'seat', 'external', 'registrar'],
    }),
    ask: get('/examples'),
  },
  {
    route: 'GET /examples/:area/:id',
    does: 'opens a good example',
    in: alone({
      200: ['convener', 'deputy', 'elsewhere', ...helpers],
      403: ['stranger', 'asker', 'seat', 'external', 'registrar'],
    }),
    ask: async (ground) => {
      const { id } = await ground.thing('example', 'skovde');
      return { path: `/examples/${areas.skovde}/${id}` };
    },
  },
  { route: 'GET /reading', does: 'sees what is to be read', in: alone({ 200: signedIn }), ask: get('/reading') },
  ...meetingRows,
  ...supportRows,
  ...overviewRows,
  ...regionRows,
  ...updateRows,
  ...updateResultRows,
];

export const expected = (row: Row, role: Role, place: Place): number => {
  const named = Object.entries(row.in[place] ?? {}).find(([, who]) => who.includes(role));
  return named ? Number(named[0]) : role === 'nobody' ? 401 : 404;
};
