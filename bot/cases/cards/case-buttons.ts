/**
 * The buttons of a case. Which ones: by the state alone; who may is asked when pressed. The next step stands out; when
 * all have answered, or they have talked, the answers fold away, so that a phone shows what is left to do.
 */
import { type Button, type Element, execute } from '../../platform/cards/card.ts';
import { type CaseRequest, canBeHeld, isHelped, notNotedYet, receivers } from '../case-request.ts';
import type { CardName } from '../delivery.ts';
import { mayStep, type Step } from '../life-cycle.ts';
import { hasAllAnswers } from '../standing.ts';
import { titles } from '../text.ts';
import { type NextStep, nextStep } from '../turn.ts';
import { buttonRows, caseData } from './buttons.ts';

type On = { readonly request: CaseRequest; readonly card?: CardName | undefined };

const everyone = ['asker', 'asked', 'helping', 'holding', 'seat', 'convener'] as const;

/** `reading`: the question is open already. */
export const caseButtons = ({ request, card: on }: On, view?: 'reading'): Element[] => {
  const data = caseData(request, on);
  const { state } = request;
  const canNow = (step: Step) => mayStep(step, state, everyone) === 'yes';
  const next = nextStep(request);
  const button = (title: string, verb: string, ...when: readonly NextStep[]): Button =>
    execute(title, verb, data, when.includes(next) ? { style: 'positive' } : {});
  const answer = (title: string, kind: string): Button => execute(title, 'case.answer', { ...data, answer: kind });

  const reading =
    canNow('read') && view !== 'reading' ? [button(titles.read, 'case.read', 'answer', 'note', 'meeting')] : [];
  const answering = canNow('answer')
    ? [
        answer(titles.takes, 'takes'),
        answer(titles.contributes, 'contributes'),
        answer(titles.needsMore, 'needs-more'),
        button(titles.notOurs, 'case.not-ours'),
      ]
    : [];
  const following = [
    ...(isTalkOffered(request) ? [button(titles.talked, 'case.talked', 'talk')] : []),
    ...(canNow('appoint') && canBeHeld(request) ? [button(titles.appoint, 'case.appoint-form', 'appoint')] : []),
    ...(isSomebodyToTell(request) && canNow('tell-asker') ? [button(titles.told, 'case.told', 'tell')] : []),
    ...(canNow('close') ? [button(titles.close, 'case.close-form', 'close')] : []),
  ].toSorted((a, b) => Number(b.style === 'positive') - Number(a.style === 'positive'));

  if (state === 'waiting' || state === 'nobody' || (state === 'taken' && !hasAllAnswers(request)))
    return [...buttonRows([...reading, ...answering]), ...buttonRows(following)];
  const title = hasAllAnswers(request) ? titles.changeAnswer : titles.answerNow;
  const folded = answering.length > 0 ? [foldedAway(title, answering)] : [];
  return [...buttonRows(following), ...buttonRows([...reading, ...folded])];
};

const foldedAway = (title: string, buttons: readonly Button[]): Button => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', body: buttonRows(buttons) },
});

/** With consent the family too; each once. */
const isSomebodyToTell = ({ answers, told, question }: CaseRequest): boolean =>
  answers.length > 0 && told.length < (question.mode === 'consent' ? receivers.length : 1);

/** Offered once somebody helps and, with consent, has noted it. */
const isTalkOffered = (request: CaseRequest): boolean =>
  !request.talkedAt &&
  isHelped(request) &&
  mayStep('talk', request.state, everyone) === 'yes' &&
  notNotedYet(request).length === 0;
