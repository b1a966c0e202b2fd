/** What somebody is told in the personal chat of a case: a kind and a case, never a word of its text. */
import { z } from 'zod';
import { seatId } from '../forums/seat.ts';
import { plainDate } from '../platform/time/schema.ts';
import { caseId } from './case-request.ts';
import { clockKinds } from './clocks.ts';

export const wordKinds = [
  /** To those who had answered: do not go on. */
  'withdrawn',
  /** To the asker: tell the family that it is done. */
  'withdrawn-asker',
  /** To a seat that the consent does not name any more. */
  'fallen-out',
  /** To those who had answered or noted: it was never to be put. */
  'mistake',
  /** To the asker: somebody else has narrowed the consent. */
  'narrowed-asker',
  /** To a seat that had noted the consent, which is another one now. */
  'note-again',
  /** To the asker: somebody else has closed it. */
  'closed',
  /** To the asker: a seat needs to know more. */
  'asker-calls',
  /** To the asker: nobody took it. */
  'nobody',
  /** To convener and deputy: somebody has asked for help with it. */
  'help-wanted',
  /** To a seat that has come to be asked. */
  'asked-too',
  ...clockKinds,
] as const;
export type WordKind = (typeof wordKinds)[number];

/** What must reach whoever can have no personal chat too, and an answer on its last day. */
const unreachedKinds = [
  'withdrawn',
  'withdrawn-asker',
  'fallen-out',
  'mistake',
  'narrowed-asker',
  'note-again',
  'answer',
] as const satisfies readonly WordKind[];
export type UnreachedKind = (typeof unreachedKinds)[number];

export const unreachedKindOf = (kind: WordKind): UnreachedKind | undefined =>
  unreachedKinds.find((one) => one === kind);

/** `due`: of a clock. `userId`: whom to tell. */
export const word = z.object({
  caseId,
  userId: z.string(),
  kind: z.enum(wordKinds),
  seat: seatId.optional(),
  due: plainDate.optional(),
});
export type Word = z.infer<typeof word>;
