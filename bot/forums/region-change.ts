/** What a region becomes by what somebody has filled in, and why it cannot. Pure. */
import type { Forum } from './forum.ts';
import type { Municipality, Region } from './region.ts';
import { slug } from './slug.ts';

type Typed = Omit<Region, 'municipalities'> & {
  readonly municipalities: readonly (Omit<Municipality, 'id'> & { readonly id?: string | undefined })[];
};

/** `n`: in the list as it was typed. */
export type RegionFlaw =
  | { readonly kind: 'municipality-has-forums' | 'party-has-seats'; readonly name: string }
  | { readonly kind: 'municipality-elsewhere'; readonly n: number; readonly name: string };

/** As it is stored: a municipality without an id has its name's. */
export const regionFrom = ({
  region,
  municipalities,
  parties,
  coordinators,
  processSupport,
  defaults,
}: Typed): Region => ({
  region,
  municipalities: municipalities.map(({ id, ...one }) => ({ ...one, id: id ?? slug(one.name) })),
  parties,
  coordinators,
  processSupport,
  defaults,
});

/** A municipality is in one region: its id tells whose a forum, a list or a choice on a card is. */
export const takenElsewhere = (region: Region, others: readonly Region[]): readonly RegionFlaw[] => {
  const taken = others.flatMap(({ municipalities }) => municipalities);
  return region.municipalities.flatMap(({ id, code, name }, n) =>
    taken.some((one) => one.id === id || one.code === code) ? [{ kind: 'municipality-elsewhere', n, name }] : [],
  );
};

export const hasForums = (forums: readonly Forum[], municipality: string): boolean =>
  forums.some((forum) => forum.municipality === municipality);

export const hasSeats = (forums: readonly Forum[], party: string): boolean =>
  forums.some(({ seats }) => seats.some((seat) => seat.party === party));

/** `forums`: all of the region. */
export const lostWith = (before: Region, after: Region, forums: readonly Forum[]): readonly RegionFlaw[] => {
  const gone = <T extends { readonly id: string }>(had: readonly T[], has: readonly T[]) =>
    had.filter(({ id }) => !has.some((one) => one.id === id));
  const municipalities = gone(before.municipalities, after.municipalities).filter(({ id }) => hasForums(forums, id));
  const parties = gone(before.parties, after.parties).filter(({ id }) => hasSeats(forums, id));
  return [
    ...municipalities.map(({ name }) => ({ kind: 'municipality-has-forums', name }) as const),
    ...parties.map(({ name }) => ({ kind: 'party-has-seats', name }) as const),
  ];
};
