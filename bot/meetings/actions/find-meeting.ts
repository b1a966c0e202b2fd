import { type InForum, maySeeMeetings } from '../../forums/access.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Meeting, MeetingId } from '../meeting.ts';
import { loadMeeting } from '../store.ts';

/** As it stands now; undefined for whoever has no business in the forum. */
export const findMeeting = async (
  ports: Ports,
  { forum, actor }: InForum,
  id: MeetingId,
): Promise<Meeting | undefined> =>
  maySeeMeetings(forum, actor) ? (await loadMeeting(ports.tables, forum.id, id))?.meeting : undefined;
