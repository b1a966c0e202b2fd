/** Who the tab is open for, and which forums and areas are theirs. */
import { Router } from 'express';
import type { Ports } from '../platform/ports.ts';
import { dayOf } from '../platform/time/clock.ts';
import { apiFailure, behind, type Door, json } from '../platform/web/api.ts';
import { areasSeen, isConvener, seatsHeldBy } from './access.ts';
import { teamsSilent } from './actions/area-asked.ts';
import { lookAtSettings } from './actions/settings.ts';
import type { Arrived } from './actions/visitor.ts';
import type { Identified } from './actions.ts';
import { areaName, areaOf } from './area.ts';
import type { Me, MyForum } from './contract.ts';
import type { Region } from './region.ts';
import { presentForum } from './routes/forum-view.ts';
import { accessSentence } from './words.ts';

const presentMine = ({ forum, actor }: Identified, region: Region): MyForum => {
  const { id, kind, name, state, municipality, place } = forum;
  const area = areaOf(forum);
  return {
    id,
    kind,
    name,
    state,
    area,
    areaName: areaName(area, region),
    isConvener: isConvener(forum, actor),
    seats: seatsHeldBy(forum, actor).map((seat) => ({ id: seat.id, name: seat.name, party: seat.party })),
    ...(municipality !== undefined && { municipality }),
    ...(place && { teamId: place.teamId, channelId: place.channelId }),
  };
};

const kinds = ['team', 'group', 'network'] as const;

/** Teams first, since that is where the work is; then in Swedish order. */
const inOrder = (one: MyForum, other: MyForum): number =>
  kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || one.name.localeCompare(other.name, 'sv');

const presentMe = ({ region, ...who }: Arrived): Me => ({
  person: { name: who.name, key: who.person },
  isCoordinator: who.isCoordinator,
  isSupport: who.isSupport,
  region: {
    id: region.region.id,
    name: region.region.name,
    parties: region.parties.map(({ id, name }) => ({ id, name })),
    municipalities: region.municipalities.map(({ id, name }) => ({ id, name })),
  },
  forums: who.found.map((one) => presentMine(one, region)).toSorted(inOrder),
  regions: who.regions.map((one) => ({ ...one.region.region, forums: [...one.forums] })),
  areas: areasSeen(who, region).map(({ area }) => ({ id: area, name: areaName(area, region) })),
  unanswered: who.unanswered,
});

/** Said of another's forum too: that it is there is none of theirs. */
const noSuchForum = apiFailure(404, 'no-such-forum', accessSentence({ kind: 'not-a-member' }));

export const forumRoutes = (ports: Ports, door: Door<Arrived>): Router => {
  const { reads } = behind(door, ports.log);
  const routes = Router();
  routes.get(
    '/me',
    reads(async (who) => json(presentMe(who))),
  );
  routes.get(
    '/forums/:forum',
    reads(async (who, request) => {
      const identified = who.found.find(({ forum }) => forum.id === request.params.forum);
      if (!identified) return who.unanswered > 0 ? teamsSilent : noSuchForum;
      const settings = await lookAtSettings(ports, identified);
      return json(presentForum(identified, settings.ok ? settings.value : undefined, dayOf(ports.clock.now())));
    }),
  );
  return routes;
};
