/** A meeting has changed: who is told of it, once each. What is owed to each follows of this. */

import type { z } from 'zod';
import { forumById } from '../../../forums/actions.ts';
import type { ForumId } from '../../../forums/forum.ts';
import type { Settlement } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Attendee } from '../../attendee.ts';
import type { AttendeeId } from '../../attendee-id.ts';
import { calledButNobodys, withSpeakers } from '../../calling/speakers.ts';
import { isOver, type Meeting, toldSequenceOf } from '../../meeting.ts';
import { loadMeeting } from '../../store.ts';
import type { changeData, changes } from '../../telling/word.ts';
import { attendeesAt } from '../attendees.ts';
import { mostWords, oweWord } from './owe-word.ts';
import { oweInThread } from './say-in-thread.ts';
import { owedToAskers } from './tell-askers.ts';

/**
 * Those who answer for somebody called to it; each once. Who has said that they do not come is told only where it has
 * moved: then they may be able to.
 */
export const concerned = (
  { attendees, answers }: Meeting,
  all: readonly Attendee[],
  did: (typeof changes)[number],
): readonly string[] => {
  const isHindered = (id: AttendeeId) => answers.some(({ attendee, kind }) => attendee === id && kind === 'not');
  const coming = all.filter(({ id }) => attendees.includes(id) && (did === 'moved' || !isHindered(id)));
  return [...new Set(coming.flatMap(({ people }) => people.map(({ userId }) => userId)))];
};

/** Nothing when it has changed again since: that change tells them. */
export const oweChanged = async (
  ports: Ports,
  id: ForumId,
  { meeting: meetingId, did, sequence, by }: z.output<typeof changeData>,
): Promise<Settlement> => {
  const [forum, stored] = await Promise.all([forumById(ports, id), loadMeeting(ports.tables, id, meetingId)]);
  if (!forum || !stored || toldSequenceOf(stored.meeting) !== sequence) return { writes: [] };
  const { meeting } = stored;
  if (isOver(meeting, ports.clock.now())) return { writes: [] };
  const attendees = withSpeakers(forum, meeting, await attendeesAt(ports, forum));
  const told = concerned(meeting, attendees, did).filter((userId) => userId !== by);
  const isCalled = meeting.card?.activityId !== undefined;
  const about = String(sequence);
  const besides = [...told, ...(by === undefined ? [] : [by])];
  const promises = [
    ...(isCalled && calledButNobodys(meeting, attendees).length > 0
      ? [oweInThread(ports, id, { meeting: meetingId, kind: did, about }, about)]
      : []),
    ...told.map((userId) => oweWord(ports, id, { meeting: meetingId, kind: did, userId, about }, about)),
    ...(await owedToAskers(ports, forum, meeting, { did, besides })),
  ].slice(0, mostWords);
  return { writes: promises.map(({ write }) => write), promises };
};
