/** Who is called to a meeting: a seat of the team or the group; in the network a municipality, by its conveners. */
import type { Forum } from '../forums/forum.ts';
import type { NamedPerson } from '../forums/person.ts';
import { type AttendeeId, attendeeId } from './attendee-id.ts';
import type { Meeting } from './meeting.ts';

/** Who can be told something, and is known by the key. */
export type Listener = Pick<NamedPerson, 'person' | 'userId'>;

/** `name` as it stands in running text: "rehab", "vårdcentralen Lövet", "Mariestad". `people`: who may answer for it. */
export type Attendee = {
  readonly id: AttendeeId;
  readonly name: string;
  readonly people: readonly Listener[];
};

/** The seats of a team or a group, those who hold them confirmed. The network's are read by `attendeesAt` of the actions. */
export const seatsAsAttendees = ({ seats }: Pick<Forum, 'seats'>): readonly Attendee[] =>
  seats.map(({ id, name, holders }) => ({
    id: attendeeId.parse(id),
    name,
    people: holders.filter(({ state }) => state === 'confirmed').map(({ person, userId }) => ({ person, userId })),
  }));

export const attendeesOfPerson = (attendees: readonly Attendee[], person: NamedPerson['person']): readonly Attendee[] =>
  attendees.filter(({ people }) => people.some((one) => one.person === person));

/**
 * Theirs to see: of who answers for some that may be called, one of them is. Nobody else is called at all, and sees
 * every meeting; so does who convenes them, and an open hour is for everybody.
 */
export const isFor = (
  { attendees: called, calling }: Pick<Meeting, 'attendees' | 'calling'>,
  attendees: readonly Attendee[],
  person: NamedPerson['person'],
  isConvener: boolean,
): boolean => {
  const own = attendeesOfPerson(attendees, person);
  return isConvener || calling === 'none' || own.length === 0 || own.some(({ id }) => called.includes(id));
};
