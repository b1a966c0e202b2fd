/** The asker who is a guest of the team asked, and where the bot may speak with such a one. */
import type { Result } from '../../failure.ts';
import { type AccessFailure, mayNeverReadCases } from '../../forums/access.ts';
import { forumById, type Identified, identifyVisitor } from '../../forums/actions.ts';
import type { Forum, ForumId } from '../../forums/forum.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace, Sender } from '../../platform/teams/port.ts';
import type { CaseId, CaseRequest } from '../case-request.ts';
import { loadCase } from '../store.ts';
import { homeOf } from '../visiting.ts';

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

/**
 * The channel through which the personal chat with the asker is opened: that of the own team. A guest is not in the
 * team that was asked, so Teams would open none through it.
 */
export const placeOfAsker = async (
  ports: Ports,
  forum: Forum,
  request: Pick<CaseRequest, 'forumId' | 'asker'>,
): Promise<ChannelPlace | undefined> => {
  const home = homeOf(request);
  return home === forum.id ? forum.place : (await forumById(ports, home))?.place;
};
