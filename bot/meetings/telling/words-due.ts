/** To whom what is said of a meeting by now, with the marks that say that it has been. Pure. */
import type { Temporal } from 'temporal-polyfill';
import type { ForumId } from '../../forums/forum.ts';
import type { NamedPerson } from '../../forums/person.ts';
import { mayWake } from '../../platform/time/waking.ts';
import { isSlotTold, slotMark } from '../agenda/slot-marks.ts';
import type { Slot } from '../agenda/slots.ts';
import type { Attendee } from '../attendee.ts';
import type { AttendeeId } from '../attendee-id.ts';
import { calledButNobodys } from '../calling/speakers.ts';
import type { Meeting } from '../meeting.ts';
import { cannotWait, isAgendaDue, isEmptyDue, isLastDue, isMinutesDue, isStale, remindMark, toRemind } from './due.ts';
import { inOneWord, type MeetingWord } from './word.ts';

/** Who has put a question, and holds no seat that is called. `through`: the forum they are in, where it is another. */
export type AskerTold = {
  readonly caseId: string;
  readonly userId: string;
  readonly through?: ForumId;
  /** Missing where there may be no time for it. */
  readonly slot?: Slot;
};

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

/** `inThread`: those whom a reply to the call is about, since they have nobody to be told. */
export type Said = {
  readonly mark: string;
  readonly words: readonly Omit<MeetingWord, 'meeting'>[];
  readonly inThread?: readonly AttendeeId[];
};

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

/** Of those who have nobody: one reply for all of them, as soon as there is a call to reply to. */
const remindersInThread = ({ attendees }: Around, meeting: Meeting, now: Temporal.Instant): readonly Said[] => {
  if (meeting.card?.activityId === undefined) return [];
  const nobodys = calledButNobodys(meeting, attendees).map(({ id }) => id);
  const silent = toRemind(meeting, now).filter((id) => nobodys.includes(id));
  return silent.map((id, n) => ({ mark: remindMark(id), words: [], ...(n === 0 && { inThread: silent }) }));
};

/** Anew when the time has changed, also back to one that was told before. */
const slots = ({ askers }: Around, { said }: Meeting): readonly Said[] =>
  askers
    .filter(({ caseId, slot }) => !isSlotTold(said, caseId, slot))
    .map(({ caseId, userId, through, slot }) => ({
      mark: slotMark(caseId, slot),
      words: [{ kind: 'slot' as const, userId, about: caseId, ...(through !== undefined && { through }) }],
    }));

const when = (isDue: boolean, said: () => readonly Said[]): readonly Said[] => (isDue ? said() : []);

/** In teams the conveners have been asked what to do with an empty one when the call went out. */
const saysAgenda = ({ hasAgenda }: Around, { kind }: Meeting): boolean => hasAgenda || kind !== 'team-meeting';

/** What comes too late in the morning. */
const before = (around: Around, meeting: Meeting, now: Temporal.Instant): readonly Said[] => {
  const isAgenda = isAgendaDue(meeting, now);
  return [
    ...reminders(around, meeting, now),
    ...remindersInThread(around, meeting, now),
    ...when(isAgenda && saysAgenda(around, meeting), () =>
      toThose(around, leading(around, meeting), 'agenda', { kind: 'agenda' }),
    ),
  ];
};

/** What can wait for somebody to come to work. */
const atLeisure = (around: Around, meeting: Meeting, now: Temporal.Instant): readonly Said[] => {
  const { conveners, hasAgenda, isLast } = around;
  const owner = meeting.event ? [meeting.event] : [];
  return [
    ...when(isEmptyDue(meeting, now) && !hasAgenda, () => toThose(around, conveners, 'empty', { kind: 'empty' })),
    ...when(isMinutesDue(meeting, now), () =>
      toThose(around, leading(around, meeting), 'minutes', { kind: 'minutes' }),
    ),
    ...when(isLast && isLastDue(meeting, now), () => toThose(around, conveners, 'last', { kind: 'last' })),
    ...when(isStale(meeting), () => toThose(around, owner, `stale.${meeting.sequence}`, { kind: 'stale' })),
  ];
};

/**
 * What has not been said yet, a mark each; at night and on days off only what comes too late in the morning. Whoever is
 * away is left out, and what nobody is there to hear waits unmarked.
 */
export const wordsDue = (meeting: Meeting, around: Around, now: Temporal.Instant): readonly Said[] => {
  const isAwake = mayWake(now);
  if (!isAwake && !cannotWait(meeting, now)) return [];
  const unsaid = (all: readonly Said[]) => all.filter(({ mark }) => !meeting.said.includes(mark));
  return [
    ...unsaid(before(around, meeting, now)),
    ...when(isAgendaDue(meeting, now), () => slots(around, meeting)),
    ...when(isAwake, () => unsaid(atLeisure(around, meeting, now))),
  ];
};
