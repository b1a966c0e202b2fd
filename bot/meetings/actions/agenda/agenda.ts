/** The agenda of a meeting, read as it stands now, for those who may read it. */
import { agendaCases } from '../../../cases/actions/agenda-cases.ts';
import type { AgendaCase } from '../../../cases/agenda-case.ts';
import { type InForum, mayReadAgenda } from '../../../forums/access.ts';
import type { Forum } from '../../../forums/forum.ts';
import type { Ports } from '../../../platform/ports.ts';
import { type Agenda, type AgendaCounts, agendaFrom, countsOf, hasCases } from '../../agenda/agenda.ts';
import { endsAt, type Meeting } from '../../meeting.ts';
import { loadMinutes } from '../../store.ts';
import { openDecisions } from '../minutes/decisions.ts';

/** When the minutes have been saved, those that stood on it then and are open still. */
export const casesAt = async (ports: Ports, forum: Forum, meeting: Meeting): Promise<readonly AgendaCase[]> => {
  if (!hasCases(forum, meeting)) return [];
  const [open, stored] = await Promise.all([
    agendaCases(ports, forum, endsAt(meeting)),
    meeting.hasMinutes ? loadMinutes(ports.tables, forum.id, meeting.id) : undefined,
  ]);
  return stored ? open.filter(({ id }) => stored.minutes.cases.includes(id)) : open;
};

/** For what the bot does by itself. Whoever calls has made sure that the one to be told may read it. */
export const compileAgenda = async (ports: Ports, forum: Forum, meeting: Meeting): Promise<Agenda> => {
  const [cases, open] = await Promise.all([casesAt(ports, forum, meeting), openDecisions(ports, forum)]);
  return agendaFrom(meeting, cases, open, ports.clock.now());
};

/** Whoever helps the groups gets to know of a team's how much there is, and nothing of what. */
export const agendaOf = async (
  ports: Ports,
  { forum, actor }: InForum,
  meeting: Meeting,
): Promise<Agenda | AgendaCounts> => {
  const agenda = await compileAgenda(ports, forum, meeting);
  return mayReadAgenda(forum, actor) ? agenda : countsOf(agenda);
};
