/** The asker who is a guest of the team asked. */
import type { Result } from '../../failure.ts';
import { type AccessFailure, mayNeverReadCases } from '../../forums/access.ts';
import { type Identified, identify, identifyVisitor, type LettingIn } from '../../forums/actions.ts';
import type { ForumId } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Sender, Where } from '../../platform/teams/port.ts';
import type { CaseId } from '../case-request.ts';
import { loadCase } from '../store.ts';

/**
 * On the team's roster; or, for the one who asked from another team, on the roster of that one. The one at home is asked
 * also of an asker who is in both: whoever has left it acts for its party no more.
 */
export const identifyOnCase = async (
  ports: Ports,
  sender: Sender,
  where: Where,
  { forum, id }: { readonly forum: ForumId; readonly id: CaseId },
  letting: LettingIn = {},
): Promise<Result<Identified, AccessFailure>> => {
  const member = await identify(ports, sender, forum, where, letting);
  if (!member.ok && member.failure.kind !== 'not-a-member') return member;
  const { visiting, person } = (await loadCase(ports.tables, forum, id))?.request.asker ?? {};
  if (!visiting || (member.ok && member.value.actor.person !== person)) return member;
  const visitor = await identifyVisitor(ports, sender, forum, visiting.forumId, letting);
  if (!visitor.ok || member.ok) return visitor.ok ? member : visitor;
  const { actor } = visitor.value;
  return actor.person === person && !mayNeverReadCases(actor) ? visitor : member;
};
