/** Who keeps a row true, as a sentence, and by which office. The proof can be made here only. */
import { type AreaAccess, mayKeepArea, mayKeepRowsOf } from '../forums/access.ts';
import type { ContactChange } from './change.ts';

const keeps: unique symbol = Symbol('keeps');

/** Somebody who may keep the rows of `party` in the area. `by`: the function, as others read it; never a name. */
export type Keeper = {
  readonly access: AreaAccess;
  readonly party: string;
  readonly by: string;
  readonly [keeps]: true;
};

/** The party's own seat speaks first: whoever also convenes still answers for the own service. */
const officeFor = (access: AreaAccess, party: string): string => {
  const own = access.seats.find(({ seat }) => seat.party === party);
  if (own) return own.seat.name;
  return access.isConvener ? 'sammankallande' : 'koordinatorn';
};

export const keeperOf = (access: AreaAccess, party: string): Keeper | undefined =>
  mayKeepRowsOf(access, party) ? { access, party, by: officeFor(access, party), [keeps]: true } : undefined;

/** Whoever keeps the whole list does it by that office, not by a seat of the own. */
export const keeperOfList = (access: AreaAccess): Omit<Keeper, 'party'> | undefined =>
  mayKeepArea(access)
    ? { access, by: access.isConvener ? 'sammankallande' : 'koordinatorn', [keeps]: true }
    : undefined;

/** Of the parties of the region, those whose rows the person keeps. */
export const partiesKept = (access: AreaAccess, parties: readonly { readonly id: string }[]): readonly string[] =>
  parties.flatMap(({ id }) => (mayKeepRowsOf(access, id) ? [id] : []));

/** What takes a change back answers for both sides of it: what the row is now, and what it becomes. */
export const keeperOfBoth = (
  access: AreaAccess,
  { from, to }: Pick<ContactChange, 'from' | 'to'>,
): Keeper | undefined => {
  const [first, ...others] = [to, from].flatMap((row) => (row ? [keeperOf(access, row.organization.party)] : []));
  return others.every((other) => other !== undefined) ? first : undefined;
};
