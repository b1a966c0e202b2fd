/** Who joins a team and who leaves it. */
import { ok } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Inbound } from '../../platform/teams/port.ts';
import type { NamedPerson } from '../person.ts';
import { unseat } from '../seating.ts';
import { forumsInTeam } from '../store/installations.ts';
import { rememberPerson } from '../store.ts';
import { changeForum } from './change-forum.ts';
import { askMemberAboutSeat } from './claim-seat.ts';

type Moved = Extract<Inbound, { readonly kind: 'members-joined' | 'members-left' }>;

/** Leaving the team ends every right at once, the convener's too. The coordinators see it in the list of seats. */
export const letGo = async (ports: Ports, event: Moved): Promise<void> => {
  const hasLeft = ({ person, userId }: NamedPerson): boolean =>
    event.members.some(
      (member) =>
        member.userId === userId ||
        (member.objectId !== undefined && person.endsWith(`_${member.objectId.toLowerCase()}`)),
    );
  const bound = await forumsInTeam(ports, event);
  await Promise.all(
    bound.map(({ forum: { id } }) =>
      changeForum(ports, id, (forum) => ok({ forum: unseat(forum, hasLeft), value: undefined })),
    ),
  );
};

/** A team's member is not necessarily the channel's: the roster of each channel is asked. */
export const takeIn = async (ports: Ports, event: Moved): Promise<void> => {
  for (const { forum } of await forumsInTeam(ports, event)) {
    const { place } = forum;
    if (!place || forum.state === 'paused') continue;
    for (const { userId } of event.members) {
      const member = await ports.teams.member(place, userId);
      if (member.kind !== 'known') continue;
      await rememberPerson(ports, userId, forum.id);
      await askMemberAboutSeat(ports, forum, member.value);
    }
  }
};
