/**
 * The buttons of a case. Which ones: by the state alone; who may is asked when pressed. The next step stands out, what
 * is seldom needed folds away under "Mer"; when all have answered, or they have talked, the answers fold away too, so
 * that a phone shows what is left to do.
 */

import { buttonRows } from '../../platform/cards/button-rows.ts';
import { type Button, type Element, execute } from '../../platform/cards/card.ts';
import type { CardName } from '../card-name.ts';
import { type CaseRequest, canBeHeld, isHelped, notNotedYet, receivers, type State } from '../case-request.ts';
import type { ConsentNow } from '../consent.ts';
import { mayStep, type Step } from '../life-cycle.ts';
import { hasAllAnswers } from '../standing.ts';
import { endTitles } from '../text/ends.ts';
import { titles } from '../text.ts';
import { leftToTell, type NextStep, nextStep, servicesAwaited, silentSeats, wantsToKnow } from '../turn.ts';
import { caseData } from './buttons.ts';
import { consentButtons } from './consent-buttons.ts';

type On = {
  readonly request: CaseRequest;
  readonly consent: ConsentNow | undefined;
  readonly card?: CardName | undefined;
};

const everyone = ['asker', 'asked', 'helping', 'holding', 'seat', 'convener'] as const;

/** Made of a case once: a title, a verb, and the step for which it stands out. */
const makerOf = ({ request, card }: On) => {
  const data = caseData(request, card);
  const next = nextStep(request);
  return (title: string, verb: string, when?: NextStep, more: Readonly<Record<string, string>> = {}): Button =>
    execute(title, verb, { ...data, ...more }, when === next ? { style: 'positive' } : {});
};

const can = ({ request }: On, step: Step): boolean => mayStep(step, request.state, everyone) === 'yes';

const readingButton = (on: On): Button => {
  const next = nextStep(on.request);
  const isNext = next === 'answer' || next === 'note' || next === 'meeting';
  return makerOf(on)(titles.read, 'case.read', isNext ? next : undefined);
};

const answerButtons = (on: On): readonly Button[] => {
  if (!can(on, 'answer')) return [];
  const button = makerOf(on);
  const answer = (title: string, kind: string) => button(title, 'case.answer', undefined, { answer: kind });
  return [
    answer(titles.takes, 'takes'),
    answer(titles.contributes, 'contributes'),
    answer(titles.needsMore, 'needs-more'),
    button(titles.notOurs, 'case.not-ours'),
  ];
};

/** Word is given when they have talked; before that it is seldom. */
const isToldSoon = (state: State): boolean => state === 'talked' || state === 'followed' || state === 'specialist';

/** Somebody holds it, or keeps contact, already. */
const isSeldomAppointed = ({ followUp, specialist }: CaseRequest): boolean =>
  followUp !== undefined || specialist !== undefined;

/** What follows the answers, in view while it is near. */
const followingButtons = (on: On): readonly Button[] => {
  const { request } = on;
  const { state, followUp } = request;
  const button = makerOf(on);
  const [wanting, ...others] = wantsToKnow(request);
  const hasAwaited = servicesAwaited(request).length > 0 && can(on, 'tell-what-came');
  const came = (title: string, kind: string) => button(title, 'case.what-came', undefined, { came: kind });
  const isSoonTold = isToldSoon(state);
  return [
    ...(wanting && can(on, 'tell-more')
      ? [button(endTitles.toldMore, 'case.tell-more', 'asker-calls', others.length > 0 ? {} : { of: wanting.seat })]
      : []),
    ...(hasAwaited ? [came(endTitles.theyTake, 'takes'), came(endTitles.theyDecline, 'declines')] : []),
    ...(isTalkOffered(request) ? [button(titles.talked, 'case.talked', 'talk')] : []),
    ...(isSeldomAppointed(request) ? [] : appointing(on)),
    ...(state === 'specialist' ? [button(endTitles.changeCheckIn, 'case.specialist-form', 'check-in')] : []),
    ...(followUp && !followUp.doneAt && can(on, 'do-first-step')
      ? [button(endTitles.firstStepDone, 'case.first-step-done')]
      : []),
    ...(isSoonTold ? telling(on) : []),
    ...(state === 'nobody' ? [button(endTitles.note, 'case.note-form')] : []),
    ...(nextStep(request) === 'close' ? closing(on) : []),
  ].toSorted((a, b) => Number(b.style === 'positive') - Number(a.style === 'positive'));
};

/** Seldom needed, and never the next step. */
const rareButtons = (on: On): readonly Button[] => {
  const { request } = on;
  const { state } = request;
  const button = makerOf(on);
  const isSoonTold = isToldSoon(state);
  return [
    ...consentButtons(on),
    ...(isSeldomAppointed(request) ? appointing(on) : []),
    ...(isSoonTold ? [] : telling(on)),
    ...(can(on, 'wait-for-specialist') && state !== 'specialist'
      ? [button(endTitles.specialist, 'case.specialist-form')]
      : []),
    ...(can(on, 'ask-for-help') ? [button(endTitles.askForHelp, 'case.ask-for-help')] : []),
    ...(nextStep(request) === 'close' ? [] : closing(on)),
  ];
};

const appointing = (on: On): readonly Button[] =>
  can(on, 'appoint') && canBeHeld(on.request) ? [makerOf(on)(titles.appoint, 'case.appoint-form', 'appoint')] : [];

const telling = (on: On): readonly Button[] =>
  isSomebodyToTell(on.request) && can(on, 'tell-asker') ? [makerOf(on)(titles.told, 'case.told', 'tell')] : [];

const closing = (on: On): readonly Button[] =>
  can(on, 'close') ? [makerOf(on)(titles.close, 'case.close-form', 'close')] : [];

/**
 * `reading`: the question is open already. `asker`: an own view, without what is for others to say. While a consent has
 * ended nothing is left but to renew it or to close.
 */
export const caseButtons = (on: On, view?: 'reading' | 'asker'): Element[] => {
  const { request, consent } = on;
  const { state } = request;
  if (consent?.kind === 'ended' && state !== 'closed') return buttonRows([...consentButtons(on), ...closing(on)]);
  const reading = can(on, 'read') && view !== 'reading' ? [readingButton(on)] : [];
  const answering = view === 'asker' ? [] : answerButtons(on);
  const following = followingButtons(on).filter((button) => view !== 'asker' || !isTheirs(button, request));
  const more = foldedAway(endTitles.more, rareButtons(on));
  const isOpenForAnswers = state === 'taken' && silentSeats(request).length > 0;
  if (state === 'waiting' || state === 'nobody' || isOpenForAnswers)
    return [...buttonRows([...reading, ...answering]), ...buttonRows([...following, ...more])];
  const answers = foldedAway(hasAllAnswers(request) ? titles.changeAnswer : titles.answerNow, answering);
  return [...buttonRows(following), ...buttonRows([...reading, ...answers, ...more])];
};

/** To tell the asker is for the others to say. */
const isTheirs = ({ title }: Button, request: CaseRequest): boolean =>
  title === titles.told && !leftToTell(request).includes('guardians');

const foldedAway = (title: string, buttons: readonly Button[]): readonly Button[] =>
  buttons.length > 0
    ? [{ type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body: buttonRows(buttons) } }]
    : [];

/** With consent the family too; each once. */
const isSomebodyToTell = ({ answers, told, question }: CaseRequest): boolean =>
  answers.length > 0 && told.length < (question.mode === 'consent' ? receivers.length : 1);

/** Offered once somebody helps and, with consent, has noted it. */
const isTalkOffered = (request: CaseRequest): boolean =>
  !request.talkedAt &&
  isHelped(request) &&
  mayStep('talk', request.state, everyone) === 'yes' &&
  notNotedYet(request).length === 0;
