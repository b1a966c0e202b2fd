/** The asker's own cards: the question, the consent, the draft. Nothing typed is ever lost. */

import { seatsHeldBy } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import { type SeatId, seatId } from '../../forums/seat.ts';
import { type Card, type Element, execute, group, notice, text } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { explain } from '../../screening/text.ts';
import { countCall } from '../actions/call.ts';
import { type DraftFlaw, examine, keptDraft, saveDraft } from '../actions/draft.ts';
import { alreadySent, type Raised, type RaiseFailure, raiseConsultation, raiseWithConsent } from '../actions/raise.ts';
import { onForum } from '../cards/buttons.ts';
import { consentCard, consentData, emptyConsent, type TypedConsent } from '../cards/consent-card.ts';
import { seatNames } from '../cards/naming.ts';
import { sentCard } from '../cards/own-cards.ts';
import { askerSeatCard, requestCard, requestData } from '../cards/request-card.ts';
import { type CaseId, caseId } from '../case-request.ts';
import { defaultUntil } from '../consent.ts';
import type { Typed } from '../draft.ts';
import { flawSentences, sentences, titles } from '../text.ts';
import { type Given, withForum } from './presenting.ts';

const warnings = (words: readonly string[]): readonly Element[] =>
  words.length > 0
    ? [
        group(
          words.map((line) => text(line, { spacing: 'Small' })),
          { style: 'attention' },
        ),
      ]
    : [];

const draftFlawSentences: Readonly<Record<Exclude<DraftFlaw['kind'], 'screened'>, string>> = {
  'no-age': sentences.chooseAge,
  'no-need': sentences.chooseAtLeastOneNeed,
  'no-text': sentences.writeWhatYouNeed,
  'too-long': sentences.tooLong,
  'nobody-asked': sentences.chooseWhom,
  'only-yourself': sentences.onlyYourself,
};

const doubtfulWords = (flaws: readonly DraftFlaw[]): readonly string[] =>
  flaws.flatMap((flaw) =>
    flaw.kind === 'screened' && flaw.screening.kind === 'asks' ? flaw.screening.findings.map(({ word }) => word) : [],
  );

/** The same form with what was typed, and above it all that must be mended. */
const mendCard = ({ forum }: Identified, typed: Typed, flaws: readonly DraftFlaw[]): Card => {
  const words = flaws.flatMap((flaw) =>
    flaw.kind === 'screened' ? explain(flaw.screening) : [draftFlawSentences[flaw.kind]],
  );
  return requestCard(forum, typed, { above: warnings(words), doubtful: [...new Set(doubtfulWords(flaws))] });
};

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
  const [seat, ...more] = seatsHeldBy(forum, actor);
  const askerSeat = forum.seats.find(({ id }) => id === chosen)?.id ?? (more.length === 0 ? seat?.id : undefined);
  return askerSeat ? requestCard(forum, emptyForm(ports, askerSeat)) : askerSeatCard(forum);
};

const calledData = onForum.extend({ call: caseId, seat: seatId });
const onDraft = onForum.extend({ draft: caseId });
const newData = onForum.extend({ askerSeat: seatId.optional() });

/** In a channel the talk moves to the personal chat; where none can be opened the form is for the presser alone. */
const beginElsewhere = async (ports: Ports, identified: Identified, press: Press, form: Card): Promise<Card> => {
  const { place } = identified.forum;
  if (press.where.kind === 'personal' || !place) return form;
  const posted = await ports.teams.postToPerson(place, press.from.userId, { card: form, summary: titles.newQuestion });
  if (posted.kind === 'refused') return form;
  const moved = posted.kind === 'done' ? sentences.movedToPersonalChat : sentences.lookInPersonalChat;
  const again = execute(titles.newQuestion, 'case.new', { forum: identified.forum.id });
  return { ...sentenceCard(moved), actions: [again] };
};

const raiseRefused = (identified: Identified, typed: Typed, failure: RaiseFailure): Card => {
  switch (failure.kind) {
    case 'flawed':
      return mendCard(identified, typed, failure.flaws);
    case 'may-not-ask':
      return notice(sentences.mayNotAsk, 'attention', requestCard(identified.forum, typed));
    default:
      return notice(sentences.busy, 'attention', requestCard(identified.forum, typed));
  }
};

/** What the consent card says is missing, or does not fit. */
const consentWarnings = ({ forum }: Identified, failure: RaiseFailure): readonly string[] => {
  if (failure.kind === 'consent-flawed') return failure.flaws.map((flaw) => flawSentences[flaw]);
  if (failure.kind === 'asked-outside-consent') return [sentences.askedOutsideConsent(seatNames(forum, failure.seats))];
  if (failure.kind === 'may-not-ask') return [sentences.mayNotAsk];
  return [sentences.busy];
};

const missingFacts = ({ giver, manner, saidOn, child, until, informed, seats }: TypedConsent): readonly string[] => [
  ...(giver && manner && saidOn && child && until && seats.length > 0 ? [] : [sentences.fillIn]),
  ...(informed ? [] : [sentences.mustKnow]),
];

export const askingVerbs = (given: Given) => ({
  'case.new': verb(newData, (ports: Ports, press: Press, input) =>
    withForum(ports, press, input.forum, async (identified) =>
      beginElsewhere(ports, identified, press, await beginning(ports, identified, input.askerSeat)),
    ),
  ),

  'case.continue': verb(requestData, (ports: Ports, press: Press, { forum, typed }) =>
    withForum(ports, press, forum, async (identified) => {
      if (typed.mode === 'consultation') {
        const raised = await raiseConsultation(ports, identified, typed);
        if (!raised.ok) return raiseRefused(identified, typed, raised.failure);
        const { request, before } = raised.value;
        const { alias } = request;
        return sentCard(identified.forum, request, before ? sentences.alreadySent(alias) : sentences.sent(alias));
      }
      const examined = examine(typed);
      if (!examined.ok) return mendCard(identified, typed, examined.failure.flaws);
      const kept = await saveDraft(ports, identified, typed);
      if (!kept.ok) return mendCard(identified, typed, kept.failure.flaws);
      const until = defaultUntil(dayOf(ports.clock.now()), identified.forum.termEnds);
      return consentCard(identified.forum, { draft: typed.id, askerSeat: typed.askerSeat }, emptyConsent(until));
    }),
  ),

  'case.save-draft': verb(requestData, (ports: Ports, press: Press, { forum, typed }) =>
    withForum(ports, press, forum, async (identified) => {
      const kept = await saveDraft(ports, identified, typed);
      if (!kept.ok) return mendCard(identified, typed, kept.failure.flaws);
      return notice(sentences.draftSaved, 'good', requestCard(identified.forum, typed));
    }),
  ),

  'case.whom-to-call': verb(requestData, (ports: Ports, press: Press, { forum, typed }) =>
    withForum(ports, press, forum, async (identified) => {
      const lines = await given.contactLines(ports, identified);
      const data = { forum, call: typed.id, seat: typed.askerSeat };
      const called = execute(titles.calledAndSolved, 'case.called', data, { associatedInputs: 'none' });
      const above = group([...lines, { type: 'ActionSet', actions: [called] }], {
        style: 'emphasis',
      });
      return requestCard(identified.forum, typed, { above: [above] });
    }),
  ),

  'case.called': verb(calledData, (ports: Ports, press: Press, { forum, call, seat }) =>
    withForum(ports, press, forum, async (identified) => {
      await countCall(ports, identified, { id: call, seat });
      return sentenceCard(sentences.solvedByCalling);
    }),
  ),

  'case.confirm-consent': verb(consentData, (ports: Ports, press: Press, { forum, draft, typed }) =>
    withForum(ports, press, forum, async (identified) => confirmConsent(ports, identified, draft, typed)),
  ),

  'case.ask-family-first': verb(onDraft, (ports: Ports, press: Press, { forum }) =>
    withForum(ports, press, forum, async () => sentenceCard(sentences.familyFirst)),
  ),

  'case.make-consultation': verb(onDraft, (ports: Ports, press: Press, { forum }) =>
    withForum(ports, press, forum, async (identified) => {
      const draft = await keptDraft(ports, identified);
      if (!draft) return notice(sentences.draftGone, 'attention', await beginning(ports, identified, undefined));
      const typed: Typed = { ...draft, mode: 'consultation' };
      return notice(sentences.nowConsultation, 'accent', requestCard(identified.forum, typed));
    }),
  ),
});

const confirmConsent = async (
  ports: Ports,
  identified: Identified,
  draftId: CaseId,
  typed: TypedConsent,
): Promise<Card> => {
  const { forum } = identified;
  const sent = ({ request, before }: Raised) =>
    sentCard(forum, request, before ? sentences.alreadySent(request.alias) : sentences.sent(request.alias));
  const gone = async () => notice(sentences.draftGone, 'attention', await beginning(ports, identified, undefined));
  const before = await alreadySent(ports, identified, draftId);
  if (before) return sent(before);
  const draft = await keptDraft(ports, identified);
  if (draft?.id !== draftId) return gone();
  const again = (words: readonly string[]) =>
    consentCard(forum, { draft: draftId, askerSeat: draft.askerSeat }, typed, warnings(words));
  const { giver, manner, saidOn, child, until, scope, seats } = typed;
  const missing = missingFacts(typed);
  if (missing.length > 0 || !giver || !manner || !saidOn || !child || !until) return again(missing);
  const facts = { giver, manner, saidOn, child, until, scope, seats };
  const raised = await raiseWithConsent(ports, identified, draftId, facts);
  if (raised.ok) return sent(raised.value);
  const { failure } = raised;
  if (failure.kind === 'draft-gone') return gone();
  if (failure.kind === 'flawed') return mendCard(identified, draft, failure.flaws);
  return again(consentWarnings(identified, failure));
};
