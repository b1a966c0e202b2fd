/** Consent for a case that stands: the first yes, more parties or longer, a yes anew; and the page for the family. */
import type { Identified } from '../../forums/actions.ts';
import { takesUpConsent } from '../../forums/forum.ts';
import { missingIn } from '../../forums/opening.ts';
import { type Card, type Element, notice } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { changeConsent } from '../actions/change-consent.ts';
import { familyLinks } from '../actions/family-links.ts';
import { type ActFailure, barredFrom } from '../actions/step.ts';
import { type OnCase, onCase } from '../cards/buttons.ts';
import { caseConsentData, consentAgain, consentCard, emptyConsent, type TypedConsent } from '../cards/consent-card.ts';
import { familyPageCard } from '../cards/consent-changes.ts';
import { familyLinksNotice } from '../cards/family-information.ts';
import { notOpenLine, seatName } from '../cards/naming.ts';
import { defaultUntil, holdsOn } from '../consent.ts';
import { eventsOf } from '../consent-steps.ts';
import { isAdult } from '../question.ts';
import type { StoredCase } from '../stored-case.ts';
import { consentChanges, familyPage } from '../text/consent.ts';
import { flawSentences, sentences } from '../text.ts';
import { warnings } from './mending.ts';
import { presentCard, refused, seenOf, withCase } from './presenting.ts';
import { factsOf } from './typed-consent.ts';

/** Why the form is not even shown: it is the asker's, and the team must be open. */
const barred = (ports: Ports, identified: Identified, stored: StoredCase) => {
  const failure = barredFrom(ports, identified, stored, 'give-consent', undefined);
  if (failure) return failure;
  const { opening } = identified.forum;
  return takesUpConsent(identified.forum)
    ? undefined
    : ({ kind: 'team-not-open', missing: missingIn(opening) } as const);
};

/** What holds, or an empty form; a last day that is past, or that nobody has said, is proposed anew. */
const proposed = (ports: Ports, { forum }: Identified, { consent }: StoredCase): TypedConsent => {
  const today = dayOf(ports.clock.now());
  const until = defaultUntil(today, forum.termEnds);
  const now = consent && holdsOn(consent, today);
  if (!now || now.kind === 'withdrawn') return emptyConsent(until);
  return { ...consentAgain(now.facts), ...(now.kind === 'ended' && { until }) };
};

const form = (
  { forum }: Identified,
  { request, consent }: StoredCase,
  { card }: Pick<OnCase, 'card'>,
  typed: TypedConsent,
  below: readonly Element[] = [],
): Card => consentCard(forum, { request, of: eventsOf(consent), card }, typed, below);

const opened = (ports: Ports, identified: Identified, stored: StoredCase, input: OnCase): Card =>
  form(identified, stored, input, proposed(ports, identified, stored));

/** What may pass or be mended: the form stays, with what was typed. */
const wordsAbove = ({ forum }: Identified, failure: ActFailure): readonly string[] | undefined => {
  if (failure.kind === 'consent-flawed') return failure.flaws.map((flaw) => flawSentences[flaw]);
  if (failure.kind === 'team-not-open') return [notOpenLine(forum, failure.missing)];
  return failure.kind === 'busy' ? [sentences.busy] : undefined;
};

type Giving = OnCase & { readonly of: number; readonly typed: TypedConsent };

const give = async (ports: Ports, identified: Identified, stored: StoredCase, press: Press, input: Giving) => {
  const { of, typed } = input;
  const { request } = stored;
  const again = (words: readonly string[]): Card =>
    consentCard(identified.forum, { request, of, card: input.card }, typed, warnings(words));
  const stopped = (failure: ActFailure) => {
    const words = wordsAbove(identified, failure);
    return words ? again(words) : refused(ports, identified, press, input, failure);
  };
  const closed = barred(ports, identified, stored);
  if (closed) return stopped(closed);
  const facts = factsOf(typed);
  if (!facts.ok) return again(facts.failure.lines);
  const given = await changeConsent(ports, identified, input.case, { step: 'give-consent', facts: facts.value, of });
  if (given.ok)
    return notice(consentChanges.saved, 'good', presentCard(seenOf(ports, identified, given.value, input), input));
  return stopped(given.failure);
};

/** Before the yes: all parties to tick by hand, as on the paper that goes with a draft. */
const printForm = async (ports: Ports, identified: Identified, stored: StoredCase, input: Giving): Promise<Card> => {
  const { forum } = identified;
  const adult = isAdult(stored.request.question.ageBand);
  const links = await familyLinks(ports, { parties: forum.seats.map(({ name }) => name), adult });
  const about = { request: stored.request, of: input.of, card: input.card };
  return consentCard(forum, about, input.typed, [familyLinksNotice(links)]);
};

/** What holds now, for the family to keep. */
const print = async (ports: Ports, identified: Identified, stored: StoredCase, press: Press, input: OnCase) => {
  const { request, consent } = stored;
  const seen = seenOf(ports, identified, stored, input);
  if (request.asker.person !== identified.actor.person)
    return notice(familyPage.onlyAsker, 'attention', presentCard(seen, input));
  const now = consent && holdsOn(consent, seen.today);
  if (!now) return refused(ports, identified, press, input, { kind: 'consent-missing' });
  if (now.kind === 'withdrawn') return presentCard(seen, input);
  if (now.kind === 'ended') return refused(ports, identified, press, input, { kind: 'consent-ended', on: now.on });
  const { seats, until, scope } = now.facts;
  const parties = seats.map((seat) => seatName(identified.forum, seat));
  const facts = { parties, adult: isAdult(request.question.ageBand), agreed: { until, scope } };
  return familyPageCard(seen, await familyLinks(ports, facts));
};

export const consentGivingVerbs = {
  'case.add-consent': verb(onCase, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, async (identified, stored) => {
      const failure = barred(ports, identified, stored);
      return failure ? refused(ports, identified, press, input, failure) : opened(ports, identified, stored, input);
    }),
  ),

  'case.give-consent': verb(caseConsentData, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, (identified, stored) => give(ports, identified, stored, press, input)),
  ),

  'case.family-information-again': verb(caseConsentData, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, async (identified, stored) => {
      const failure = barred(ports, identified, stored);
      return failure ? refused(ports, identified, press, input, failure) : printForm(ports, identified, stored, input);
    }),
  ),

  'case.print-for-family': verb(onCase, (ports: Ports, press: Press, input) =>
    withCase(ports, press, input, (identified, stored) => print(ports, identified, stored, press, input)),
  ),
};
