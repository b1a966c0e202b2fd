/** The meeting in the reader's own calendar. Only the owner's request from the tab comes this way; no job does. */
import { type Request, Router } from 'express';
import { ok, type Result } from '../../failure.ts';
import { maySeeMeetings } from '../../forums/access.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Identified } from '../../forums/actions.ts';
import { assertionIn } from '../../platform/calendar/assertion.ts';
import type { Ports } from '../../platform/ports.ts';
import { type ApiFailure, behind, type Door, json } from '../../platform/web/api.ts';
import { lookAtEvent, makeEvent, removeEvent, updateEvent } from '../actions/event.ts';
import type { CalendarStatus } from '../contract/event.ts';
import { calendarSentences } from '../event-words.ts';
import { type MeetingId, meetingId } from '../meeting.ts';
import { forumAsked, noSuchMeeting } from './asked.ts';
import { presentEventOf } from './event-view.ts';
import { refuseEvent, signedOut } from './refusing-event.ts';

type Asked = { readonly identified: Identified; readonly id: MeetingId };

const asked = (who: Visitor, request: Request): Result<Asked, ApiFailure> => {
  const identified = forumAsked(who, request);
  if (!identified.ok) return identified;
  const { forum, actor } = identified.value;
  const id = meetingId.safeParse(request.params.id);
  return id.success && maySeeMeetings(forum, actor) ? ok({ identified: identified.value, id: id.data }) : noSuchMeeting;
};

/** Mounted at `/api`. */
export const eventRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads, writes } = behind(door, ports.log);

  const status = (): CalendarStatus => {
    const state = ports.calendar.state();
    return { state, sentence: calendarSentences[state] };
  };

  const look = reads(async (who, request) => {
    const on = asked(who, request);
    if (!on.ok) return on;
    const { identified, id } = on.value;
    const meeting = await lookAtEvent(ports, identified.forum, id);
    return meeting ? json(presentEventOf(ports, identified, meeting)) : noSuchMeeting;
  });

  /** The door has let this very header in, so that the token in it is whole, ours, fresh, and the visitor's own. */
  const does = (act: typeof makeEvent) =>
    writes(async (who, request) => {
      const on = asked(who, request);
      if (!on.ok) return on;
      const { identified, id } = on.value;
      const assertion = assertionIn(request.headers.authorization);
      if (!assertion) return signedOut;
      const { forum, actor } = identified;
      const done = await act(ports, { forum, actor, id, assertion });
      if (done.ok) return json(presentEventOf(ports, identified, done.value));
      const present = await lookAtEvent(ports, forum, id);
      return present ? refuseEvent(done.failure, presentEventOf(ports, identified, present)) : noSuchMeeting;
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
