/** What people are told of a meeting by the bot's own doing, one message each. */
import { z } from 'zod';
import { forumId } from '../../forums/forum.ts';
import type { Attendee } from '../attendee.ts';
import type { AttendeeId } from '../attendee-id.ts';
import { type Meeting, meetingId } from '../meeting.ts';

/** Owed once for each change, with `{ meeting, did, sequence }`; whoever is concerned is told by what follows of it. */
export const meetingWordJobs = {
  /** Fans out: a meeting has been moved, cancelled or restored. */
  changed: 'tell-meeting-changed',
  /** The same of a whole series: `{ series, did }`. */
  seriesChanged: 'tell-series-changed',
  tellOfSeries: 'tell-of-series',
  /** One message to one person. */
  tell: 'tell-of-meeting',
  /** The same in the thread of the call, to who can have no personal chat. */
  thread: 'mention-in-call',
} as const;

export const changes = ['moved', 'cancelled', 'restored'] as const;
export const changeData = z.object({
  meeting: meetingId,
  did: z.enum(changes),
  sequence: z.coerce.number().int(),
  by: z.string().optional(),
});

export const wordKinds = [
  /** To who has not answered a call. */
  'remind',
  /** The day before, to who holds the chair: the agenda. */
  'agenda',
  /** The day before, to who has put a question and has no seat: their own slot. */
  'slot',
  /** To the convener: nothing stands on the agenda. */
  'empty',
  /** After the meeting, to the chair: write what was decided. */
  'minutes',
  /** To who shall do what was decided. */
  'decision',
  /** To the conveners: no meeting is planned beyond this one. */
  'last',
  /** To who has it in the own calendar: what stands there is not true any more. */
  'stale',
  ...changes,
] as const;
export type WordKind = (typeof wordKinds)[number];

export const meetingWord = z.object({
  meeting: meetingId,
  kind: z.enum(wordKinds),
  userId: z.string(),
  /** For whom the person answers, see `inOneWord`, or which decision or case it is about. */
  about: z.string().optional(),
  /** Of a change: the question that would have been taken up, to who asked it and has no seat. */
  caseId: z.string().optional(),
  /** The forum that the person is in, where it is another: an asker from another municipality. */
  through: forumId.optional(),
});
export type MeetingWord = z.infer<typeof meetingWord>;

/** One word about several of those whom a person answers for. Their ids hold no comma. */
export const inOneWord = (ids: readonly AttendeeId[]): string => ids.join(',');

/** For whom the person is reminded that has not answered by now. */
export const stillSilent = (
  { answers }: Pick<Meeting, 'answers'>,
  attendees: readonly Attendee[],
  { about = '', userId }: Pick<MeetingWord, 'about' | 'userId'>,
): readonly Attendee[] =>
  attendees.filter(
    ({ id, people }) =>
      about.split(',').includes(id) &&
      !answers.some(({ attendee }) => attendee === id) &&
      people.some((one) => one.userId === userId),
  );

/** Worth a mention in the channel to who is there and can have no personal chat: somebody else waits for it, or would come in vain. */
export const mustBeSaid = (word: Pick<MeetingWord, 'kind' | 'through'>): boolean =>
  word.through === undefined && (word.kind === 'remind' || isUrgent(word));

/** Of no use to whoever hears it after the meeting. */
export const isBeforehand = ({ kind }: Pick<MeetingWord, 'kind'>): boolean =>
  kind === 'remind' || kind === 'agenda' || kind === 'slot';

/** Somebody has changed it just now, and it may begin before the morning. */
export const isUrgent = ({ kind }: Pick<MeetingWord, 'kind'>): boolean => changes.some((change) => change === kind);
