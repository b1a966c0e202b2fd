/** What a team's cases give to the agenda of its meetings, and what is left to do with them afterwards. */
import { Temporal } from 'temporal-polyfill';
import { type Forum, takesUpCases } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { agendaOrder } from '../agenda.ts';
import { type AgendaCase, agendaCaseOf, type CaseToFollowUp } from '../agenda-case.ts';
import type { CaseId } from '../case-request.ts';
import { type KnownCase, knownOn } from '../known-case.ts';
import { listOpenCases } from '../store.ts';
import { nextStep } from '../turn.ts';
import { readableCase } from './readable-case.ts';

type Open = Pick<Ports, 'tables' | 'log' | 'clock'>;

/** Those that are open, in the order in which a meeting takes them up. `before`: none that was put later. */
export const agendaCases = async (
  ports: Open,
  forum: Forum,
  before?: Temporal.Instant,
): Promise<readonly AgendaCase[]> => {
  if (!takesUpCases(forum)) return [];
  const today = dayOf(ports.clock.now());
  const open = await listOpenCases(ports.tables, forum.id);
  const known = await inTurns(open, async (request): Promise<readonly KnownCase[]> => {
    const isPlain = request.question.mode === 'consultation';
    const stored = isPlain ? { request, consent: undefined } : await readableCase(ports, forum.id, request.id);
    const isLater = before !== undefined && Temporal.Instant.compare(request.raisedAt, before) > 0;
    return !stored || stored.request.state === 'closed' || isLater ? [] : [knownOn(forum, stored, today)];
  });
  return agendaOrder(known.flat()).map(agendaCaseOf);
};

/** In the order given; what cannot be read any more is left out. */
export const casesToFollowUp = async (
  ports: Open,
  forum: Forum,
  ids: readonly CaseId[],
): Promise<readonly CaseToFollowUp[]> => {
  if (!takesUpCases(forum)) return [];
  const all = await inTurns(ids, (id) => readableCase(ports, forum.id, id));
  return all.flatMap((stored) => {
    if (!stored) return [];
    const { id, alias, state } = stored.request;
    return [{ id, alias, ...(state !== 'closed' && { next: nextStep(stored.request) }) }];
  });
};
