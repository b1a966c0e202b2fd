/** A meeting for the tab: when and where, and what this person has said and may do. */
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '../../platform/time/clock.ts';
import { isTheirs, mayCall, type SeenMeeting } from '../actions/list.ts';
import { attendeesOfPerson } from '../attendee.ts';
import { answerOf, calledOf } from '../calling/answering.ts';
import { withSpeakers } from '../calling/speakers.ts';
import { toldOf, whenSpan } from '../cards/when.ts';
import type { MeetingRow } from '../contract/list.ts';
import { byStart, endsAt, isOver, type Meeting, startsAt } from '../meeting.ts';

const stateOf = (meeting: Meeting, now: Temporal.Instant): MeetingRow['state'] => {
  if (meeting.state === 'cancelled') return 'cancelled';
  return isOver(meeting, now) ? 'over' : meeting.state;
};

const mineOf = ({ forum, meeting, actor, attendees }: SeenMeeting): MeetingRow['mine'] => {
  if (!actor) return [];
  const called = withSpeakers(forum, meeting, calledOf(meeting, attendees));
  return attendeesOfPerson(called, actor.person).map(({ id, name }) => {
    const answer = answerOf(meeting, id);
    return {
      id,
      name,
      ...(answer && { answer: answer.kind }),
      ...(answer?.substitute !== undefined && { substitute: answer.substitute }),
    };
  });
};

export const presentRow = (seen: SeenMeeting, now: Temporal.Instant): MeetingRow => {
  const { forum, meeting, attendees } = seen;
  const chair = attendees.find(({ id }) => id === meeting.chair)?.name;
  const told = toldOf(meeting, dayOf(now));
  return {
    id: meeting.id,
    forum: { id: forum.id, name: forum.name, kind: forum.kind },
    series: meeting.seriesId,
    kind: meeting.kind,
    name: meeting.name,
    date: meeting.date.toString(),
    startsAt: startsAt(meeting).toString(),
    endsAt: endsAt(meeting).toString(),
    when: whenSpan(meeting, dayOf(now)),
    ...(meeting.place !== undefined && { place: meeting.place }),
    // Who helps the region and is not on the roster sees when they meet: the way in is for those who are.
    ...(meeting.link !== undefined && seen.actor && { link: meeting.link }),
    ...(chair !== undefined && { chair }),
    calling: meeting.calling,
    state: stateOf(meeting, now),
    ...(told !== undefined && { told }),
    mine: mineOf(seen),
    isForMe: isTheirs(seen),
    points: meeting.points.length,
    hasMinutes: meeting.hasMinutes,
    mayCall: mayCall(seen),
  };
};

/** The most that a list shows of what has been. */
const mostPast = 60;

export const presentLists = (
  seen: readonly SeenMeeting[],
  now: Temporal.Instant,
): { readonly coming: MeetingRow[]; readonly past: MeetingRow[] } => {
  const sorted = seen.toSorted((one, other) => byStart(one.meeting, other.meeting));
  const present = (one: SeenMeeting) => presentRow(one, now);
  return {
    coming: sorted.filter(({ meeting }) => !isOver(meeting, now)).map(present),
    past: sorted
      .filter(({ meeting }) => isOver(meeting, now))
      .toReversed()
      .slice(0, mostPast)
      .map(present),
  };
};
