/** The gate of a team in chat: what is recorded, by whom it is opened, and who is registrar. */
import type { Result } from '../../failure.ts';
import { notice, noticeBelow, plain } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Card } from '../../platform/teams/port.ts';
import { tryAgainCard } from '../../platform/teams/surprise.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { type VerbTable, verb } from '../../platform/teams/verbs.ts';
import { closeTeam, type GateFailure, openTeam, recordOpening } from '../actions/open-team.ts';
import {
  eligibleRegistrars,
  type NamingRegistrarFailure,
  nameRegistrar,
  registrarsFor,
} from '../actions/registrars.ts';
import {
  openData,
  openingCard,
  recordingCard,
  recordingData,
  registrarCard,
  registrarData,
  whoMends,
} from '../cards/opening.ts';
import { openingVerbs } from '../cards/settings-buttons.ts';
import type { Forum } from '../forum.ts';
import { awaitsOpening } from '../opening.ts';
import { typedFrom } from '../recording.ts';
import { namingRegistrar, opening, recordingSentence } from '../text/opening.ts';
import { accessSentence, missingInText } from '../words.ts';
import { leadsTo, over, type Seen, todayOf, withSettings } from './with-settings.ts';

const form = async (ports: Ports, { forum, rights }: Seen): Promise<Card> => {
  if (!rights.mayRecord) return sentenceCard(opening.mayNot);
  const registrars = await registrarsFor(ports, forum);
  if (!registrars.ok) return sentenceCard(accessSentence(registrars.failure));
  return recordingCard(forum, registrars.value, typedFrom(forum.opening, registrars.value));
};

const savedWords = (before: Forum, after: Forum): string => {
  if (before.opening.opened) return opening.savedAndClosed;
  const { registrar } = after.opening;
  return registrar && awaitsOpening(after.opening) ? opening.savedAndAsked(plain(registrar.name)) : opening.saved;
};

const recordTheOpening = verb(recordingData, (ports: Ports, press, input) =>
  withSettings(ports, press, input.forum, async (seen) => {
    if (!seen.rights.mayRecord) return sentenceCard(opening.mayNot);
    const registrars = await registrarsFor(ports, seen.forum);
    // Without the roster there is no form to give back, so what was typed goes along in a button.
    if (!registrars.ok) return tryAgainCard(accessSentence(registrars.failure), press);
    const again = (words: string) =>
      noticeBelow(words, 'attention', recordingCard(seen.forum, registrars.value, input.shown, input));
    const saved = await recordOpening(ports, seen.identified, { shown: input.shown, typed: input }, registrars.value);
    if (saved.ok) {
      const words = savedWords(seen.forum, saved.value);
      return over(ports, seen, { words, tone: 'good', forum: saved.value }, openingCard);
    }
    const { failure } = saved;
    if (failure.kind === 'no-such-forum') return sentenceCard(accessSentence(failure));
    return failure.kind === 'may-not' ? sentenceCard(opening.mayNot) : again(recordingSentence(failure));
  }),
);

const gateSentence = (failure: GateFailure, forum: Forum): string => {
  switch (failure.kind) {
    case 'no-such-forum':
      return accessSentence(failure);
    case 'not-recorded':
      return opening.notRecorded(missingInText(failure.missing), whoMends(forum));
    case 'changed-since':
      return opening.changedSince;
    case 'open-already':
      return opening.openAlready;
    case 'closed-already':
      return opening.closedAlready;
    case 'not-registrar':
      return opening.notRegistrar;
  }
};

const turned = (ports: Ports, seen: Seen, result: Result<Forum, GateFailure>, done: string) =>
  result.ok
    ? over(ports, seen, { words: done, tone: 'good', forum: result.value }, openingCard)
    : over(
        ports,
        seen,
        { words: gateSentence(result.failure, seen.forum), tone: 'attention', forum: seen.forum },
        openingCard,
      );

const openTheTeam = verb(openData, (ports: Ports, press, input) =>
  withSettings(ports, press, input.forum, async (seen) =>
    turned(ports, seen, await openTeam(ports, seen.identified, input.seen), opening.openedNow),
  ),
);

const namingSentence = (failure: NamingRegistrarFailure): string => {
  switch (failure.kind) {
    case 'roster-unavailable':
    case 'channel-not-bound':
      return accessSentence(failure);
    case 'not-coordinator':
      return namingRegistrar.mayNot;
    case 'no-information-owner':
      return namingRegistrar.noOwner;
    case 'not-there':
      return namingRegistrar.gone;
    case 'has-registrar':
      return namingRegistrar.has(failure.names.map(plain));
    case 'of-another-authority':
      return namingRegistrar.otherAuthority(plain(failure.name), plain(failure.authority));
  }
};

const registrarForm = async (ports: Ports, seen: Seen, problem?: string, chosen = ''): Promise<Card> => {
  const people = await eligibleRegistrars(ports, seen.identified);
  if (!people.ok)
    return notice(problem ?? namingSentence(people.failure), 'attention', openingCard(seen, todayOf(ports)));
  const drawn = registrarCard(seen.forum, people.value, chosen);
  return problem === undefined ? drawn : notice(problem, 'attention', drawn);
};

const nameTheRegistrar = verb(registrarData, (ports: Ports, press, input) =>
  withSettings(ports, press, input.forum, async (seen) => {
    if (input.registrar === '') return registrarForm(ports, seen, namingRegistrar.choose);
    const named = await nameRegistrar(ports, seen.identified, input.registrar);
    if (!named.ok) return registrarForm(ports, seen, namingSentence(named.failure), input.registrar);
    const words = namingRegistrar.saved(plain(named.value.name));
    return over(ports, seen, { words, tone: 'good', forum: seen.forum }, openingCard);
  }),
);

export const openingVerbTable: VerbTable<Ports, (typeof openingVerbs)[keyof typeof openingVerbs]> = {
  [openingVerbs.show]: leadsTo((ports, seen) => openingCard(seen, todayOf(ports))),
  [openingVerbs.form]: leadsTo(form),
  [openingVerbs.record]: recordTheOpening,
  [openingVerbs.open]: openTheTeam,
  [openingVerbs.close]: leadsTo(async (ports, seen) =>
    turned(ports, seen, await closeTeam(ports, seen.identified), opening.closedNow),
  ),
  [openingVerbs.registrarForm]: leadsTo((ports, seen) => registrarForm(ports, seen)),
  [openingVerbs.nameRegistrar]: nameTheRegistrar,
};
