/** Which forum and which meeting a request is about, and whether they are the person's to see. */
import type { Request } from 'express';
import { ok, type Result } from '../../failure.ts';
import { teamsSilent } from '../../forums/actions/area-asked.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Identified } from '../../forums/actions.ts';
import { forumId } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import { type ApiFailure, apiFailure } from '../../platform/web/api.ts';
import { type InSight, meetingInSight } from '../actions/meeting-in-sight.ts';
import { meetingId } from '../meeting.ts';

export const noSuchMeeting = apiFailure(
  404,
  'no-such-meeting',
  'Mötet finns inte, eller så är du inte med i det forum som har det. Gå till listan med möten.',
);
export const noSuchForum = apiFailure(
  404,
  'no-such-forum',
  'Forumet finns inte, eller så är du inte med i det. Välj ett annat, eller alla.',
);

export const forumAsked = (who: Visitor, { params }: Request): Result<Identified, ApiFailure> => {
  const found = who.found.find(({ forum }) => forum.id === params.forum);
  if (found) return ok(found);
  return who.unanswered > 0 ? teamsSilent : noSuchForum;
};

const paused = apiFailure(
  403,
  'forum-paused',
  'Forumet är pausat, eftersom appen är borttagen ur teamet eller kanalen är borta. Be en teamägare lägga till appen igen, så fortsätter allt där det var.',
);

export const meetingAsked = async (
  ports: Ports,
  who: Visitor,
  { params }: Pick<Request, 'params'>,
): Promise<Result<InSight, ApiFailure>> => {
  const [forum, meeting] = [forumId.safeParse(params.forum), meetingId.safeParse(params.id)];
  if (!forum.success || !meeting.success) return noSuchMeeting;
  const seen = await meetingInSight(ports, who, { forum: forum.data, meeting: meeting.data });
  if (seen.ok) return seen;
  if (seen.failure.kind === 'forum-paused') return paused;
  return seen.failure.kind === 'roster-unavailable' ? teamsSilent : noSuchMeeting;
};
