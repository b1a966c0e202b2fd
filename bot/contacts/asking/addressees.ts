/** Whom the question goes to: those who hold the party's seats, one card a person; where nobody does, the channel. Pure. */
import type { Temporal } from 'temporal-polyfill';
import { type AreaId, isRegionArea } from '../../forums/area.ts';
import { conveners, type Forum, type ForumId } from '../../forums/forum.ts';
import type { Seat } from '../../forums/seat.ts';
import { isWithin } from '../../platform/time/working-days.ts';
import type { Desk, DueDesk } from './due-desks.ts';

/** `forums`: by which the person has to do with these rows. */
export type Addressee = {
  readonly userId: string;
  readonly forums: readonly ForumId[];
  readonly desks: readonly Desk[];
};

/** A channel where it is asked, since nobody holds a seat of these. */
export type Vacancy = { readonly forum: ForumId; readonly desks: readonly Desk[] };

export type Plan = {
  /** `waiting`: those whose card is on its way. `reached`: nobody need be asked in another way. */
  readonly desks: readonly (DueDesk & { readonly waiting: readonly string[]; readonly reached: boolean })[];
  readonly persons: readonly Addressee[];
  readonly vacancies: readonly Vacancy[];
};

/** Room for the marks and the words in a transaction of a hundred; what does not fit is asked another morning. */
const most = 80;
const mostHolders = 40;

const folded = (words: string): string => words.trim().toLocaleLowerCase('sv');

/** "Lövet" in the list is the seat "vårdcentralen Lövet". */
const isUnit = (seat: Seat, unit: string): boolean => {
  const [seated, listed] = [folded(seat.name), folded(unit)];
  return seated.includes(listed) || listed.includes(seated);
};

type Place = { readonly forum: Forum; readonly seat: Seat };

/** A unit that nobody has a seat for is asked about at the whole party's. */
export const seatsFor = (forums: readonly Forum[], { party, unit }: Desk): readonly Place[] => {
  const all = forums.flatMap((forum) =>
    forum.seats.filter((seat) => seat.party === party).map((seat) => ({ forum, seat })),
  );
  const own = unit === '' ? [] : all.filter(({ seat }) => isUnit(seat, unit));
  return own.length > 0 ? own : all;
};

const holdersOf = (places: readonly Place[]) =>
  places.flatMap(({ forum, seat }) =>
    seat.holders.filter(({ state }) => state === 'confirmed').map(({ userId }) => ({ userId, forum: forum.id })),
  );

/** Everybody who could be asked, whether they are away or not. */
export const holdersFor = (forums: readonly Forum[], desks: readonly Desk[]): readonly string[] => [
  ...new Set(desks.flatMap((desk) => holdersOf(seatsFor(forums, desk)).map(({ userId }) => userId))),
];

/**
 * Where it is asked aloud, and whose convener is told: where the party works with the others, the team before the group.
 * The region's rows belong to the network.
 */
export const homeOf = (forums: readonly Forum[], area: AreaId, { party }: Pick<Desk, 'party'>): Forum | undefined => {
  const order: readonly Forum['kind'][] = isRegionArea(area)
    ? ['network', 'group', 'team']
    : ['team', 'group', 'network'];
  const rank = ({ kind, seats }: Forum): number =>
    order.indexOf(kind) + (isRegionArea(area) || seats.some((seat) => seat.party === party) ? 0 : order.length);
  return forums.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))[0];
};

type Known = { readonly area: AreaId; readonly forums: readonly Forum[]; readonly away: ReadonlySet<string> };

type Asking = {
  readonly holders: readonly { readonly userId: string; readonly forum: ForumId }[];
  readonly home?: ForumId;
};

/** Undefined while the party has closed: it is asked when it is back. Who is away is asked only if all are. */
const askingOf = (desk: Desk, { area, forums, away }: Known, today: Temporal.PlainDate): Asking | undefined => {
  const places = seatsFor(forums, desk);
  const open = places.filter(({ seat }) => !seat.closures.some((closure) => isWithin(today, closure)));
  const all = holdersOf(open);
  if (all.length === 0 && holdersOf(places).length > 0) return undefined;
  const there = all.filter(({ userId }) => !away.has(userId));
  if (all.length > 0) return { holders: there.length > 0 ? there : all };
  const home = homeOf(forums, area, desk);
  if (!home) return undefined;
  // Nobody answers for the rows but whoever keeps the whole list.
  return { holders: conveners(home).map(({ userId }) => ({ userId, forum: home.id })), home: home.id };
};

/** All that are due and that can be asked today. `away`: of `holdersFor`. */
export const planOf = (due: readonly DueDesk[], known: Known, today: Temporal.PlainDate): Plan => {
  const desks: Plan['desks'][number][] = [];
  const persons = new Map<string, Addressee>();
  const vacancies = new Map<ForumId, Vacancy>();
  for (const one of due) {
    const asking = askingOf(one, known, today);
    if (!asking) continue;
    const { party, unit } = one;
    const userIds = [...new Set(asking.holders.map(({ userId }) => userId))].slice(0, mostHolders);
    const fresh = userIds.filter((userId) => !persons.has(userId)).length;
    if (desks.length + persons.size + vacancies.size + fresh + 2 > most) continue;
    for (const userId of userIds) {
      const before = persons.get(userId);
      const through = asking.holders.filter((holder) => holder.userId === userId).map(({ forum }) => forum);
      persons.set(userId, {
        userId,
        forums: [...new Set([...(before?.forums ?? []), ...through])],
        desks: [...(before?.desks ?? []), { party, unit }],
      });
    }
    const { home } = asking;
    if (home) vacancies.set(home, { forum: home, desks: [...(vacancies.get(home)?.desks ?? []), { party, unit }] });
    desks.push({ ...one, waiting: home ? [] : userIds, reached: home !== undefined });
  }
  return { desks, persons: [...persons.values()], vacancies: [...vacancies.values()] };
};
