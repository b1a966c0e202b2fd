/** What a change takes away from readers for good is noted beside the backups, and taken away again after a restore. */
import { z } from 'zod';
import { type SeatId, seatId } from '../../forums/seat.ts';
import { type Erasure, oweErasure } from '../../platform/backup/erasure.ts';
import type { ReturningRow, Rule } from '../../platform/backup/rule.ts';
import { needsRefresh, nextRevision } from '../../platform/delivery/delivery.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { invertedTime, rowKey } from '../../platform/tables/keys.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { cardNames } from '../card-name.ts';
import { type CaseRequest, caseId, caseRequest, erased, isLocked } from '../case-request.ts';
import { type ConsentRecord, consentRecord, holdsOn } from '../consent.ts';
import { withSomebodyAsked } from '../consent-steps.ts';
import { outcomes } from '../follow-up.ts';
import { withoutSeats } from '../standing.ts';
import type { StoredCase } from '../stored-case.ts';
import { deliveryOf, oweRefresh, withDelivery } from './cards-owed.ts';

const lockedKind = 'case-locked';
const narrowedKind = 'consent-narrowed';

const person = z.string().optional();
/** `text`: whether the question itself is gone too. */
const lockDetail = z.object({ outcome: z.enum(outcomes), text: z.enum(['erased', 'kept']), by: person });
const seatList = z
  .string()
  .transform((joined) => joined.split(',').flatMap((id) => (id === '' ? [] : [seatId.parse(id)])));
const narrowDetail = z.object({ left: seatList, fallen: seatList, by: person });

type After = { readonly after: CaseRequest; readonly consent?: ConsentRecord | undefined };
type Said = { readonly by?: string | undefined };

const byWhom = ({ by }: Said): Record<string, string> => (by === undefined ? {} : { by });

const isErased = ({ question }: CaseRequest): boolean => question.needs.length === 0;

/** Those who might talk with each other, whether the time is out or not. */
const seatsIn = (record: ConsentRecord | undefined, at: Erasure['at']): readonly SeatId[] => {
  const now = record && holdsOn(record, dayOf(at));
  return now && now.kind !== 'withdrawn' ? now.facts.seats : [];
};

export const oweErasures = (ports: Ports, before: StoredCase, { after, consent }: After): readonly Promised[] => {
  const at = ports.clock.now();
  const about = { table: 'forums', partition: after.forumId, about: after.id, at } as const;
  const { request } = before;
  const isNew = !isLocked(request) || (isErased(after) && !isErased(request));
  const last = consent?.events.at(-1);
  if (isLocked(after) && isNew && after.outcome) {
    const by = byWhom(last?.kind === 'withdrawn' ? last : {});
    const detail = { outcome: after.outcome, text: isErased(after) ? 'erased' : 'kept', ...by };
    return [oweErasure(ports, { ...about, kind: lockedKind, detail })];
  }
  const now = seatsIn(consent, at);
  const fallen = seatsIn(before.consent, at).filter((seat) => !now.includes(seat));
  if (fallen.length === 0) return [];
  const left = seatsIn(before.consent, at).filter((seat) => now.includes(seat));
  const detail = { left: left.join(','), fallen: fallen.join(','), ...byWhom(last ?? {}) };
  return [oweErasure(ports, { ...about, kind: narrowedKind, detail })];
};

type Taken = { readonly at: Erasure['at'] } & (
  | ({ readonly kind: 'locked' } & z.infer<typeof lockDetail>)
  | ({ readonly kind: 'narrowed' } & z.infer<typeof narrowDetail>)
);

const takenFrom = (noted: readonly Erasure[], id: string): readonly Taken[] =>
  noted.flatMap(({ kind, about, at, detail }): readonly Taken[] => {
    if (about !== id) return [];
    if (kind === lockedKind) return [{ kind: 'locked', at, ...lockDetail.parse(detail) }];
    return kind === narrowedKind ? [{ kind: 'narrowed', at, ...narrowDetail.parse(detail) }] : [];
  });

const consentAfter = (record: ConsentRecord, taken: readonly Taken[]): unknown => {
  const events = taken.flatMap(({ at, by, ...one }) => {
    const said = { at, ...(by !== undefined && { by }) };
    if (one.kind === 'narrowed') return [{ kind: one.kind, ...said, seats: one.left }];
    return one.outcome === 'consent-withdrawn' && by !== undefined ? [{ kind: 'withdrawn', ...said }] : [];
  });
  // The notes begin somewhat before the backup, which may hold some of it already.
  const isThere = (one: (typeof events)[number]) =>
    record.events.some(({ kind, at }) => kind === one.kind && at.equals(one.at));
  return { events: [...record.events, ...events.filter((one) => !isThere(one))] };
};

const after = (request: CaseRequest, one: Taken): CaseRequest => {
  if (one.kind === 'narrowed' && request.state === 'closed') return request;
  if (one.kind === 'narrowed') return withSomebodyAsked(withoutSeats(request, one.fallen), one.left, one.at);
  const locked: CaseRequest = { ...request, state: 'closed', outcome: one.outcome };
  return one.text === 'erased' ? erased(locked) : locked;
};

/** What stands in the channel perhaps says more than it may. */
const withNewCards = (request: CaseRequest): CaseRequest =>
  cardNames.reduce((changed, which) => {
    const delivery = deliveryOf(changed, which);
    return delivery ? withDelivery(changed, which, nextRevision(delivery)) : changed;
  }, request);

const caseAfter = (jobs: Ports['jobs'], row: ReturningRow, taken: readonly Taken[]): readonly ReturningRow[] => {
  const { data: before } = caseRequest.safeParse(row.body);
  if (!before) return [];
  const request = withNewCards(taken.reduce(after, before));
  const lock = taken.find(({ kind }) => kind === 'locked');
  const closed = rowKey('closed', request.asker.person, invertedTime(lock?.at ?? request.raisedAt), request.id);
  const refreshes = cardNames.flatMap((which): readonly ReturningRow[] => {
    const delivery = deliveryOf(request, which);
    if (!delivery || !needsRefresh(delivery)) return [];
    const { ref, write } = oweRefresh({ jobs }, request, which);
    return write.kind === 'insert' ? [{ ...row, key: ref.key, body: write.body }] : [];
  });
  const isClosedNow = lock !== undefined && before.state !== 'closed';
  return [
    { ...row, body: request },
    ...(isClosedNow ? [{ ...row, key: closed, body: { caseId: request.id, at: lock.at } }] : []),
    ...refreshes,
  ];
};

const drafted = z.object({ id: caseId });

/** Half a draft becomes the case of the same id, so it holds the same words. */
const draftAfter = (row: ReturningRow, noted: readonly Erasure[]): readonly ReturningRow[] => {
  const { data: draft } = drafted.safeParse(row.body);
  return noted.some(({ kind, about }) => kind === lockedKind && (!draft || draft.id === about)) ? [] : [row];
};

/** For what a restore brings back of the cases. Nobody has read it before it is as it was left. */
export const casesReturning =
  (jobs: Ports['jobs']): Rule =>
  (row, { erased: noted }) => {
    if (row.table !== 'forums' || noted.length === 0) return [row];
    const [room, id = '', part] = row.key.split('|');
    if (room === 'draft') return draftAfter(row, noted);
    const taken = takenFrom(noted, id);
    if (taken.length === 0) return [row];
    const lock = taken.find(({ kind }) => kind === 'locked');
    if (room === 'open') return lock ? [] : [row];
    if (room !== 'case') return [row];
    if (part === undefined) return caseAfter(jobs, row, taken);
    const isGone = taken.some((one) => one.kind === 'locked' && one.text === 'erased');
    if (part === 'question') return isGone ? [{ ...row, body: { text: '' } }] : [row];
    const { data: consent } = part === 'consent' ? consentRecord.safeParse(row.body) : {};
    if (part === 'consent') return consent ? [{ ...row, body: consentAfter(consent, taken) }] : [];
    return [row];
  };
