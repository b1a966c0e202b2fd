/** "Bekräfta samtycke": the second card of a question with consent. */
import type { Identified } from '../../forums/actions.ts';
import { type Forum, onForum } from '../../forums/forum.ts';
import { type Card, notice, noticeBelow } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { keptDraft } from '../actions/draft.ts';
import { familyLinks } from '../actions/family-links.ts';
import { alreadySent, type Raised, type RaiseFailure, raiseWithConsent } from '../actions/raise.ts';
import { lockedCard } from '../cards/channel-card.ts';
import { consentCard, consentData, type TypedConsent } from '../cards/consent-card.ts';
import { familyLinksNotice } from '../cards/family-information.ts';
import { notOpenLine, seatNames } from '../cards/naming.ts';
import { sentCard } from '../cards/own-cards.ts';
import { requestCard } from '../cards/request-card.ts';
import { type CaseId, caseId } from '../case-request.ts';
import type { Draft, Typed } from '../draft.ts';
import { isLocking } from '../follow-up.ts';
import { isAdult } from '../question.ts';
import { flawSentences, sentences } from '../text.ts';
import { beginning } from './beginning.ts';
import { mendCard, warnings } from './mending.ts';
import { withForum } from './presenting.ts';
import { factsOf } from './typed-consent.ts';

const onDraft = onForum.extend({ draft: caseId });

/** What the consent card says is missing, or does not fit. */
const consentWarnings = ({ forum }: Identified, failure: RaiseFailure): readonly string[] => {
  if (failure.kind === 'consent-flawed') return failure.flaws.map((flaw) => flawSentences[flaw]);
  if (failure.kind === 'asked-outside-consent') return [sentences.askedOutsideConsent(seatNames(forum, failure.seats))];
  if (failure.kind === 'team-not-open') return [notOpenLine(forum, failure.missing)];
  if (failure.kind === 'may-not-ask') return [sentences.mayNotAsk];
  return [sentences.busy];
};

const sentAlready = (forum: Forum, { request, before }: Raised): Card => {
  if (isLocking(request.outcome)) return lockedCard(request, request.outcome);
  return sentCard(forum, request, before ? sentences.alreadySent(request.alias) : sentences.sent(request.alias));
};

const draftIsGone = async (ports: Ports, identified: Identified): Promise<Card> =>
  notice(sentences.draftGone, 'attention', await beginning(ports, identified, undefined));

/** The draft that a consent card belongs to, or what is said where it has been sent or is gone. */
const draftOf = async (ports: Ports, identified: Identified, draftId: CaseId): Promise<Draft | Card> => {
  // In this order: a draft that is gone when it is read has become the case that is read next.
  const draft = await keptDraft(ports, identified);
  const before = await alreadySent(ports, identified, draftId);
  if (before) return sentAlready(identified.forum, before);
  return draft?.id === draftId ? draft : draftIsGone(ports, identified);
};

const isCard = (found: Draft | Card): found is Card => 'type' in found;

const showFamilyInformation = async (
  ports: Ports,
  identified: Identified,
  draftId: CaseId,
  typed: TypedConsent,
): Promise<Card> => {
  const { forum } = identified;
  const draft = await draftOf(ports, identified, draftId);
  if (isCard(draft)) return draft;
  const adult = draft.ageBand !== undefined && isAdult(draft.ageBand);
  const links = await familyLinks(ports, { parties: forum.seats.map(({ name }) => name), adult });
  return consentCard(forum, { draft: draftId, askerSeat: draft.askerSeat }, typed, [familyLinksNotice(links)]);
};

const confirmConsent = async (
  ports: Ports,
  identified: Identified,
  draftId: CaseId,
  typed: TypedConsent,
): Promise<Card> => {
  const { forum } = identified;
  const draft = await draftOf(ports, identified, draftId);
  if (isCard(draft)) return draft;
  const again = (words: readonly string[]) =>
    consentCard(forum, { draft: draftId, askerSeat: draft.askerSeat }, typed, warnings(words));
  const facts = factsOf(typed);
  if (!facts.ok) return again(facts.failure.lines);
  const raised = await raiseWithConsent(ports, identified, draftId, facts.value);
  if (raised.ok) return sentAlready(forum, raised.value);
  const { failure } = raised;
  if (failure.kind === 'draft-gone') return draftIsGone(ports, identified);
  if (failure.kind === 'flawed') return mendCard(identified, draft, failure.flaws);
  return again(consentWarnings(identified, failure));
};

export const consentingVerbs = {
  'case.confirm-consent': verb(consentData, (ports: Ports, press: Press, { forum, draft, typed }) =>
    withForum(ports, press, forum, async (identified) => confirmConsent(ports, identified, draft, typed)),
  ),

  'case.family-information': verb(consentData, (ports: Ports, press: Press, { forum, draft, typed }) =>
    withForum(ports, press, forum, async (identified) => showFamilyInformation(ports, identified, draft, typed)),
  ),

  'case.ask-family-first': verb(onDraft, (ports: Ports, press: Press, { forum }) =>
    withForum(ports, press, forum, async () => sentenceCard(sentences.familyFirst)),
  ),

  'case.make-consultation': verb(onDraft, (ports: Ports, press: Press, { forum }) =>
    withForum(ports, press, forum, async (identified) => {
      const draft = await keptDraft(ports, identified);
      if (!draft) return draftIsGone(ports, identified);
      const typed: Typed = { ...draft, mode: 'consultation' };
      return noticeBelow(sentences.nowConsultation, 'accent', requestCard(identified.forum, typed));
    }),
  ),
};
