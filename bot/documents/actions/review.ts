/** The day to look through a document has come: who is told, and of what. */

import { forumsOfRegion } from '../../forums/actions.ts';
import { type AreaId, areaOf, isRegionArea, regionOfArea } from '../../forums/area.ts';
import { conveners, type Forum, type ForumId } from '../../forums/forum.ts';
import { keyOf } from '../../forums/person.ts';
import { coordinates } from '../../forums/region.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ChannelPlace } from '../../platform/teams/port.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { DocumentId, Office, Published, SteeringDocument } from '../document.ts';
import { inForceOn, isReviewDue } from '../in-force.ts';
import { loadDocument } from '../store.ts';

/** `forum`: by which they open the tab. */
export type Told = {
  readonly through: ChannelPlace;
  readonly to: readonly string[];
  readonly forum: ForumId | 'region';
};

type DueReview = {
  readonly document: SteeringDocument;
  readonly version: Published;
  readonly told: Told | undefined;
};

const toldIn = (forum: Forum, to: readonly string[]): Told | undefined =>
  forum.place && to.length > 0 ? { through: forum.place, to: [...new Set(to)], forum: forum.id } : undefined;

const first = async <T>(items: readonly T[], of: (item: T) => Promise<Told | undefined> | Told | undefined) => {
  for (const item of items) {
    const told = await of(item);
    if (told) return told;
  }
  return undefined;
};

/** The group answers for the municipality before its teams do. */
const groupFirst = (forums: readonly Forum[]): readonly Forum[] => {
  const kinds = ['network', 'group', 'team'];
  return forums.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
};

const holdersOf = (forum: Forum, party: string): readonly string[] =>
  forum.seats
    .filter((seat) => seat.party === party)
    .flatMap(({ holders }) => holders.filter(({ state }) => state === 'confirmed').map(({ userId }) => userId));

/** A region knows its coordinators by key; Teams' own id stands on a roster. */
const coordinatorOn = async (ports: Ports, forum: Forum): Promise<Told | undefined> => {
  if (!forum.place) return undefined;
  const roster = await ports.teams.members(forum.place);
  if (roster.kind !== 'known') return undefined;
  const region = ports.regions.of(forum.regionId);
  const found = roster.value.filter((member) => coordinates(region, keyOf(member)));
  const told = toldIn(
    forum,
    found.map(({ userId }) => userId),
  );
  return told && { ...told, forum: 'region' };
};

/** A party that has nobody in the area leaves it to the convener; nobody at all, to the coordinator. */
const ownerIn = async (ports: Ports, area: AreaId, office: Office): Promise<Told | undefined> => {
  const all = groupFirst(await forumsOfRegion(ports, regionOfArea(area)));
  const here = isRegionArea(area) ? all : all.filter((forum) => areaOf(forum) === area);
  const party = office.startsWith('party:') ? office.slice('party:'.length) : undefined;
  const byParty =
    party === undefined ? undefined : await first(here, (forum) => toldIn(forum, holdersOf(forum, party)));
  if (byParty) return byParty;
  const byConvener =
    office === 'coordinator' || isRegionArea(area)
      ? undefined
      : await first(here, (forum) =>
          toldIn(
            forum,
            conveners(forum).map(({ userId }) => userId),
          ),
        );
  return byConvener ?? first(all, (forum) => coordinatorOn(ports, forum));
};

/** Undefined when it is no longer the review that counts: a new one is set, or nothing is in force. */
export const dueReview = async (
  ports: Ports,
  area: AreaId,
  { id, mark }: { readonly id: DocumentId; readonly mark: string },
): Promise<DueReview | undefined> => {
  const today = dayOf(ports.clock.now());
  const stored = await loadDocument(ports, area, id);
  const version = stored && inForceOn(stored.document, today);
  if (!stored || !version || stored.document.review?.mark !== mark || !isReviewDue(stored.document, today))
    return undefined;
  return { document: stored.document, version, told: await ownerIn(ports, area, version.owner.office) };
};
