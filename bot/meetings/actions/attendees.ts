import { forumsOfRegion } from '../../forums/actions.ts';
import { conveners, type Forum } from '../../forums/forum.ts';
import type { NamedPerson } from '../../forums/person.ts';
import { regionOf } from '../../forums/region.ts';
import type { Ports } from '../../platform/ports.ts';
import { type Attendee, seatsAsAttendees } from '../attendee.ts';
import { attendeeId } from '../attendee-id.ts';

const apart = (people: readonly NamedPerson[]): readonly NamedPerson[] =>
  people.filter(({ person }, n) => people.findIndex((one) => one.person === person) === n);

/** Each municipality, by those who convene a forum there. Reads every forum of the region. */
const municipalities = async (ports: Ports): Promise<readonly Attendee[]> => {
  const forums = await forumsOfRegion(ports);
  return regionOf(ports.settings.regionId).municipalities.map(({ id, name }) => ({
    id: attendeeId.parse(id),
    name,
    people: apart(forums.filter(({ municipality }) => municipality === id).flatMap(conveners)),
  }));
};

/** Who may be called to a forum's meetings, and who answers for each. */
export const attendeesAt = async (ports: Ports, forum: Forum): Promise<readonly Attendee[]> =>
  forum.kind === 'network' ? municipalities(ports) : seatsAsAttendees(forum);
