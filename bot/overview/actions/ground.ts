/** All that is read of one municipality: work that grows with its own forums, and not with the region's. */
import type { Temporal } from 'temporal-polyfill';
import { activityIn } from '../../cases/actions/activity-in.ts';
import type { Activity } from '../../cases/activity.ts';
import { rowsIn } from '../../contacts/actions/area-rows.ts';
import type { Contact } from '../../contacts/contact.ts';
import { documentsInForce, type InForce, readingsIn } from '../../documents/actions/standing.ts';
import type { SeatReading } from '../../documents/reading.ts';
import { municipalityArea, regionArea } from '../../forums/area.ts';
import type { Forum, ForumId } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import { meetingsBetween } from '../../meetings/actions/meetings-between.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { type AskedOf, askedOf } from '../../updates/actions/asked-of.ts';
import { groupsOf, teamsOf } from '../standing.ts';
import { type Term, termOf } from '../term.ts';

/** Days of meetings: back to the same term a year ago, ahead as far as a plan reaches. */
const reach = { back: 400, ahead: 400 };
/** Days that an update is remembered for which something was asked. */
const askedDays = 60;

export type Place = { readonly regionId: string; readonly municipality: string };

export type DocumentRead = { readonly document: InForce; readonly readings: readonly SeatReading[] };

export type Ground = Place & {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly term: Term;
  readonly forums: readonly Forum[];
  readonly meetings: ReadonlyMap<ForumId, readonly Meeting[]>;
  /** On the municipality's own shelf, and on the region's. */
  readonly own: readonly InForce[];
  readonly regions: readonly InForce[];
  /** The region's that ask to be read, by the seats of the group. */
  readonly read: readonly DocumentRead[];
  readonly contacts: readonly Contact[];
  readonly activity: Activity;
  readonly asked: readonly AskedOf[];
};

const readingsOf = async (ports: Ports, documents: readonly InForce[], groups: readonly Forum[]) =>
  inTurns(
    documents.filter(({ version }) => version.asksToBeRead),
    async (document): Promise<DocumentRead> => ({
      document,
      readings: (await inTurns(groups, (group) => readingsIn(ports, document, group))).flat(),
    }),
  );

export const readGround = async (ports: Ports, place: Place, forums: readonly Forum[]): Promise<Ground> => {
  const now = ports.clock.now();
  const today = dayOf(now);
  const term = termOf(today);
  const area = municipalityArea(place.regionId, place.municipality);
  const span = { from: today.subtract({ days: reach.back }), to: today.add({ days: reach.ahead }) };
  const ids = forums.map(({ id }) => id);
  const [meetings, own, regions, contacts, activity, asked] = await Promise.all([
    inTurns(ids, async (id) => [id, await meetingsBetween(ports, id, span)] as const),
    documentsInForce(ports, area, today),
    documentsInForce(ports, regionArea(place.regionId), today),
    rowsIn(ports, area),
    activityIn(
      ports,
      teamsOf(forums).map(({ id }) => id),
      term,
    ),
    askedOf(ports, place.regionId, ids, now.subtract({ hours: 24 * askedDays })),
  ]);
  const read = await readingsOf(ports, regions, groupsOf(forums));
  return {
    ...place,
    now,
    today,
    term,
    forums,
    meetings: new Map(meetings),
    own,
    regions,
    read,
    contacts: contacts.map(({ row }) => row),
    activity,
    asked,
  };
};
