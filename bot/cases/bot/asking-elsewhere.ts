/** "Fråga en annan kommuns team": which team, whom of it, with consent or without, and the copy is sent. */
import type { Identified } from '../../forums/actions.ts';
import type { Forum } from '../../forums/forum.ts';
import { type Card, notice } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { dayOf } from '../../platform/time/clock.ts';
import {
  askElsewhere,
  barredElsewhere,
  type ElsewhereFailure,
  examineCopy,
  otherTeams,
  teamToAsk,
} from '../actions/ask-elsewhere.ts';
import type { Raised } from '../actions/raise.ts';
import { type OnCase, onCase } from '../cards/buttons.ts';
import { lockedCard } from '../cards/channel-card.ts';
import { emptyConsent, type TypedConsent } from '../cards/consent-card.ts';
import {
  chooseTeamElsewhereCard,
  copyCard,
  copyConsentCard,
  copyConsentData,
  copyData,
  newCopy,
  sentElsewhereCard,
  type TypedCopy,
  teamData,
} from '../cards/elsewhere-cards.ts';
import { seatNames, wordsFor } from '../cards/naming.ts';
import { caseId } from '../case-request.ts';
import { defaultUntil } from '../consent.ts';
import { isLocking } from '../follow-up.ts';
import type { StoredCase } from '../stored-case.ts';
import { elsewhere } from '../text/elsewhere.ts';
import { flawSentences, refusalSentence, sentences } from '../text.ts';
import { asVisitor, withVisitor } from '../visiting.ts';
import { doubtfulWords, flawWords, warnings } from './mending.ts';
import { presentCard, seenOf, withCase } from './presenting.ts';
import { factsOf } from './typed-consent.ts';

type Asking = {
  readonly ports: Ports;
  readonly identified: Identified;
  readonly stored: StoredCase;
  readonly input: OnCase;
};

const sentenceOf = (
  failure: ElsewhereFailure,
  { forum }: Identified,
  today: Parameters<typeof wordsFor>[1],
): string => {
  switch (failure.kind) {
    case 'no-such-case':
      return sentences.noSuchCase;
    case 'not-the-asker':
      return elsewhere.notTheAsker;
    case 'closed':
      return elsewhere.closed;
    case 'is-a-copy':
      return elsewhere.isCopy;
    case 'no-such-team':
      return elsewhere.noSuchTeam;
    case 'asked-there':
      return elsewhere.askedThere(failure.team.name);
    case 'busy':
    case 'draft-gone':
    case 'flawed':
    case 'asked-outside-consent':
      return sentences.busy;
    case 'may-not-ask':
      return sentences.mayNotAsk;
    default:
      return refusalSentence(failure, wordsFor(forum, today));
  }
};

const refusedElsewhere = ({ ports, identified, stored, input }: Asking, failure: ElsewhereFailure): Card => {
  const seen = seenOf(ports, identified, stored, input);
  return notice(sentenceOf(failure, identified, seen.today), 'attention', presentCard(seen, input));
};

const chooseTeam = async (asking: Asking, sentence?: string): Promise<Card> => {
  const { ports, identified, stored, input } = asking;
  const teams = await otherTeams(ports, identified.forum);
  const seen = seenOf(ports, identified, stored, input);
  if (teams.length === 0) return notice(elsewhere.nobodyElse, 'attention', presentCard(seen, input));
  const form = chooseTeamElsewhereCard(seen, teams, ports.regions.of(identified.forum.regionId));
  return sentence ? notice(sentence, 'attention', form) : form;
};

/** The team as the copy will see it, with the guest's seat. */
const hosting = ({ identified, stored }: Asking, team: Forum) => {
  const asker = asVisitor(identified.forum, stored.request.asker);
  return { asker, team: withVisitor(team, { asker }) };
};

const showConsent = (
  asking: Asking,
  team: Forum,
  typed: TypedCopy,
  consent: TypedConsent,
  words: readonly string[] = [],
) => {
  const { ports, identified, stored, input } = asking;
  const host = hosting(asking, team);
  return copyConsentCard(
    seenOf(ports, identified, stored, input),
    host.team,
    host.asker.seat,
    typed,
    consent,
    warnings(words),
  );
};

const toCopy = ({ copy: id, ...chosen }: TypedCopy) => ({ ...chosen, id });

/** What was chosen stays, and above it or beneath it stands what must be mended. */
const mended = async (asking: Asking, typed: TypedCopy, failure: ElsewhereFailure): Promise<Card> => {
  const { ports, identified, stored, input } = asking;
  if (failure.kind === 'no-such-team') return chooseTeam(asking, elsewhere.noSuchTeam);
  const found = await teamToAsk(ports, identified, stored.request.id, typed.to, typed.copy);
  const below = failure.kind === 'flawed' ? flawWords(failure.flaws) : undefined;
  const isMendable = below ?? (failure.kind === 'team-not-open' || failure.kind === 'busy');
  if (!found.ok || !isMendable) return refusedElsewhere(asking, failure);
  const words = below ?? [sentenceOf(failure, { ...identified, forum: found.value }, dayOf(ports.clock.now()))];
  const doubtful = failure.kind === 'flawed' ? doubtfulWords(failure.flaws) : [];
  return copyCard(seenOf(ports, identified, stored, input), found.value, typed, { below: warnings(words), doubtful });
};

const sentCopy = ({ team, request, before }: { readonly team: Forum } & Raised): Card =>
  isLocking(request.outcome) ? lockedCard(request, request.outcome) : sentElsewhereCard(team, request, before);

const sendCopy = async (asking: Asking, typed: TypedCopy): Promise<Card> => {
  const { ports, identified, stored } = asking;
  const sent = await askElsewhere(ports, identified, stored.request.id, toCopy(typed));
  return sent.ok ? sentCopy(sent.value) : mended(asking, typed, sent.failure);
};

const confirmCopy = async (asking: Asking, typed: TypedCopy, consent: TypedConsent): Promise<Card> => {
  const { ports, identified, stored } = asking;
  const found = await teamToAsk(ports, identified, stored.request.id, typed.to, typed.copy);
  if (!found.ok) return mended(asking, typed, found.failure);
  const team = found.value;
  const facts = factsOf(consent);
  if (!facts.ok) return showConsent(asking, team, typed, consent, facts.failure.lines);
  const sent = await askElsewhere(ports, identified, stored.request.id, { ...toCopy(typed), consent: facts.value });
  if (sent.ok) return sentCopy(sent.value);
  const { failure } = sent;
  const again = (words: readonly string[]) => showConsent(asking, team, typed, consent, words);
  if (failure.kind === 'consent-flawed') return again(failure.flaws.map((flaw) => flawSentences[flaw]));
  if (failure.kind === 'asked-outside-consent')
    return again([elsewhere.outsideConsent(seatNames(team, failure.seats))]);
  return mended(asking, typed, failure);
};

const asking =
  <I extends OnCase>(answer: (asking: Asking, input: I) => Promise<Card> | Card) =>
  (ports: Ports, press: Press, input: I): Promise<Card> =>
    withCase(ports, press, input, async (identified, stored) => {
      const about = { ports, identified, stored, input };
      const barred = barredElsewhere(ports, identified, stored);
      return barred ? refusedElsewhere(about, barred) : answer(about, input);
    });

export const askingElsewhereVerbs = {
  'case.ask-elsewhere': verb(
    onCase,
    asking((about: Asking) => chooseTeam(about)),
  ),

  'case.ask-team-elsewhere': verb(
    teamData,
    asking(async (about: Asking, { to }: OnCase & { readonly to?: TypedCopy['to'] | undefined }) => {
      const { ports, identified, stored, input } = about;
      if (!to) return chooseTeam(about, elsewhere.chooseTeam);
      const found = await teamToAsk(ports, identified, stored.request.id, to);
      if (!found.ok) return chooseTeam(about, sentenceOf(found.failure, identified, dayOf(ports.clock.now())));
      const copy = caseId.parse(ports.random.id());
      return copyCard(seenOf(ports, identified, stored, input), found.value, newCopy(to, copy));
    }),
  ),

  'case.send-elsewhere': verb(
    copyData,
    asking(async (about: Asking, { elsewhere: typed }: OnCase & { readonly elsewhere: TypedCopy }) => {
      if (typed.mode === 'consultation') return sendCopy(about, typed);
      const { ports, identified, stored } = about;
      // What else is missing is told before the consent is filled in.
      const examined = await examineCopy(ports, identified, stored.request.id, toCopy(typed));
      if (!examined.ok) return mended(about, typed, examined.failure);
      const { team } = examined.value;
      return showConsent(about, team, typed, emptyConsent(defaultUntil(dayOf(ports.clock.now()), team.termEnds)));
    }),
  ),

  'case.confirm-elsewhere': verb(
    copyConsentData,
    asking(
      (
        about: Asking,
        { elsewhere: copy, typed }: OnCase & { readonly elsewhere: TypedCopy; readonly typed: TypedConsent },
      ) => confirmCopy(about, copy, typed),
    ),
  ),
};
