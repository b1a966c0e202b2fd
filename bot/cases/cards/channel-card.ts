/** The card that everybody in the channel sees: choices only, no viewer, complete and safe for all. */
import type { Temporal } from 'temporal-polyfill';
import { type Card, card, type Element, group, heading, small, text } from '../../platform/cards/card.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { capitalised, date, weekdayAndDate } from '../../platform/time/swedish.ts';
import type { CardName } from '../card-name.ts';
import type { CaseRequest } from '../case-request.ts';
import { isLocking, type LockingOutcome } from '../follow-up.ts';
import type { KnownCase } from '../known-case.ts';
import { confirmation as words } from '../text/consent.ts';
import { standingWords } from '../text/ends.ts';
import { doNotGuess, foot, lockedSentences, sentences } from '../text.ts';
import { silentSeats } from '../turn.ts';
import { firstStepWords, helpWords, outcomeWords, receiverWords, standingInWords } from '../words.ts';
import { caseButtons } from './case-buttons.ts';
import { aboutLine, answerByLine, seatName, seatNames } from './naming.ts';
import { nextStepLines } from './next-step.ts';
import { seatLines } from './seat-lines.ts';

export type Seen = KnownCase & {
  readonly today: Temporal.PlainDate;
  /** The message that the buttons will sit on: one of the two cards in the channel, or somebody's own. */
  readonly card?: CardName | undefined;
};

/**
 * `mentioned`: the names that the first post calls on; a later version of the card calls on nobody. `reader`: of an own
 * view alone, never in the channel.
 */
export const channelCard = (seen: Seen, mentioned: readonly string[] = [], reader?: 'asker'): Card => {
  const { forum, request } = seen;
  if (isLocking(request.outcome)) return lockedCard(request, request.outcome);
  const to = seatNames(forum, request.question.asked);
  return card([
    ...head(seen),
    text(aboutLine(request), { spacing: 'Small' }),
    text(`Från ${seatName(forum, request.asker.seat)} till ${to}. ${modeLine(seen)}`, { spacing: 'Small' }),
    ...(mentioned.length > 0 ? [text(`Till: ${mentioned.map((name) => `<at>${name}</at>`).join(', ')}`)] : []),
    ...(request.state === 'closed' ? [text(closedLine(request))] : openLines(seen, reader)),
    ...caseButtons(seen, reader),
    group([small(foot)], { separator: true, spacing: 'Medium' }),
  ]);
};

/** Nothing of the case is left on it but its alias. */
export const lockedCard = ({ alias }: CaseRequest, outcome: LockingOutcome): Card =>
  card([heading(`${alias} · stängd`), text(lockedSentences[outcome]), group([small(foot)], { separator: true })]);

export const modeLine = ({ request, consent, today }: Seen): string => {
  if (request.question.mode === 'consultation') return doNotGuess;
  if (consent?.kind === 'holds') return `Samtycke till ${date(consent.facts.until, today)}.`;
  return consent?.kind === 'ended' ? `Samtycket tog slut ${date(consent.on, today)}.` : 'Samtycke saknas.';
};

const closedLine = ({ outcome }: CaseRequest): string =>
  outcome ? `Avslutad: ${outcomeWords[outcome]}.` : 'Avslutad.';

/** How it stands, and in bold what is to be done now: the eye goes from there to the buttons. */
const openLines = (seen: Seen, reader: 'asker' | undefined): Element[] => {
  const { request } = seen;
  const hasEnded = seen.consent?.kind === 'ended';
  const isWaiting = !hasEnded && (request.state === 'waiting' || request.state === 'taken');
  const lines = [
    ...(isWaiting && silentSeats(request).length > 0 ? [answerByLine(seen)] : []),
    ...seatLines(seen),
    ...progress(seen),
  ];
  const shown = (line: string, look = {}) => text(line, { spacing: 'Small', ...look });
  return [
    group(
      lines.map((line) => shown(line)),
      { separator: true, spacing: 'Medium' },
    ),
    group(
      (hasEnded ? [words.renewHelp] : nextStepLines(seen.forum, request, reader)).map((line) =>
        shown(line, { weight: 'Bolder' }),
      ),
      { separator: true, spacing: 'Medium' },
    ),
  ];
};

const followUpLines = ({ forum, request, today }: Seen): readonly string[] => {
  const { followUp } = request;
  if (!followUp) return [];
  const step = firstStepWords[followUp.firstStep].toLocaleLowerCase('sv');
  const when = followUp.doneAt
    ? `taget ${date(dayOf(followUp.doneAt), today)}`
    : `senast ${weekdayAndDate(followUp.by, today)}`;
  const help = followUp.help === 'sip' ? helpWords.sip : helpWords[followUp.help].toLocaleLowerCase('sv');
  return [`Uppföljningsansvarig: ${seatName(forum, followUp.seat)}.`, `Första steg: ${step}, ${when}. Hjälp: ${help}.`];
};

const progress = (seen: Seen): readonly string[] => {
  const { forum, request, today } = seen;
  const { specialist, told, talkedAt, helpWanted, state, answers } = request;
  const isPutToMeeting = state !== 'nobody' && answers.some(({ kind }) => kind === 'meeting');
  return [
    ...(isPutToMeeting ? [standingWords.onAgenda] : []),
    ...(talkedAt ? ['Ni har pratats vid.'] : []),
    ...followUpLines(seen),
    ...(specialist
      ? [standingWords.specialist(seatName(forum, specialist.keeper), date(specialist.checkIn, today))]
      : []),
    ...told.map(({ receiver }) => `${sentences.knows(receiverWords[receiver])}.`),
    ...(helpWanted.length > 0
      ? [
          standingWords.helpWanted(
            capitalised(
              seatNames(
                forum,
                helpWanted.map(({ seat }) => seat),
              ),
            ),
          ),
        ]
      : []),
  ];
};

/** "Mellan stolarna" is what everybody sees first. */
const head = ({ request, consent }: Seen): readonly Element[] => {
  if (request.state !== 'closed' && consent?.kind === 'ended') return [heading(`${request.alias} · ${words.hasEnded}`)];
  if (request.state !== 'nobody') return [heading(`${request.alias} · ${standingInWords(request)}`)];
  const loud = text(standingWords.nobodyLoud, { size: 'Large', weight: 'Bolder', style: 'heading' });
  return [
    group([loud, text(standingWords.nobodyStays, { spacing: 'Small' })], { style: 'attention', bleed: true }),
    text(request.alias, { weight: 'Bolder', size: 'Medium' }),
  ];
};

/** "Björk 27: fråga till rehab och vårdcentralen Lövet." All that a notification may say; of a locked one less. */
export const channelSummary = ({ forum, request }: Pick<Seen, 'forum' | 'request'>): string =>
  isLocking(request.outcome)
    ? lockedSummary(request)
    : `${request.alias}: fråga till ${seatNames(forum, request.question.asked)}.`;

export const lockedSummary = ({ alias }: CaseRequest): string => `${alias}: stängd.`;
