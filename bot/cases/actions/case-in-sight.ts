/** A case that somebody looks at in the tab each second: known by the rosters that the door has asked, not asked anew. */
import { ok, type Result, refuse } from '../../failure.ts';
import { mayNeverReadCases } from '../../forums/access.ts';
import { metBefore } from '../../forums/actions/met-before.ts';
import { forumById, type Identified } from '../../forums/actions.ts';
import type { ForumId } from '../../forums/forum.ts';
import type { SignedIn } from '../../forums/signed-in.ts';
import type { Ports } from '../../platform/ports.ts';
import type { CaseId } from '../case-request.ts';
import type { StoredCase } from '../stored-case.ts';
import { withVisitor } from '../visiting.ts';
import { readableCase } from './readable-case.ts';

export type SightFailure =
  /** Also where it is another team's: its being there is none of theirs. */
  | { readonly kind: 'no-such-case' }
  | { readonly kind: 'helps-groups' }
  | { readonly kind: 'forum-paused' }
  | { readonly kind: 'roster-unavailable' };

export type InSight = { readonly identified: Pick<Identified, 'forum' | 'actor'>; readonly stored: StoredCase };

type Visitor = SignedIn<Identified>;
type On = { readonly forum: ForumId; readonly id: CaseId };

/** Of what the case's own team, or the asker's, has said of them. The same rule as `identifyOnCase`. */
const actorOn = (who: Visitor, { request }: StoredCase, forum: ForumId): Identified['actor'] | undefined => {
  const at = (id: ForumId) => who.found.find((one) => one.forum.id === id)?.actor;
  const member = at(forum);
  const { visiting, person } = request.asker;
  if (!visiting || person !== who.person) return member;
  const atHome = at(visiting.forumId);
  return atHome && (member ?? atHome);
};

/** Two point reads, three with consent. The case is read now, whatever the door remembers. */
export const caseInSight = async (ports: Ports, who: Visitor, on: On): Promise<Result<InSight, SightFailure>> => {
  if (mayNeverReadCases(who)) return refuse({ kind: 'helps-groups' });
  const [forum, stored] = await Promise.all([forumById(ports, on.forum), readableCase(ports, on.forum, on.id)]);
  const actor = stored && actorOn(who, stored, on.forum);
  if (forum?.state === 'active' && stored && actor)
    return ok({ identified: { forum: withVisitor(forum, stored.request), actor }, stored });
  // Of a paused team nobody can be known: whoever was met there is told, and what each may still do is asked at a press.
  if (forum?.state === 'paused' && (await metBefore(ports, who, on.forum))) return refuse({ kind: 'forum-paused' });
  if (who.unanswered > 0) return refuse({ kind: 'roster-unavailable' });
  return refuse({ kind: 'no-such-case' });
};
