/** What is said of an update to whoever writes it: how it stands, and to whom it goes. */
import type { Temporal } from 'temporal-polyfill';
import { capitalised, dateAndTime, enumerate } from '../../platform/time/swedish.ts';
import type { Audience, TeamState } from '../audience.ts';
import type { Unusual } from '../composing/going-time.ts';
import type { Update } from '../update.ts';

type Day = Temporal.PlainDate;

const when = (at: Temporal.Instant | undefined, today: Day): string =>
  at === undefined ? '' : ` ${dateAndTime(at, today)}`;

/** "Går ut torsdag 26 november kl. 09.00". */
export const stateWords = ({ state, missed, goAt, sentAt, endedAt }: Update, today: Day): string => {
  switch (state) {
    case 'draft':
      return missed ? 'Utkast. Gick inte ut, för sista dagen hade passerat' : 'Utkast';
    case 'scheduled':
      return `Går ut${when(goAt, today)}`;
    case 'bundled':
      return 'Väntar på nästa brev';
    case 'in-letter':
      return 'Gick ut i brevet';
    case 'sending':
      return 'På väg ut';
    case 'sent':
      return `Gick ut${when(sentAt, today)}`;
    case 'stopped':
      return `Stoppat${when(endedAt, today)}`;
    case 'recalled':
      return `Återkallat${when(endedAt, today)}`;
  }
};

const oneOrMore = (n: number, one: string, more: string): readonly string[] =>
  n === 0 ? [] : [n === 1 ? `en ${one}` : `${n} ${more}`];

type Kind = 'group' | 'team' | 'network';

/** "till 15 grupper, 4 team och nätverket". A single one is called by its name. */
export const countedWords = (to: readonly { readonly kind: Kind; readonly name: string }[]): string => {
  const [only, ...more] = to;
  if (!only) return 'till ingen än';
  if (more.length === 0) return `till ${only.name}`;
  const count = (kind: Kind) => to.filter((one) => one.kind === kind).length;
  const teams = count('team');
  return `till ${enumerate([
    ...oneOrMore(count('group'), 'grupp', 'grupper'),
    ...(teams === 0 ? [] : [teams === 1 ? 'ett team' : `${teams} team`]),
    ...(count('network') === 0 ? [] : ['nätverket']),
  ])}`;
};

const groupsWith: Readonly<Record<TeamState, string>> = {
  none: 'grupper utan team',
  decided: 'grupper som har beslutat om team',
  active: 'grupper med team i gång',
};

/** As it was chosen, whoever that is by now: "till alla grupper och nätverket". */
export const audienceWords = (audience: Audience): string => {
  const { listName, groups, teams, network, forums } = audience;
  if (listName !== undefined) return `till listan ${listName}`;
  const parts = [
    ...(groups ? ['alla grupper'] : audience.groupsWith.map((state) => groupsWith[state])),
    ...(teams ? ['alla team'] : []),
    ...(network ? ['nätverket'] : []),
    ...(forums.length === 0 ? [] : [forums.length === 1 ? 'ett valt forum' : `${forums.length} valda forum`]),
  ];
  return parts.length === 0 ? 'till ingen än' : `till ${enumerate(parts)}`;
};

const weekend: readonly string[] = ['lördag', 'söndag'];

const unusual = (one: Unusual, at: Temporal.Instant, today: Day): string =>
  one.kind === 'day-off'
    ? `${dateAndTime(at, today)} är ${weekend.includes(one.name) ? 'på en helg' : one.name}. Många läser det först nästa arbetsdag.`
    : `${dateAndTime(at, today)} är utanför arbetstid. Välj gärna en tid mellan kl. 07.00 och 18.00.`;

export const noticesOf = (found: readonly Unusual[], at: Temporal.Instant, today: Day): readonly string[] =>
  found.slice(0, 1).map((one) => capitalised(unusual(one, at, today)));

/** What came of a card to oneself. */
export const tested = {
  sent: 'Provet ligger i din chatt med Partssamverkan. Knapparna där räknas inte.',
  refused:
    'Teams släpper inte fram provet till din chatt. Lägg till appen för dig själv i Teams, eller se kortet här på sidan.',
  later: 'Teams hinner inte med just nu. Vänta en stund och försök igen.',
  uncertain: 'Teams svarade inte. Titta i din chatt med Partssamverkan innan du försöker igen.',
  'no-way': 'Appen når dig inte, eftersom du inte är med i något team som har den. Se kortet här på sidan.',
} as const;
