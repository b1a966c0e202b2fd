/** A reply in the thread of the call: owed once, and read afresh when it is said. */
import { forumById } from '../../../forums/actions.ts';
import type { Forum, ForumId } from '../../../forums/forum.ts';
import type { Promised } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Attendee } from '../../attendee.ts';
import { calledButNobodys, withSpeakers } from '../../calling/speakers.ts';
import { hasBegun, isCancelled, isOver, type Meeting, toldSequenceOf } from '../../meeting.ts';
import { loadMeeting } from '../../store.ts';
import { type ThreadWord, threadWordJob } from '../../telling/thread-word.ts';
import { attendeesAt } from '../attendees.ts';

/** `occasion`: as of a word to a person. */
export const oweInThread = (
  { jobs }: Pick<Ports, 'jobs'>,
  forum: ForumId,
  word: ThreadWord,
  occasion: string,
): Promised =>
  jobs.owe('forums', forum, {
    job: threadWordJob,
    about: [word.meeting, word.kind, occasion].join('.'),
    data: { meeting: word.meeting, kind: word.kind, about: word.about },
  });

export type ThreadWordNow = {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly word: ThreadWord;
  /** Of the call, which began the thread. */
  readonly begunBy: string;
  /** Those whom nobody can be told for; of a reminder, those who have not answered. */
  readonly nobodys: readonly Attendee[];
};

const isSoStill = (meeting: Meeting, { kind, about }: ThreadWord, now: Parameters<typeof isOver>[1]): boolean => {
  if (kind === 'remind') return meeting.state === 'called' && !hasBegun(meeting, now);
  const isLast = about === String(toldSequenceOf(meeting));
  return isLast && isCancelled(meeting) === (kind === 'cancelled') && !isOver(meeting, now);
};

/** Undefined when it is not so any more, somebody can be told by now, or no call stands in the channel. */
export const readThreadWord = async (
  ports: Ports,
  id: ForumId,
  word: ThreadWord,
): Promise<ThreadWordNow | undefined> => {
  const [forum, stored] = await Promise.all([forumById(ports, id), loadMeeting(ports.tables, id, word.meeting)]);
  const begunBy = stored?.meeting.card?.activityId;
  if (!forum || !stored || begunBy === undefined) return undefined;
  const { meeting } = stored;
  if (!isSoStill(meeting, word, ports.clock.now())) return undefined;
  const all = calledButNobodys(meeting, withSpeakers(forum, meeting, await attendeesAt(ports, forum)));
  const isMeant = (attendee: Attendee) =>
    word.about.split(',').includes(attendee.id) && !meeting.answers.some((one) => one.attendee === attendee.id);
  const nobodys = word.kind === 'remind' ? all.filter(isMeant) : all;
  return nobodys.length > 0 ? { forum, meeting, word, begunBy, nobodys } : undefined;
};
