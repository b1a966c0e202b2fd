/** Who presses on which meeting, read afresh: everything that the agenda's and the minutes' buttons begin with. */
import type { AccessFailure } from '../../forums/access.ts';
import { type Identified, identify } from '../../forums/actions.ts';
import { accessSentence } from '../../forums/words.ts';
import type { Card, Element } from '../../platform/cards/card.ts';
import { group, text } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { tryAgainCard } from '../../platform/teams/surprise.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { findMeeting } from '../actions/agenda.ts';
import { attendeesAt } from '../actions/attendees.ts';
import type { Attendee } from '../attendee.ts';
import type { OnMeeting } from '../cards/buttons.ts';
import type { Meeting } from '../meeting.ts';
import { pointRefusals } from '../text/agenda.ts';

export type Pressed = Identified & { readonly meeting: Meeting; readonly attendees: readonly Attendee[] };

/** The rest passes, and then what was typed must still be there. */
const notLetIn = (press: Press, failure: AccessFailure): Card =>
  failure.kind === 'no-such-forum'
    ? sentenceCard(accessSentence(failure))
    : tryAgainCard(accessSentence(failure), press);

export const withMeeting = async (
  ports: Ports,
  press: Press,
  input: Pick<OnMeeting, 'forum' | 'meeting'>,
  answer: (pressed: Pressed) => Promise<Card>,
): Promise<Card> => {
  const identified = await identify(ports, press.from, input.forum, press.where);
  if (!identified.ok) return notLetIn(press, identified.failure);
  const meeting = await findMeeting(ports, identified.value, input.meeting);
  if (!meeting) return sentenceCard(pointRefusals['no-such-meeting']);
  return answer({ ...identified.value, meeting, attendees: await attendeesAt(ports, identified.value.forum) });
};

/** What must be mended, over the buttons of the form. */
export const warnings = (first: string, words: readonly string[]): readonly Element[] => [
  group([text(first, { weight: 'Bolder' }), ...words.map((line) => text(line, { spacing: 'Small' }))], {
    style: 'attention',
    bleed: true,
  }),
];
