/** What a word holds besides the meeting: a slot on the agenda, or a decision, as it is when it is said. */
import { agendaCases } from '../../cases/actions/agenda-cases.ts';
import type { Ports } from '../../platform/ports.ts';
import type { OpenDecision } from '../decisions.ts';
import { type AskerSlot, slotsOf, slotted } from '../slots.ts';
import { loadTodo } from '../store/todo.ts';
import type { WordNow } from './read-word.ts';

/** Undefined when the question is closed, or somebody else's by now. */
export const slotNow = async (ports: Ports, { forum, meeting, word }: WordNow): Promise<AskerSlot | undefined> => {
  const slots = slotsOf(forum, slotted(meeting, await agendaCases(ports, forum)));
  return slots.find(({ id, userId }) => id === word.about && userId === word.userId);
};

/** Undefined when it is done. */
export const decisionNow = async (
  ports: Ports,
  { forum, meeting, word }: WordNow,
): Promise<OpenDecision | undefined> =>
  word.about === undefined
    ? undefined
    : (await loadTodo(ports.tables, forum.id, { meeting: meeting.id, decision: word.about }))?.todo;
