/** The forums that an update can be sent to, and what each has been sent lately. */
import { Temporal } from 'temporal-polyfill';
import type { Forum, ForumId } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import type { TeamState } from '../audience.ts';
import { listSince } from '../store/shelf.ts';
import { isOut, type Update } from '../update.ts';
import { reachLately } from './composing/reach.ts';
import { servedForums } from './served-forums.ts';

/** Days that what has been sent is told of: managers tire. */
const recently = 30;

export type Sent = { readonly title: string; readonly at: Temporal.Instant };
export type Recipient = { readonly forum: Forum; readonly teamState?: TeamState; readonly recent: readonly Sent[] };

type SentUpdate = Update & { readonly sentAt: Temporal.Instant };

const sentSince = async (ports: Ports, regionId: string): Promise<readonly SentUpdate[]> => {
  const since = ports.clock.now().subtract({ hours: recently * 24 });
  const heads = await listSince(ports.tables, regionId, ['region', 'conveners'], since);
  const sent = heads.flatMap((update): SentUpdate[] => {
    const { sentAt } = update;
    const isRecent = sentAt !== undefined && Temporal.Instant.compare(sentAt, since) >= 0;
    return isOut(update) && isRecent ? [{ ...update, sentAt }] : [];
  });
  return sent.toSorted((one, other) => Temporal.Instant.compare(other.sentAt, one.sentAt));
};

/** `forum`: of the own forum alone. */
export const recipientsOf = async (
  ports: Ports,
  of: { readonly regionId: string; readonly forum?: ForumId | undefined },
): Promise<readonly Recipient[]> => {
  const [reach, sent] = await Promise.all([reachLately(ports, of), sentSince(ports, of.regionId)]);
  const served = await inTurns(sent, async (head) => ({ head, forums: await servedForums(ports, reach, head) }));
  const recent = new Map<ForumId, Sent[]>();
  for (const { head, forums } of served)
    for (const id of forums)
      recent.set(id, [...(recent.get(id) ?? []), { title: head.content.title, at: head.sentAt }]);
  return reach.forums.map((forum) => ({
    forum,
    ...(forum.municipality !== undefined && { teamState: reach.stateOf(forum.municipality) }),
    recent: recent.get(forum.id) ?? [],
  }));
};
