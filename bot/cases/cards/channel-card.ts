/** The card that everybody in the channel sees: choices only, no viewer, complete and safe for all. */
import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../forums/forum.ts';
import { type Card, card, type Element, group, heading, small, text } from '../../platform/cards/card.ts';
import { capitalised, date, weekdayAndDate } from '../../platform/time/swedish.ts';
import { answerOf } from '../answer.ts';
import type { CaseRequest } from '../case-request.ts';
import type { ConsentNow } from '../consent.ts';
import type { CardName } from '../delivery.ts';
import { isLocking, type LockingOutcome } from '../follow-up.ts';
import { hasAllAnswers } from '../standing.ts';
import { doNotGuess, foot, lockedSentences } from '../text.ts';
import { answerWords, firstStepWords, helpWords, outcomeWords, receiverWords, stateWords } from '../words.ts';
import { caseButtons } from './case-buttons.ts';
import { aboutLine, answerByLine, seatName, seatNames } from './naming.ts';
import { nextStepLines } from './next-step.ts';

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
  if (isLocking(request.outcome)) return lockedCard(request, request.outcome);
  const to = seatNames(forum, request.question.asked);
  return card([
    heading(`${request.alias} · ${stateWords[request.state]}`),
    text(aboutLine(request), { spacing: 'Small' }),
    text(`Från ${seatName(forum, request.asker.seat)} till ${to}. ${modeLine(seen)}`, { spacing: 'Small' }),
    ...(mentioned.length > 0 ? [text(`Till: ${mentioned.map((name) => `<at>${name}</at>`).join(', ')}`)] : []),
    ...(request.state === 'closed' ? [text(closedLine(request))] : openLines(seen)),
    ...caseButtons(seen),
    group([small(foot)], { separator: true, spacing: 'Medium' }),
  ]);
};

/** Nothing of the case is left on it but its alias. */
export const lockedCard = ({ alias }: CaseRequest, outcome: LockingOutcome): Card =>
  card([heading(`${alias} · stängd`), text(lockedSentences[outcome]), group([small(foot)], { separator: true })]);

const modeLine = ({ request, consent, today }: Seen): string => {
  if (request.question.mode === 'consultation') return doNotGuess;
  if (consent?.kind === 'holds') return `Samtycke till ${date(consent.facts.until, today)}.`;
  return consent?.kind === 'ended' ? `Samtycket tog slut ${date(consent.on, today)}.` : 'Samtycke saknas.';
};

const closedLine = ({ outcome }: CaseRequest): string =>
  outcome ? `Avslutad: ${outcomeWords[outcome]}.` : 'Avslutad.';

/** How it stands, and in bold what is to be done now: the eye goes from there to the buttons. */
const openLines = (seen: Seen): Element[] => {
  const { request } = seen;
  const { asked } = request.question;
  const lines = [
    ...(hasAllAnswers(request) ? [] : [answerByLine(seen)]),
    ...[...new Set([...asked, ...request.answers.map(({ seat }) => seat)])].map((seat) => answerLine(seen, seat)),
    ...progress(seen),
  ];
  const shown = (line: string, look = {}) => text(line, { spacing: 'Small', ...look });
  return [
    group(
      lines.map((line) => shown(line)),
      { separator: true, spacing: 'Medium' },
    ),
    group(
      nextStepLines(seen.forum, request).map((line) => shown(line, { weight: 'Bolder' })),
      { separator: true, spacing: 'Medium' },
    ),
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
    ...(talkedAt ? ['Ni har pratats vid.'] : []),
    ...(followUp
      ? [
          `Uppföljningsansvarig: ${seatName(forum, followUp.seat)}.`,
          `Första steg: ${firstStepWords[followUp.firstStep].toLocaleLowerCase('sv')}, senast ${weekdayAndDate(followUp.by, today)}. Hjälp: ${followUp.help === 'sip' ? helpWords.sip : helpWords[followUp.help].toLocaleLowerCase('sv')}.`,
        ]
      : []),
    ...told.map(({ receiver }) => `${capitalised(receiverWords[receiver])} har fått veta.`),
  ];
};

/** "Björk 27: fråga till rehab och vårdcentralen Lövet." All that a notification may say. */
export const channelSummary = ({ forum, request }: Pick<Seen, 'forum' | 'request'>): string =>
  `${request.alias}: fråga till ${seatNames(forum, request.question.asked)}.`;
