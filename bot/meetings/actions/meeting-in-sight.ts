/** A meeting that somebody looks at in the tab: known by the rosters that the door has asked, not asked anew. */
import { ok, type Result, refuse } from '../../failure.ts';
import { maySeeMeetings } from '../../forums/access.ts';
import { metBefore } from '../../forums/actions/met-before.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import { forumById, type Identified } from '../../forums/actions.ts';
import type { ForumId } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Attendee } from '../attendee.ts';
import type { Meeting, MeetingId } from '../meeting.ts';
import { loadMeeting } from '../store.ts';
import { attendeesFor } from './attendees.ts';

export type SightFailure =
  /** Also where it is another forum's: its being there is none of theirs. */
  { readonly kind: 'no-such-meeting' } | { readonly kind: 'forum-paused' } | { readonly kind: 'roster-unavailable' };

export type InSight = Pick<Identified, 'forum' | 'actor'> & {
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
};

/** Point reads, save in the network, whose attendees stand in all forums. The meeting is read now. */
export const meetingInSight = async (
  ports: Ports,
  who: Visitor,
  on: { readonly forum: ForumId; readonly meeting: MeetingId },
): Promise<Result<InSight, SightFailure>> => {
  const [forum, stored] = await Promise.all([
    forumById(ports, on.forum),
    loadMeeting(ports.tables, on.forum, on.meeting),
  ]);
  const actor = who.found.find((one) => one.forum.id === on.forum)?.actor;
  if (forum?.state === 'active' && stored && actor && maySeeMeetings(forum, actor))
    return ok({
      forum,
      actor,
      meeting: stored.meeting,
      attendees: await attendeesFor(ports, forum, stored.meeting.kind),
    });
  // Of a paused forum nobody can be known: whoever was met there is told.
  if (forum?.state === 'paused' && (await metBefore(ports, who, on.forum))) return refuse({ kind: 'forum-paused' });
  if (who.unanswered > 0) return refuse({ kind: 'roster-unavailable' });
  return refuse({ kind: 'no-such-meeting' });
};
