/** The card that everybody in the channel sees: choices only, no viewer, complete and safe for all. */
import type { Temporal } from 'temporal-polyfill';
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
import { type CaseRequest, canBeHeld, isHelped, notNotedYet } from '../case-request.ts';
import type { ConsentNow } from '../consent.ts';
import { mayStep, type Step } from '../life-cycle.ts';
import { doNotGuess, foot, titles } from '../text.ts';
import { answerWords, firstStepWords, helpWords, outcomeWords, receiverWords, stateWords } from '../words.ts';
import { caseData } from './buttons.ts';
import { aboutLine, answerByLine, genitive, seatName, seatNames } from './naming.ts';

export type Seen = {
  readonly forum: Forum;
  readonly request: CaseRequest;
  readonly consent: ConsentNow | undefined;
  readonly today: Temporal.PlainDate;
};

/** `mentioned`: the names that the first post calls on; a later version of the card calls on nobody. */
export const channelCard = (seen: Seen, mentioned: readonly string[] = []): Card => {
  const { forum, request } = seen;
  const to = seatNames(forum, request.question.asked);
  return card([
    heading(`${request.alias} · ${stateWords[request.state]}`),
    text(aboutLine(request)),
    text(`Från ${seatName(forum, request.asker.seat)} till ${to}. ${modeLine(seen)}`),
    ...(mentioned.length > 0 ? [text(`Till: ${mentioned.map((name) => `<at>${name}</at>`).join(', ')}`)] : []),
    ...(request.state === 'closed' ? [text(closedLine(request))] : openLines(seen)),
    ...caseButtons(request),
    small(foot),
  ]);
};

const modeLine = ({ request, consent, today }: Seen): string => {
  if (request.question.mode === 'consultation') return doNotGuess;
  if (consent?.kind === 'holds') return `Samtycke till ${date(consent.facts.until, today)}.`;
  return consent ? `Samtycket tog slut ${date(consent.on, today)}.` : 'Samtycke saknas.';
};

const closedLine = ({ outcome }: CaseRequest): string =>
  outcome ? `Avslutad: ${outcomeWords[outcome]}.` : 'Avslutad.';

const openLines = (seen: Seen): Element[] => {
  const { request, today, forum } = seen;
  const lines = [answerByLine(request, today), ...request.question.asked.map((seat) => answerLine(seen, seat))];
  const phone = seatOf(forum, request.asker.seat)?.phone;
  const number = phone ? ` ${phone}` : '';
  if (isHelped(request) && !request.talkedAt)
    lines.push(
      `Ring ${genitive(seatName(forum, request.asker.seat))} samverkansnummer${number}. Namn säger ni där, inte här.`,
    );
  return [group(lines.map((line) => text(line, { spacing: 'Small' }))), ...progress(seen)];
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

const progress = ({ forum, request, today }: Seen): Element[] => {
  const { followUp, told, talkedAt } = request;
  const lines = [
    ...(talkedAt ? ['Har pratats vid.'] : []),
    ...(followUp
      ? [
          `Uppföljningsansvarig: ${seatName(forum, followUp.seat)}. Första steg: ${firstStepWords[followUp.firstStep].toLocaleLowerCase('sv')}, senast ${weekdayAndDate(followUp.by, today)}. Hjälp: ${followUp.help === 'sip' ? helpWords.sip : helpWords[followUp.help].toLocaleLowerCase('sv')}.`,
        ]
      : []),
    ...told.map(({ receiver }) => `${capitalised(receiverWords[receiver])} har fått veta.`),
  ];
  return lines.length > 0 ? [group(lines.map((line) => text(line, { spacing: 'Small' })))] : [];
};

const everyone = ['asker', 'asked', 'helping', 'holding', 'seat', 'convener'] as const;

/** Two rows, since Teams shows six buttons of a row. Which ones: by the state alone; who may is asked when pressed. */
export const caseButtons = (request: CaseRequest): Element[] => {
  const data = caseData(request, 'channel');
  const canNow = (step: Step) => mayStep(step, request.state, everyone) === 'yes';
  const answering: Button[] = [
    ...(canNow('read') ? [execute(titles.read, 'case.read', data, { style: 'positive' })] : []),
    ...(canNow('answer')
      ? [
          execute(titles.takes, 'case.answer', { ...data, answer: 'takes' }),
          execute(titles.contributes, 'case.answer', { ...data, answer: 'contributes' }),
          execute(titles.needsMore, 'case.answer', { ...data, answer: 'needs-more' }),
          execute(titles.notOurs, 'case.not-ours', data),
        ]
      : []),
  ];
  const following: Button[] = [
    ...(isTalkOffered(request) ? [execute(titles.talked, 'case.talked', data)] : []),
    ...(canNow('appoint') && canBeHeld(request) ? [execute(titles.appoint, 'case.appoint-form', data)] : []),
    ...(request.answers.length > 0 && canNow('tell-asker') ? [execute(titles.told, 'case.told', data)] : []),
    ...(canNow('close') ? [execute(titles.close, 'case.close-form', data)] : []),
  ];
  return [answering, following].filter((row) => row.length > 0).map((row) => ({ type: 'ActionSet', actions: row }));
};

/** Offered once somebody helps and, with consent, has noted it. */
const isTalkOffered = (request: CaseRequest): boolean =>
  !request.talkedAt &&
  isHelped(request) &&
  mayStep('talk', request.state, everyone) === 'yes' &&
  notNotedYet(request).length === 0;

/** "Björk 27: fråga till rehab och vårdcentralen Lövet." All that a notification may say. */
export const channelSummary = ({ forum, request }: Pick<Seen, 'forum' | 'request'>): string =>
  `${request.alias}: fråga till ${seatNames(forum, request.question.asked)}.`;
