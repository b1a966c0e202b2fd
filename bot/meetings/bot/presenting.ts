/** From what an action answered to the card that the presser gets. Every refusal stands above the present state. */
import type { AccessFailure } from '../../forums/access.ts';
import { type Identified, identify } from '../../forums/actions.ts';
import { accessSentence } from '../../forums/words.ts';
import { type Card, notice } from '../../platform/cards/card.ts';
import { isLost } from '../../platform/delivery/delivery.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { tryAgainCard } from '../../platform/teams/surprise.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { findMeeting } from '../actions/agenda.ts';
import { attendeesAt } from '../actions/attendees.ts';
import { adoptCall } from '../actions/call-shows.ts';
import type { OnMeeting } from '../cards/buttons.ts';
import { type OwnSeen, ownView } from '../cards/own-view.ts';
import { whenOf } from '../cards/when.ts';
import type { Meeting } from '../meeting.ts';
import { refusals } from '../text/call.ts';

export type OnCall = { readonly identified: Identified; readonly seen: OwnSeen; readonly press: Press };

/** What was typed must still be there when a paused forum resumes, or Teams answers again. */
const notLetIn = (press: Press, failure: AccessFailure): Card =>
  failure.kind === 'no-such-forum'
    ? sentenceCard(accessSentence(failure))
    : tryAgainCard(accessSentence(failure), press);

/** The meeting as it stands, and its lost call found again, before anything is answered. */
export const withMeeting = async (
  ports: Ports,
  press: Press,
  input: OnMeeting,
  answer: (on: OnCall & { readonly seen: OwnSeen & { readonly actor: Identified['actor'] } }) => Promise<Card> | Card,
): Promise<Card> => {
  const known = await identify(ports, press.from, input.forum, press.where);
  if (!known.ok) return notLetIn(press, known.failure);
  const { forum, actor } = known.value;
  const meeting = await findMeeting(ports, known.value, input.meeting);
  if (!meeting) return sentenceCard(refusals['no-such-meeting']);
  if (input.card && isLost(meeting.card)) await adoptCall(ports, forum, meeting.id, press);
  const attendees = await attendeesAt(ports, forum);
  const seen = { forum, meeting, attendees, actor, now: ports.clock.now(), card: input.card };
  return answer({ identified: known.value, seen, press });
};

export const nowSeen = ({ seen }: OnCall, meeting: Meeting): OwnSeen => ({ ...seen, meeting });

type PlainKind = Exclude<keyof typeof refusals, 'moved'>;

/** Read again, since what refused the press may have changed the meeting. `calm`: nothing is wrong. */
export const refusedWith = async (
  ports: Ports,
  on: OnCall,
  words: string | ((seen: OwnSeen) => string),
  style: 'accent' | 'attention' = 'attention',
): Promise<Card> => {
  const meeting = await findMeeting(ports, on.identified, on.seen.meeting.id);
  if (!meeting) return sentenceCard(refusals['no-such-meeting']);
  const seen = nowSeen(on, meeting);
  return notice(typeof words === 'string' ? words : words(seen), style, ownView(seen));
};

const calm: readonly string[] = ['over', 'begun', 'cancelled', 'no-answers-wanted'];

export const refused = (ports: Ports, on: OnCall, kind: PlainKind): Promise<Card> =>
  refusedWith(ports, on, refusals[kind], calm.includes(kind) ? 'accent' : 'attention');

export const done = (on: OnCall, meeting: Meeting, words: string): Card =>
  notice(words, 'good', ownView(nowSeen(on, meeting)));

export const whenNow = ({ meeting, now }: OwnSeen): string => whenOf(meeting, dayOf(now));
