import { ok, type Result, refuse } from '../../../failure.ts';
import type { Actor } from '../../../forums/access.ts';
import type { Forum } from '../../../forums/forum.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Attendee } from '../../attendee.ts';
import { type AnswerFailure, answered, type MayAnswer, mayAnswerFor, type Said } from '../../calling/answering.ts';
import type { Meeting, MeetingId } from '../../meeting.ts';
import { type ChangeFailure, changeMeeting } from '../change-meeting.ts';

/** `which`: for whom must be asked first. */
export type SayFailure =
  | AnswerFailure
  | { readonly kind: 'no-seat' }
  | { readonly kind: 'which'; readonly may: Exclude<MayAnswer, { kind: 'none' }> };

export type Answering = {
  readonly forum: Forum;
  readonly actor: Actor;
  /** Of the forum, as they are now. */
  readonly attendees: readonly Attendee[];
};

/** The only one that somebody holds answers at once; else those that have been chosen. */
const chosenAmong = (
  may: Exclude<MayAnswer, { kind: 'none' }>,
  chosen: Said['attendees'],
): Said['attendees'] | undefined => {
  const [only, ...more] = may.among;
  if (chosen.length === 0) return may.kind === 'own' && only && more.length === 0 ? [only.id] : undefined;
  return chosen.every((id) => may.among.some((one) => one.id === id)) ? chosen : undefined;
};

/** A press costs a point read and one transaction. */
export const answerCall = (
  ports: Ports,
  { forum, actor, attendees }: Answering,
  id: MeetingId,
  said: Omit<Said, 'by'>,
): Promise<Result<Meeting, SayFailure | ChangeFailure>> =>
  changeMeeting<SayFailure>(ports, forum.id, id, (meeting, now) => {
    const may = mayAnswerFor(forum, meeting, attendees, actor);
    const isChosen = may.kind !== 'none' && chosenAmong(may, said.attendees);
    const decided = answered(meeting, { ...said, attendees: isChosen || [], by: actor }, now);
    // What has closed the meeting, or moved it, goes before the question for whom.
    if (!decided.ok && decided.failure.kind !== 'nobody-chosen' && decided.failure.kind !== 'substitute')
      return decided;
    if (may.kind === 'none') return refuse({ kind: 'no-seat' });
    if (!isChosen) return refuse({ kind: 'which', may });
    if (!decided.ok) return decided;
    return ok({ after: decided.value, did: 'answer', by: actor.person });
  });
