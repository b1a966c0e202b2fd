/** Meetings of a team, a group and the network, made as the planner makes them; every test changes its own. */
import { Temporal } from 'temporal-polyfill';
import { actorOnRoster, type Facts } from '../../bot/forums/access.ts';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import { type Seat, seatId } from '../../bot/forums/seat.ts';
import { type Attendee, seatsAsAttendees } from '../../bot/meetings/attendee.ts';
import { type AttendeeId, attendeeId } from '../../bot/meetings/attendee-id.ts';
import type { Seen } from '../../bot/meetings/cards/call-card.ts';
import { type Meeting, meetingId } from '../../bot/meetings/meeting.ts';
import { seriesId } from '../../bot/meetings/series/series.ts';
import { day, named } from '../cases/a-case.ts';

/** Friday 20 November 2026, ten in the morning in Sweden. */
export const now = Temporal.Instant.from('2026-11-20T09:00:00Z');

export const of = (text: string): AttendeeId => attendeeId.parse(text);
export const who = {
  elevhalsa: of('elevhalsa'),
  rehab: of('rehab'),
  lovet: of('vardcentral.lovet'),
  almen: of('vardcentral.almen'),
  bup: of('bup'),
};

const seat = (id: string, name: string, number: number, holder: string): Seat => ({
  id: seatId.parse(id),
  party: id.split('.')[0] ?? id,
  name,
  holders: [{ ...named(number, holder), state: 'confirmed', since: now }],
  closures: [],
});

/** Bo Lind (2) convenes; Anna Berg (4) holds rehab, Per Ek (5) Lövet, Ida Alm (6) BUP and Almen too. */
export const group: Forum = {
  id: forumId.parse('hjo-group'),
  kind: 'group',
  name: 'Partssamverkansgruppen i Hjo',
  regionId: 'skaraborg',
  municipality: 'hjo',
  state: 'active',
  place: { tenantId: 'tenant', teamId: '19:team', channelId: '19:hjo@thread.tacv2', serviceUrl: 'http://127.0.0.1' },
  convener: named(2, 'Bo Lind'),
  seats: [
    seat('elevhalsa', 'elevhälsan', 3, 'Eva Dahl'),
    seat('rehab', 'rehab', 4, 'Anna Berg'),
    seat('vardcentral.lovet', 'vårdcentralen Lövet', 5, 'Per Ek'),
    seat('vardcentral.almen', 'vårdcentralen Almen', 6, 'Ida Alm'),
    seat('bup', 'BUP', 6, 'Ida Alm'),
  ],
  guaranteeDays: 3,
  termEnds: [],
  digest: { weekday: 1, hour: 8 },
  opening: {},
};

export const team: Forum = { ...group, id: forumId.parse('hjo-team'), kind: 'team', name: 'Teamet i Hjo' };
export const network: Forum = { ...group, id: forumId.parse('natverket'), kind: 'network', name: 'Nätverket' };

export const attendeesOf = (forum: Forum = group): readonly Attendee[] => seatsAsAttendees(forum);

/** A group meeting on Tuesday 24 November at 13.00, called, that nobody has answered. */
export const aMeeting = (changed: Partial<Meeting> = {}): Meeting => ({
  id: meetingId.parse('2026-11-24.0a1b2c3d'),
  forumId: group.id,
  seriesId: seriesId.parse('60000000-0000-4000-8000-000000000001'),
  kind: 'group-meeting',
  name: 'Terminsmöte',
  planned: day('2026-11-24'),
  date: day('2026-11-24'),
  start: '13:00',
  minutes: 90,
  place: 'Stadshuset, rum 2',
  attendees: Object.values(who),
  shortStays: [],
  calling: 'reply',
  daysBefore: 14,
  state: 'called',
  sequence: 0,
  answers: [],
  points: [],
  said: [],
  hasMinutes: false,
  ...changed,
});

export const aTeamMeeting = (changed: Partial<Meeting> = {}): Meeting =>
  aMeeting({
    forumId: team.id,
    kind: 'team-meeting',
    name: 'SAMBU-möte',
    calling: 'presumed',
    daysBefore: 2,
    ...changed,
  });

export const says = (
  attendee: AttendeeId,
  kind: 'comes' | 'not' | 'substitute',
  substitute?: string,
): Meeting['answers'][number] => ({
  attendee,
  kind,
  ...(substitute !== undefined && { substitute }),
  by: named(4, 'Anna Berg').person,
  userId: '29:user-4',
  at: now,
});

export const seenOf = (meeting: Meeting, forum: Forum = group, at = now): Seen => ({
  forum,
  meeting,
  attendees: attendeesOf(forum),
  now: at,
});

export const actorIn = (forum: Forum, number: number, facts: Partial<Facts> = {}) =>
  actorOnRoster(forum, { ...named(number, 'Någon'), isCoordinator: false, isSupport: false, ...facts });

export const afterwards = Temporal.Instant.from('2026-11-24T14:00:00Z');
export const during = Temporal.Instant.from('2026-11-24T12:30:00Z');
