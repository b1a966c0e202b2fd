/** A meeting's event in somebody's calendar, for whoever looks at the meeting. */

import type { InForum } from '../../forums/access.ts';
import { mayCallMeetings } from '../../forums/access.ts';
import type { Ports } from '../../platform/ports.ts';
import { eventOf } from '../calendar/event-steps.ts';
import { eventSentence } from '../calendar/event-words.ts';
import type { EventAnswer, EventView } from '../contract/event.ts';
import { isCancelled, isOver, type Meeting } from '../meeting.ts';
import { isStale } from '../telling/due.ts';

/** Null where it is in nobody's calendar. */
const presentEvent = (meeting: Meeting, person: string): EventView | null => {
  const event = eventOf(meeting);
  if (!event) return null;
  const { state, joinUrl, owner } = event;
  const isMine = owner === person;
  const shown = { isMine, isStale: isStale(meeting), isCancelled: isCancelled(meeting) };
  return {
    isMine,
    state: state === 'made' ? 'made' : 'unknown',
    isStale: shown.isStale,
    ...(joinUrl !== undefined && { joinUrl }),
    sentence: eventSentence(event, shown),
  };
};

export const presentEventOf = (
  { calendar, clock }: Pick<Ports, 'calendar' | 'clock'>,
  { forum, actor }: InForum,
  meeting: Meeting,
): EventAnswer => ({
  event: presentEvent(meeting, actor.person),
  ...(meeting.link !== undefined && { link: meeting.link }),
  mayMake:
    calendar.state() === 'on' &&
    mayCallMeetings(forum, actor) &&
    !eventOf(meeting) &&
    !isCancelled(meeting) &&
    !isOver(meeting, clock.now()),
});
