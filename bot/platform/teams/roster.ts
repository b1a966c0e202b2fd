/** Who is in a team and which channels it has, read from the raw answers. Unknown is never read as "not a member". */
import { z } from 'zod';
import type { Log } from '../log.ts';
import type { Called, Calls } from './connector-client.ts';
import { errorCode, jsonOf } from './outcome.ts';
import type { ChannelPlace, Member, Roster, Teams } from './port.ts';

const memberRow = z
  .object({
    id: z.string().min(1),
    name: z.string().default(''),
    aadObjectId: z.string().optional(),
    objectId: z.string().optional(),
    tenantId: z.string().min(1),
    userRole: z.string().optional(),
  })
  .transform((row, context): Member => {
    const objectId = row.aadObjectId || row.objectId;
    if (!objectId) {
      context.addIssue({ code: 'custom', message: 'no object id' });
      return z.NEVER;
    }
    const role = row.userRole === 'guest' || row.userRole === 'owner' ? row.userRole : 'member';
    return { userId: row.id, tenantId: row.tenantId, objectId, name: row.name, role };
  });

const page = z.object({ members: z.array(z.unknown()), continuationToken: z.string().nullish() });
const channelList = z.object({
  conversations: z.array(z.object({ id: z.string().min(1), name: z.string().nullish() })),
});

/** Teams leaves the first channel of a team without a name. */
const firstChannelName = 'Allmänt';
/** What Teams gives unasked. */
const pageSize = 200;
/** 200 times this is more than the 25,000 that a team may hold; a token that never ends stops here. */
const mostPages = 130;

const isFine = (called: Called): called is Extract<Called, { kind: 'answered' }> =>
  called.kind === 'answered' && called.status >= 200 && called.status < 300;

export const createRoster = (calls: Calls, log: Log): Pick<Teams, 'member' | 'members' | 'channels'> => {
  const unavailable = (event: string, called: Called): { kind: 'unavailable' } => {
    const seen = called.kind === 'answered' ? { status: called.status, code: errorCode(called) } : {};
    log.warn({ event, outcome: called.kind, ...seen });
    return { kind: 'unavailable' };
  };

  return {
    // Asked of the channel, not of the team: in a shared channel they differ. Believed: in a standard channel Teams
    // answers with the team's roster.
    async member(place: ChannelPlace, userId: string): Promise<Roster<Member>> {
      const called = await calls.conversations(place.serviceUrl, (conversations) =>
        conversations.getConversationMember(place.channelId, userId),
      );
      if (called.kind === 'answered' && called.status === 404 && errorCode(called) !== 'ConversationNotFound') {
        return { kind: 'not-a-member' };
      }
      if (!isFine(called)) return unavailable('teams.member-unavailable', called);
      const row = memberRow.safeParse(jsonOf(called));
      return row.success ? { kind: 'known', value: row.data } : unavailable('teams.member-unreadable', called);
    },

    async members(place: ChannelPlace): Promise<Roster<readonly Member[]>> {
      const found: Member[] = [];
      let skipped = 0;
      let continuationToken: string | undefined;
      for (let pages = 0; pages < mostPages; pages += 1) {
        const next = continuationToken === undefined ? undefined : { pageSize, continuationToken };
        const called = await calls.conversations(place.serviceUrl, (conversations) =>
          conversations.getConversationPagedMembers(place.channelId, next),
        );
        if (!isFine(called)) return unavailable('teams.members-unavailable', called);
        const read = page.safeParse(jsonOf(called));
        if (!read.success) return unavailable('teams.members-unreadable', called);
        for (const member of read.data.members) {
          const row = memberRow.safeParse(member);
          if (row.success) found.push(row.data);
          else skipped += 1;
        }
        continuationToken = read.data.continuationToken || undefined;
        if (continuationToken === undefined) {
          if (skipped > 0) log.warn({ event: 'teams.members-skipped', count: skipped });
          return { kind: 'known', value: found };
        }
      }
      log.warn({ event: 'teams.members-endless', count: found.length });
      return { kind: 'unavailable' };
    },

    async channels(team) {
      const called = await calls.teams(team.serviceUrl, (teams) => teams.fetchChannelList(team.teamId));
      if (!isFine(called)) return unavailable('teams.channels-unavailable', called);
      const read = channelList.safeParse(jsonOf(called));
      if (!read.success) return unavailable('teams.channels-unreadable', called);
      const value = read.data.conversations.map(({ id, name }) => ({ id, name: name || firstChannelName }));
      return { kind: 'known', value };
    },
  };
};
