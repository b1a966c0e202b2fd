/** The asker's own cards: the question, the consent, the draft. Nothing typed is ever lost. */
import { mayAsk } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import { onForum, takesUpConsent } from '../../forums/forum.ts';
import { seatId } from '../../forums/seat.ts';
import { type Card, execute, group, noticeBelow } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import { inPersonalChat } from '../../platform/teams/personal-chat.ts';
import type { Press } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { countCall } from '../actions/call.ts';
import { examine, saveDraft } from '../actions/draft.ts';
import { type RaiseFailure, raiseConsultation } from '../actions/raise.ts';
import { sentBefore } from '../actions/sent-before.ts';
import { consentCard, emptyConsent } from '../cards/consent-card.ts';
import { sentCard } from '../cards/own-cards.ts';
import { requestCard, requestData } from '../cards/request-card.ts';
import { caseId } from '../case-request.ts';
import { defaultUntil } from '../consent.ts';
import type { Typed } from '../draft.ts';
import { agesOf } from '../question.ts';
import { sentences, titles } from '../text.ts';
import { type Begun, begun } from './beginning.ts';
import { mendCard, notOpenCard } from './mending.ts';
import { type Given, withForum } from './presenting.ts';

const calledData = onForum.extend({ call: caseId, seat: seatId });
const newData = onForum.extend({ askerSeat: seatId.optional() });

const moveToPersonalChat = (ports: Ports, { forum }: Identified, press: Press, form: Begun): Promise<Card> => {
  const again = execute(titles.newQuestion, 'case.new', { forum: forum.id });
  return inPersonalChat(ports, forum.place, press, { ...form, summary: titles.newQuestion }, (went) => ({
    ...sentenceCard(sentences.toPersonalChat[went]),
    actions: [again],
  }));
};

const raiseRefused = (identified: Identified, typed: Typed, failure: RaiseFailure): Card => {
  switch (failure.kind) {
    case 'flawed':
      return mendCard(identified, typed, failure.flaws);
    case 'may-not-ask':
      return noticeBelow(sentences.mayNotAsk, 'attention', requestCard(identified.forum, typed));
    default:
      return noticeBelow(sentences.busy, 'attention', requestCard(identified.forum, typed));
  }
};

export const askingVerbs = (given: Given) => ({
  'case.new': verb(newData, (ports: Ports, press: Press, input) =>
    withForum(ports, press, input.forum, async (identified) =>
      mayAsk(identified.forum, identified.actor)
        ? moveToPersonalChat(ports, identified, press, await begun(ports, identified, input.askerSeat))
        : sentenceCard(sentences.mayNotAsk),
    ),
  ),

  'case.continue': verb(requestData, (ports: Ports, press: Press, { forum, typed }) =>
    withForum(ports, press, forum, async (identified) => {
      const earlier = await sentBefore(ports, identified, typed);
      if (earlier?.kind === 'same')
        return sentCard(identified.forum, earlier.request, sentences.alreadySent(earlier.request.alias));
      if (earlier) {
        const anew = requestCard(identified.forum, { ...typed, id: caseId.parse(ports.random.id()) });
        return noticeBelow(sentences.sentFromHere(earlier.request.alias), 'accent', anew);
      }
      if (typed.mode === 'consultation') {
        const raised = await raiseConsultation(ports, identified, typed);
        if (!raised.ok) return raiseRefused(identified, typed, raised.failure);
        const { request, before } = raised.value;
        const { alias } = request;
        return sentCard(identified.forum, request, before ? sentences.alreadySent(alias) : sentences.sent(alias));
      }
      const kept = await saveDraft(ports, identified, typed);
      if (!kept.ok) return mendCard(identified, typed, kept.failure.flaws);
      const examined = examine(kept.value);
      if (!examined.ok) return mendCard(identified, typed, examined.failure.flaws);
      if (!takesUpConsent(identified.forum)) return notOpenCard(identified.forum, typed);
      const until = defaultUntil(dayOf(ports.clock.now()), identified.forum.termEnds);
      return consentCard(identified.forum, { draft: typed.id, askerSeat: typed.askerSeat }, emptyConsent(until));
    }),
  ),

  'case.save-draft': verb(requestData, (ports: Ports, press: Press, { forum, typed }) =>
    withForum(ports, press, forum, async (identified) => {
      const earlier = await sentBefore(ports, identified, typed);
      const own: Typed = earlier ? { ...typed, id: caseId.parse(ports.random.id()) } : typed;
      const kept = await saveDraft(ports, identified, own);
      if (!kept.ok) return mendCard(identified, own, kept.failure.flaws);
      return noticeBelow(sentences.draftSaved, 'good', requestCard(identified.forum, own));
    }),
  ),

  'case.whom-to-call': verb(requestData, (ports: Ports, press: Press, { forum, typed }) =>
    withForum(ports, press, forum, async (identified) => {
      const { ageBand, needs } = typed;
      const lines = await given.contactLines(ports, identified, { needs, ages: ageBand && agesOf(ageBand) });
      const data = { forum, call: typed.id, seat: typed.askerSeat };
      const called = execute(titles.calledAndSolved, 'case.called', data, { associatedInputs: 'none' });
      const below = group([...lines, { type: 'ActionSet', actions: [called] }], {
        style: 'emphasis',
      });
      return requestCard(identified.forum, typed, { below: [below] });
    }),
  ),

  'case.called': verb(calledData, (ports: Ports, press: Press, { forum, call, seat }) =>
    withForum(ports, press, forum, async (identified) => {
      const counted = await countCall(ports, identified, { id: call, seat });
      return sentenceCard(counted ? sentences.solvedByCalling : sentences.mayNotAsk);
    }),
  ),
});
