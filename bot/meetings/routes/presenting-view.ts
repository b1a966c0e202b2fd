/** One meeting for the tab, and an hour when somebody may call in. */
import { Temporal } from 'temporal-polyfill';
import type { Button } from '../../platform/cards/card.ts';
import type { Hour } from '../actions/hours.ts';
import type { SeenMeeting } from '../actions/list.ts';
import type { InSight } from '../actions/meeting-in-sight.ts';
import type { Attendee } from '../attendee.ts';
import { newMeetingLink } from '../calendar/new-meeting-link.ts';
import { calledOf } from '../calling/answering.ts';
import { attendanceOf, quorumOf } from '../calling/quorum.ts';
import { hourInWords, quorumInWords } from '../cards/in-words.ts';
import { convenerButtons, ownAnswerButtons } from '../cards/own-view.ts';
import { type ConsultationHour, doable, type MeetingView } from '../contract/list.ts';
import { endsAt, startsAt } from '../meeting.ts';
import { presentRow } from './presenting.ts';

export const presentHour = ({ forum, attendees, meeting }: Hour, now: Temporal.Instant): ConsultationHour => {
  const [from, to] = [startsAt(meeting), endsAt(meeting)];
  const isOpen = Temporal.Instant.compare(from, now) <= 0;
  return {
    id: meeting.id,
    forum: { id: forum.id, name: forum.name },
    name: meeting.name,
    of: calledOf(meeting, attendees).map(({ id, name }) => ({ id, name })),
    isOpen,
    startsAt: from.toString(),
    endsAt: to.toString(),
    words: hourInWords(from, to, now),
    ...(meeting.place !== undefined && { place: meeting.place }),
    ...(meeting.link !== undefined && { link: meeting.link }),
  };
};

const presentAttendance = ({ forum, meeting, attendees }: SeenMeeting): MeetingView['attendance'] => {
  const attendance = attendanceOf(meeting, attendees);
  const quorum = quorumOf(meeting, attendance);
  const names = (all: readonly Attendee[]) => all.map(({ name }) => name);
  return {
    comes: names(attendance.comes),
    not: names(attendance.not),
    substitutes: attendance.substitutes.map(({ attendee, substitute }) => ({ name: attendee.name, who: substitute })),
    silent: names(attendance.silent),
    ...(quorum && { quorum: quorumInWords(forum, quorum), isQuorate: quorum.isReached }),
  };
};

/** What the card's buttons do, for a page that shows them in its own way. */
const doablesOf = (buttons: readonly Button[]): MeetingView['doable'] =>
  buttons.flatMap((button) => doable.safeParse(button).data ?? []);

/** `link`: where the tab shows it. */
export const presentView = (
  seen: InSight,
  { link, now }: { readonly link: string; readonly now: Temporal.Instant },
): MeetingView => {
  const { forum, meeting } = seen;
  const own = { ...seen, now, card: undefined };
  return {
    row: presentRow(seen, now),
    attendance: presentAttendance(seen),
    newMeetingLink: newMeetingLink(meeting, { forumName: forum.name, link }),
    doable: doablesOf([...ownAnswerButtons(own), ...convenerButtons(own)]),
  };
};
