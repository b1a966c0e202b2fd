/** Seats that the team does not have any more are taken out of its open cases, so that nobody waits for them. */
import { ok, refuse } from '../../failure.ts';
import { forumById } from '../../forums/actions.ts';
import { type Forum, type ForumId, seatOf, takesUpCases } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Seat, SeatId } from '../../forums/seat.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { type CaseId, type CaseRequest, seatsAskedIn } from '../case-request.ts';
import { withoutSeats } from '../standing.ts';
import { oneStepOn } from '../steps.ts';
import { listOpenCases, stepWrites } from '../store.ts';
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

/** The asker's own is never waited for; that of a guest the team has never had. */
export const seatsGoneFrom = (forum: Forum, request: CaseRequest): readonly SeatId[] =>
  [...new Set([...seatsAskedIn(request), ...request.answers.map(({ seat }) => seat), ...request.noted])].filter(
    (seat) => seat !== request.asker.seat && seatOf(forum, seat) === undefined,
  );

/** Nobody has done it to this case, so the step has no name on it: who removed the seat stands in the seat's history. */
export const takeOutSeatsGone = async (ports: Ports, forum: Forum, id: CaseId): Promise<void> => {
  await changeCase(ports, forum, id, ({ request: before, etag }, at) => {
    const gone = seatsGoneFrom(forum, before);
    if (before.state === 'closed' || gone.length === 0) return refuse({ kind: 'nothing-to-do' });
    const request = oneStepOn(withoutSeats(before, gone));
    const history = { step: 'seat-removed', detail: gone.join(' ') };
    const writes = stepWrites({ request, etag, history, at });
    return ok({ after: request, writes, promises: oweWords(ports, forum, before, request) });
  });
};

/** One that fails does not stop the others; the hourly round tries it again. */
export const takeOutFromAll = async (ports: Ports, id: ForumId): Promise<void> => {
  const forum = await forumById(ports, id);
  if (!forum) return;
  const open = await listOpenCases(ports.tables, id);
  await inTurns(
    open.filter((request) => seatsGoneFrom(forum, request).length > 0),
    (request) => takeOutSeatsGone(ports, forum, request.id),
  );
};
