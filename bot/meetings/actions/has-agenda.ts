import { agendaCases } from '../../cases/actions/agenda-cases.ts';
import type { Forum } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Meeting } from '../meeting.ts';

/** Somebody has a point, or the team a question that is open: then there is something to meet about. */
export const hasAgenda = async (ports: Ports, forum: Forum, { points }: Pick<Meeting, 'points'>): Promise<boolean> =>
  points.length > 0 || (await agendaCases(ports, forum)).length > 0;
