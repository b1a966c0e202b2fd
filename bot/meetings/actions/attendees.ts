import { forumsOfRegion } from '../../forums/actions.ts';
import { conveners, type Forum } from '../../forums/forum.ts';
import type { NamedPerson } from '../../forums/person.ts';
import type { Region } from '../../forums/region.ts';
import { partyInText } from '../../forums/words.ts';
import type { Ports } from '../../platform/ports.ts';
import { type Attendee, seatsAsAttendees } from '../attendee.ts';
import { attendeeId } from '../attendee-id.ts';
import type { MeetingKind } from '../kind.ts';

const apart = (people: readonly NamedPerson[]): readonly NamedPerson[] =>
  people.filter(({ person }, n) => people.findIndex((one) => one.person === person) === n);

/** Each municipality, by those who convene a forum there. Reads every forum of the region. */
const municipalities = async (ports: Ports, { regionId }: Forum): Promise<readonly Attendee[]> => {
  const forums = await forumsOfRegion(ports, regionId);
  return ports.regions.of(regionId).municipalities.map(({ id, name }) => ({
    id: attendeeId.parse(id),
    name,
    people: apart(forums.filter(({ municipality }) => municipality === id).flatMap(conveners)),
  }));
};

/** Who may be called to a forum's meetings, and who answers for each. */
export const attendeesAt = async (ports: Ports, forum: Forum): Promise<readonly Attendee[]> =>
  forum.kind === 'network' ? municipalities(ports, forum) : seatsAsAttendees(forum);

const partiesAsAttendees = (region: Pick<Region, 'parties'>): readonly Attendee[] =>
  region.parties.map(({ id }) => ({ id: attendeeId.parse(id), name: partyInText(id, region), people: [] }));

/** Whose a consultation hour may be: in the network a party of the region, for which nobody answers there. */
export const ownersOfHours = ({ regions }: Pick<Ports, 'regions'>, forum: Forum): readonly Attendee[] =>
  forum.kind === 'network' ? partiesAsAttendees(regions.of(forum.regionId)) : seatsAsAttendees(forum);

/** Whom a meeting of that kind can be for. */
export const attendeesFor = async (ports: Ports, forum: Forum, kind: MeetingKind): Promise<readonly Attendee[]> =>
  kind === 'consultation-hour' ? ownersOfHours(ports, forum) : attendeesAt(ports, forum);
