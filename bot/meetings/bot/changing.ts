/** A convener's own buttons: move, cancel, hold it after all, or let somebody tell of itself. */
import type { z } from 'zod';
import { type Card, noticeBelow } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { capitalised } from '../../platform/time/swedish.ts';
import { explain } from '../../screening/text.ts';
import { mayChange } from '../actions/calling/call.ts';
import { cancelMeeting, letTellOfItself, restoreMeeting } from '../actions/calling/cancel.ts';
import { moveMeeting } from '../actions/calling/move.ts';
import { findMeeting } from '../actions/find-meeting.ts';
import { closedBy } from '../calling/answering.ts';
import { longestLink, longestPlace, type MoveFlaw, type TypedMove } from '../calling/moving.ts';
import { cancelData, getToKnowData, moveData, onMeeting } from '../cards/buttons.ts';
import { nameOf } from '../cards/call-card.ts';
import { cancelForm, getToKnowForm, moveForm, warningWords } from '../cards/move-forms.ts';
import { refusals, told } from '../text/call.ts';
import { moveFlaws, moveRefusals, tooLong } from '../text/changing.ts';
import { done, refused, refusedWith, whenNow } from './presenting.ts';
import { type Pressed, withMeeting } from './pressed.ts';

/** A form of the convener's, to whom alone it is shown, while there is something to change. */
const form =
  (show: (pressed: Pressed) => Card) =>
  (ports: Ports, press: Press, input: z.output<typeof onMeeting>): Promise<Card> =>
    withMeeting(ports, press, input, (pressed) => {
      if (!mayChange(pressed)) return refused(ports, pressed, 'not-convener');
      const closed = closedBy(pressed.meeting, pressed.now);
      return closed ? refused(ports, pressed, closed.kind) : show(pressed);
    });

const flawWords = (flaw: MoveFlaw): readonly string[] => {
  if (flaw.kind === 'screened') return explain(flaw.screening);
  if (flaw.kind === 'too-long') return [tooLong(flaw.field, flaw.field === 'place' ? longestPlace : longestLink)];
  return [moveFlaws[flaw.kind]];
};

const move = async (ports: Ports, pressed: Pressed, input: z.output<typeof moveData>): Promise<Card> => {
  const { date, start, minutes, place, link, seen: sequence, anyway } = input;
  const typed: TypedMove = { date, start, minutes, place, link };
  const moving = { typed, seen: sequence, anyway: anyway === 'yes' };
  const moved = await moveMeeting(ports, pressed, input.meeting, moving);
  if (moved.ok) {
    const isSameTime = whenNow(pressed) === whenNow({ ...pressed, meeting: moved.value });
    return done(
      pressed,
      moved.value,
      isSameTime ? told.changed : told.moved(whenNow({ ...pressed, meeting: moved.value })),
    );
  }
  const { failure } = moved;
  switch (failure.kind) {
    case 'flawed':
      return moveForm(pressed, { typed, flaws: failure.flaws.flatMap(flawWords) });
    case 'warned':
      return moveForm(pressed, { typed, warnings: failure.warnings.map((one) => warningWords(pressed, typed, one)) });
    case 'changed-since': {
      // The form comes back with what was typed, and over it when the meeting is now.
      const fresh = await findMeeting(ports, pressed, input.meeting);
      return moveForm(fresh ? { ...pressed, meeting: fresh } : pressed, { typed, flaws: [refusals['changed-since']] });
    }
    case 'past':
    case 'no-such-time':
    case 'ends-another-day':
    case 'too-far':
      return moveForm(pressed, { typed, flaws: [moveRefusals[failure.kind]] });
    case 'nothing-new':
      return refusedWith(ports, pressed, moveRefusals['nothing-new'], 'accent');
    default:
      return refused(ports, pressed, failure.kind);
  }
};

const cancel = async (ports: Ports, pressed: Pressed, why: 'empty' | 'other', isOffered: boolean): Promise<Card> => {
  const { meeting } = pressed;
  const cancelled = await cancelMeeting(ports, pressed, meeting.id, why);
  if (cancelled.ok) return done(pressed, cancelled.value, told.cancelled);
  const { failure } = cancelled;
  if (failure.kind === 'already') return refusedWith(ports, pressed, told.cancelledBefore, 'accent');
  if (failure.kind !== 'not-empty') return refused(ports, pressed, failure.kind);
  const fresh = (await findMeeting(ports, pressed, meeting.id)) ?? meeting;
  return isOffered
    ? refused(ports, pressed, 'not-empty')
    : noticeBelow(refusals['not-empty'], 'warning', cancelForm({ ...pressed, meeting: fresh }));
};

const letTell = async (ports: Ports, pressed: Pressed, input: z.output<typeof getToKnowData>): Promise<Card> => {
  const { attendee } = input;
  if (attendee === undefined) return getToKnowForm(pressed);
  const chosen = await letTellOfItself(ports, pressed, input.meeting, attendee);
  const teller = pressed.attendees.find(({ id }) => id === attendee);
  const words = told.getToKnow(teller ? capitalised(nameOf(teller)) : '');
  if (chosen.ok) return done(pressed, chosen.value, words);
  if (chosen.failure.kind === 'already') return refusedWith(ports, pressed, words, 'accent');
  return refused(ports, pressed, chosen.failure.kind);
};

export const changingVerbs = {
  'meeting.move-form': verb(
    onMeeting,
    form((pressed) => moveForm(pressed)),
  ),
  'meeting.move': verb(moveData, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, (pressed) => move(ports, pressed, input)),
  ),
  'meeting.cancel-form': verb(
    onMeeting,
    form((pressed) => cancelForm(pressed)),
  ),
  'meeting.cancel': verb(cancelData, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, (pressed) => cancel(ports, pressed, input.why, false)),
  ),
  /** Offered with the word that nothing stands on the agenda: one press, and it can be undone. */
  'meeting.cancel-empty': verb(onMeeting, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, (pressed) => cancel(ports, pressed, 'empty', true)),
  ),
  'meeting.restore': verb(onMeeting, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, async (pressed) => {
      const restored = await restoreMeeting(ports, pressed, input.meeting);
      if (restored.ok) return done(pressed, restored.value, told.restored);
      if (restored.failure.kind === 'already') return refusedWith(ports, pressed, told.restoredBefore, 'accent');
      return refused(ports, pressed, restored.failure.kind);
    }),
  ),
  'meeting.get-to-know': verb(getToKnowData, (ports: Ports, press: Press, input) => {
    const show = form((pressed) => getToKnowForm(pressed));
    return input.attendee === undefined
      ? show(ports, press, input)
      : withMeeting(ports, press, input, (pressed) => letTell(ports, pressed, input));
  }),
};
