/** A meeting, or a whole series, has changed: who is told of it, once each. What is owed to each follows of this. */

import type { z } from 'zod';
import { forumById } from '../../forums/actions.ts';
import type { ForumId } from '../../forums/forum.ts';
import type { Settlement } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Attendee } from '../attendee.ts';
import { isOver, type Meeting, toldSequenceOf } from '../meeting.ts';
import { loadMeeting } from '../store.ts';
import type { changeData } from '../word.ts';
import { attendeesAt } from './attendees.ts';
import { mostWords, oweWord } from './say.ts';

/** Those who answer for somebody called to it, save who has said that they do not come; each once. */
export const concerned = ({ attendees, answers }: Meeting, all: readonly Attendee[]): readonly string[] => {
  const coming = all.filter(
    ({ id }) => attendees.includes(id) && !answers.some(({ attendee, kind }) => attendee === id && kind === 'not'),
  );
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
  const told = concerned(meeting, await attendeesAt(ports, forum)).filter((userId) => userId !== by);
  const about = String(sequence);
  const promises = told
    .slice(0, mostWords)
    .map((userId) => oweWord(ports, id, { meeting: meetingId, kind: did, userId, about }, about));
  return { writes: promises.map(({ write }) => write), promises };
};
