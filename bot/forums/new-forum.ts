/** A forum that did not exist: what it is called and which seats it begins with. */
import { Temporal } from 'temporal-polyfill';
import { type Forum, type ForumId, forumId } from './forum.ts';
import { seatOfParty } from './new-seat.ts';
import { type Municipality, partiesOfATeam, type Region } from './region.ts';
import type { SchoolYear } from './school-year.ts';
import { termEndsBy } from './school-years/term-ends.ts';
import { slug } from './slug.ts';
import { networkName, newForumName } from './words.ts';

/** Where the municipality's own terms are not known: two school years of the usual last days before Christmas and summer. */
const usualTermEnds = (today: Temporal.PlainDate): readonly Temporal.PlainDate[] =>
  [0, 1, 2]
    .flatMap((years) => [
      new Temporal.PlainDate(today.year + years, 6, 12),
      new Temporal.PlainDate(today.year + years, 12, 20),
    ])
    .filter((day) => Temporal.PlainDate.compare(day, today) >= 0)
    .slice(0, 4);

/** An id that tells which forum it is to whoever reads the tables. `n`: 1, or more when the ids before are taken. */
export const idOfNewForum = (municipality: Municipality, name: string, n: number): ForumId => {
  const words = slug(name);
  const base = words.includes(municipality.id) ? words : [municipality.id, words].filter(Boolean).join('-');
  return forumId.parse(n === 1 ? base : `${base}-${n}`);
};

/** `typed`: empty means the usual name in the region. */
export const nameOfNewForum = (
  kind: 'group' | 'team',
  { name }: Municipality,
  { defaults }: Pick<Region, 'defaults'>,
  typed: string,
): string => typed.trim().slice(0, 80) || newForumName(kind, name, defaults.teamName);

/** `years`: the school years that its area has entered. */
export const newForum = (wanted: {
  readonly id: ForumId;
  readonly region: Region;
  readonly kind: 'group' | 'team';
  readonly municipality: Municipality;
  readonly name: string;
  readonly today: Temporal.PlainDate;
  readonly years?: readonly SchoolYear[];
}): Forum => {
  const { id, region, kind, municipality, name, today, years = [] } = wanted;
  const parties = kind === 'team' ? partiesOfATeam(region) : region.parties;
  return {
    id,
    kind,
    name,
    regionId: region.region.id,
    municipality: municipality.id,
    state: 'active',
    seats: parties.map(({ id }) => seatOfParty(id, region)),
    guaranteeDays: region.defaults.guaranteeDays,
    termEnds: [...termEndsBy(usualTermEnds(today), years)],
    digest: region.defaults.digest,
    opening: {},
  };
};

/** One id, so that two who make it at once make one. */
export const networkId = ({ region }: Region): ForumId => forumId.parse(`${region.id}-network`);

/** No seats, since the conveners of the municipalities are those who meet; the coordinators call them. */
export const newNetwork = (wanted: {
  readonly region: Region;
  /** Empty means the usual name. */
  readonly typed: string;
  readonly today: Temporal.PlainDate;
  readonly years: readonly SchoolYear[];
}): Forum => {
  const { region, typed, today, years } = wanted;
  return {
    id: networkId(region),
    kind: 'network',
    name: typed.trim().slice(0, 80) || networkName(region.region.name),
    regionId: region.region.id,
    state: 'active',
    seats: [],
    guaranteeDays: region.defaults.guaranteeDays,
    termEnds: [...termEndsBy(usualTermEnds(today), years)],
    digest: region.defaults.digest,
    opening: {},
  };
};
