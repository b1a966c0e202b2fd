import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import type { ForumId } from '../../forums/forum.ts';
import type { PersonKey } from '../../forums/person.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Write } from '../../platform/tables/port.ts';
import type { Meeting, MeetingId } from '../meeting.ts';
import { loadMeeting, meetingWrite, stepWrite } from '../store.ts';
import { owedBy } from './calling/call-owed.ts';

export type ChangeFailure = { readonly kind: 'no-such-meeting' } | { readonly kind: 'busy' };

/** What a decision wants written; the meeting itself and what its card needs come by themselves. */
export type Change = {
  readonly after: Meeting;
  /** For the history: "answer", "move". */
  readonly did: string;
  readonly by?: PersonKey;
  readonly writes?: readonly Write[];
  readonly promises?: readonly Promised[];
};

const usualTries = 8;

/**
 * Reads, decides, writes with what is owed; when somebody wrote first, reads and decides again. The same meeting as
 * before means that there is nothing to write. A press costs a point read and one transaction.
 */
export const changeMeeting = async <F extends { readonly kind: string }>(
  ports: Ports,
  forum: ForumId,
  id: MeetingId,
  decide: (meeting: Meeting, now: Temporal.Instant) => Result<Change, F> | Promise<Result<Change, F>>,
): Promise<Result<Meeting, F | ChangeFailure>> => {
  for (let tries = 0; tries < usualTries; tries += 1) {
    const stored = await loadMeeting(ports.tables, forum, id);
    if (!stored) return refuse({ kind: 'no-such-meeting' });
    const now = ports.clock.now();
    const decided = await decide(stored.meeting, now);
    if (!decided.ok) return decided;
    const { after: decidedOn, did, by, writes: also = [], promises: more = [] } = decided.value;
    if (decidedOn === stored.meeting && also.length === 0 && more.length === 0) return ok(stored.meeting);
    const isChanged = decidedOn.sequence > stored.meeting.sequence;
    const after = isChanged ? { ...decidedOn, changedAt: now } : decidedOn;
    const promises = [...owedBy(ports, stored.meeting, after), ...more];
    const step = stepWrite({ id: ports.random.id(), about: id, did, ...(by && { by }), at: now });
    const writes = [step, meetingWrite(after, stored.etag), ...also, ...promises.map(({ write }) => write)];
    const op = ports.random.id();
    const outcome = await ports.jobs.commit({ table: 'forums', partition: forum, op, writes }, promises);
    if (outcome === 'committed') return ok(after);
  }
  return refuse({ kind: 'busy' });
};
