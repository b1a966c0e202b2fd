/** When a team's meeting takes up which case: whoever comes for a while only has its cases together. Pure. */
import type { Temporal } from 'temporal-polyfill';
import type { AgendaCase } from '../../cases/agenda-case.ts';
import type { Forum, ForumId } from '../../forums/forum.ts';
import type { AttendeeId } from '../attendee-id.ts';
import { type Meeting, startsAt } from '../meeting.ts';

export type Slot = { readonly from: Temporal.Instant; readonly to: Temporal.Instant };

/** Without a slot there is no room left for it. */
export type PlacedCase = AgendaCase & { readonly slot?: Slot };

/** Somebody who stays so many minutes. `slot`: from the first of the own cases to the last. */
export type ShortStay = {
  readonly attendee: AttendeeId;
  readonly minutes: number;
  readonly slot?: Slot;
  /** The own cases take longer than that, or have no room. */
  readonly isTooShort: boolean;
};

/** Cases that stand together, with those who come for just them; nobody where all stay. */
export type CaseGroup = { readonly stays: readonly ShortStay[]; readonly cases: readonly PlacedCase[] };

export type Slots = {
  readonly groups: readonly CaseGroup[];
  /** False: the last of them have no slot. */
  readonly hasRoom: boolean;
  /** When the points begin, where there is time left for any. */
  readonly pointsFrom?: Temporal.Instant;
};

type Stay = Meeting['shortStays'][number];
type Block = { readonly stays: readonly Stay[]; readonly cases: readonly AgendaCase[] };

const concerns = ({ concerned }: AgendaCase, { attendee }: Stay): boolean =>
  concerned.some((seat) => String(seat) === String(attendee));

/** All cases that hang together by somebody who stays a short while, beginning with one of them. */
const hangingTogether = (first: AgendaCase, all: readonly AgendaCase[], stays: readonly Stay[]): Block => {
  let block: Block = { stays: [], cases: [first] };
  for (;;) {
    const shared = stays.filter((stay) => block.cases.some((one) => concerns(one, stay)));
    const cases = all.filter((one) => one === first || shared.some((stay) => concerns(one, stay)));
    if (cases.length === block.cases.length && shared.length === block.stays.length) return block;
    block = { stays: shared, cases };
  }
};

/** Two who share a case meet over it: the one's own first, then what is both's, then the other's. */
const inside = ({ stays, cases }: Block): Block => {
  const firstOf = (stay: Stay) => cases.findIndex((one) => concerns(one, stay));
  const inOrder = stays.toSorted((one, other) => firstOf(one) - firstOf(other));
  const span = (one: AgendaCase) => {
    const places = inOrder.flatMap((stay, place) => (concerns(one, stay) ? [place] : []));
    return { from: Math.min(...places), to: Math.max(...places) };
  };
  const sorted = cases.toSorted((one, other) => {
    const [a, b] = [span(one), span(other)];
    return a.from - b.from || a.to - b.to;
  });
  return { stays: inOrder, cases: stays.length > 1 ? sorted : cases };
};

const blocksOf = (cases: readonly AgendaCase[], stays: readonly Stay[]): readonly Block[] => {
  const blocks: Block[] = [];
  for (const one of cases) {
    if (blocks.some((block) => block.cases.includes(one))) continue;
    blocks.push(inside(hangingTogether(one, cases, stays)));
  }
  return blocks;
};

/** What nobody took first of all, then what somebody comes for that nobody took, then the others where their first stands. */
const rankOf = ({ stays, cases }: Block): number => {
  if (!cases.some(({ isNobodys }) => isNobodys)) return 2;
  return stays.length === 0 ? 0 : 1;
};

/** `cases` in the order of the agenda. Those that stand alone side by side are one group. */
const grouped = (cases: readonly AgendaCase[], stays: readonly Stay[]): readonly Block[] => {
  const groups: Block[] = [];
  for (const block of blocksOf(cases, stays).toSorted((one, other) => rankOf(one) - rankOf(other))) {
    const last = groups.at(-1);
    const isOneMore = last?.stays.length === 0 && block.stays.length === 0;
    if (isOneMore) groups.splice(-1, 1, { stays: [], cases: [...last.cases, ...block.cases] });
    else groups.push(block);
  }
  return groups;
};

/** Minutes: for saying hello, and for what was decided before; then steps of five. */
const opening = 5;
const step = 5;
const shortest = 5;
const longest = 20;

const even = (minutes: number, count: number): number =>
  Math.min(longest, Math.max(shortest, Math.floor(minutes / count / step) * step));

const slotOfAll = (cases: readonly PlacedCase[]): Slot | undefined => {
  const slots = cases.flatMap(({ slot }) => slot ?? []);
  const [first, last] = [slots[0], slots.at(-1)];
  return first && last ? { from: first.from, to: last.to } : undefined;
};

const placedStay = (stay: Stay, cases: readonly PlacedCase[]): ShortStay => {
  const own = cases.filter((one) => concerns(one, stay));
  const slot = slotOfAll(own);
  const isPlaced = slot !== undefined && own.every((one) => one.slot !== undefined);
  const isTooShort = !isPlaced || slot.to.since(slot.from).total('minutes') > stay.minutes;
  return { ...stay, ...(slot && { slot }), isTooShort };
};

type Timed = Pick<Meeting, 'date' | 'start' | 'minutes' | 'shortStays' | 'points'>;

/** `cases` in the order of the agenda, each of which may be talked of. */
export const slotted = (meeting: Timed, cases: readonly AgendaCase[]): Slots => {
  const { minutes, shortStays } = meeting;
  const left = minutes - opening;
  // A point gets its five minutes as long as every case has as many.
  const forPoints = meeting.points.length > 0 && left - step >= cases.length * shortest ? step : 0;
  const share = even(left - forPoints, Math.max(1, cases.length));
  const stayOf = (stay: Stay) => even(stay.minutes, cases.filter((one) => concerns(one, stay)).length);
  const lengthOf = (one: AgendaCase) =>
    Math.min(share, ...shortStays.filter((stay) => concerns(one, stay)).map(stayOf));
  const begins = startsAt(meeting);
  const at = (minute: number) => begins.add({ minutes: minute });
  let used = opening;
  let hasRoom = true;
  const place = (one: AgendaCase): PlacedCase => {
    const length = lengthOf(one);
    hasRoom = hasRoom && used + length <= minutes;
    if (!hasRoom) return one;
    const slot = { from: at(used), to: at(used + length) };
    used += length;
    return { ...one, slot };
  };
  const groups = grouped(cases, shortStays).map((block) => {
    const placed = block.cases.map(place);
    return { stays: block.stays.map((stay) => placedStay(stay, placed)), cases: placed };
  });
  return { groups, hasRoom, ...(hasRoom && minutes - used >= step && { pointsFrom: at(used) }) };
};

/** Whom to tell when the own question is taken up. Without a slot there may be no time for it. */
export type AskerSlot = Pick<AgendaCase, 'id' | 'alias' | 'mode'> & {
  readonly userId: string;
  /** From another municipality's team, which is `home`. */
  readonly isGuest: boolean;
  readonly home?: ForumId;
  readonly slot?: Slot;
};

export const askerSlotOf = ({ id, alias, mode, asker, slot }: PlacedCase): AskerSlot => ({
  id,
  alias,
  mode,
  ...asker,
  ...(slot && { slot }),
});

/** Askers without a seat that is called to this very meeting; whoever holds one is there all the time. */
export const slotsOf = (
  { seats }: Pick<Forum, 'seats'>,
  { attendees }: Pick<Meeting, 'attendees'>,
  { groups }: Pick<Slots, 'groups'>,
): readonly AskerSlot[] => {
  const called = seats.filter(({ id }) => attendees.some((attendee) => String(attendee) === String(id)));
  const isThere = (userId: string) =>
    called.some(({ holders }) => holders.some((one) => one.state === 'confirmed' && one.userId === userId));
  return groups
    .flatMap(({ cases }) => cases)
    .filter(({ asker }) => !isThere(asker.userId))
    .map(askerSlotOf);
};
