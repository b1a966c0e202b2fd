/** Whether a call whose answer was lost stands in the channel: a press on it tells, or the convener does. */
import { ok, type Result, refuse } from '../../../failure.ts';
import type { Forum } from '../../../forums/forum.ts';
import { foundAgain, type Shows, saidToShow } from '../../../platform/delivery/delivery.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Press } from '../../../platform/teams/port.ts';
import type { Meeting, MeetingId } from '../../meeting.ts';
import { type ChangeFailure, changeMeeting } from '../change-meeting.ts';
import { type Convening, mayChange, type NotConvener } from './call.ts';

type Already = { readonly kind: 'already' };

/** The call begins a thread of its own; anything else that says so is not believed. */
export const adoptCall = async (ports: Ports, forum: Forum, id: MeetingId, press: Press): Promise<void> => {
  const { where, cardActivityId } = press;
  if (where.kind !== 'channel' || cardActivityId === undefined) return;
  if (where.place.channelId !== forum.place?.channelId) return;
  if (where.threadId !== undefined && where.threadId !== cardActivityId) return;
  await changeMeeting<Already>(ports, forum.id, id, (meeting) => {
    const card = meeting.card && foundAgain(meeting.card, cardActivityId);
    return card ? ok({ after: { ...meeting, card }, did: 'find-call' }) : refuse({ kind: 'already' });
  });
};

/** `not-seen` orders one more post, under a key of its own. */
export const sayWhetherCallShows = async (
  ports: Ports,
  who: Convening,
  id: MeetingId,
  shows: Shows,
): Promise<Result<Meeting, NotConvener | Already | ChangeFailure>> => {
  if (!mayChange(who)) return refuse({ kind: 'not-convener' });
  return changeMeeting<Already>(ports, who.forum.id, id, (meeting) => {
    const card = meeting.card && saidToShow(meeting.card, shows);
    if (!card) return refuse({ kind: 'already' });
    return ok({ after: { ...meeting, card }, did: `call-${shows}`, by: who.actor.person });
  });
};
