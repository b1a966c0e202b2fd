/** What is said to a call: by whom it may be said, and what it makes of the meeting. Pure. */
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import { mayNeverReadCases } from '../../forums/access.ts';
import type { Forum } from '../../forums/forum.ts';
import type { NamedPerson } from '../../forums/person.ts';
import { nextRevision } from '../../platform/delivery/delivery.ts';
import { type Screening, screen } from '../../screening/screen.ts';
import { type Attendee, attendeesOfPerson } from '../attendee.ts';
import type { AttendeeId } from '../attendee-id.ts';
import { type AnswerKind, hasBegun, isCancelled, isOver, type Meeting, type MeetingAnswer } from '../meeting.ts';

/** The seats that are called and stand in the forum still. */
export const calledOf = ({ attendees: called }: Meeting, attendees: readonly Attendee[]): readonly Attendee[] =>
  attendees.filter(({ id }) => called.includes(id));

type Who = NamedPerson & { readonly isCoordinator: boolean; readonly isSupport: boolean };

/**
 * `own`: those that somebody holds a seat for. `any`: a group lets whoever is on its roster say which party they speak
 * for, save those who help it. `none`: a team's seats must be confirmed.
 */
export type MayAnswer =
  | { readonly kind: 'own' | 'any'; readonly among: readonly Attendee[] }
  | { readonly kind: 'none' };

export const mayAnswerFor = (
  forum: Pick<Forum, 'kind'>,
  meeting: Meeting,
  attendees: readonly Attendee[],
  who: Who,
): MayAnswer => {
  const called = calledOf(meeting, attendees);
  const own = attendeesOfPerson(called, who.person);
  if (own.length > 0) return { kind: 'own', among: own };
  const mayChoose = forum.kind === 'group' && !mayNeverReadCases(who) && called.length > 0;
  return mayChoose ? { kind: 'any', among: called } : { kind: 'none' };
};

/** Characters: a function, not a story. */
export const longestSubstitute = 60;

export type SubstituteFlaw =
  | { readonly kind: 'empty' | 'too-long' }
  | { readonly kind: 'screened'; readonly screening: Exclude<Screening, { kind: 'clean' }> };

export const substituteFlaw = (typed: string): SubstituteFlaw | undefined => {
  const words = typed.trim();
  if (words === '') return { kind: 'empty' };
  if (words.length > longestSubstitute) return { kind: 'too-long' };
  const screening = screen(words, 'strict');
  return screening.kind === 'clean' ? undefined : { kind: 'screened', screening };
};

/** Day and hour as the card showed them: "2026-11-24T13:00". Who says yes to another time has not said yes to this. */
export const timeShown = ({ date, start }: Pick<Meeting, 'date' | 'start'>): string => `${date.toString()}T${start}`;

export type Said = {
  readonly attendees: readonly AttendeeId[];
  readonly kind: AnswerKind;
  readonly substitute?: string;
  readonly by: NamedPerson;
  /** What stood on the card that was pressed; nothing where it showed no time. */
  readonly shown?: string | undefined;
};

/** Why nobody can answer any more. */
export type ClosedFailure = { readonly kind: 'begun' | 'over' | 'cancelled' };

export type AnswerFailure =
  | ClosedFailure
  | { readonly kind: 'moved' | 'already' | 'no-answers-wanted' | 'nobody-chosen' }
  | { readonly kind: 'substitute'; readonly flaw: SubstituteFlaw };

/** Until a meeting begins it can be answered, moved and cancelled. */
export const closedBy = (meeting: Meeting, now: Temporal.Instant): ClosedFailure | undefined => {
  if (isOver(meeting, now)) return { kind: 'over' };
  if (isCancelled(meeting)) return { kind: 'cancelled' };
  return hasBegun(meeting, now) ? { kind: 'begun' } : undefined;
};

/** The answer of one attendee, if there is one. */
export const answerOf = ({ answers }: Pick<Meeting, 'answers'>, attendee: AttendeeId): MeetingAnswer | undefined =>
  answers.find((answer) => answer.attendee === attendee);

/** An answer can be changed until the meeting begins. Whoever calls has made sure that they may speak for these. */
export const answered = (meeting: Meeting, said: Said, now: Temporal.Instant): Result<Meeting, AnswerFailure> => {
  const closed = closedBy(meeting, now);
  if (closed) return refuse(closed);
  if (meeting.calling === 'none') return refuse({ kind: 'no-answers-wanted' });
  if (said.shown !== undefined && said.shown !== timeShown(meeting)) return refuse({ kind: 'moved' });
  if (said.attendees.length === 0) return refuse({ kind: 'nobody-chosen' });
  const substitute = said.kind === 'substitute' ? (said.substitute ?? '').trim() : undefined;
  const flaw = substitute === undefined ? undefined : substituteFlaw(substitute);
  if (flaw) return refuse({ kind: 'substitute', flaw });
  const isSaid = (attendee: AttendeeId) => {
    const before = answerOf(meeting, attendee);
    return before?.kind === said.kind && before.substitute === substitute;
  };
  if (said.attendees.every(isSaid)) return refuse({ kind: 'already' });
  const { person: by, userId } = said.by;
  const fresh = said.attendees.map((attendee) => ({
    attendee,
    kind: said.kind,
    ...(substitute !== undefined && { substitute }),
    by,
    userId,
    at: now,
  }));
  const others = meeting.answers.filter(({ attendee }) => !said.attendees.includes(attendee));
  const { card } = meeting;
  return ok({ ...meeting, answers: [...others, ...fresh], ...(card && { card: nextRevision(card) }) });
};
