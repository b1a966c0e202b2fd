import type { ForumId } from '../forums/forum.ts';
import type { MeetingId } from './meeting.ts';

/** Where the tab shows the meetings, or one of them. `region`: for whoever helps the region. */
export const meetingsPath = (
  forum: ForumId | 'region',
  one?: { readonly forumId: ForumId; readonly id: MeetingId },
): string => `/${forum}/moten${one ? `/${one.forumId}/${one.id}` : ''}`;

export const plannerPath = (forum: ForumId): string => `/${forum}/moten/planera`;
