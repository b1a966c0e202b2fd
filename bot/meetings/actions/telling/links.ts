import type { Ports } from '../../../platform/ports.ts';
import { tabLink } from '../../../platform/web/tab-link.ts';
import type { Meeting } from '../../meeting.ts';
import { meetingsPath, plannerPath } from '../../path.ts';

/** Where the tab shows a meeting, and where more of them are planned. */
export const linksOf = (
  { settings }: Pick<Ports, 'settings'>,
  { id, forumId }: Pick<Meeting, 'id' | 'forumId'>,
): { readonly meeting: string; readonly planner: string } => ({
  meeting: tabLink(settings, meetingsPath(forumId, { forumId, id })),
  planner: tabLink(settings, plannerPath(forumId)),
});
