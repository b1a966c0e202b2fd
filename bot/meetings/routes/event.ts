/** The meeting in the reader's own calendar. Only the owner's request from the tab comes this way; no job does. */
import { type Request, Router } from 'express';
import { mayCallMeetings } from '../../forums/access.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Identified } from '../../forums/actions.ts';
import { assertionIn } from '../../platform/calendar/assertion.ts';
import type { Ports } from '../../platform/ports.ts';
import { type ApiAnswer, behind, type Door, json } from '../../platform/web/api.ts';
import { lookAtEvent, makeEvent, removeEvent, updateEvent } from '../actions/event.ts';
import type { CalendarStatus, EventAnswer, EventView } from '../contract/event.ts';
import { isStale } from '../due.ts';
import { eventOf } from '../event-steps.ts';
import { calendarSentences, eventSentence } from '../event-words.ts';
import { isCancelled, isOver, type Meeting, meetingId } from '../meeting.ts';
import { forumAsked, noSuchMeeting } from './asked.ts';
import { refuseEvent, signedOut } from './refusing-event.ts';

/** For whoever looks at the meeting; null where it is in nobody's calendar. */
export const presentEvent = (meeting: Meeting, person: string): EventView | null => {
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

/** Mounted at `/api`. */
export const eventRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);

  const answerWith = (meeting: Meeting, { forum, actor }: Identified): EventAnswer => ({
    event: presentEvent(meeting, actor.person),
    ...(meeting.link !== undefined && { link: meeting.link }),
    mayMake:
      ports.calendar.state() === 'on' &&
      mayCallMeetings(forum, actor) &&
      !eventOf(meeting) &&
      !isCancelled(meeting) &&
      !isOver(meeting, ports.clock.now()),
  });

  const status = (): CalendarStatus => {
    const state = ports.calendar.state();
    return { state, sentence: calendarSentences[state] };
  };

  /** The door has let this very header in, so that the token in it is whole, ours, fresh, and the visitor's own. */
  const does = (act: typeof makeEvent) =>
    writes(async (who: Visitor, request: Request): Promise<ApiAnswer> => {
      const identified = forumAsked(who, request);
      if (!identified.ok) return identified;
      const id = meetingId.safeParse(request.params.id);
      if (!id.success) return noSuchMeeting;
      const assertion = assertionIn(request.headers.authorization);
      if (!assertion) return signedOut;
      const { forum, actor } = identified.value;
      const done = await act(ports, { forum, actor, id: id.data, assertion });
      if (done.ok) return json(answerWith(done.value, identified.value));
      const present = await lookAtEvent(ports, forum, id.data);
      return present ? refuseEvent(done.failure, answerWith(present, identified.value)) : noSuchMeeting;
    });

  const routes = Router();
  routes.get(
    '/calendar-status',
    reads(async () => json(status())),
  );
  routes
    .route('/forums/:forum/meetings/:id/event')
    .post(does(makeEvent))
    .put(does(updateEvent))
    .delete(does(removeEvent));
  return routes;
};
