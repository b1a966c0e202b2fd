/** Seats and tasks that somebody has lost are noted beside the backups, and taken away again after a restore. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Erasure, oweErasure } from '../../platform/backup/erasure.ts';
import type { ReturningRow, Rule } from '../../platform/backup/rule.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Region } from '../../platform/regions/port.ts';
import { withoutSeat } from '../closing.ts';
import { conveners, type Forum, forum } from '../forum.ts';
import type { Opening } from '../opening.ts';
import type { NamedPerson } from '../person.ts';
import { region } from '../region.ts';
import { isHeldBy, seatId } from '../seat.ts';
import { named } from '../seating.ts';
import { regionFactsKey } from '../store/regions.ts';
import { forumKey } from '../store.ts';

const forumKind = 'forum-rights-gone';
const regionKind = 'region-rights-gone';

const list = z.string().transform((joined) => (joined === '' ? [] : joined.split(',')));

/** `holders`: `<seat> <person>`. `gate`: it was shut, or has lost its registrar. */
const forumDetail = z.object({
  seats: list,
  holders: list,
  conveners: list,
  gate: z.enum(['shut', 'as-it-was']),
});
const regionDetail = z.object({ coordinators: list, processSupport: list });

const gone = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  before.filter((one) => !after.includes(one));

const people = (some: readonly { readonly person: string }[]): readonly string[] => some.map(({ person }) => person);

const confirmedIn = ({ seats }: Forum): readonly string[] =>
  seats.flatMap(({ id, holders }) =>
    holders.flatMap(({ state, person }) => (state === 'confirmed' ? [`${id} ${person}`] : [])),
  );

const isShut = (before: Opening, after: Opening): boolean =>
  (before.opened !== undefined && after.opened === undefined) ||
  (before.registrar !== undefined && before.registrar.person !== after.registrar?.person);

/** One note for all that a change takes away, however many have left; none where it takes nothing. */
export const oweLostRights = (ports: Ports, before: Forum, after: Forum, at: Erasure['at']): readonly Promised[] => {
  const seats = gone(
    before.seats.map(({ id }) => id),
    after.seats.map(({ id }) => id),
  );
  const isLeft = (one: string): boolean => !seats.some((id) => one.startsWith(`${id} `));
  const holders = gone(confirmedIn(before), confirmedIn(after)).filter(isLeft);
  const lost = gone(people(conveners(before)), people(conveners(after)));
  const gate = isShut(before.opening, after.opening) ? 'shut' : 'as-it-was';
  if (seats.length + holders.length + lost.length === 0 && gate === 'as-it-was') return [];
  const detail = { seats: seats.join(','), holders: holders.join(','), conveners: lost.join(','), gate };
  const place = { table: 'forums', partition: before.id, about: forumKey } as const;
  return [oweErasure(ports, { ...place, kind: forumKind, at, detail })];
};

export const oweLostTasks = (ports: Ports, before: Region, after: Region, at: Erasure['at']): readonly Promised[] => {
  const coordinators = gone(people(before.coordinators), people(after.coordinators));
  const processSupport = gone(people(before.processSupport), people(after.processSupport));
  if (coordinators.length + processSupport.length === 0) return [];
  const detail = { coordinators: coordinators.join(','), processSupport: processSupport.join(',') };
  const place = { table: 'regions', partition: before.region.id, about: regionFactsKey } as const;
  return [oweErasure(ports, { ...place, kind: regionKind, at, detail })];
};

const isEarlier = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0;

/** What was given later than it was taken stays. */
const forumAfter = (held: Forum, { at, detail }: Erasure): Forum => {
  const lost = forumDetail.parse(detail);
  const left = lost.seats.map((id) => seatId.parse(id)).reduce(withoutSeat, held);
  const seats = left.seats.map((seat) => ({
    ...seat,
    holders: seat.holders.filter(
      ({ person, since }) =>
        !(isHeldBy(seat, person) && isEarlier(since, at) && lost.holders.includes(`${seat.id} ${person}`)),
    ),
  }));
  const staying = (one: NamedPerson | undefined) => (one && !lost.conveners.includes(one.person) ? one : undefined);
  const { opened, ...opening } = left.opening;
  const staysOpen = opened && (lost.gate === 'as-it-was' || !isEarlier(opened.at, at));
  const gate = { ...opening, ...(staysOpen && { opened }) };
  return named({ ...left, seats, opening: gate }, staying(left.convener), staying(left.deputy));
};

const regionAfter = (held: Region, { detail }: Erasure): Region => {
  const lost = regionDetail.parse(detail);
  return {
    ...held,
    coordinators: held.coordinators.filter(({ person }) => !lost.coordinators.includes(person)),
    processSupport: held.processSupport.filter(({ person }) => !lost.processSupport.includes(person)),
  };
};

const rewritten = <T>(
  row: ReturningRow,
  schema: z.ZodType<T>,
  noted: readonly Erasure[],
  after: (held: T, one: Erasure) => T,
) => {
  if (noted.length === 0) return [row];
  const { data } = schema.safeParse(row.body);
  return data === undefined ? [] : [{ ...row, body: noted.reduce(after, data) }];
};

/** Whoever has lost a seat or a task is without it also in what a restore brings back. */
export const rightsReturning: Rule = (row, { erased }) => {
  const of = (kind: string) => erased.filter((one) => one.kind === kind && one.about === row.key);
  if (row.table === 'forums' && row.key === forumKey) return rewritten(row, forum, of(forumKind), forumAfter);
  if (row.table === 'regions' && row.key === regionFactsKey) return rewritten(row, region, of(regionKind), regionAfter);
  return [row];
};
