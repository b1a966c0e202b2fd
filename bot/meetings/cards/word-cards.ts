/** What somebody is told of a meeting in the personal chat: a card, and a notification that says no more than its first sentence. */
import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../forums/forum.ts';
import { type Button, type Card, card, execute, heading, openUrl, plain, text } from '../../platform/cards/card.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { date, enumerate } from '../../platform/time/swedish.ts';
import { type Agenda, type AgendaCounts, isEmpty } from '../agenda/agenda.ts';
import type { AskerSlot } from '../agenda/slots.ts';
import type { Attendee } from '../attendee.ts';
import { answerOf } from '../calling/answering.ts';
import type { Meeting } from '../meeting.ts';
import { isLate, type OpenDecision } from '../minutes/decisions.ts';
import { type MeetingWord, stillSilent } from '../telling/word.ts';
import { callTitles } from '../text/call.ts';
import { whyCancelled, words, wordTitles } from '../text/words.ts';
import { agendaVerbNames, onward } from './agenda-buttons.ts';
import { agendaLines } from './agenda-card.ts';
import { askerWord } from './asker-words.ts';
import { answerButton } from './buttons.ts';
import { whenOf } from './when.ts';

/** What is known when it is said. */
export type WordSaid = {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly word: MeetingWord;
  readonly agenda?: Agenda | AgendaCounts;
  /** Of who has asked and has no seat. */
  readonly slot?: AskerSlot;
  readonly decision?: OpenDecision;
  /** Addresses in the tab: of the meeting, and of the planner. */
  readonly links: { readonly meeting: string; readonly planner: string };
};

type Words = { readonly lines: readonly string[]; readonly buttons: readonly Button[] };

const press = (meeting: Meeting, title: string, verb: string, data: Readonly<Record<string, string>> = {}): Button =>
  execute(title, verb, { forum: meeting.forumId, meeting: meeting.id, ...data });

const silentOf = ({ meeting, attendees, word }: WordSaid): string =>
  enumerate(stillSilent(meeting, attendees, word).map(({ name }) => plain(name)));

/** Those who took it on, and not the conveners who see to it because nobody did. */
const isTheirs = ({ attendees, word }: WordSaid, { attendee }: OpenDecision): boolean =>
  attendees.some(({ id, people }) => id === attendee && people.some(({ userId }) => userId === word.userId));

const isNothing = ({ agenda }: WordSaid): boolean => agenda?.kind === 'agenda' && isEmpty(agenda);

/** Who is told said that they could not come to another time, where nobody is asked who has not said so. */
const isAskedAgain = ({ meeting, attendees, word }: WordSaid): boolean =>
  meeting.calling === 'presumed' &&
  attendees.some(
    ({ id, people }) =>
      meeting.attendees.includes(id) &&
      people.some(({ userId }) => userId === word.userId) &&
      answerOf(meeting, id)?.kind === 'not',
  );

/** Of a place alone nobody is asked anything. */
const movedWords = (said: WordSaid, of: Parameters<typeof words.changed>[0], today: Temporal.PlainDate): Words => {
  const { meeting } = said;
  const show = press(meeting, wordTitles.open, 'meeting.show');
  if (!meeting.movedFrom) return { lines: words.changed(of), buttons: [show] };
  const lines = words.moved(of, whenOf(meeting.movedFrom, today));
  if (isAskedAgain(said))
    return {
      lines: [...lines, words.stillHindered],
      buttons: [answerButton(callTitles.comesAfterAll, { meeting }, 'comes'), show],
    };
  return { lines: meeting.calling === 'reply' ? [...lines, words.answerAnew] : lines, buttons: [show] };
};

const wordsOf = (said: WordSaid, now: Temporal.Instant): Words | undefined => {
  const { meeting, word, slot, decision, links } = said;
  const today = dayOf(now);
  const of = { name: plain(meeting.name), when: whenOf(meeting, today) };
  if (word.kind === 'slot' || word.caseId !== undefined)
    return slot && askerWord({ meeting, word, question: slot, link: links.meeting, now, today });
  const show = press(meeting, wordTitles.open, 'meeting.show');
  switch (word.kind) {
    case 'remind':
      return { lines: words.remind(of, silentOf(said)), buttons: [show] };
    case 'agenda':
      return isNothing(said)
        ? {
            lines: words.emptyAgenda(of),
            buttons: [onward(meeting, callTitles.addPoint, agendaVerbNames.pointForm), show],
          }
        : { lines: words.agenda(of), buttons: [show] };
    case 'empty':
      return {
        lines: words.empty(of),
        buttons: [
          press(meeting, wordTitles.cancel, 'meeting.cancel-empty'),
          press(meeting, wordTitles.getToKnow, 'meeting.get-to-know'),
          show,
        ],
      };
    case 'minutes':
      return { lines: words.minutes(of), buttons: [press(meeting, wordTitles.minutes, 'meeting.minutes'), show] };
    case 'decision': {
      if (!decision?.by) return undefined;
      const lines = words.decision(of, {
        what: plain(decision.text),
        by: date(decision.by, today),
        isPast: isLate(decision, today),
        isTheirs: isTheirs(said, decision),
      });
      const done = press(meeting, wordTitles.done, 'meeting.decision-done', { decision: decision.decision });
      return { lines, buttons: [done, show] };
    }
    case 'last':
      return { lines: words.last(of), buttons: [openUrl(wordTitles.plan, links.planner)] };
    case 'stale':
      return { lines: words.stale(of), buttons: [openUrl(wordTitles.toTab, links.meeting)] };
    case 'moved':
      return movedWords(said, of, today);
    case 'cancelled':
      return { lines: words.cancelled(of, whyCancelled[meeting.cancelled ?? 'other']), buttons: [show] };
    case 'restored':
      return { lines: words.restored(of), buttons: [show] };
  }
};

/** Undefined when there is nothing left to say. */
export const wordCard = (
  said: WordSaid,
  now: Temporal.Instant,
): { readonly card: Card; readonly summary: string } | undefined => {
  const worded = wordsOf(said, now);
  const [first, ...others] = worded?.lines ?? [];
  if (!worded || first === undefined) return undefined;
  const { agenda } = said;
  const below = agenda && !isNothing(said) ? agendaLines({ ...said, agenda, today: dayOf(now) }) : [];
  return {
    card: card([heading(first), ...others.map((line) => text(line)), ...below], worded.buttons),
    summary: first.replace(/\\/g, ''),
  };
};
