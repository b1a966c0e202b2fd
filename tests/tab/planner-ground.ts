// What the planner is given: a team in a municipality with two school years.
import type { PreviewRow, SeriesList } from '../../bot/meetings/contract/series.ts';
import { type Draft, newDraft } from '../../tab/pages/meetings/planner/draft.ts';

const term = (id: string, name: string, from: string, to: string) => ({ id, name, from, to, isOver: false });

const parties = [
  { id: 'elevhalsa', name: 'elevhälsan' },
  { id: 'rehab', name: 'rehab' },
  { id: 'bup', name: 'BUP' },
];

export const listed = (more: Partial<SeriesList> = {}): SeriesList => ({
  series: [],
  mayChange: true,
  forum: { id: 'mariestad-team', name: 'SAMBU-team Mariestad', kind: 'team' },
  area: 'municipality:skaraborg:mariestad',
  attendees: parties,
  owners: parties,
  terms: [
    term('2026-autumn', 'Höstterminen 2026', '2026-08-17', '2026-12-18'),
    term('2027-spring', 'Vårterminen 2027', '2027-01-11', '2027-06-11'),
    term('2027-autumn', 'Höstterminen 2027', '2027-08-16', '2027-12-17'),
  ],
  today: '2026-11-23',
  ...more,
});

export const aForm = (more: Partial<Draft> = {}): Draft => ({ ...newDraft(listed(), 'an-id'), ...more });

export const aRow = (more: Partial<PreviewRow> = {}): PreviewRow => ({
  planned: '2026-12-01',
  plannedWords: 'tisdag 1 december',
  date: '2026-12-01',
  week: 49,
  weekday: 'tisdag',
  dateWords: 'tisdag 1 december',
  timeWords: 'kl. 13.00–14.00',
  by: 'rhythm',
  ...more,
});
