/** A meeting that will not be, or will be after all; and what to do instead of cancelling it. */
import { ok, type Result, refuse } from '../../../failure.ts';
import type { Ports } from '../../../platform/ports.ts';
import { isEmpty } from '../../agenda/agenda.ts';
import type { AttendeeId } from '../../attendee-id.ts';
import {
  type CancelFailure,
  cancelled,
  type GetToKnowFailure,
  gettingToKnow,
  type RestoreFailure,
  restored,
} from '../../calling/calling.ts';
import type { Meeting, MeetingId } from '../../meeting.ts';
import { compileAgenda } from '../agenda/agenda.ts';
import { type ChangeFailure, changeMeeting } from '../change-meeting.ts';
import { oweToldOf } from '../telling/owe-changed.ts';
import { type Convening, mayChange, type NotConvener } from './call.ts';
import { oweEnd } from './call-owed.ts';

type Done<F extends { readonly kind: string }> = Promise<Result<Meeting, F | NotConvener | ChangeFailure>>;

/** Something has come to stand on the agenda since the convener was told that nothing did. */
export type NotEmpty = { readonly kind: 'not-empty' };

export const cancelMeeting = async (
  ports: Ports,
  who: Convening,
  id: MeetingId,
  why: 'empty' | 'other',
): Done<CancelFailure | NotEmpty> => {
  if (!mayChange(who)) return refuse({ kind: 'not-convener' });
  const { forum, actor } = who;
  return changeMeeting<CancelFailure | NotEmpty>(ports, forum.id, id, async (meeting, now) => {
    const decided = cancelled(meeting, why, now);
    if (!decided.ok) return decided;
    if (why === 'empty' && !isEmpty(await compileAgenda(ports, forum, meeting))) return refuse({ kind: 'not-empty' });
    const promises = [oweToldOf(ports, decided.value, 'cancelled', actor.userId)];
    return ok({ after: decided.value, did: 'cancel', by: actor.person, promises });
  });
};

export const restoreMeeting = async (ports: Ports, who: Convening, id: MeetingId): Done<RestoreFailure> => {
  if (!mayChange(who)) return refuse({ kind: 'not-convener' });
  const { forum, actor } = who;
  return changeMeeting<RestoreFailure>(ports, forum.id, id, (meeting, now) => {
    const decided = restored(meeting, now);
    if (!decided.ok) return decided;
    const after = decided.value;
    const promises = [oweToldOf(ports, after, 'restored', actor.userId), ...(after.card ? [oweEnd(ports, after)] : [])];
    return ok({ after, did: 'restore', by: actor.person, promises });
  });
};

export const letTellOfItself = async (
  ports: Ports,
  who: Convening,
  id: MeetingId,
  attendee: AttendeeId,
): Done<GetToKnowFailure> => {
  if (!mayChange(who)) return refuse({ kind: 'not-convener' });
  return changeMeeting<GetToKnowFailure>(ports, who.forum.id, id, (meeting, now) => {
    const decided = gettingToKnow(meeting, attendee, now);
    if (!decided.ok) return decided;
    return ok({ after: decided.value, did: 'get-to-know', by: who.actor.person });
  });
};
