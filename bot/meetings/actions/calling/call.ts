import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../../failure.ts';
import { type Actor, mayCallMeetings } from '../../../forums/access.ts';
import type { Forum, ForumId } from '../../../forums/forum.ts';
import type { PersonKey } from '../../../forums/person.ts';
import type { Ports } from '../../../platform/ports.ts';
import { type CallFailure, called } from '../../calling/calling.ts';
import type { Meeting, MeetingId } from '../../meeting.ts';
import { isCallDue } from '../../telling/due.ts';
import { type Change, type ChangeFailure, changeMeeting } from '../change-meeting.ts';
import { oweEnd } from './call-owed.ts';

export type NotConvener = { readonly kind: 'not-convener' };

/** Who presses, and where: what `identify` has proved. */
export type Convening = { readonly forum: Forum; readonly actor: Actor };

export const mayChange = ({ forum, actor }: Convening): boolean => mayCallMeetings(forum, actor);

const ordered = (
  ports: Ports,
  meeting: Meeting,
  now: Temporal.Instant,
  by?: PersonKey,
): Result<Change, CallFailure> => {
  const decided = called(meeting, now);
  if (!decided.ok) return decided;
  const after = decided.value;
  return ok({ after, did: 'call', ...(by && { by }), promises: [oweEnd(ports, after)] });
};

/** Orders the call; the mark, the card and what is owed are one transaction. */
export const callMeeting = async (
  ports: Ports,
  who: Convening,
  id: MeetingId,
): Promise<Result<Meeting, CallFailure | NotConvener | ChangeFailure>> => {
  if (!mayChange(who)) return refuse({ kind: 'not-convener' });
  const { forum, actor } = who;
  return changeMeeting<CallFailure>(ports, forum.id, id, (meeting, now) => ordered(ports, meeting, now, actor.person));
};

/** By nobody, where its day has come. Not where it has been moved ahead since that was seen. */
export const callWhenDue = (
  ports: Ports,
  forum: ForumId,
  id: MeetingId,
): Promise<Result<Meeting, CallFailure | ChangeFailure | { readonly kind: 'not-due' }>> =>
  changeMeeting<CallFailure | { readonly kind: 'not-due' }>(ports, forum, id, (meeting, now) =>
    isCallDue(meeting, now) ? ordered(ports, meeting, now) : refuse({ kind: 'not-due' }),
  );
