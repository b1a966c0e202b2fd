/** Who may be registrar of a team: told by the roster of its channel and by the roles of the region, both. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Member } from '../../platform/teams/port.ts';
import { type AccessFailure, type InForum, isRegistrarFor, mayNameRegistrar } from '../access.ts';
import type { Forum } from '../forum.ts';
import { keyOf, type NamedPerson } from '../person.ts';
import { coordinates, type Region, supports } from '../region.ts';
import { hasRole, type Role } from '../role.ts';
import { changeRole, listRoles } from '../store.ts';

type RosterFailure = Extract<AccessFailure, { kind: 'roster-unavailable' | 'channel-not-bound' }>;

const personOf = (member: Member): NamedPerson => ({
  person: keyOf(member),
  userId: member.userId,
  name: member.name,
});

/** Without a read for each of them: the roles of the whole region are read once. */
const helperFacts = (region: Region, roles: readonly Role[], { person }: NamedPerson) => ({
  person,
  isCoordinator: coordinates(region, person),
  isSupport: supports(region, person) || hasRole(roles, person, 'process-support'),
});

const peopleOf = async (
  ports: Ports,
  forum: Forum,
): Promise<Result<{ readonly people: readonly NamedPerson[]; readonly roles: readonly Role[] }, RosterFailure>> => {
  if (!forum.place) return refuse({ kind: 'channel-not-bound' });
  const [roster, roles] = await Promise.all([ports.teams.members(forum.place), listRoles(ports, forum.regionId)]);
  if (roster.kind !== 'known') return refuse({ kind: 'roster-unavailable' });
  const people = roster.value.map(personOf).toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  return ok({ people, roles });
};

/** Those who are in the channel and have the role for the team. */
export const registrarsFor = async (
  ports: Ports,
  forum: Forum,
): Promise<Result<readonly NamedPerson[], RosterFailure>> => {
  const found = await peopleOf(ports, forum);
  if (!found.ok) return found;
  const { people, roles } = found.value;
  const region = ports.regions.of(forum.regionId);
  return ok(people.filter((one) => isRegistrarFor(forum, roles, helperFacts(region, roles, one))));
};

export type NamingRegistrarFailure =
  | RosterFailure
  | { readonly kind: 'not-coordinator' | 'no-information-owner' | 'not-there' }
  /** There is somebody already: the convener chooses. */
  | { readonly kind: 'has-registrar'; readonly names: readonly string[] }
  | { readonly kind: 'of-another-authority'; readonly name: string; readonly authority: string };

/** Whom a coordinator may make registrar: everybody in the channel who does not help the groups. */
export const eligibleRegistrars = async (
  ports: Ports,
  { forum, actor }: InForum,
): Promise<Result<readonly NamedPerson[], NamingRegistrarFailure>> => {
  if (!mayNameRegistrar(forum, actor)) return refuse({ kind: 'not-coordinator' });
  if (forum.opening.informationOwner === undefined) return refuse({ kind: 'no-information-owner' });
  const found = await peopleOf(ports, forum);
  if (!found.ok) return found;
  const { people, roles } = found.value;
  const region = ports.regions.of(forum.regionId);
  const present = people.filter((one) => isRegistrarFor(forum, roles, helperFacts(region, roles, one)));
  if (present.length > 0) return refuse({ kind: 'has-registrar', names: present.map(({ name }) => name) });
  const isHelper = (one: NamedPerson) => {
    const { isCoordinator, isSupport } = helperFacts(region, roles, one);
    return isCoordinator || isSupport;
  };
  return ok(people.filter((one) => !isHelper(one)));
};

type Named = Result<Role, NamingRegistrarFailure>;

/** The role is the authority's that answers for the team's records: who has it for another one keeps that alone. */
export const nameRegistrar = async (
  ports: Ports,
  identified: InForum,
  chosen: string,
): Promise<Result<NamedPerson, NamingRegistrarFailure>> => {
  const eligible = await eligibleRegistrars(ports, identified);
  if (!eligible.ok) return eligible;
  const person = eligible.value.find((one) => one.person === chosen);
  if (!person) return refuse({ kind: 'not-there' });
  const { id, opening, regionId } = identified.forum;
  const authority = opening.informationOwner;
  const named = await changeRole(ports, regionId, { ...person, role: 'registrar' }, (present): Named => {
    if (present?.authority !== undefined && present.authority !== authority)
      return refuse({ kind: 'of-another-authority', name: person.name, authority: present.authority });
    const forums = [...new Set([...(present?.forums ?? []), id])];
    const since = present?.since ?? ports.clock.now();
    return ok({ ...person, role: 'registrar', since, ...(authority && { authority }), forums });
  });
  return named.ok ? ok(person) : named;
};
