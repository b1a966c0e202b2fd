import { seatsHeldBy } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import type { SeatId } from '../../forums/seat.ts';
import type { Card } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import { keptDraft } from '../actions/draft.ts';
import { askerSeatCard, requestCard } from '../cards/request-card.ts';
import { caseId } from '../case-request.ts';
import type { Typed } from '../draft.ts';
import { mayAskFor } from '../raise.ts';

const emptyForm = (ports: Ports, askerSeat: SeatId): Typed => ({
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

/** The form to begin with: a kept draft, or empty; before it, for whom one asks, unless that is plain. */
export const beginning = async (ports: Ports, identified: Identified, chosen: SeatId | undefined): Promise<Card> => {
  const { forum, actor } = identified;
  const draft = await keptDraft(ports, identified);
  if (draft && (chosen === undefined || chosen === draft.askerSeat)) return requestCard(forum, draft);
  const held = seatsHeldBy(forum, actor);
  const [seat, ...more] = held;
  const askerSeat =
    (chosen && mayAskFor(forum, actor, chosen) ? chosen : undefined) ?? (more.length === 0 ? seat?.id : undefined);
  return askerSeat
    ? requestCard(forum, emptyForm(ports, askerSeat))
    : askerSeatCard(forum, held.length > 0 ? held : forum.seats);
};
