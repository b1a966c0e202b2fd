/** What is said in the thread of the call, where somebody called has nobody to be told in person. */
import { z } from 'zod';
import { meetingId } from '../meeting.ts';
import { changes } from './word.ts';

export const threadWordJob = 'say-in-call-thread';

export const threadWord = z.object({
  meeting: meetingId,
  kind: z.enum(['remind', ...changes]),
  /** Of a reminder: whom it is about, see `inOneWord`. Of a change: the sequence that it gave. */
  about: z.string(),
});
export type ThreadWord = z.infer<typeof threadWord>;
