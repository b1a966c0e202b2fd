/** The asker who is a guest of the team asked. */
import type { Result } from '../../failure.ts';
import { type AccessFailure, mayNeverReadCases } from '../../forums/access.ts';
import { type Identified, identifyVisitor } from '../../forums/actions.ts';
import type { ForumId } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Sender } from '../../platform/teams/port.ts';
import type { CaseId } from '../case-request.ts';
import { loadCase } from '../store.ts';

/** Whoever asked from another team, and nobody else. `undefined`: it is somebody else, or nobody asked from elsewhere. */
export const identifyGuest = async (
  ports: Ports,
  sender: Sender,
  forum: ForumId,
  id: CaseId,
): Promise<Result<Identified, AccessFailure> | undefined> => {
  const stored = await loadCase(ports.tables, forum, id);
  const { visiting, person } = stored?.request.asker ?? {};
  if (!visiting) return undefined;
  const identified = await identifyVisitor(ports, sender, forum, visiting.forumId);
  if (!identified.ok) return identified;
  const { actor } = identified.value;
  return actor.person === person && !mayNeverReadCases(actor) ? identified : undefined;
};
