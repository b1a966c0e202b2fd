/** What becomes owed to people: one message each, under a key of its own. */
import type { ForumId } from '../../../forums/forum.ts';
import type { Promised } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import { type MeetingWord, meetingWordJobs } from '../../telling/word.ts';

type Owing = Pick<Ports, 'jobs'>;

/** Room for the meeting's own rows in a transaction of a hundred. */
export const mostWords = 80;

/** `occasion`: what makes it another time, as the sequence: what is said before a meeting is said anew when it has moved. */
export const oweWord = ({ jobs }: Owing, forum: ForumId, word: MeetingWord, occasion: string): Promised =>
  jobs.owe('forums', forum, {
    job: meetingWordJobs.tell,
    about: [word.meeting, word.kind, word.about ?? 'all', occasion, word.userId].join('.'),
    data: {
      meeting: word.meeting,
      kind: word.kind,
      userId: word.userId,
      ...(word.about !== undefined && { about: word.about }),
      ...(word.caseId !== undefined && { caseId: word.caseId }),
      ...(word.through !== undefined && { through: word.through }),
    },
  });
