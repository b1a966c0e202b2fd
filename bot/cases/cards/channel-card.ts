/** The card that everybody in the channel sees: choices only, no viewer, complete and safe for all. */
import type { IExecuteAction } from '@microsoft/teams.cards';
import type { Temporal } from 'temporal-polyfill';
import { telephoneLink } from '../../contacts/contact.ts';
import type { Forum } from '../../forums/forum.ts';
import { seatOf } from '../../forums/forum.ts';
import {
  type Button,
  type Card,
  card,
  type Element,
  execute,
  group,
  heading,
  small,
  text,
} from '../../platform/cards/card.ts';
import { capitalised, date, weekdayAndDate } from '../../platform/time/swedish.ts';
import { answerOf } from '../answer.ts';
import { type CaseRequest, canBeHeld, isHelped, notNotedYet, receivers } from '../case-request.ts';
import type { ConsentNow } from '../consent.ts';
import type { CardName } from '../delivery.ts';
import { mayStep, type Step } from '../life-cycle.ts';
import { doNotGuess, foot, nextSteps, titles } from '../text.ts';
import { answerWords, firstStepWords, helpWords, outcomeWords, receiverWords, stateWords } from '../words.ts';
import { buttonRows, caseData } from './buttons.ts';
import { aboutLine, answerByLine, genitive, seatName, seatNames } from './naming.ts';

export type Seen = {
  readonly forum: Forum;
  readonly request: CaseRequest;
  readonly consent: ConsentNow | undefined;
  readonly today: Temporal.PlainDate;
  /** The message that the buttons will sit on: one of the two cards in the channel, or somebody's own. */
  readonly card?: CardName | undefined;
};

/** `mentioned`: the names that the first post calls on; a later version of the card calls on nobody. */
export const channelCard = (seen: Seen, mentioned: readonly string[] = []): Card => {
  const { forum, request } = seen;
  const to = seatNames(forum, request.question.asked);
  return card([
    heading(`${request.alias} · ${stateWords[request.state]}`),
    text(aboutLine(request), { spacing: 'Small' }),
    text(`Från ${seatName(forum, request.asker.seat)} till ${to}. ${modeLine(seen)}`, { spacing: 'Small' }),
    ...(mentioned.length > 0 ? [text(`Till: ${mentioned.map((name) => `<at>${name}</at>`).join(', ')}`)] : []),
    ...(request.state === 'closed' ? [text(closedLine(request))] : openLines(seen)),
    ...caseButtons(seen),
    group([small(foot)], { separator: true }),
  ]);
};

const modeLine = ({ request, consent, today }: Seen): string => {
  if (request.question.mode === 'consultation') return doNotGuess;
  if (consent?.kind === 'holds') return `Samtycke till ${date(consent.facts.until, today)}.`;
  return consent ? `Samtycket tog slut ${date(consent.on, today)}.` : 'Samtycke saknas.';
};

const closedLine = ({ outcome }: CaseRequest): string =>
  outcome ? `Avslutad: ${outcomeWords[outcome]}.` : 'Avslutad.';

/** How it stands, and in bold what is to be done now: the eye goes from there to the buttons. */
const openLines = (seen: Seen): Element[] => {
  const { request, today } = seen;
  const { asked } = request.question;
  const lines = [
    ...(hasAllAnswers(request) ? [] : [answerByLine(request, today)]),
    ...asked.map((seat) => answerLine(seen, seat)),
    ...progress(seen),
  ];
  const shown = (line: string, look = {}) => text(line, { spacing: 'Small', ...look });
  return [
    group(
      lines.map((line) => shown(line)),
      { separator: true },
    ),
    group(
      nextLines(seen).map((line) => shown(line, { weight: 'Bolder' })),
      { separator: true },
    ),
  ];
};

const hasAllAnswers = ({ question, answers }: CaseRequest): boolean =>
  question.asked.every((seat) => answerOf(answers, seat) !== undefined);

const isTold = ({ question, told }: CaseRequest): boolean =>
  (question.mode === 'consent' ? receivers : (['asker'] as const)).every((receiver) =>
    told.some((word) => word.receiver === receiver),
  );

const nextLines = ({ forum, request }: Seen): readonly string[] => {
  const { asker, question, state } = request;
  if (state === 'followed') {
    if (isTold(request)) return [nextSteps.close];
    return [question.mode === 'consent' ? nextSteps.tellBoth : nextSteps.tellAsker];
  }
  if (state === 'talked') return [nextSteps.appoint];
  if (state === 'nobody') return [nextSteps.meeting];
  if (!isHelped(request)) return [nextSteps.answer];
  const phone = seatOf(forum, asker.seat)?.phone;
  const number = phone ? `[${phone}](${telephoneLink(phone)})` : '';
  return [
    ...(notNotedYet(request).length > 0 ? [nextSteps.note] : []),
    nextSteps.call(genitive(seatName(forum, asker.seat)), number),
  ];
};

const answerLine = ({ forum, request }: Seen, seat: CaseRequest['asker']['seat']): string => {
  const answer = answerOf(request.answers, seat);
  const name = capitalised(seatName(forum, seat));
  if (!answer) return `${name}: har inte svarat än.`;
  const words =
    answer.kind === 'helps-onward' && answer.onwardTo
      ? `inte vårt, tar kontakten med ${seatName(forum, answer.onwardTo)}`
      : answerWords[answer.kind];
  return `${name}: ${words}${answer.changed ? ' (ändrat svar)' : ''}.`;
};

const progress = ({ forum, request, today }: Seen): readonly string[] => {
  const { followUp, told, talkedAt } = request;
  return [
    ...(talkedAt ? ['Har pratats vid.'] : []),
    ...(followUp
      ? [
          `Uppföljningsansvarig: ${seatName(forum, followUp.seat)}. Första steg: ${firstStepWords[followUp.firstStep].toLocaleLowerCase('sv')}, senast ${weekdayAndDate(followUp.by, today)}. Hjälp: ${followUp.help === 'sip' ? helpWords.sip : helpWords[followUp.help].toLocaleLowerCase('sv')}.`,
        ]
      : []),
    ...told.map(({ receiver }) => `${capitalised(receiverWords[receiver])} har fått veta.`),
  ];
};

const everyone = ['asker', 'asked', 'helping', 'holding', 'seat', 'convener'] as const;

/**
 * Which ones: by the state alone; who may is asked when pressed. The next step comes first and stands out; when all
 * have answered, or they have talked, the answers fold away. `reading`: the question is open already.
 */
export const caseButtons = ({ request, card: on }: Seen, view?: 'reading'): Element[] => {
  const data = caseData(request, on);
  const canNow = (step: Step) => mayStep(step, request.state, everyone) === 'yes';
  const isTalking = isTalkOffered(request);
  const { state } = request;
  const now = (isNext: boolean): Partial<IExecuteAction> => (isNext ? { style: 'positive' } : {});
  const reading =
    canNow('read') && view !== 'reading'
      ? [execute(titles.read, 'case.read', data, now(!isTalking && ['waiting', 'taken', 'nobody'].includes(state)))]
      : [];
  const answering = canNow('answer')
    ? [
        execute(titles.takes, 'case.answer', { ...data, answer: 'takes' }),
        execute(titles.contributes, 'case.answer', { ...data, answer: 'contributes' }),
        execute(titles.needsMore, 'case.answer', { ...data, answer: 'needs-more' }),
        execute(titles.notOurs, 'case.not-ours', data),
      ]
    : [];
  const following = [
    ...(isTalking ? [execute(titles.talked, 'case.talked', data, now(true))] : []),
    ...(canNow('appoint') && canBeHeld(request)
      ? [execute(titles.appoint, 'case.appoint-form', data, now(state === 'talked'))]
      : []),
    ...(request.answers.length > 0 && canNow('tell-asker')
      ? [execute(titles.told, 'case.told', data, now(state === 'followed' && !isTold(request)))]
      : []),
    ...(canNow('close')
      ? [execute(titles.close, 'case.close-form', data, now(state === 'followed' && isTold(request)))]
      : []),
  ];
  const isFolded = answering.length > 0 && (state === 'talked' || (state === 'taken' && hasAllAnswers(request)));
  if (isFolded)
    return [...buttonRows(following), ...buttonRows([...reading, foldedAway(titles.changeAnswer, answering)])];
  if (state === 'followed') return [...buttonRows(following), ...buttonRows(reading)];
  return [...buttonRows([...reading, ...answering]), ...buttonRows(following)];
};

const foldedAway = (title: string, buttons: readonly Button[]): Button => ({
  type: 'Action.ShowCard',
  title,
  card: { type: 'AdaptiveCard', body: buttonRows(buttons) },
});

/** Offered once somebody helps and, with consent, has noted it. */
const isTalkOffered = (request: CaseRequest): boolean =>
  !request.talkedAt &&
  isHelped(request) &&
  mayStep('talk', request.state, everyone) === 'yes' &&
  notNotedYet(request).length === 0;

/** "Björk 27: fråga till rehab och vårdcentralen Lövet." All that a notification may say. */
export const channelSummary = ({ forum, request }: Pick<Seen, 'forum' | 'request'>): string =>
  `${request.alias}: fråga till ${seatNames(forum, request.question.asked)}.`;
