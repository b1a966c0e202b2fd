/** What somebody who presses is to the area: the rosters are asked anew at each press, by the forums of the card. */
import { ok, type Result, refuse } from '../../failure.ts';
import { type AccessFailure, type AreaAccess, areaAccess } from '../../forums/access.ts';
import { identify } from '../../forums/actions.ts';
import { type AreaId, regionOfArea } from '../../forums/area.ts';
import type { ForumId } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';

/** `forums`: by which the person was asked; on none of those rosters, nothing is shown. */
export const keepingAccess = async (
  ports: Ports,
  { from, where }: Pick<Press, 'from' | 'where'>,
  { area, forums }: { readonly area: AreaId; readonly forums: readonly ForumId[] },
): Promise<Result<AreaAccess, AccessFailure>> => {
  const answers = await inTurns(forums, (forum) => identify(ports, from, forum, where));
  const found = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const regionId = regionOfArea(area);
  const there = found.filter(({ forum }) => forum.regionId === regionId);
  const [first] = there;
  const failed = answers.find((answer) => !answer.ok);
  if (!first) return failed && !failed.ok ? failed : refuse({ kind: 'no-such-forum' });
  const access = areaAccess({ ...first.actor, regionId, found: there }, area);
  return access ? ok(access) : refuse({ kind: 'no-such-forum' });
};
