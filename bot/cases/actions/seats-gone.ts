/** Seats that the team does not have any more are taken out of its open cases, so that nobody waits for them. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { ok, refuse } from '../../failure.ts';
import { forumById } from '../../forums/actions.ts';
import { type Forum, type ForumId, seatOf, takesUpCases } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import { type Seat, type SeatId, seatId } from '../../forums/seat.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { type CaseId, seatsAskedIn } from '../case-request.ts';
import { type ConsentRecord, holdsOn } from '../consent.ts';
import { holdersOf } from '../listeners.ts';
import { withoutSeats } from '../standing.ts';
import { oneStepOn } from '../steps.ts';
import { listOpenCases, stepWrites } from '../store.ts';
import type { StoredCase } from '../stored-case.ts';
import { changeCase } from './change-case.ts';
import { oweWord, oweWords } from './tell.ts';

export const seatRemovedJob = 'case-seat-removed';

/** Room for the case's own rows in a transaction of a hundred. */
const mostTold = 85;

/** A seat that is gone, and who answered for it: afterwards nothing tells that any more. `userIds`: of Teams. */
export const seatThatWent = z.object({
  seat: seatId,
  userIds: z.string().transform((text) => text.split(' ').filter((userId) => userId !== '')),
});
type SeatThatWent = z.infer<typeof seatThatWent>;

/** Saved with the removal: what the cases have to see to afterwards, and whom to tell. */
export const oweSeatRemoved = (
  { jobs, random }: Pick<Ports, 'jobs' | 'random'>,
  forum: Forum,
  { id }: Seat,
): readonly Promised[] => {
  if (!takesUpCases(forum)) return [];
  const userIds = holdersOf(forum, [id]).map(({ userId }) => userId);
  const data = { seat: id, userIds: userIds.join(' ') };
  return [jobs.owe('forums', forum.id, { job: seatRemovedJob, about: `${id}.${random.id()}`, data })];
};

type Case = Pick<StoredCase, 'request' | 'consent'>;

const talkingIn = ({ consent }: Case, today: Temporal.PlainDate): readonly SeatId[] => {
  const now = consent && holdsOn(consent, today);
  return now === undefined || now.kind === 'withdrawn' ? [] : now.facts.seats;
};

/** The asker's own is never waited for; that of a guest the team has never had. */
export const seatsGoneFrom = (forum: Forum, stored: Case, today: Temporal.PlainDate): readonly SeatId[] => {
  const { request } = stored;
  const answering = request.answers.map(({ seat }) => seat);
  const all = [...seatsAskedIn(request), ...answering, ...request.noted, ...talkingIn(stored, today)];
  return [...new Set(all)].filter((seat) => seat !== request.asker.seat && seatOf(forum, seat) === undefined);
};

/** A seat that is made again under the same name is not let in by a consent that named the old one. */
const narrowed = (stored: Case, gone: readonly SeatId[], at: Temporal.Instant): ConsentRecord | undefined => {
  const talking = talkingIn(stored, dayOf(at));
  const seats = talking.filter((seat) => !gone.includes(seat));
  return stored.consent && seats.length < talking.length
    ? { events: [...stored.consent.events, { kind: 'narrowed', at, seats }] }
    : undefined;
};

/** On the strength of a consent they may have talked; the word reaches nobody by the seat, which is gone. */
const tellHolders = (
  ports: Ports,
  { request, consent }: Case,
  went: SeatThatWent,
  steps: number,
): readonly Promised[] => {
  const { seat, userIds } = went;
  const tookPart = [...request.answers.map((answer) => answer.seat), ...request.noted].includes(seat);
  if (!consent || !tookPart) return [];
  return userIds.map((userId) => oweWord(ports, request, { userId, kind: 'fallen-out', seat }, String(steps)));
};

/** Nobody has done it to this case, so the step has no name on it: who removed the seat stands in the seat's history. */
export const takeOutSeatsGone = async (
  ports: Ports,
  forum: Forum,
  id: CaseId,
  went?: SeatThatWent,
): Promise<'done' | 'busy'> => {
  const taken = await changeCase(ports, forum, id, (stored, at) => {
    const before = stored.request;
    const gone = seatsGoneFrom(forum, stored, dayOf(at));
    if (before.state === 'closed' || gone.length === 0) return refuse({ kind: 'nothing-to-do' });
    const request = oneStepOn(withoutSeats(before, gone));
    const consent = narrowed(stored, gone, at);
    const history = { step: 'seat-removed', detail: gone.join(' ') };
    const writes = stepWrites({ request, etag: stored.etag, history, at, consent });
    const promises = oweWords(ports, forum, before, request, consent ? { consent: 'narrowed' } : {});
    const toHolders = went ? tellHolders(ports, stored, went, request.steps) : [];
    return ok({
      after: request,
      ...(consent && { consent }),
      writes,
      promises: [...toHolders, ...promises].slice(0, mostTold),
    });
  });
  return !taken.ok && taken.failure.kind === 'busy' ? 'busy' : 'done';
};

/**
 * False when somebody wrote first every time. The hourly round does it as well, but knows nobody to tell: so it is tried
 * again by the one who does.
 */
export const takeOutFromAll = async (ports: Ports, id: ForumId, went: SeatThatWent): Promise<boolean> => {
  const forum = await forumById(ports, id);
  if (!forum) return true;
  const open = await listOpenCases(ports.tables, id);
  const taken = await inTurns(open, (request) => takeOutSeatsGone(ports, forum, request.id, went));
  return !taken.includes('busy');
};
