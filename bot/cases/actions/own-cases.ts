import { seatsHeldBy } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import type { Ports } from '../../platform/ports.ts';
import type { OwnCase } from '../case-request.ts';
import { listOpenCases } from '../store.ts';

/** Open cases that somebody put, was asked, or follows up; newest first. */
export const ownCases = async (ports: Ports, { forum, actor }: Identified): Promise<readonly OwnCase[]> => {
  const held = new Set<string>(seatsHeldBy(forum, actor).map(({ id }) => id));
  const open = await listOpenCases(ports.tables, forum.id);
  return open
    .filter(
      ({ asker, question, followUp }) =>
        asker.person === actor.person ||
        question.asked.some((seat) => held.has(seat)) ||
        (followUp !== undefined && held.has(followUp.seat)),
    )
    .toSorted((a, b) => Number(b.raisedAt.epochMilliseconds - a.raisedAt.epochMilliseconds))
    .map((request) => ({ request, isAsker: request.asker.person === actor.person }));
};
