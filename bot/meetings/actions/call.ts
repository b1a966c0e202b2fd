import { ok, type Result } from '../../failure.ts';
import { type Actor, mayCallMeetings } from '../../forums/access.ts';
import type { Forum, ForumId } from '../../forums/forum.ts';
import type { PersonKey } from '../../forums/person.ts';
import type { Ports } from '../../platform/ports.ts';
import { type CallFailure, called } from '../calling.ts';
import type { Meeting, MeetingId } from '../meeting.ts';
import { oweEnd } from './cards-owed.ts';
import { type ChangeFailure, changeMeeting } from './change-meeting.ts';

export type NotConvener = { readonly kind: 'not-convener' };

/** Who presses, and where: what `identify` has proved. */
export type Convening = { readonly forum: Forum; readonly actor: Actor };

export const mayChange = ({ forum, actor }: Convening): boolean => mayCallMeetings(forum, actor);

/** Orders the call; the mark, the card and what is owed are one transaction. By nobody, where its day has come. */
export const callMeeting = (
  ports: Ports,
  forum: ForumId,
  id: MeetingId,
  by?: PersonKey,
): Promise<Result<Meeting, CallFailure | ChangeFailure>> =>
  changeMeeting<CallFailure>(ports, forum, id, (meeting, now) => {
    const decided = called(meeting, now);
    if (!decided.ok) return decided;
    const after = decided.value;
    return ok({ after, did: 'call', ...(by && { by }), promises: [oweEnd(ports, after)] });
  });
