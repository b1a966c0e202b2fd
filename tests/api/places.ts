/** Where it is asked: Mariestad, Skövde and the region, and by whose rights things have been put there. */
import type { AreaAccess } from '../../bot/forums/access.ts';
import { actorOnRoster, areaAccess } from '../../bot/forums/access.ts';
import { type AreaId, areaId } from '../../bot/forums/area.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { personKey } from '../../bot/forums/person.ts';
import { loadForum } from '../../bot/forums/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { helpers, members, type Role } from './roles.ts';

export type Place = 'mariestad' | 'skovde' | 'region';
export const places: readonly Place[] = ['mariestad', 'skovde', 'region'];

export const areas: Readonly<Record<Place, AreaId>> = {
  mariestad: areaId.parse('municipality:skaraborg:mariestad'),
  skovde: areaId.parse('municipality:skaraborg:skovde'),
  region: areaId.parse('region:skaraborg'),
};

export const forums: Readonly<Record<Place, string>> = {
  mariestad: 'mariestad-team',
  skovde: 'skovde-team',
  region: 'skaraborg-network',
};

/** Who is told that there is such an area at all. */
export const seenBy: Readonly<Record<Place, readonly Role[]>> = {
  mariestad: [...members, ...helpers],
  skovde: ['elsewhere', ...helpers],
  region: [...members, 'elsewhere', ...helpers],
};

const facts = {
  person: personKey.parse('11111111-1111-4111-8111-111111111111_40000000-0000-4000-8000-000000000998'),
  userId: '29:whoever',
  name: 'Den som ordnar',
  isSupport: false,
};

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('nothing there');
  return value;
};

/** Of somebody who may do all that is done there: the coordinator, or the team's convener for `publishing`. */
export const keeperOf = (place: Place): AreaAccess =>
  must(areaAccess({ ...facts, isCoordinator: true, regionId: 'skaraborg', found: [] }, areas[place]));

export const publishingIn = async (ports: Ports, place: Place): Promise<AreaAccess> => {
  if (place === 'region') return keeperOf(place);
  const { forum } = must(await loadForum(ports, forumId.parse(forums[place])));
  const { person } = must(forum.convener);
  const actor = actorOnRoster(forum, { ...facts, person, isCoordinator: false });
  return must(areaAccess({ ...actor, regionId: 'skaraborg', found: [{ forum, actor }] }, areas[place]));
};
