/** Who joins a team and who leaves it. */
import { ok } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Inbound } from '../../platform/teams/port.ts';
import { inTurns } from '../in-turns.ts';
import type { NamedPerson } from '../person.ts';
import { heldBy, unseat } from '../seating.ts';
import { forumsInTeam } from '../store/installations.ts';
import { rememberPerson } from '../store.ts';
import { changeForum } from './change-forum.ts';
import { askAboutSeat } from './claim-seat.ts';
import { factsOf } from './member-facts.ts';

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
      changeForum(ports, id, (forum) => {
        const about = heldBy(forum, hasLeft);
        const event = about.length > 0 ? { event: { did: 'left', about } as const } : {};
        const { registrar, opened } = forum.opening;
        const did = opened ? 'closed' : 'recorded';
        const shut =
          registrar && hasLeft(registrar)
            ? { openingEvent: { did, by: registrar.person, points: ['registrar'] } as const }
            : {};
        return ok({ forum: unseat(forum, hasLeft), ...event, ...shut, value: undefined });
      }),
    ),
  );
};

/** Teams tells of up to a thousand at once and wants its turn back within some seconds. */
const mostQuestions = 50;

/**
 * A team's member is not necessarily the channel's: the roster of each channel is asked, member by member, with so many
 * questions in the turn. Those who are left over are met when they first speak, as everybody was who was there before.
 */
export const takeIn = async (ports: Ports, event: Moved): Promise<void> => {
  const bound = (await forumsInTeam(ports, event)).flatMap(({ forum }) =>
    forum.place && forum.state === 'active' ? [{ forum, place: forum.place }] : [],
  );
  const questions = event.members.flatMap(({ userId }) => bound.map((channel) => ({ ...channel, userId })));
  await inTurns(questions.slice(0, mostQuestions), async ({ forum, place, userId }) => {
    const member = await ports.teams.member(place, userId);
    if (member.kind !== 'known') return;
    await rememberPerson(ports, userId, forum.id);
    await askAboutSeat(ports, forum, await factsOf(ports, member.value, forum.regionId));
  });
};
