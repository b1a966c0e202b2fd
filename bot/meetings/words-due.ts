/** To whom what is said of a meeting by now, with the marks that say that it has been. Pure. */
import type { Temporal } from 'temporal-polyfill';
import type { ForumId } from '../forums/forum.ts';
import type { NamedPerson } from '../forums/person.ts';
import { mayWake } from '../platform/time/waking.ts';
import type { Attendee } from './attendee.ts';
import type { AttendeeId } from './attendee-id.ts';
import { isAgendaDue, isEmptyDue, isLastDue, isMinutesDue, isStale, remindMark, toRemind } from './due.ts';
import type { Meeting } from './meeting.ts';
import { inOneWord, type MeetingWord } from './word.ts';

/** Who has put a question, and holds no seat. `through`: the forum they are in, where it is another. */
export type AskerTold = { readonly caseId: string; readonly userId: string; readonly through?: ForumId };

export type Around = {
  readonly attendees: readonly Attendee[];
  readonly conveners: readonly NamedPerson[];
  /** Teams' ids of who is away today: they are told when they are back, if it is so still. */
  readonly away: ReadonlySet<string>;
  readonly hasAgenda: boolean;
  readonly askers: readonly AskerTold[];
  /** Nothing of its series is planned after it. */
  readonly isLast: boolean;
};

export type Said = { readonly mark: string; readonly words: readonly Omit<MeetingWord, 'meeting'>[] };

type Listener = { readonly userId: string };

const once = (people: readonly Listener[]): readonly string[] => [...new Set(people.map(({ userId }) => userId))];

const answering = ({ attendees }: Around, id: AttendeeId | undefined): readonly Listener[] =>
  attendees.find((attendee) => attendee.id === id)?.people ?? [];

/** The chair's people, or the conveners where nobody has the chair. */
const leading = (around: Around, { chair }: Meeting): readonly Listener[] => {
  const people = answering(around, chair);
  return people.length > 0 ? people : around.conveners;
};

/** What everybody there is told, away or not, as long as somebody is there; nothing is marked before somebody is. */
const toThose = (
  { away }: Around,
  people: readonly Listener[],
  mark: string,
  word: Omit<MeetingWord, 'meeting' | 'userId'>,
): readonly Said[] => {
  const there = once(people).filter((userId) => !away.has(userId));
  return there.length > 0 ? [{ mark, words: there.map((userId) => ({ ...word, userId })) }] : [];
};

/** A mark for each of the silent, and one word to each person: who holds two seats is asked for both at once. */
const reminders = (around: Around, meeting: Meeting, now: Temporal.Instant): readonly Said[] => {
  const silent = toRemind(meeting, now)
    .map((id) => ({ id, there: once(answering(around, id)).filter((userId) => !around.away.has(userId)) }))
    .filter(({ there }) => there.length > 0);
  const seatsOf = (userId: string) => silent.filter(({ there }) => there.includes(userId)).map(({ id }) => id);
  return silent.map(({ id, there }) => ({
    mark: remindMark(id),
    words: there
      .filter((userId) => seatsOf(userId)[0] === id)
      .map((userId) => ({ kind: 'remind', userId, about: inOneWord(seatsOf(userId)) })),
  }));
};

const slots = ({ askers }: Around): readonly Said[] =>
  askers.map(({ caseId, userId, through }) => ({
    mark: `slot.${caseId}`,
    words: [{ kind: 'slot' as const, userId, about: caseId, ...(through !== undefined && { through }) }],
  }));

const when = (isDue: boolean, said: () => readonly Said[]): readonly Said[] => (isDue ? said() : []);

/**
 * What has not been said yet, a mark each; at night and on days off nothing is. Whoever is away is left out, and what
 * nobody is there to hear waits unmarked.
 */
export const wordsDue = (meeting: Meeting, around: Around, now: Temporal.Instant): readonly Said[] => {
  if (!mayWake(now)) return [];
  const { conveners, hasAgenda, isLast } = around;
  const isAgenda = isAgendaDue(meeting, now);
  const owner = meeting.event ? [meeting.event] : [];
  const all = [
    ...reminders(around, meeting, now),
    ...when(isAgenda && hasAgenda, () => toThose(around, leading(around, meeting), 'agenda', { kind: 'agenda' })),
    ...when(isAgenda, () => slots(around)),
    ...when(isEmptyDue(meeting, now) && !hasAgenda, () => toThose(around, conveners, 'empty', { kind: 'empty' })),
    ...when(isMinutesDue(meeting, now), () =>
      toThose(around, leading(around, meeting), 'minutes', { kind: 'minutes' }),
    ),
    ...when(isLast && isLastDue(meeting, now), () => toThose(around, conveners, 'last', { kind: 'last' })),
    ...when(isStale(meeting), () => toThose(around, owner, `stale.${meeting.sequence}`, { kind: 'stale' })),
  ];
  return all.filter(({ mark }) => !meeting.said.includes(mark));
};
