/** The shape of what each button of a meeting carries; inputs of the card come merged into it. */
import { z } from 'zod';
import { onForum } from '../../forums/forum.ts';
import { type Button, execute } from '../../platform/cards/card.ts';
import { attendeeId } from '../attendee-id.ts';
import { timeShown } from '../calling/answering.ts';
import { moveFields } from '../calling/moving.ts';
import { answerKinds, type Meeting, meetingId } from '../meeting.ts';
import { callTitles } from '../text/call.ts';

export const onMeeting = onForum.extend({
  meeting: meetingId,
  /** The message in the channel that the button sits on: the call, or the minutes. Missing on somebody's own card. */
  card: z.enum(['call', 'minutes']).optional(),
});
export type OnMeeting = z.infer<typeof onMeeting>;
export type CardPressed = OnMeeting['card'];

/** Ids come from outside: what is none is left out, and whether it may be chosen is asked later. */
const chosen = z
  .string()
  .default('')
  .transform((joined) => [...new Set(joined.split(','))].flatMap((id) => attendeeId.safeParse(id).data ?? []));

export const answerData = onMeeting.extend({
  answer: z.enum(answerKinds),
  attendee: chosen,
  /** Missing until it has been asked for. */
  substitute: z.string().optional(),
  /** As `timeShown` told when the card was drawn. */
  shown: z.string().optional(),
});
export type AnswerInput = z.output<typeof answerData>;

const typed = z.union([z.string(), z.number()]).transform(String).default('');

export const moveData = onMeeting.extend({
  ...(Object.fromEntries(moveFields.map((field) => [field, typed])) as Record<
    (typeof moveFields)[number],
    typeof typed
  >),
  seen: z.coerce.number().int(),
  anyway: z.string().optional(),
});

export const cancelData = onMeeting.extend({ why: z.enum(['empty', 'other']).catch('other') });

export const getToKnowData = onMeeting.extend({ attendee: attendeeId.optional().catch(undefined) });

type On = { readonly meeting: Pick<Meeting, 'id' | 'forumId'>; readonly card?: CardPressed };

export const meetingData = ({ meeting: { id, forumId }, card }: On): Record<string, string> => ({
  forum: forumId,
  meeting: id,
  ...(card && { card }),
});

export const answerButton = (
  title: string,
  { meeting, card }: On & { readonly meeting: Meeting },
  answer: (typeof answerKinds)[number],
  look: Parameters<typeof execute>[3] = {},
): Button =>
  execute(title, 'meeting.answer', { ...meetingData({ meeting, card }), answer, shown: timeShown(meeting) }, look);

/** To the meeting itself, from a form that stands in its place; half a form is left behind. */
export const back = (on: On): Button =>
  execute(callTitles.back, 'meeting.show', meetingData(on), { associatedInputs: 'none' });
