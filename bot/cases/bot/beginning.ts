import { seatsHeldBy } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import type { SeatId } from '../../forums/seat.ts';
import type { Card } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import { keptDraft } from '../actions/draft.ts';
import { draftFoundCard } from '../cards/draft-cards.ts';
import { askerSeatCard, requestCard } from '../cards/request-card.ts';
import { caseId } from '../case-request.ts';
import type { Typed } from '../draft.ts';
import { mayAskFor } from '../raise.ts';

export const emptyForm = (ports: Ports, askerSeat: SeatId): Typed => ({
  id: caseId.parse(ports.random.id()),
  askerSeat,
  needs: [],
  text: '',
  asked: [],
  wholeTeam: false,
  urgency: 'guarantee',
  mode: 'consultation',
  notNames: [],
});

/** `posted`: for a message, which the host keeps; it holds nothing that has been written. */
export type Begun = { readonly card: Card; readonly posted: Card };

/** The form to begin with: a kept draft, or empty; before it, for whom one asks, unless that is plain. */
export const begun = async (ports: Ports, identified: Identified, chosen?: SeatId): Promise<Begun> => {
  const { forum, actor } = identified;
  const draft = await keptDraft(ports, identified);
  if (draft && (chosen === undefined || chosen === draft.askerSeat)) {
    const card = requestCard(forum, draft);
    return { card, posted: draft.text.trim() === '' ? card : draftFoundCard(forum, draft) };
  }
  const held = seatsHeldBy(forum, actor);
  const [seat, ...more] = held;
  const askerSeat =
    (chosen && mayAskFor(forum, actor, chosen) ? chosen : undefined) ?? (more.length === 0 ? seat?.id : undefined);
  const card = askerSeat
    ? requestCard(forum, emptyForm(ports, askerSeat))
    : askerSeatCard(forum, held.length > 0 ? held : forum.seats);
  return { card, posted: card };
};

/** For the answer of a press, which is shown to the presser and not posted. */
export const beginning = async (ports: Ports, identified: Identified, chosen: SeatId | undefined): Promise<Card> =>
  (await begun(ports, identified, chosen)).card;
