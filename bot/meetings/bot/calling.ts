/** To call now, and whether the call shows. */
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { type VerbHandler, verb } from '../../platform/teams/verbs.ts';
import { callMeeting, mayChange } from '../actions/call.ts';
import { sayWhetherCallShows } from '../actions/call-shows.ts';
import { onMeeting } from '../cards/buttons.ts';
import { told } from '../text/call.ts';
import { done, refused, refusedWith, withMeeting } from './presenting.ts';

const shows = (answer: 'seen' | 'not-seen'): VerbHandler<Ports> =>
  verb(onMeeting, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, async (on) => {
      const said = await sayWhetherCallShows(ports, on.identified, input.meeting, answer);
      if (said.ok) return done(on, said.value, answer === 'seen' ? told.shows : told.sentAgain);
      if (said.failure.kind === 'already') return refusedWith(ports, on, told.settled, 'accent');
      return refused(ports, on, said.failure.kind);
    }),
  );

export const callingVerbs = {
  'meeting.call-now': verb(onMeeting, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, async (on) => {
      const { forum, actor } = on.identified;
      if (!mayChange(on.identified)) return refused(ports, on, 'not-convener');
      const called = await callMeeting(ports, forum.id, input.meeting, actor.person);
      if (called.ok) return done(on, called.value, told.called);
      if (called.failure.kind === 'already') return refusedWith(ports, on, told.calledBefore, 'accent');
      return refused(ports, on, called.failure.kind);
    }),
  ),
  'meeting.call-seen': shows('seen'),
  'meeting.call-not-seen': shows('not-seen'),
};
