/** A convener's own buttons: move, cancel, hold it after all, or let somebody tell of itself. */
import type { z } from 'zod';
import { type Card, noticeBelow } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { capitalised } from '../../platform/time/swedish.ts';
import { explain } from '../../screening/text.ts';
import { findMeeting } from '../actions/agenda.ts';
import { mayChange } from '../actions/call.ts';
import { cancelMeeting, letTellOfItself, restoreMeeting } from '../actions/cancel.ts';
import { moveMeeting } from '../actions/move.ts';
import { closedBy } from '../answering.ts';
import { cancelData, getToKnowData, moveData, onMeeting } from '../cards/buttons.ts';
import { nameOf } from '../cards/call-card.ts';
import { cancelForm, getToKnowForm, moveForm, warningWords } from '../cards/move-forms.ts';
import { longestLink, longestPlace, type MoveFlaw, type TypedMove } from '../moving.ts';
import { refusals, told } from '../text/call.ts';
import { moveFlaws, moveRefusals, tooLong } from '../text/changing.ts';
import { done, nowSeen, type OnCall, refused, refusedWith, whenNow, withMeeting } from './presenting.ts';

/** A form of the convener's, to whom alone it is shown, while there is something to change. */
const form =
  (show: (on: OnCall) => Card) =>
  (ports: Ports, press: Press, input: z.output<typeof onMeeting>): Promise<Card> =>
    withMeeting(ports, press, input, (on) => {
      if (!mayChange(on.identified)) return refused(ports, on, 'not-convener');
      const closed = closedBy(on.seen.meeting, on.seen.now);
      return closed ? refused(ports, on, closed.kind) : show(on);
    });

const flawWords = (flaw: MoveFlaw): readonly string[] => {
  if (flaw.kind === 'screened') return explain(flaw.screening);
  if (flaw.kind === 'too-long') return [tooLong(flaw.field, flaw.field === 'place' ? longestPlace : longestLink)];
  return [moveFlaws[flaw.kind]];
};

const move = async (ports: Ports, on: OnCall, input: z.output<typeof moveData>): Promise<Card> => {
  const { date, start, minutes, place, link, seen: sequence, anyway } = input;
  const typed: TypedMove = { date, start, minutes, place, link };
  const moving = { typed, seen: sequence, anyway: anyway === 'yes' };
  const moved = await moveMeeting(ports, on.identified, input.meeting, moving);
  if (moved.ok) {
    const isSameTime = whenNow(on.seen) === whenNow(nowSeen(on, moved.value));
    return done(on, moved.value, isSameTime ? told.changed : told.moved(whenNow(nowSeen(on, moved.value))));
  }
  const { failure } = moved;
  switch (failure.kind) {
    case 'flawed':
      return moveForm(on.seen, { typed, flaws: failure.flaws.flatMap(flawWords) });
    case 'warned':
      return moveForm(on.seen, { typed, warnings: failure.warnings.map((one) => warningWords(on.seen, typed, one)) });
    case 'changed-since': {
      // The form comes back with what was typed, and over it when the meeting is now.
      const fresh = await findMeeting(ports, on.identified, input.meeting);
      return moveForm(fresh ? nowSeen(on, fresh) : on.seen, { typed, flaws: [refusals['changed-since']] });
    }
    case 'past':
    case 'no-such-time':
    case 'ends-another-day':
    case 'too-far':
      return moveForm(on.seen, { typed, flaws: [moveRefusals[failure.kind]] });
    case 'nothing-new':
      return refusedWith(ports, on, moveRefusals['nothing-new'], 'accent');
    default:
      return refused(ports, on, failure.kind);
  }
};

const cancel = async (ports: Ports, on: OnCall, why: 'empty' | 'other', isOffered: boolean): Promise<Card> => {
  const { meeting } = on.seen;
  const cancelled = await cancelMeeting(ports, on.identified, meeting.id, why);
  if (cancelled.ok) return done(on, cancelled.value, told.cancelled);
  const { failure } = cancelled;
  if (failure.kind === 'already') return refusedWith(ports, on, told.cancelledBefore, 'accent');
  if (failure.kind !== 'not-empty') return refused(ports, on, failure.kind);
  const fresh = (await findMeeting(ports, on.identified, meeting.id)) ?? meeting;
  return isOffered
    ? refused(ports, on, 'not-empty')
    : noticeBelow(refusals['not-empty'], 'warning', cancelForm(nowSeen(on, fresh)));
};

const letTell = async (ports: Ports, on: OnCall, input: z.output<typeof getToKnowData>): Promise<Card> => {
  const { attendee } = input;
  if (attendee === undefined) return getToKnowForm(on.seen);
  const chosen = await letTellOfItself(ports, on.identified, input.meeting, attendee);
  const teller = on.seen.attendees.find(({ id }) => id === attendee);
  const words = told.getToKnow(teller ? capitalised(nameOf(teller)) : '');
  if (chosen.ok) return done(on, chosen.value, words);
  if (chosen.failure.kind === 'already') return refusedWith(ports, on, words, 'accent');
  return refused(ports, on, chosen.failure.kind);
};

export const changingVerbs = {
  'meeting.move-form': verb(
    onMeeting,
    form((on) => moveForm(on.seen)),
  ),
  'meeting.move': verb(moveData, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, (on) => move(ports, on, input)),
  ),
  'meeting.cancel-form': verb(
    onMeeting,
    form((on) => cancelForm(on.seen)),
  ),
  'meeting.cancel': verb(cancelData, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, (on) => cancel(ports, on, input.why, false)),
  ),
  /** Offered with the word that nothing stands on the agenda: one press, and it can be undone. */
  'meeting.cancel-empty': verb(onMeeting, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, (on) => cancel(ports, on, 'empty', true)),
  ),
  'meeting.restore': verb(onMeeting, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, async (on) => {
      const restored = await restoreMeeting(ports, on.identified, input.meeting);
      if (restored.ok) return done(on, restored.value, told.restored);
      if (restored.failure.kind === 'already') return refusedWith(ports, on, told.restoredBefore, 'accent');
      return refused(ports, on, restored.failure.kind);
    }),
  ),
  'meeting.get-to-know': verb(getToKnowData, (ports: Ports, press: Press, input) => {
    const show = form((on) => getToKnowForm(on.seen));
    return input.attendee === undefined
      ? show(ports, press, input)
      : withMeeting(ports, press, input, (on) => letTell(ports, on, input));
  }),
};
