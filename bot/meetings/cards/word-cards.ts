/** What somebody is told of a meeting in the personal chat: a card, and a notification that says no more than its first sentence. */
import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../forums/forum.ts';
import { type Button, type Card, card, execute, heading, plain, text } from '../../platform/cards/card.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { date, enumerate, timeOfDay } from '../../platform/time/swedish.ts';
import type { Agenda, AgendaCounts } from '../agenda.ts';
import type { Attendee } from '../attendee.ts';
import { isLate, type OpenDecision } from '../decisions.ts';
import type { Meeting } from '../meeting.ts';
import type { AskerSlot } from '../slots.ts';
import { whyCancelled, words, wordTitles } from '../text/words.ts';
import { type MeetingWord, stillSilent } from '../word.ts';
import { agendaLines } from './agenda-card.ts';
import { whenOf } from './when.ts';

/** What is known when it is said. */
export type WordSaid = {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly word: MeetingWord;
  readonly agenda?: Agenda | AgendaCounts;
  readonly slot?: AskerSlot;
  readonly decision?: OpenDecision;
  /** Addresses in the tab: of the meeting, and of the planner. */
  readonly links: { readonly meeting: string; readonly planner: string };
};

type Words = { readonly lines: readonly string[]; readonly buttons: readonly Button[] };

const press = (meeting: Meeting, title: string, verb: string, data: Readonly<Record<string, string>> = {}): Button =>
  execute(title, verb, { forum: meeting.forumId, meeting: meeting.id, ...data });

const opening = (title: string, url: string): Button => ({ type: 'Action.OpenUrl', title, url });

const silentOf = ({ meeting, attendees, word }: WordSaid): string =>
  enumerate(stillSilent(meeting, attendees, word).map(({ name }) => plain(name)));

const ofSlot = (of: { name: string; when: string }, slot: AskerSlot | undefined): readonly string[] => {
  if (!slot) return [];
  if (!slot.slot) return words.slotUnsure(of, slot.alias);
  const { from, to } = slot.slot;
  return words.slot(of, slot.alias, timeOfDay(from), timeOfDay(to).slice('kl. '.length));
};

const wordsOf = (said: WordSaid, now: Temporal.Instant): Words | undefined => {
  const { meeting, word, slot, decision, links } = said;
  const today = dayOf(now);
  const of = { name: plain(meeting.name), when: whenOf(meeting, today) };
  const show = press(meeting, wordTitles.open, 'meeting.show');
  switch (word.kind) {
    case 'remind':
      return { lines: words.remind(of, silentOf(said)), buttons: [show] };
    case 'agenda':
      return { lines: words.agenda(of), buttons: [show] };
    case 'slot':
      return slot && { lines: ofSlot(of, slot), buttons: [opening(wordTitles.toTab, links.meeting)] };
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
      const lines = words.decision(of, plain(decision.text), date(decision.by, today), isLate(decision, today));
      const done = press(meeting, wordTitles.done, 'meeting.decision-done', { decision: decision.decision });
      return { lines, buttons: [done, show] };
    }
    case 'last':
      return { lines: words.last(of), buttons: [opening(wordTitles.plan, links.planner)] };
    case 'stale':
      return { lines: words.stale(of), buttons: [opening(wordTitles.toTab, links.meeting)] };
    case 'moved':
      return { lines: words.moved(of, meeting.movedFrom ? whenOf(meeting.movedFrom, today) : ''), buttons: [show] };
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
  const below = agenda ? agendaLines({ ...said, agenda, today: dayOf(now) }) : [];
  return {
    card: card([heading(first), ...others.map((line) => text(line)), ...below], worded.buttons),
    summary: first.replace(/\\/g, ''),
  };
};
