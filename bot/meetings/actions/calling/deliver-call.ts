/** Where the call of a meeting stands, as the jobs read it and write it down. Each change is computed from a fresh read. */
import type { Temporal } from 'temporal-polyfill';
import { forumById } from '../../../forums/actions.ts';
import type { Forum, ForumId } from '../../../forums/forum.ts';
import { type Delivery, tooLate } from '../../../platform/delivery/delivery.ts';
import type { Redelivered, Stands } from '../../../platform/delivery/standing-card.ts';
import type { Settlement } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Attendee } from '../../attendee.ts';
import { hasBegun, isCancelled, type Meeting, type MeetingId } from '../../meeting.ts';
import { loadMeeting, meetingWrite } from '../../store.ts';
import { attendeesAt } from '../attendees.ts';
import { owedBy, oweQuestion, oweRefreshOnceMore } from './call-owed.ts';

export type CallAt = { readonly forum: ForumId; readonly meeting: MeetingId };

export type CallState = Stands & {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly now: Temporal.Instant;
};

const isTooLate = (meeting: Meeting, now: Temporal.Instant): boolean => isCancelled(meeting) || hasBegun(meeting, now);

export const readCall = async (ports: Ports, { forum: id, meeting: of }: CallAt): Promise<CallState | undefined> => {
  const [forum, stored] = await Promise.all([forumById(ports, id), loadMeeting(ports.tables, id, of)]);
  const delivery = stored?.meeting.card;
  if (!forum || !stored || !delivery) return undefined;
  const { meeting } = stored;
  const now = ports.clock.now();
  return {
    forum,
    meeting,
    attendees: await attendeesAt(ports, forum),
    now,
    delivery,
    place: forum.place,
    isPaused: forum.state === 'paused',
    isTooLate: isTooLate(meeting, now),
  };
};

export const rewriteCall = async (
  ports: Ports,
  { forum, meeting: id }: CallAt,
  change: (now: Delivery) => Redelivered | undefined,
): Promise<Settlement> => {
  const stored = await loadMeeting(ports.tables, forum, id);
  const before = stored?.meeting;
  const changed = before?.card && change(before.card);
  if (!before || !changed) return { writes: [] };
  const { delivery, ask, again = false, onceMore = false } = changed;
  // Restored, or moved ahead, while it was judged: the call is to go out after all.
  if (delivery.code === tooLate && !isTooLate(before, ports.clock.now())) return { writes: [], again: true };
  const after = { ...before, card: delivery };
  const promises = [
    ...owedBy(ports, before, after),
    ...(ask ? [oweQuestion(ports, after)] : []),
    ...(onceMore && !again ? [oweRefreshOnceMore(ports, after)] : []),
  ];
  const writes = [meetingWrite(after, stored.etag), ...promises.map(({ write }) => write)];
  return { writes, promises, again };
};
