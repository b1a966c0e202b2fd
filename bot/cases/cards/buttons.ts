/** Verbs of the cases and the shape of what each button carries; inputs of the card come merged into it. */
import { z } from 'zod';
import { type ForumId, onForum } from '../../forums/forum.ts';
import { type Seat, seatId } from '../../forums/seat.ts';
import { type Button, execute } from '../../platform/cards/card.ts';
import { answerKinds } from '../answer.ts';
import { type CardName, cardNames } from '../card-name.ts';
import { type CaseId, type CaseRequest, caseId, receivers } from '../case-request.ts';
import { titles } from '../text.ts';

const multi = z
  .string()
  .default('')
  .transform((joined) => [...new Set(joined.split(','))].filter((value) => value !== ''));

export const seatsInput = multi.pipe(z.array(z.string()));

export const onCase = onForum.extend({
  case: caseId,
  card: z.enum(cardNames).optional(),
  seat: seatId.optional(),
});
export type OnCase = z.infer<typeof onCase>;

export const answerData = onCase.extend({ answer: z.enum(answerKinds), onwardTo: seatId.optional() });
export const tellData = onCase.extend({ receiver: z.enum(receivers).optional() });

export const caseData = ({ id, forumId }: Pick<CaseRequest, 'id' | 'forumId'>, card?: CardName) => ({
  forum: forumId as string,
  case: id as string,
  ...(card && { card }),
});

type On = { readonly request: CaseRequest; readonly card?: CardName | undefined };

/** "Ny fråga till teamet": stands on the welcome of a team's channel and in the personal chat. */
export const newQuestionButton = (forum: ForumId): Button => execute(titles.newQuestion, 'case.new', { forum });

/** The own list, for the one who presses. */
export const mineVerb = 'case.mine';

/** The same in the personal chat, where no team is told yet. */
export const beginVerb = 'case.begin';
export const beginButton: Button = execute(titles.newQuestion, beginVerb, {});

/** To the case itself, from a card that stands in its place; half a form is left behind. */
export const back = ({ request, card }: On, title: string = titles.back): Button =>
  execute(title, 'case.show', caseData(request, card), { associatedInputs: 'none' });

/** From another room's card of the reader's own, as the agenda of a meeting. */
export const openCaseButton = (forum: ForumId, id: CaseId, title: string): Button =>
  execute(title, 'case.show', caseData({ id, forumId: forum }), { associatedInputs: 'none' });

/** Seats to choose among, in an input. */
export const seatChoices = (seats: readonly Seat[]) => Object.fromEntries(seats.map(({ id, name }) => [id, name]));
