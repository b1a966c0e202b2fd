/** To call now, and whether the call shows. */
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { type VerbHandler, verb } from '../../platform/teams/verbs.ts';
import { callMeeting } from '../actions/calling/call.ts';
import { sayWhetherCallShows } from '../actions/calling/call-shows.ts';
import { onMeeting } from '../cards/buttons.ts';
import { told } from '../text/call.ts';
import { done, refused, refusedWith } from './presenting.ts';
import { withMeeting } from './pressed.ts';

const shows = (answer: 'seen' | 'not-seen'): VerbHandler<Ports> =>
  verb(onMeeting, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, async (pressed) => {
      const said = await sayWhetherCallShows(ports, pressed, input.meeting, answer);
      if (said.ok) return done(pressed, said.value, answer === 'seen' ? told.shows : told.sentAgain);
      if (said.failure.kind === 'already') return refusedWith(ports, pressed, told.settled, 'accent');
      return refused(ports, pressed, said.failure.kind);
    }),
  );

export const callingVerbs = {
  'meeting.call-now': verb(onMeeting, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, async (pressed) => {
      const called = await callMeeting(ports, pressed, input.meeting);
      if (called.ok) return done(pressed, called.value, told.called);
      if (called.failure.kind === 'already') return refusedWith(ports, pressed, told.calledBefore, 'accent');
      return refused(ports, pressed, called.failure.kind);
    }),
  ),
  'meeting.call-seen': shows('seen'),
  'meeting.call-not-seen': shows('not-seen'),
};
