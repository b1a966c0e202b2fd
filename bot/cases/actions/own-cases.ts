import { seatsHeldBy } from '../../forums/access.ts';
import type { Identified } from '../../forums/actions.ts';
import type { Ports } from '../../platform/ports.ts';
import type { OwnCase } from '../case-request.ts';
import { listClosedOf, listOpenCases } from '../store.ts';

/** So many of the own questions that are closed are shown, to see what they came to. */
const mostClosed = 5;

/** Open cases that somebody put, was asked, or follows up, newest first; then the own that were closed last. */
export const ownCases = async (ports: Ports, { forum, actor }: Identified): Promise<readonly OwnCase[]> => {
  const held = new Set<string>(seatsHeldBy(forum, actor).map(({ id }) => id));
  const [open, closed] = await Promise.all([
    listOpenCases(ports.tables, forum.id),
    listClosedOf(ports.tables, forum.id, actor.person, mostClosed),
  ]);
  const mine = open
    .filter(
      ({ asker, question, followUp }) =>
        asker.person === actor.person ||
        question.asked.some((seat) => held.has(seat)) ||
        (followUp !== undefined && held.has(followUp.seat)),
    )
    .toSorted((a, b) => Number(b.raisedAt.epochMilliseconds - a.raisedAt.epochMilliseconds));
  return [...mine, ...closed].map((request) => ({ request, isAsker: request.asker.person === actor.person }));
};
