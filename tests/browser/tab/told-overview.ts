/** Läget as the server tells of it: Tuesday 24 November 2026, at eight in the morning. */
import {
  type Overview,
  type OverviewCells,
  type OverviewDetail,
  type OverviewRow,
  overview,
  overviewDetail,
  overviewRow,
} from '../../../bot/overview/contract.ts';
import { type SupportView, supportView } from '../../../bot/support/contract.ts';

const figuresWords = 'Få frågor är inte lite arbete. Antal under fem visas inte.';

/** Where they lie, with what each wants of the region. */
const towns = [
  { id: 'hjo', name: 'Hjo', row: 5, column: 5, wants: true },
  { id: 'tibro', name: 'Tibro', row: 4, column: 4, wants: true },
  { id: 'essunga', name: 'Essunga', row: 5, column: 1 },
  { id: 'falkoping', name: 'Falköping', row: 5, column: 3 },
  { id: 'grastorp', name: 'Grästorp', row: 4, column: 1 },
  { id: 'gullspang', name: 'Gullspång', row: 1, column: 4 },
  { id: 'gotene', name: 'Götene', row: 3, column: 2 },
  { id: 'karlsborg', name: 'Karlsborg', row: 3, column: 5 },
  { id: 'lidkoping', name: 'Lidköping', row: 3, column: 1 },
  { id: 'mariestad', name: 'Mariestad', row: 2, column: 3 },
  { id: 'skara', name: 'Skara', row: 4, column: 2 },
  { id: 'skovde', name: 'Skövde', row: 4, column: 3 },
  { id: 'tidaholm', name: 'Tidaholm', row: 5, column: 4 },
  { id: 'toreboda', name: 'Töreboda', row: 2, column: 4 },
  { id: 'vara', name: 'Vara', row: 5, column: 2 },
] as const;

const cellsOf = (n: number, wants: boolean): OverviewCells => ({
  wish: wants
    ? { value: 'wants', words: 'Vill ha stöd' }
    : n % 5 === 0
      ? { value: 'not-now', words: 'Vill inte ha stöd nu' }
      : { value: 'unsaid', words: 'Har inte sagt något' },
  convener: n === 1 ? { words: 'Ingen sammankallande' } : { value: 'Karin Ek', words: 'Karin Ek' },
  deputy: { words: 'Ingen vice' },
  channels: n === 3 ? { value: { n: 1, of: 2 }, words: '1 av 2 kanaler kopplade' } : one(1, 1, 'Kanalen är kopplad'),
  nextGroupMeeting:
    n % 3 === 0
      ? { words: 'Inget möte inlagt' }
      : { value: '2026-12-03', words: n === 4 ? 'Möte 14 januari 2027' : 'Möte 3 december' },
  lastGroupMeeting: { value: '2026-10-06', words: 'Den 6 oktober' },
  nextTeamMeeting: n % 4 === 1 ? { words: 'Möte 1 december' } : { words: 'Inget team i appen än' },
  lastTeamMeeting: { words: n % 4 === 1 ? 'I går' : 'Inget team i appen än' },
  team:
    n % 4 === 1
      ? { value: 'active', words: 'I gång sedan 1 augusti 2019' }
      : n % 4 === 2
        ? { value: 'decided', words: 'Beslutat, start 1 februari 2027' }
        : { value: 'none', words: 'Inget team än' },
  plan: n % 2 === 0 ? { value: true, words: 'Gäller' } : { value: false, words: 'Ingen som gäller' },
  contacts: one(n, 15, `Bekräftad till ${Math.floor((n * 100) / 15)} %`),
  read: one(7, 7, 'Allt är läst'),
  questions: { words: n % 4 === 1 ? 'Färre än 5' : 'Inget team i appen än' },
  calls: { words: n % 4 === 1 ? 'Färre än 5' : 'Inget team i appen än' },
  updates: one(2, 3, '2 av 3 besvarade'),
  sign: { value: '2026-11-20', words: 'Kontakt bekräftad i fredags' },
});

const one = (n: number, of: number, words: string) => ({ value: { n, of }, words });

const rowOf = (town: { id: string; name: string; wants?: boolean }, n: number): OverviewRow =>
  overviewRow.parse({
    id: town.id,
    name: town.name,
    hasGroup: true,
    cells: cellsOf(n, town.wants === true),
    asOf: '2026-11-24T06:55:00Z',
  });

export const overviewOf = (more: Partial<Overview> = {}): Overview =>
  overview.parse({
    region: { id: 'skaraborg', name: 'Skaraborg' },
    municipalities: towns.map(rowOf),
    tiles: towns.map(({ id, name, row, column }) => ({ id, name, row, column })),
    trend: [
      {
        term: 'VT 2025',
        isPresent: false,
        of: 15,
        counts: { group: 9, decided: 4, active: 3 },
        source: 'Slutrapporten, juni 2025',
      },
      {
        term: 'VT 2026',
        isPresent: false,
        of: 15,
        counts: { group: 13, met: 12, decided: 4, active: 4, plan: 6, contacts: 3 },
      },
      {
        term: 'HT 2026',
        isPresent: true,
        of: 15,
        counts: { group: 14, met: 10, decided: 3, active: 4, plan: 8, contacts: 3, read: 15 },
      },
    ],
    asOf: '2026-11-24T06:55:00Z',
    asOfWords: 'i dag kl. 7.55',
    may: { write: true },
    figuresWords,
    ...more,
  });

/** As many as there are in the country, without a map. */
export const many = (count: number): Overview =>
  overviewOf({
    municipalities: Array.from({ length: count }, (_, n) => rowOf({ id: `k${n}`, name: `Kommun ${n + 1}` }, n % 15)),
    tiles: [],
  });

const steps = [
  ['forum', 'Teamet finns i appen', true, 'SAMBU-teamet Tibro'],
  ['channel', 'En egen kanal är kopplad', true, 'Kopplad'],
  ['seats', 'Varje part har någon på sin plats', false, '3 av 8 platser är bekräftade'],
  ['meetings', 'Mötena är inplanerade', false, 'Inte än'],
] as const;

export const detailOf = (more: Partial<OverviewDetail> = {}): OverviewDetail =>
  overviewDetail.parse({
    region: { id: 'skaraborg', name: 'Skaraborg' },
    municipality: rowOf({ ...towns[1] }, 1),
    forums: [
      {
        id: 'tibro-group',
        name: 'Partssamverkansgruppen Tibro',
        kind: 'group',
        isBound: true,
        words: 'Kanalen är kopplad',
      },
      {
        id: 'tibro-team',
        name: 'SAMBU-teamet Tibro',
        kind: 'team',
        isBound: false,
        words: 'Saknar kanal',
        convener: 'Eva Lind',
      },
    ],
    statusHistory: [
      { state: 'active', day: '2019-08-01', words: 'I gång sedan 1 augusti 2019. Elin Forsgren sa det i går.' },
    ],
    documents: [
      { title: 'Rutin för SIP', words: '3 av 8 platser har läst', path: '/region/styrdokument/region:skaraborg/d1' },
    ],
    updates: [
      {
        title: 'Enkäten om teamen',
        isActed: false,
        words: 'Gruppen: har inte svarat än',
        path: '/region/utskick/2026-11-20.1a2b3c4d',
      },
    ],
    notes: [],
    links: [
      {
        key: 'support',
        title: 'Erbjud stöd',
        why: 'Gruppen har sagt att den vill ha stöd.',
        path: '/region/utskick/nytt?till=mariestad-grupp',
      },
      {
        key: 'convener',
        title: 'Utse sammankallande',
        why: 'Utan sammankallande blir inga möten kallade.',
        path: '/tibro-group/forumet',
      },
    ],
    startUps: [
      {
        team: { id: 'tibro-team', name: 'SAMBU-teamet Tibro' },
        words: '2 av 4 steg är klara',
        steps: steps.map(([key, title, isDone, words]) => ({
          key,
          title,
          isDone,
          words,
          why: 'En fråga till en tom plats får inget svar.',
          ...(key === 'seats' && { path: '/tibro-team/forumet' }),
        })),
      },
    ],
    may: { write: true },
    figuresWords,
    asOf: '2026-11-24T06:55:00Z',
    asOfWords: 'i dag kl. 7.55',
    ...more,
  });

export const supportOf = (): SupportView =>
  supportView.parse({
    municipality: { id: 'tibro', name: 'Tibro' },
    status: { state: 'active', since: '2019-08-01', kind: 'SAMBU-team', etag: '"1"' },
    statusHistory: [
      {
        at: '2026-11-23T08:00:00Z',
        by: 'Elin Forsgren',
        as: 'coordinator',
        from: 'decided',
        to: 'active',
        since: '2019-08-01',
        kind: 'SAMBU-team',
      },
    ],
    wish: { said: { says: 'wants', line: 'Vi är nya.', by: 'Eva Lind', as: 'convener', at: '2026-11-20T08:00:00Z' } },
    wishHistory: [],
    notes: [],
    may: { setStatus: true, wish: true, notes: true },
  });
