/** The meeting in the reader's own calendar. Only the owner's request from the tab comes this way; no job does. */
import { Router } from 'express';
import type { Visitor } from '../../forums/actions/visitor.ts';
import { assertionIn } from '../../platform/calendar/assertion.ts';
import type { Ports } from '../../platform/ports.ts';
import { behind, type Door, json } from '../../platform/web/api.ts';
import { makeEvent, removeEvent, updateEvent } from '../actions/calendar/event.ts';
import { calendarSentences } from '../calendar/event-words.ts';
import type { CalendarStatus } from '../contract/event.ts';
import { meetingAsked } from './asked.ts';
import { presentEventOf } from './event-view.ts';
import { refuseEvent, signedOut } from './refusing-event.ts';

/** Mounted at `/api`. */
export const eventRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);

  const status = (): CalendarStatus => {
    const state = ports.calendar.state();
    return { state, sentence: calendarSentences[state] };
  };

  const look = reads(async (who, request) => {
    const seen = await meetingAsked(ports, who, request);
    return seen.ok ? json(presentEventOf(ports, seen.value, seen.value.meeting)) : seen;
  });

  /** The door has let this very header in, so that the token in it is whole, ours, fresh, and the visitor's own. */
  const does = (act: typeof makeEvent) =>
    writes(async (who, request) => {
      const seen = await meetingAsked(ports, who, request);
      if (!seen.ok) return seen;
      const { forum, actor, meeting } = seen.value;
      const assertion = assertionIn(request.headers.authorization);
      if (!assertion) return signedOut;
      const done = await act(ports, { forum, actor, id: meeting.id, assertion });
      if (done.ok) return json(presentEventOf(ports, seen.value, done.value));
      const present = await meetingAsked(ports, who, request);
      return present.ok
        ? refuseEvent(done.failure, presentEventOf(ports, present.value, present.value.meeting))
        : present;
    });

  const routes = Router();
  routes.get(
    '/calendar-status',
    reads(async () => json(status())),
  );
  routes
    .route('/forums/:forum/meetings/:id/event')
    .get(look)
    .post(does(makeEvent))
    .put(does(updateEvent))
    .delete(does(removeEvent));
  return routes;
};
