/** Who presses on which meeting, read afresh: everything that a button of a meeting begins with. */
import type { Temporal } from 'temporal-polyfill';
import type { AccessFailure } from '../../forums/access.ts';
import { type Identified, identify } from '../../forums/actions.ts';
import { accessSentence } from '../../forums/words.ts';
import type { Card } from '../../platform/cards/card.ts';
import { isLost } from '../../platform/delivery/delivery.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { tryAgainCard } from '../../platform/teams/surprise.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { attendeesAt } from '../actions/attendees.ts';
import { adoptCall } from '../actions/calling/call-shows.ts';
import { findMeeting } from '../actions/find-meeting.ts';
import type { Attendee } from '../attendee.ts';
import type { CardPressed, OnMeeting } from '../cards/buttons.ts';
import type { Meeting } from '../meeting.ts';
import { refusals } from '../text/call.ts';

export type Pressed = Identified & {
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly now: Temporal.Instant;
  readonly press: Press;
  /** The channel's card that was pressed on. */
  readonly card: CardPressed;
};

/** What was typed must still be there when a paused forum resumes, or Teams answers again. */
const notLetIn = (press: Press, failure: AccessFailure): Card =>
  failure.kind === 'no-such-forum'
    ? sentenceCard(accessSentence(failure))
    : tryAgainCard(accessSentence(failure), press);

/** The meeting as it stands, with its lost call found again if that is what was pressed. */
const meetingPressed = async (
  ports: Ports,
  identified: Identified,
  { meeting: id, card }: OnMeeting,
  press: Press,
): Promise<Meeting | undefined> => {
  const meeting = await findMeeting(ports, identified, id);
  if (!meeting || card !== 'call' || !isLost(meeting.card)) return meeting;
  await adoptCall(ports, identified.forum, id, press);
  return findMeeting(ports, identified, id);
};

export const withMeeting = async (
  ports: Ports,
  press: Press,
  input: OnMeeting,
  answer: (pressed: Pressed) => Promise<Card> | Card,
): Promise<Card> => {
  const identified = await identify(ports, press.from, input.forum, press.where);
  if (!identified.ok) return notLetIn(press, identified.failure);
  const meeting = await meetingPressed(ports, identified.value, input, press);
  if (!meeting) return sentenceCard(refusals['no-such-meeting']);
  const attendees = await attendeesAt(ports, identified.value.forum);
  return answer({ ...identified.value, meeting, attendees, now: ports.clock.now(), press, card: input.card });
};
