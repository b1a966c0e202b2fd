/** Updates as the server tells of them: Tuesday 24 November 2026, at eight in the morning. */
import type { PreviewView } from '../../../bot/updates/contract/compose.ts';
import { type ListedUpdate, listedUpdate, type UpdateList, updateList } from '../../../bot/updates/contract/list.ts';
import { type UpdateDeliveryRow, type UpdateProgress, updateProgress } from '../../../bot/updates/contract/progress.ts';
import { type ReceivedList, receivedList } from '../../../bot/updates/contract/received.ts';
import { type Recipient, type RecipientList, recipientList } from '../../../bot/updates/contract/recipients.ts';
import { type UpdateResults, updateResults } from '../../../bot/updates/contract/results.ts';
import { type UpdateView, updateView } from '../../../bot/updates/contract/update.ts';

export const now = new Date('2026-11-24T07:00:00Z');

const mostBytes = 28_000;

export const cardOf = (title: string, text: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Från koordinatorn', isSubtle: true, size: 'Small', wrap: true },
    { type: 'TextBlock', text: title, size: 'Large', weight: 'Bolder', style: 'heading', wrap: true },
    { type: 'TextBlock', text, wrap: true },
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.Execute', title: 'Läst', verb: 'update.read', data: {} },
        { type: 'Action.Execute', title: 'Åtgärdat', verb: 'update.done', style: 'positive', data: {} },
      ],
    },
  ],
});

export const previewOf = (title: string, text: string, more: Partial<PreviewView> = {}): PreviewView => ({
  card: cardOf(title || 'Rubriken', text || 'Texten'),
  bytes: 2_400 + text.length,
  mostBytes,
  flaws: title === '' ? { title: 'Skriv en rubrik.' } : {},
  count: 15,
  toWords: 'till 15 grupper',
  notices: [],
  ...more,
});

const nothing = {
  edit: false,
  discard: false,
  test: false,
  send: false,
  schedule: false,
  bundle: false,
  unschedule: false,
  stop: false,
  correct: false,
  recall: false,
  resend: false,
} as const;

const ofDraft = { ...nothing, edit: true, discard: true, test: true, send: true, schedule: true, bundle: true };
export const ofSent = { ...nothing, stop: true, correct: true, recall: true, resend: true };

const draftId = '2026-11-24.0a1b2c3d';
export const sentId = '2026-11-20.1a2b3c4d';

export const draftView = (more: Partial<UpdateView> = {}): UpdateView =>
  updateView.parse({
    ...previewOf('Ny rutin för SIP', 'Vi börjar i januari.'),
    id: draftId,
    state: 'draft',
    stateWords: 'Utkast',
    version: 3,
    content: {
      title: 'Ny rutin för SIP',
      text: 'Vi börjar i januari.',
      asks: { kind: 'act', by: '2026-12-04' },
    },
    audience: { groups: true },
    asksWords: 'Åtgärda senast 4 december',
    by: 'Elin Forsgren',
    changedAt: '2026-11-24T06:40:00Z',
    may: ofDraft,
    notices: [],
    ...more,
  });

export const sentView = (more: Partial<UpdateView> = {}): UpdateView =>
  draftView({
    id: sentId,
    state: 'sending',
    stateWords: 'På väg ut',
    sentAt: '2026-11-24T06:59:00Z',
    sentBy: 'Elin Forsgren',
    may: ofSent,
    ...more,
  });

const listed = (more: Partial<ListedUpdate>): ListedUpdate =>
  listedUpdate.parse({
    id: draftId,
    title: 'Ny rutin för SIP',
    state: 'draft',
    stateWords: 'Utkast',
    to: 'till 15 grupper',
    asksWords: 'Åtgärda senast 4 december',
    by: 'Elin Forsgren',
    changedAt: '2026-11-24T06:40:00Z',
    isLetter: false,
    ...more,
  });

export const listOf = (more: Partial<UpdateList> = {}): UpdateList =>
  updateList.parse({
    updates: [
      listed({}),
      listed({
        id: sentId,
        title: 'Enkäten om teamen',
        state: 'sending',
        stateWords: 'På väg ut',
        sentAt: '2026-11-24T06:59:00Z',
        tally: { all: 15, delivered: 11, open: 2, failed: 1, uncertain: 1, answered: 3 },
      }),
      listed({
        id: '2026-11-18.aaaaaaaa',
        title: 'Träff i Skövde',
        state: 'scheduled',
        stateWords: 'Går ut torsdag 26 november kl. 9.00',
        goAt: '2026-11-26T08:00:00Z',
        asksWords: 'Välja ett svar senast 1 december',
      }),
      listed({
        id: '2026-11-10.bbbbbbbb',
        title: 'Fjortonbrevet, vecka 46',
        state: 'sent',
        stateWords: 'Utskickat',
        sentAt: '2026-11-10T08:00:00Z',
        asksWords: 'Bara att veta',
        isLetter: true,
        tally: { all: 15, delivered: 15, open: 0, failed: 0, uncertain: 0 },
      }),
    ],
    may: { region: true, forums: [] },
    ...more,
  });

export const receivedOf = (): ReceivedList =>
  receivedList.parse({
    updates: [
      {
        id: sentId,
        title: 'Ny rutin för SIP',
        state: 'sent',
        stateWords: 'Gick ut fredag 20 november kl. 8.00',
        asksWords: 'Åtgärda senast fredag 4 december',
        isLetter: false,
        sentAt: '2026-11-20T07:00:00Z',
        forums: [
          {
            id: 'mariestad-grupp',
            name: 'Partssamverkansgruppen Mariestad',
            words: 'Åtgärdat: rehab. Har inte svarat: BUP.',
            isOpen: true,
          },
        ],
      },
    ],
  });

const names = ['Essunga', 'Falköping', 'Götene', 'Lidköping', 'Mariestad', 'Skara', 'Skövde', 'Tibro'];
const sentOf = [{ title: 'Enkäten om teamen', day: '2026-11-12' }];
const twice = [...sentOf, { title: 'Träff i Skövde', day: '2026-11-02' }];

const recipients: readonly Recipient[] = names.flatMap((name, n): Recipient[] => {
  const municipality = name.toLowerCase();
  const recent = name === 'Skara' ? twice : n % 2 === 0 ? sentOf : [];
  return [
    {
      id: `grupp-${n}`,
      name: `Partssamverkansgruppen ${name}`,
      kind: 'group',
      municipality,
      teamState: n < 3 ? 'active' : n < 5 ? 'decided' : 'none',
      isBound: name !== 'Tibro',
      recent,
    },
    ...(n < 3
      ? [
          {
            id: `team-${n}`,
            name: `SAMBU-teamet ${name}`,
            kind: 'team' as const,
            municipality,
            isBound: true,
            recent: [],
          },
        ]
      : []),
  ];
});

export const recipientsOf = (more: Partial<RecipientList> = {}): RecipientList =>
  recipientList.parse({
    forums: [
      ...recipients,
      { id: 'natverket', name: 'Nätverket Skaraborg', kind: 'network', isBound: true, recent: [] },
    ],
    lists: [{ id: 'l1', name: 'Har SAMBU-team', audience: { groupsWith: ['active'] }, etag: '"l1"' }],
    ...more,
  });

const noCounts = {
  queued: 0,
  sending: 0,
  waiting: 0,
  delivered: 0,
  seen: 0,
  failed: 0,
  uncertain: 0,
  'held-back': 0,
};

export const progressOf = (
  words: string,
  counts: Partial<typeof noCounts>,
  more: Partial<UpdateProgress> = {},
): UpdateProgress =>
  updateProgress.parse({
    phase: 'going',
    words,
    total: 15,
    counts: { ...noCounts, ...counts },
    rows: [],
    more: 0,
    isSettled: false,
    ...more,
  });

export const troubled: UpdateProgress['rows'] = [
  {
    forum: 'grupp-6',
    name: 'Partssamverkansgruppen Skövde',
    state: 'uncertain',
    words: 'Teams svarade inte, så vi vet inte om kortet kom fram.',
    todo: 'Titta i kanalen.',
    may: { again: true, shows: true },
  },
  {
    forum: 'grupp-7',
    name: 'Partssamverkansgruppen Tibro',
    state: 'failed',
    words: 'Appen är borttagen ur teamet.',
    todo: 'Be den som äger teamet att lägga till appen igen, och skicka sedan igen.',
    may: { again: true, shows: false },
  },
  {
    forum: 'grupp-3',
    name: 'Partssamverkansgruppen Lidköping',
    state: 'waiting',
    words: 'Teams bad oss vänta till kl. 8.02.',
    until: '2026-11-24T07:02:00Z',
    may: { again: false, shows: false },
  },
];

const rowOf = (n: number, more: Partial<UpdateDeliveryRow>): UpdateDeliveryRow => ({
  forum: `grupp-${n}`,
  name: `Partssamverkansgruppen ${names[n]}`,
  kind: 'group',
  state: 'delivered',
  words: 'Framme i dag kl. 7.59.',
  may: { again: false, shows: false },
  hasActed: false,
  actedWords: 'Ingen har svarat än.',
  answers: [],
  ...more,
});

const shares = (read: number, done: number, silent: number) => [
  { of: 'read', words: 'Läst', count: read },
  { of: 'done', words: 'Åtgärdat', count: done },
  { of: 'silent', words: 'Inte svarat', count: silent },
];

export const resultsOf = (more: Partial<UpdateResults> = {}): UpdateResults =>
  updateResults.parse({
    title: 'Ny rutin för SIP',
    asks: { kind: 'act', words: 'Åtgärda senast 4 december', by: '2026-12-04' },
    words: '1 av 8 grupper har åtgärdat det. Det är framme hos 7.',
    total: 8,
    delivered: 7,
    acted: 1,
    forumShares: shares(2, 1, 5),
    seatShares: shares(5, 4, 31),
    forums: names.map((_, n) =>
      rowOf(
        n,
        n === 4
          ? {
              hasActed: true,
              actedWords: 'Åtgärdat av elevhälsan.',
              answers: [
                { who: 'elevhälsan', party: 'elevhalsa', said: 'Åtgärdat', at: '2026-11-24T06:59:30Z' },
                { who: 'rehab', party: 'rehab', said: 'Läst', at: '2026-11-24T06:59:40Z' },
              ],
            }
          : n === 7
            ? { state: 'failed', words: 'Appen är borttagen ur teamet.', actedWords: '' }
            : {},
      ),
    ),
    parties: [
      { party: 'elevhalsa', name: 'elevhälsan', seats: 8, shares: shares(2, 2, 4) },
      { party: 'rehab', name: 'rehab', seats: 8, shares: shares(1, 0, 7) },
      { party: 'bup', name: 'BUP', seats: 8, shares: shares(0, 1, 7) },
    ],
    isWhole: true,
    ...more,
  });
