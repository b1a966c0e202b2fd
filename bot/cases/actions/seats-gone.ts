/** Seats that the team does not have any more are taken out of its open cases, so that nobody waits for them. */
import type { Temporal } from 'temporal-polyfill';
import { ok, refuse } from '../../failure.ts';
import { forumById } from '../../forums/actions.ts';
import { type Forum, type ForumId, seatOf, takesUpCases } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Seat, SeatId } from '../../forums/seat.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { type CaseId, seatsAskedIn } from '../case-request.ts';
import { type ConsentRecord, holdsOn } from '../consent.ts';
import { withoutSeats } from '../standing.ts';
import { oneStepOn } from '../steps.ts';
import { listOpenCases, stepWrites } from '../store.ts';
import type { StoredCase } from '../stored-case.ts';
import { changeCase } from './change-case.ts';
import { oweWords } from './tell.ts';

export const seatRemovedJob = 'case-seat-removed';

/** Saved with the removal: what the cases have to see to afterwards. */
export const oweSeatRemoved = (
  { jobs, random }: Pick<Ports, 'jobs' | 'random'>,
  forum: Forum,
  { id }: Seat,
): readonly Promised[] =>
  takesUpCases(forum) ? [jobs.owe('forums', forum.id, { job: seatRemovedJob, about: `${id}.${random.id()}` })] : [];

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

/** Nobody has done it to this case, so the step has no name on it: who removed the seat stands in the seat's history. */
export const takeOutSeatsGone = async (ports: Ports, forum: Forum, id: CaseId): Promise<void> => {
  await changeCase(ports, forum, id, (stored, at) => {
    const before = stored.request;
    const gone = seatsGoneFrom(forum, stored, dayOf(at));
    if (before.state === 'closed' || gone.length === 0) return refuse({ kind: 'nothing-to-do' });
    const request = oneStepOn(withoutSeats(before, gone));
    const consent = narrowed(stored, gone, at);
    const history = { step: 'seat-removed', detail: gone.join(' ') };
    const writes = stepWrites({ request, etag: stored.etag, history, at, consent });
    const promises = oweWords(ports, forum, before, request, consent ? { consent: 'narrowed' } : {});
    return ok({ after: request, ...(consent && { consent }), writes, promises });
  });
};

/** What fails here is done by the hourly round. */
export const takeOutFromAll = async (ports: Ports, id: ForumId): Promise<void> => {
  const forum = await forumById(ports, id);
  if (!forum) return;
  const open = await listOpenCases(ports.tables, id);
  await inTurns(open, (request) => takeOutSeatsGone(ports, forum, request.id));
};
