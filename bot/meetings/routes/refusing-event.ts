/** Each way in which an event was not made, brought up to date or removed, as an answer over HTTP. */
import { apiFailure } from '../../platform/web/api.ts';
import type { EventFailure } from '../actions/calendar/event.ts';
import { eventRefusals, isWithoutMailbox, throttledSentence } from '../calendar/event-words.ts';
import type { EventAnswer } from '../contract/event.ts';
import { noSuchMeeting } from './asked.ts';

export const signedOut = apiFailure(401, 'signed-out', eventRefusals['signed-out']);

/** `present`: the event as it stands now. */
export const refuseEvent = (failure: EventFailure, present: EventAnswer) => {
  switch (failure.kind) {
    case 'no-such-meeting':
      return noSuchMeeting;
    case 'signed-out':
      return signedOut;
    case 'not-convener':
    case 'guest':
    case 'needs-consent':
      return apiFailure(403, failure.kind, eventRefusals[failure.kind], { present });
    case 'throttled': {
      const retryAfterSeconds = Math.max(Math.ceil(failure.retryAfterMs / 1000), 1);
      return apiFailure(429, failure.kind, throttledSentence(retryAfterSeconds), { present, retryAfterSeconds });
    }
    case 'refused': {
      const code = isWithoutMailbox(failure) ? 'no-mailbox' : 'refused';
      return apiFailure(409, code, eventRefusals[code], { present });
    }
    case 'not-reached':
    case 'uncertain':
      return apiFailure(503, failure.kind, eventRefusals[failure.kind], { present });
    case 'calendar-off':
    case 'meeting-cancelled':
    case 'meeting-over':
    case 'others-event':
    case 'no-event':
    case 'gone':
    case 'busy':
      return apiFailure(409, failure.kind, eventRefusals[failure.kind], { present });
  }
};
