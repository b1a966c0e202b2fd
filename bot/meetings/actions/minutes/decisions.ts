/** What a forum has decided and not done: its own list, kept in step with the minutes by one transaction. */
import { ok, type Result, refuse } from '../../../failure.ts';
import { type InForum, mayCallMeetings, mayReadAgenda } from '../../../forums/access.ts';
import type { Forum } from '../../../forums/forum.ts';
import { nextRevision } from '../../../platform/delivery/delivery.ts';
import type { Ports } from '../../../platform/ports.ts';
import type { Write } from '../../../platform/tables/port.ts';
import { type Attendee, attendeesOfPerson } from '../../attendee.ts';
import type { Meeting, MeetingId } from '../../meeting.ts';
import { decisionReminders, type OpenDecision, oldestFirst, openedBy } from '../../minutes/decisions.ts';
import type { Minutes } from '../../minutes/minutes.ts';
import { listTodos, loadTodo, type StoredTodo, todoDelete, todoWrite } from '../../store/todo.ts';
import { loadMinutes, minutesWrite } from '../../store.ts';
import { attendeesAt } from '../attendees.ts';
import { type ChangeFailure, changeMeeting } from '../change-meeting.ts';
import { minutesOwed } from './minutes-owed.ts';

/** Oldest first. */
export const openDecisions = async ({ tables }: Pick<Ports, 'tables'>, { id }: Pick<Forum, 'id'>) =>
  oldestFirst((await listTodos(tables, id)).map(({ todo }) => todo));

/** The rows of a meeting's open decisions, brought to what its minutes say; those that say the same are left alone. */
export const todoWrites = (
  meeting: Pick<Meeting, 'id' | 'date'>,
  { decisions }: Pick<Minutes, 'decisions'>,
  before: readonly StoredTodo[],
): readonly Write[] => {
  const open = decisions.filter(({ doneAt }) => doneAt === undefined);
  const isOpen = ({ todo }: StoredTodo) => open.some(({ id }) => id === todo.decision);
  const isSame = (one: OpenDecision, other: OpenDecision) => JSON.stringify(one) === JSON.stringify(other);
  return [
    ...before.filter((stored) => !isOpen(stored)).map(todoDelete),
    ...open.flatMap((decision) => {
      const stored = before.find(({ todo }) => todo.decision === decision.id);
      const todo = openedBy(meeting, decision, decisions.indexOf(decision), stored?.todo);
      return stored && isSame(stored.todo, todo) ? [] : [todoWrite(todo, stored?.etag)];
    }),
  ];
};

/** Whoever answers for one of those who may be called, and who calls them. */
export const mayMarkDone = ({ forum, actor }: InForum, attendees: readonly Attendee[]): boolean =>
  mayReadAgenda(forum, actor) &&
  (mayCallMeetings(forum, actor) || attendeesOfPerson(attendees, actor.person).length > 0);

export type DoneFailure = ChangeFailure | { readonly kind: 'may-not' | 'no-such-decision' };

/** Done twice is done, with the day of the first. No new revision: whoever is writing the minutes is not disturbed. */
export const setDone = async (
  ports: Ports,
  { forum, actor }: InForum,
  of: { readonly meeting: MeetingId; readonly decision: string },
  isDone: boolean,
): Promise<Result<Minutes, DoneFailure>> => {
  const attendees = await attendeesAt(ports, forum);
  let kept: Minutes | undefined;
  const changed = await changeMeeting<DoneFailure>(ports, forum.id, of.meeting, async (meeting, at) => {
    if (!mayMarkDone({ forum, actor }, attendees)) return refuse({ kind: 'may-not' });
    const [stored, todo] = await Promise.all([
      loadMinutes(ports.tables, forum.id, of.meeting),
      loadTodo(ports.tables, forum.id, of),
    ]);
    const before = stored?.minutes.decisions.find(({ id }) => id === of.decision);
    if (!stored || !before) return refuse({ kind: 'no-such-decision' });
    kept = stored.minutes;
    const did = isDone ? 'decision-done' : 'decision-not-done';
    if ((before.doneAt !== undefined) === isDone) return ok({ after: meeting, did });
    const { doneAt: _then, ...rest } = before;
    const decision = isDone ? { ...rest, doneAt: at } : rest;
    const decisions = stored.minutes.decisions.map((one) => (one === before ? decision : one));
    const { card } = stored.minutes;
    kept = { ...stored.minutes, decisions, ...(card && { card: nextRevision(card) }) };
    const open = openedBy(meeting, decision, decisions.indexOf(decision));
    const writes = [
      minutesWrite(kept, stored.etag),
      ...(isDone && todo ? [todoDelete(todo)] : []),
      // Whoever puts it back knows of it: what would have been said by now is not said again.
      ...(isDone || todo ? [] : [todoWrite(decisionReminders(open, at)?.after ?? open)]),
    ];
    const promises = minutesOwed(ports, forum.id, stored.minutes, kept);
    return ok({ after: meeting, did, by: actor.person, writes, promises });
  });
  if (!changed.ok) return changed;
  return kept ? ok(kept) : refuse({ kind: 'no-such-decision' });
};
