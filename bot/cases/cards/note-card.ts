/** A note for the group's next meeting: what happened between the parties, never who. In the writer's own view only. */
import { z } from 'zod';
import { type Happening, happenings, longestNote } from '../../deviations/deviation.ts';
import { happeningWords } from '../../deviations/words.ts';
import type { Forum } from '../../forums/forum.ts';
import { type SeatId, seatId } from '../../forums/seat.ts';
import { type Card, card, type Element, execute, heading, small, text } from '../../platform/cards/card.ts';
import { notNames, notNamesFields, notNamesFrom, severalOf } from '../../platform/cards/inputs.ts';
import type { CaseId } from '../case-request.ts';
import { endTitles, noteWords } from '../text/ends.ts';
import { textLimits } from '../text.ts';
import { onCase, seatChoices, seatsInput } from './buttons.ts';

export type TypedNote = {
  readonly what: readonly Happening[];
  readonly parties: readonly SeatId[];
  readonly text: string;
  /** Words that the writer has said point to nobody. */
  readonly notNames: readonly string[];
};

const emptyNote: TypedNote = { what: [], parties: [], text: '', notNames: [] };

/** Lenient: whatever is missing is told in words, and the rest is kept. */
export const noteData = onCase
  .pick({ forum: true, case: true })
  .extend({
    what: seatsInput.transform((given) => happenings.filter((one) => given.includes(one))),
    parties: seatsInput.transform((given) => given.flatMap((one) => seatId.safeParse(one).data ?? [])),
    text: z.string().max(20_000).default(''),
    ...notNamesFields,
  })
  .transform(({ forum, case: id, notNames: said, notNamesWords, ...rest }) => ({
    forum,
    case: id,
    typed: { ...rest, notNames: notNamesFrom({ notNames: said, notNamesWords }) },
  }));

/** What must be mended, over the button; words that may be names. */
export type NoteExtras = { readonly below?: readonly Element[]; readonly doubtful?: readonly string[] };

/** Nothing is chosen beforehand; nothing of the case stands on it. */
export const noteCard = (
  forum: Forum,
  id: CaseId,
  typed: TypedNote = emptyNote,
  { below = [], doubtful = [] }: NoteExtras = {},
): Card => {
  const names = notNames(typed.notNames, doubtful);
  const data = { forum: forum.id, case: id, ...names.data };
  return card(
    [
      heading(noteWords.heading),
      text(noteWords.about),
      severalOf('what', noteWords.what, happeningWords, typed.what),
      severalOf('parties', noteWords.parties, seatChoices(forum.seats), typed.parties),
      {
        type: 'Input.Text',
        id: 'text',
        label: noteWords.text(longestNote),
        placeholder: noteWords.example,
        isMultiline: true,
        maxLength: longestNote,
        value: typed.text,
      },
      small(textLimits),
      ...below,
      ...names.toggle,
    ],
    [execute(endTitles.keepNote, 'case.note', data, { style: 'positive' })],
  );
};
