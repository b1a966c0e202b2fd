import { ok, type Result, refuse } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Member } from '../../platform/teams/port.ts';
import { type AccessFailure, type InForum, mayNameConvener } from '../access.ts';
import { conveners, type Forum } from '../forum.ts';
import { keyOf, type NamedPerson, type PersonKey } from '../person.ts';
import { named } from '../seating.ts';
import { changeForum } from './change-forum.ts';
import { oweConfirmation } from './owed.ts';

export type NamingFailure =
  | Extract<AccessFailure, { kind: 'no-such-forum' | 'roster-unavailable' | 'channel-not-bound' }>
  | { readonly kind: 'not-coordinator' }
  | { readonly kind: 'same-person' }
  /** Somebody chosen is not in the channel any more. */
  | { readonly kind: 'not-there' };

/** The people of the forum's channel, for a coordinator to choose among, in the order of their names. */
export const peopleToName = async (
  ports: Ports,
  { forum, actor }: InForum,
): Promise<Result<readonly Member[], NamingFailure>> => {
  if (!mayNameConvener(forum, actor)) return refuse({ kind: 'not-coordinator' });
  if (!forum.place) return refuse({ kind: 'channel-not-bound' });
  const roster = await ports.teams.members(forum.place);
  if (roster.kind !== 'known') return refuse({ kind: 'roster-unavailable' });
  return ok(roster.value.toSorted((a, b) => a.name.localeCompare(b.name, 'sv')));
};

/** Object ids, as the form gives them; undefined means nobody. Claims that nobody could confirm go to the new one. */
export const nameConveners = async (
  ports: Ports,
  identified: InForum,
  chosen: { readonly convener: string | undefined; readonly deputy: string | undefined },
): Promise<Result<Forum, NamingFailure>> => {
  const people = await peopleToName(ports, identified);
  if (!people.ok) return people;
  const personOf = (objectId: string): NamedPerson | undefined => {
    const member = people.value.find((one) => one.objectId === objectId);
    return member && { person: keyOf(member), userId: member.userId, name: member.name };
  };
  const convener = chosen.convener === undefined ? undefined : personOf(chosen.convener);
  const deputy = chosen.deputy === undefined ? undefined : personOf(chosen.deputy);
  if ((chosen.convener && !convener) || (chosen.deputy && !deputy)) return refuse({ kind: 'not-there' });
  if (convener && convener.person === deputy?.person) return refuse({ kind: 'same-person' });
  return changeForum(ports, identified.forum.id, (forum) => {
    const changed = named(forum, convener, deputy);
    const nobodyBefore = conveners(forum).length === 0 && conveners(changed).length > 0;
    const promises = nobodyBefore ? waiting(forum).map((person) => oweConfirmation(ports, forum, { person })) : [];
    return ok({ forum: changed, promises, value: changed });
  });
};

const waiting = (forum: Forum): readonly PersonKey[] => {
  const claimed = forum.seats.flatMap(({ holders }) => holders.filter(({ state }) => state === 'claimed'));
  return [...new Set(claimed.map(({ person }) => person))].slice(0, 90);
};
