/** From what an action answered to the card that the presser gets. Every refusal stands above the present state. */
import { type AccessFailure, isConvener } from '../../forums/access.ts';
import { type Identified, identify, type LettingIn } from '../../forums/actions.ts';
import type { ForumId } from '../../forums/forum.ts';
import { accessSentence } from '../../forums/words.ts';
import { type Card, type Element, execute, notice } from '../../platform/cards/card.ts';
import { isLost } from '../../platform/delivery/delivery.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Ages } from '../../platform/search/ages.ts';
import type { Press } from '../../platform/teams/port.ts';
import { tryAgainCard } from '../../platform/teams/surprise.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { adoptCard } from '../actions/card-shows.ts';
import { deliveryOf } from '../actions/cards-owed.ts';
import { identifyOnCase } from '../actions/guest.ts';
import { type ActFailure, findCase } from '../actions/step.ts';
import { caseData, type OnCase } from '../cards/buttons.ts';
import { channelCard } from '../cards/channel-card.ts';
import { whichSeatCard } from '../cards/choice-cards.ts';
import { confirmationCard } from '../cards/confirmation-card.ts';
import { wordsFor } from '../cards/naming.ts';
import { ownView, type SeenBy, seenBy } from '../cards/own-view.ts';
import { isLocked } from '../case-request.ts';
import type { StoredCase } from '../stored-case.ts';
import { consentTitles } from '../text/consent.ts';
import { pausedWords } from '../text/paused.ts';
import { refusalSentence, sentences } from '../text.ts';
import { withVisitor } from '../visiting.ts';

/** What the app gives of the room beside: the cases do not know the contacts' cards. */
export type Given = {
  readonly contactLines: (
    ports: Ports,
    identified: Identified,
    wish: { readonly ages?: Ages | undefined; readonly needs: readonly string[] },
  ) => Promise<readonly Element[]>;
};

export const seenOf = (
  ports: Ports,
  identified: Identified,
  stored: StoredCase,
  { card }: Pick<OnCase, 'card'>,
): SeenBy => seenBy(identified, stored, dayOf(ports.clock.now()), card);

export const withForum = async (
  ports: Ports,
  press: Press,
  id: ForumId,
  answer: (identified: Identified) => Promise<Card>,
): Promise<Card> => {
  const identified = await identify(ports, press.from, id, press.where);
  return identified.ok ? answer(identified.value) : notLetIn(press, identified.failure);
};

/** The rest passes: a paused forum resumes, somebody is let in again. Then what was typed must still be there. */
const notLetIn = (press: Press, failure: AccessFailure): Card =>
  failure.kind === 'no-such-forum'
    ? sentenceCard(accessSentence(failure))
    : tryAgainCard(accessSentence(failure), press);

/**
 * The team is paused. To take a consent back must be possible at any moment: where Teams still confirms who presses, the
 * way to it is open; where not, whom it concerns must be told by telephone.
 */
const pausedCard = async (ports: Ports, press: Press, input: OnCase): Promise<Card> => {
  const on = { forum: input.forum, id: input.case };
  const known = await identifyOnCase(ports, press.from, press.where, on, { evenPaused: true });
  const paused = accessSentence({ kind: 'forum-paused' });
  if (!known.ok) return tryAgainCard(`${paused} ${pausedWords.call}`, press);
  const stored = await findCase(ports, known.value, input.case);
  if (!stored?.consent || isLocked(stored.request)) return tryAgainCard(paused, press);
  const again = tryAgainCard(`${paused} ${pausedWords.mayWithdraw}`, press);
  const data = caseData(stored.request, input.card);
  return {
    ...again,
    actions: [...(again.actions ?? []), execute(consentTitles.changed, 'case.consent-changed', data)],
  };
};

/** The case as it stands, and its lost card found again, before anything is answered. */
export const withCase = async (
  ports: Ports,
  press: Press,
  input: OnCase,
  answer: (identified: Identified, stored: StoredCase) => Promise<Card>,
  letting: LettingIn = {},
): Promise<Card> => {
  const known = await identifyOnCase(ports, press.from, press.where, { forum: input.forum, id: input.case }, letting);
  if (!known.ok)
    return known.failure.kind === 'forum-paused' ? pausedCard(ports, press, input) : notLetIn(press, known.failure);
  const stored = await findCase(ports, known.value, input.case);
  if (!stored) return sentenceCard(sentences.noSuchCase);
  const identified = { ...known.value, forum: withVisitor(known.value.forum, stored.request) };
  if (input.card && isLost(deliveryOf(stored.request, input.card)))
    await adoptCard(ports, identified, input.case, input.card, press);
  return answer(identified, stored);
};

/** The card that the button sat on, as it is now; in the personal chat, with what is for its reader alone. */
export const presentCard = (seen: SeenBy, input: Pick<OnCase, 'card'>): Card => {
  if (input.card === 'confirmation') return confirmationCard(seen);
  if (input.card !== undefined) return channelCard(seen);
  return ownView(seen);
};

const sentenceOf = (
  failure: Exclude<ActFailure, { kind: 'which-seat' }>,
  seen: SeenBy,
  { forum, actor }: Identified,
): string => {
  switch (failure.kind) {
    case 'no-such-case':
      return sentences.noSuchCase;
    case 'busy':
      return sentences.busy;
    case 'no-seat':
      return isConvener(forum, actor) ? sentences.convenesOnly : sentences.needConfirmedSeat;
    default:
      return refusalSentence(failure, wordsFor(seen.forum, seen.today));
  }
};

/** Read again, since what refused the press may have changed the case. */
export const refused = async (
  ports: Ports,
  identified: Identified,
  press: Press,
  input: OnCase,
  failure: ActFailure,
): Promise<Card> => {
  const stored = await findCase(ports, identified, input.case);
  if (!stored) return sentenceCard(sentences.noSuchCase);
  const seen = seenOf(ports, identified, stored, input);
  if (failure.kind === 'which-seat')
    return whichSeatCard(seen, failure.seats, { verb: press.verb, data: dataAgain(input) });
  // The card of a locked question says nothing else.
  if (failure.kind === 'locked') return presentCard(seen, input);
  const calm = failure.kind === 'already';
  return notice(sentenceOf(failure, seen, identified), calm ? 'accent' : 'attention', presentCard(seen, input));
};

/** What the first press carried, to be carried by the second. */
const dataAgain = (input: OnCase): Record<string, string> =>
  Object.fromEntries(
    Object.entries(input).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
