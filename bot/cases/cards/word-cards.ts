/** What somebody is told in the personal chat: a card, and a notification that says no more than its first sentence. */
import { seatOf } from '../../forums/forum.ts';
import type { SeatId } from '../../forums/seat.ts';
import { buttonRows } from '../../platform/cards/button-rows.ts';
import { type Button, type Card, card, execute, heading, plain, small, text } from '../../platform/cards/card.ts';
import { answerDay, type ClockKind } from '../clocks.ts';
import { consentTitles } from '../text/consent.ts';
import { endTitles } from '../text/ends.ts';
import { type Due, noteFirst, reminders, told, wordTitles } from '../text/reminders.ts';
import { seatGone } from '../text/seat-gone.ts';
import { lockedSentences, namesOnThePhone, nextSteps, titles } from '../text.ts';
import { handingOn, wantsToKnow } from '../turn.ts';
import type { WordKind } from '../word.ts';
import type { WordNow } from '../word-now.ts';
import { outcomeWords } from '../words.ts';
import { caseData } from './buttons.ts';
import { seatName, seatNames } from './naming.ts';
import { calls, nextStepLines } from './next-step.ts';
import { onwardName } from './seat-lines.ts';

export type Said = { readonly card: Card; readonly summary: string };
type Words = { readonly lines: readonly string[]; readonly buttons: readonly Button[] };

const open = ({ request }: WordNow): Button =>
  execute(titles.open, 'case.show', caseData(request), { style: 'positive' });

/** The seat goes with the button where it is plain which one acts. */
const help = ({ request, actsFor }: WordNow, title: string): Button =>
  execute(title, 'case.ask-for-help', { ...caseData(request), ...(actsFor && { seat: actsFor }) });

const press = ({ request }: WordNow, title: string, verb: string): Button => execute(title, verb, caseData(request));

/** Whom to ring, for an asker who has to tell more. */
const callLines = (seen: WordNow, seats: readonly SeatId[]): readonly string[] => {
  const { forum, request } = seen;
  const mustNote = request.question.mode === 'consent' && seats.some((seat) => !request.noted.includes(seat));
  return [
    ...seats.map((seat) => nextSteps.call(calls(forum, seat), namesOnThePhone[request.question.mode])),
    ...(mustNote ? [noteFirst] : []),
  ];
};

const handedTo = ({ forum, request }: WordNow, seat: SeatId | undefined): string => {
  const answer = handingOn(request).find((one) => one.seat === seat);
  return (answer && onwardName(forum, answer)) ?? 'nästa';
};

const renewing = (seen: WordNow): readonly Button[] => [
  press(seen, consentTitles.renew, 'case.add-consent'),
  press(seen, consentTitles.changed, 'case.consent-changed'),
  open(seen),
];

/** With several who need to know more, the case itself asks which of them. */
const toldMore = ({ request }: WordNow, seats: readonly SeatId[]): Button => {
  const [of, ...others] = seats;
  const which = of && others.length === 0 ? { of } : {};
  return execute(endTitles.toldMore, 'case.tell-more', { ...caseData(request), ...which });
};

const ofClock = (seen: WordNow, kind: ClockKind, on: Due): Words => {
  const { forum, request, clock, actsFor } = seen;
  const { alias, asker } = request;
  const seat = clock?.seat;
  switch (kind) {
    case 'answer': {
      const closed =
        seat !== undefined && actsFor !== undefined && actsFor !== seat ? seatName(forum, seat) : undefined;
      return { lines: reminders.answer(alias, on, closed), buttons: [open(seen), help(seen, wordTitles.needTime)] };
    }
    case 'tell-guardians':
    case 'tell-asker': {
      const lines = reminders[kind](kind === 'tell-asker' ? seatName(forum, asker.seat) : alias, on);
      return { lines, buttons: [press(seen, titles.told, 'case.told'), help(seen, wordTitles.needHelp), open(seen)] };
    }
    case 'first-step':
      return {
        lines: reminders[kind](alias, on),
        buttons: [
          press(seen, wordTitles.stepDone, 'case.first-step-done'),
          press(seen, wordTitles.changeDay, 'case.appoint-form'),
          open(seen),
        ],
      };
    case 'go-on':
      return {
        lines: [
          ...reminders[kind](alias, on),
          ...nextStepLines(forum, request, seat === undefined ? 'asker' : undefined),
        ],
        buttons: [open(seen), help(seen, wordTitles.needHelp)],
      };
    case 'hand-on':
      return {
        lines: reminders[kind](alias, on, handedTo(seen, seat)),
        buttons: [open(seen), help(seen, wordTitles.needHelp)],
      };
    case 'tell-more': {
      const wanting = wantsToKnow(request).map((answer) => answer.seat);
      const who = wanting.map((one) => seatName(forum, one)).at(0) ?? 'en part';
      return {
        lines: [...reminders[kind](alias, on, who), ...callLines(seen, wanting)],
        buttons: [toldMore(seen, wanting), open(seen)],
      };
    }
    case 'specialist':
      return {
        lines: reminders[kind](alias, on),
        buttons: [
          press(seen, endTitles.changeCheckIn, 'case.specialist-form'),
          help(seen, wordTitles.needHelp),
          open(seen),
        ],
      };
    case 'sip':
      return { lines: reminders[kind](alias, on), buttons: [open(seen), help(seen, wordTitles.needHelp)] };
    case 'consent-ends':
    case 'consent-ended':
      return { lines: reminders[kind](alias, on), buttons: renewing(seen) };
    case 'ask-child':
      return {
        lines: reminders[kind](alias, on),
        buttons: [press(seen, consentTitles.childAsked, 'case.child-form'), open(seen)],
      };
  }
};

const ofChange = (seen: WordNow, kind: Exclude<WordKind, ClockKind>): Words => {
  const { forum, request, consent, word, today } = seen;
  const { alias, asker } = request;
  const who = seatName(forum, word.seat ?? '');
  switch (kind) {
    case 'withdrawn':
      return { lines: [lockedSentences['consent-withdrawn']], buttons: [] };
    case 'fallen-out': {
      const isGone = word.seat !== undefined && seatOf(forum, word.seat) === undefined;
      return { lines: isGone ? seatGone(alias) : told[kind](alias), buttons: [] };
    }
    case 'withdrawn-asker':
    case 'mistake':
      return { lines: told[kind](alias), buttons: [] };
    case 'asker-calls': {
      const wanting = word.seat ? [word.seat] : [];
      const lines = [...told[kind](alias, who), ...callLines(seen, wanting)];
      return { lines, buttons: [toldMore(seen, wanting), open(seen)] };
    }
    case 'narrowed-asker': {
      const talking = consent?.kind === 'holds' ? consent.facts.seats : [];
      const lines = told[kind](alias, seatNames(forum, talking));
      return { lines, buttons: [press(seen, titles.familyInformation, 'case.print-for-family'), open(seen)] };
    }
    case 'closed':
      return { lines: told[kind](alias, request.outcome && outcomeWords[request.outcome]), buttons: [open(seen)] };
    case 'nobody':
    case 'note-again':
      return { lines: told[kind](alias), buttons: [open(seen)] };
    case 'help-wanted': {
      const number = word.seat ? [nextSteps.call(calls(forum, word.seat), namesOnThePhone[request.question.mode])] : [];
      return { lines: [...told[kind](alias, who), ...number], buttons: [open(seen)] };
    }
    case 'asked-too': {
      const due = word.seat && answerDay(seen, word.seat);
      const lines = told[kind](alias, seatName(forum, asker.seat), due ? { due, today } : undefined);
      return { lines, buttons: [open(seen)] };
    }
  }
};

const wordsOf = (seen: WordNow): Words => {
  const { word, clock, today } = seen;
  if (clock) return ofClock(seen, clock.kind, { due: clock.due, today });
  return isOfChange(word.kind) ? ofChange(seen, word.kind) : { lines: [], buttons: [] };
};

const changes: Readonly<Record<Exclude<WordKind, ClockKind>, true>> = {
  withdrawn: true,
  'withdrawn-asker': true,
  'fallen-out': true,
  mistake: true,
  'narrowed-asker': true,
  'note-again': true,
  closed: true,
  'asker-calls': true,
  nobody: true,
  'help-wanted': true,
  'asked-too': true,
};
const isOfChange = (kind: WordKind): kind is Exclude<WordKind, ClockKind> => Object.hasOwn(changes, kind);

/** What follows a colon; "BUP" stays as it is. */
const uncapitalised = (words: string): string =>
  /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase('sv') + words.slice(1);

/** No Markdown is drawn in a notification. */
const notificationOf = (alias: string, words: string): string => {
  const [sentence = words] = words.split(/(?<=[.?]) /);
  const bare = sentence.replaceAll('\\', '');
  return bare.includes(alias) ? bare : `${alias}: ${uncapitalised(bare)}`;
};

/** The team's name stands on it, since one person may sit in many. */
export const wordCard = (seen: WordNow): Said => {
  const { lines, buttons } = wordsOf(seen);
  const { alias } = seen.request;
  const [first = alias, ...more] = lines;
  return {
    card: card([
      heading(alias),
      text(first),
      ...more.map((line) => text(line, { spacing: 'Small' })),
      small(plain(seen.forum.name)),
      ...buttonRows(buttons),
    ]),
    summary: notificationOf(alias, first),
  };
};
