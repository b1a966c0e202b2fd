// What the map may show: words for each municipality, and one of three marks that differ by pattern, never by good or bad.
import type { ColumnKey, OverviewCells } from '../../../bot/overview/contract.ts';

export const marks = ['full', 'half', 'open'] as const;
export type Mark = (typeof marks)[number];

export type Lens = {
  readonly key: ColumnKey;
  /** What each mark stands for. */
  readonly words: Readonly<Partial<Record<Mark, string>>>;
  markOf(cells: OverviewCells): Mark;
};

/** As the trend counts it. */
const enough = 0.8;

const partOf = (share: { readonly n: number; readonly of: number } | undefined): number =>
  share === undefined || share.of === 0 ? 0 : share.n / share.of;

const part = (share: OverviewCells['contacts']['value'], full: number): Mark =>
  partOf(share) >= full ? 'full' : partOf(share) > 0 ? 'half' : 'open';

const has = (value: unknown): Mark => (value === undefined || value === false ? 'open' : 'full');

export const lenses = [
  {
    key: 'wish',
    words: { full: 'Vill ha stöd', half: 'Vill inte ha stöd nu', open: 'Har inte sagt något' },
    markOf: ({ wish: { value } }) => (value === 'wants' ? 'full' : value === 'not-now' ? 'half' : 'open'),
  },
  {
    key: 'team',
    words: { full: 'I gång', half: 'Beslutat', open: 'Inget team än' },
    markOf: ({ team: { value } }) => (value === 'active' ? 'full' : value === 'decided' ? 'half' : 'open'),
  },
  {
    key: 'nextGroupMeeting',
    words: { full: 'Har ett möte inlagt', open: 'Inget möte inlagt' },
    markOf: ({ nextGroupMeeting }) => has(nextGroupMeeting.value),
  },
  {
    key: 'convener',
    words: { full: 'Har sammankallande', open: 'Ingen sammankallande' },
    markOf: ({ convener }) => has(convener.value),
  },
  {
    key: 'plan',
    words: { full: 'En plan gäller', open: 'Ingen plan gäller' },
    markOf: ({ plan }) => has(plan.value),
  },
  {
    key: 'contacts',
    words: { full: 'Bekräftad till minst 80 %', half: 'Bekräftad till en del', open: 'Inget är bekräftat' },
    markOf: ({ contacts }) => part(contacts.value, enough),
  },
  {
    key: 'read',
    words: { full: 'Allt är läst', half: 'En del är läst', open: 'Inget är läst, eller inget att läsa' },
    markOf: ({ read }) => part(read.value, 1),
  },
] as const satisfies readonly Lens[];
export type LensKey = (typeof lenses)[number]['key'];

export const lensOf = (key: string | undefined): Lens => lenses.find((one) => one.key === key) ?? lenses[0];
