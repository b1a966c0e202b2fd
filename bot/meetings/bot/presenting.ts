/** From what an action answered to the card that the presser gets. Every refusal stands above the present state. */
import { type Card, type Element, group, notice, text } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { findMeeting } from '../actions/find-meeting.ts';
import { ownView } from '../cards/own-view.ts';
import { whenOf } from '../cards/when.ts';
import type { Meeting } from '../meeting.ts';
import { networkRefusals, refusals } from '../text/call.ts';
import type { Pressed } from './pressed.ts';

type PlainKind = Exclude<keyof typeof refusals, 'moved'>;

/** Read again, since what refused the press may have changed the meeting. */
export const refusedWith = async (
  ports: Ports,
  pressed: Pressed,
  words: string | ((now: Pressed) => string),
  style: 'accent' | 'attention' = 'attention',
): Promise<Card> => {
  const meeting = await findMeeting(ports, pressed, pressed.meeting.id);
  if (!meeting) return sentenceCard(refusals['no-such-meeting']);
  const now: Pressed = { ...pressed, meeting };
  return notice(typeof words === 'string' ? words : words(now), style, ownView(now));
};

/** Nothing is wrong. */
const calm: readonly string[] = ['over', 'begun', 'cancelled', 'no-answers-wanted'];

export const refused = (ports: Ports, pressed: Pressed, kind: PlainKind): Promise<Card> => {
  const inNetwork = pressed.forum.kind === 'network' ? networkRefusals[kind] : undefined;
  return refusedWith(ports, pressed, inNetwork ?? refusals[kind], calm.includes(kind) ? 'accent' : 'attention');
};

export const done = (pressed: Pressed, meeting: Meeting, words: string): Card =>
  notice(words, 'good', ownView({ ...pressed, meeting }));

export const whenNow = ({ meeting, now }: Pick<Pressed, 'meeting' | 'now'>): string => whenOf(meeting, dayOf(now));

/** What must be mended, over the buttons of the form. */
export const warnings = (first: string, words: readonly string[]): readonly Element[] => [
  group([text(first, { weight: 'Bolder' }), ...words.map((line) => text(line, { spacing: 'Small' }))], {
    style: 'attention',
    bleed: true,
  }),
];
