/** What a word holds besides the meeting: the agenda, a slot on it, or a decision, as it is when it is said. */
import { mayNeverReadCases } from '../../../forums/access.ts';
import { factsOf } from '../../../forums/actions/member-facts.ts';
import type { Ports } from '../../../platform/ports.ts';
import { type Agenda, type AgendaCounts, countsOf } from '../../agenda/agenda.ts';
import { type AskerSlot, askerSlotOf, slotsOf } from '../../agenda/slots.ts';
import type { OpenDecision } from '../../minutes/decisions.ts';
import { loadTodo } from '../../store/todo.ts';
import { compileAgenda } from '../agenda/agenda.ts';
import type { WordToSay } from './read-word.ts';

/** Whoever helps the groups, in a team: they get to know nothing of what it talks of, whatever they did there before. */
const mayNotKnow = async (ports: Ports, { now: { forum }, member }: WordToSay): Promise<boolean> =>
  forum.kind === 'team' && mayNeverReadCases(await factsOf(ports, member, forum.regionId));

/** Whoever helps the groups is told how much stands on a team's, and nothing of what. */
export const agendaNow = async (ports: Ports, to: WordToSay): Promise<Agenda | AgendaCounts> => {
  const agenda = await compileAgenda(ports, to.now.forum, to.now.meeting);
  return (await mayNotKnow(ports, to)) ? countsOf(agenda) : agenda;
};

/** Undefined when the question is closed, or somebody else's by now. */
export const slotNow = async (ports: Ports, to: WordToSay): Promise<AskerSlot | undefined> => {
  const { forum, meeting, word } = to.now;
  if (await mayNotKnow(ports, to)) return undefined;
  const slots = slotsOf(forum, meeting, await compileAgenda(ports, forum, meeting));
  return slots.find(({ id, userId }) => id === word.about && userId === word.userId);
};

/** Whose question would have been taken up, with a slot where it has one; undefined when it is closed. */
export const questionNow = async (ports: Ports, to: WordToSay): Promise<AskerSlot | undefined> => {
  const { forum, meeting, word } = to.now;
  if (word.caseId === undefined || (await mayNotKnow(ports, to))) return undefined;
  const { groups, ended } = await compileAgenda(ports, forum, meeting);
  const found = [...groups.flatMap(({ cases }) => cases), ...ended].find(({ id }) => id === word.caseId);
  return found?.asker.userId === word.userId ? askerSlotOf(found) : undefined;
};

/** Undefined when it is done. */
export const decisionNow = async (ports: Ports, to: WordToSay): Promise<OpenDecision | undefined> => {
  const { forum, meeting, word } = to.now;
  if (word.about === undefined || (await mayNotKnow(ports, to))) return undefined;
  return (await loadTodo(ports.tables, forum.id, { meeting: meeting.id, decision: word.about }))?.todo;
};
