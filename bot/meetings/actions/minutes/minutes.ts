/** What was decided at a meeting: read by those who may read its agenda, written by those who were called and who call. */
import { casesToFollowUp } from '../../../cases/actions/agenda-cases.ts';
import type { CaseToFollowUp } from '../../../cases/agenda-case.ts';
import { ok, type Result, refuse } from '../../../failure.ts';
import { type InForum, mayCallMeetings, mayReadAgenda } from '../../../forums/access.ts';
import { nextRevision } from '../../../platform/delivery/delivery.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Stopped } from '../../../screening/fields.ts';
import { screen } from '../../../screening/screen.ts';
import { type Attendee, attendeesOfPerson } from '../../attendee.ts';
import type { AttendeeId } from '../../attendee-id.ts';
import { withSpeakers } from '../../calling/speakers.ts';
import { hasBegun, isCancelled, type Meeting, type MeetingId } from '../../meeting.ts';
import {
  decisionsFrom,
  flawsOf,
  isSameAs,
  type Minutes,
  type MinutesFlaw,
  presumedPresent,
  type TypedMinutes,
} from '../../minutes/minutes.ts';
import { listTodos } from '../../store/todo.ts';
import { loadMinutes, minutesWrite } from '../../store.ts';
import { casesAt } from '../agenda/agenda.ts';
import { attendeesAt } from '../attendees.ts';
import { type ChangeFailure, changeMeeting } from '../change-meeting.ts';
import { oweDecisionsGone } from '../erasures.ts';
import { todoWrites } from './decisions.ts';
import { cardAfter, minutesOwed } from './minutes-owed.ts';

/** Somebody, and the meeting that they look at. */
export type SeenMinutes = InForum & { readonly meeting: Meeting; readonly attendees: readonly Attendee[] };

const isTheirs = ({ forum, actor, meeting, attendees }: SeenMinutes): boolean => {
  const there = attendees.filter(({ id }) => meeting.attendees.includes(id) || meeting.chair === id);
  const theirs = attendeesOfPerson(withSpeakers(forum, meeting, there), actor.person);
  return mayCallMeetings(forum, actor) || theirs.length > 0;
};

/** Who was called or leads it, and who calls; never who may not read what a team talks of. */
export const mayWriteMinutes = (seen: SeenMinutes): boolean => mayReadAgenda(seen.forum, seen.actor) && isTheirs(seen);

export type MinutesBarred = { readonly kind: 'may-not' | 'not-begun' | 'cancelled' };

const barredFrom = (seen: SeenMinutes, now: Parameters<typeof hasBegun>[1]): MinutesBarred | undefined => {
  if (!mayWriteMinutes(seen)) return { kind: 'may-not' };
  if (isCancelled(seen.meeting)) return { kind: 'cancelled' };
  return hasBegun(seen.meeting, now) ? undefined : { kind: 'not-begun' };
};

export type OpenMinutes = {
  /** Missing as long as nobody has written any. */
  readonly minutes?: Minutes;
  /** As they are written, or as they are presumed to have been. */
  readonly present: readonly AttendeeId[];
  readonly cases: readonly CaseToFollowUp[];
  readonly barred?: MinutesBarred;
};

/** Undefined for whoever may not read them. */
export const openMinutes = async (ports: Ports, seen: SeenMinutes): Promise<OpenMinutes | undefined> => {
  const { forum, actor, meeting } = seen;
  if (!mayReadAgenda(forum, actor)) return undefined;
  const minutes = (await loadMinutes(ports.tables, forum.id, meeting.id))?.minutes;
  const ids = minutes?.cases ?? (await casesAt(ports, forum, meeting)).map(({ id }) => id);
  const barred = barredFrom(seen, ports.clock.now());
  return {
    ...(minutes && { minutes }),
    present: minutes?.present ?? presumedPresent(meeting),
    cases: await casesToFollowUp(ports, forum, ids),
    ...(barred && { barred }),
  };
};

/** `at`: which of the decisions, from 0. */
export type ScreenedDecision = { readonly at: number; readonly screening: Stopped };

export type SaveFailure =
  | ChangeFailure
  | MinutesBarred
  | { readonly kind: 'flawed'; readonly flaws: readonly MinutesFlaw[] }
  | { readonly kind: 'screened'; readonly decisions: readonly ScreenedDecision[] }
  /** Somebody has written since they were seen. */
  | { readonly kind: 'changed'; readonly present: Minutes | undefined };

/** `seen`: the revision that the writer had before them, 0 where there was none. `notNames`: words that point to nobody. */
export type Writing = TypedMinutes & { readonly seen: number; readonly notNames: readonly string[] };

/** Strict everywhere: minutes are kept, and no steering level takes up a child either. What stands there has been let through. */
const screenedIn = ({ decisions, notNames }: Writing, before: Minutes | undefined): readonly ScreenedDecision[] =>
  decisions.flatMap(({ text }, at) => {
    if (before?.decisions.some((one) => one.text === text.trim())) return [];
    const screening = screen(text, 'strict', notNames);
    return screening.kind === 'clean' ? [] : [{ at, screening }];
  });

/** The call leads to them from now on, and not to the form. */
const shownWithMinutes = (meeting: Meeting): Meeting => {
  const { card } = meeting;
  return { ...meeting, hasMinutes: true, ...(card && { card: nextRevision(card) }) };
};

type Kept = { readonly meeting: Meeting; readonly minutes: Minutes };

/**
 * The minutes, what is left to do, the meeting's mark and what is owed to the channel in one transaction. Nobody's
 * writing is written over: whoever saw an older revision is given the present one.
 */
export const saveMinutes = async (
  ports: Ports,
  { forum, actor }: InForum,
  id: MeetingId,
  writing: Writing,
): Promise<Result<Kept, SaveFailure>> => {
  const attendees = await attendeesAt(ports, forum);
  let kept: Minutes | undefined;
  const changed = await changeMeeting<SaveFailure>(ports, forum.id, id, async (meeting, at) => {
    const barred = barredFrom({ forum, actor, meeting, attendees }, at);
    if (barred) return refuse(barred);
    const stored = await loadMinutes(ports.tables, forum.id, id);
    const before = stored?.minutes;
    kept = before;
    if (before && isSameAs(writing, before)) return ok({ after: meeting, did: 'minutes' });
    if ((before?.revision ?? 0) !== writing.seen) return refuse({ kind: 'changed', present: before });
    const known = new Set([...attendees.map((one) => one.id), ...meeting.attendees, ...(before?.present ?? [])]);
    const flaws = flawsOf(writing, { meeting, known });
    if (flaws.length > 0) return refuse({ kind: 'flawed', flaws });
    const screened = screenedIn(writing, before);
    if (screened.length > 0) return refuse({ kind: 'screened', decisions: screened });
    const todos = await listTodos(ports.tables, forum.id, id);
    const minutes: Minutes = {
      meetingId: id,
      present: [...new Set(writing.present)],
      decisions: [...decisionsFrom(writing.decisions, before?.decisions ?? [], () => ports.random.id())],
      cases: before?.cases ?? (await casesAt(ports, forum, meeting)).map((one) => one.id),
      revision: writing.seen + 1,
      writtenBy: actor.person,
      userId: actor.userId,
      writtenAt: at,
      ...cardAfter(forum, before),
    };
    kept = minutes;
    const stays = new Set(minutes.decisions.map((one) => one.id));
    const ids = (before?.decisions ?? []).flatMap((one) => (stays.has(one.id) ? [] : [one.id]));
    return ok({
      after: meeting.hasMinutes ? meeting : shownWithMinutes(meeting),
      did: 'minutes',
      by: actor.person,
      writes: [minutesWrite(minutes, stored?.etag), ...todoWrites(meeting, minutes, todos)],
      promises: [
        ...minutesOwed(ports, forum.id, before, minutes),
        ...oweDecisionsGone(ports, { forum: forum.id, meeting: id, ids, at }),
      ],
    });
  });
  if (!changed.ok) return changed;
  if (!kept) throw new Error(`the minutes of ${id} were saved and are not there`);
  return ok({ meeting: changed.value, minutes: kept });
};
