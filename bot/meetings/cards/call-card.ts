/** The call in the channel: complete and safe for everybody there. No alias, and nothing of a team's agenda. */
import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../forums/forum.ts';
import { buttonRows } from '../../platform/cards/button-rows.ts';
import {
  type Button,
  type Card,
  card,
  type Element,
  group,
  heading,
  openUrl,
  plain,
  text,
} from '../../platform/cards/card.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { Attendee } from '../attendee.ts';
import { closedBy } from '../calling/answering.ts';
import { type Attendance, attendanceOf, quorumOf } from '../calling/quorum.ts';
import { isCancelled, type Meeting } from '../meeting.ts';
import { callLines, callTitles, headings, quorumWords, summaries, withSubstitute } from '../text/call.ts';
import { agendaVerbNames, onward } from './agenda-buttons.ts';
import { answerButton, type CardPressed } from './buttons.ts';
import { callGoesOut, toldOf, whenOf, whenSpan } from './when.ts';

export type Seen = {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly now: Temporal.Instant;
  /** The message that the buttons will sit on, where that is the channel's. */
  readonly card?: CardPressed;
};

/** As it stands in running text. Whoever adds a seat may name a unit as they like. */
export const nameOf = ({ name }: Attendee): string => plain(name);

const namesOf = (attendees: readonly Attendee[]): readonly string[] => attendees.map(nameOf);

const line = (words: string, look: Parameters<typeof text>[1] = {}) => text(words, { spacing: 'Small', ...look });

const headingOf = ({ state, name }: Meeting): string => {
  if (state === 'cancelled') return headings.cancelled(plain(name));
  return state === 'called' ? headings.called(plain(name)) : plain(name);
};

/** When, where and with whom in the chair. What has changed stands on top. */
export const factLines = ({ meeting, attendees, now }: Seen): Element[] => {
  const { place, chair: id, getToKnow } = meeting;
  const today = dayOf(now);
  const changed = toldOf(meeting, today);
  const named = (of: string | undefined) => attendees.find((attendee) => attendee.id === of);
  const [chair, teller] = [named(id), named(getToKnow)];
  return [
    heading(headingOf(meeting)),
    ...(changed === undefined ? [] : [line(changed, { weight: 'Bolder', color: 'Attention' })]),
    text(whenSpan(meeting, today), { weight: 'Bolder' }),
    ...(place === undefined ? [] : [line(callLines.place(plain(place)))]),
    ...(chair ? [line(callLines.chair(nameOf(chair)))] : []),
    ...(teller && meeting.state !== 'cancelled' ? [line(callLines.getToKnow(nameOf(teller)))] : []),
  ];
};

const replied = ({ comes, not, substitutes, silent }: Attendance): readonly string[] => {
  if (comes.length + not.length + substitutes.length === 0) return [callLines.nobodyHasAnswered];
  return [
    ...(comes.length > 0 ? [callLines.comes(namesOf(comes))] : []),
    ...substituteLines(substitutes),
    ...(not.length > 0 ? [callLines.not(namesOf(not))] : []),
    ...(silent.length > 0 ? [callLines.silent(namesOf(silent))] : []),
  ];
};

const substituteLines = (substitutes: Attendance['substitutes']): readonly string[] =>
  substitutes.length === 0
    ? []
    : [
        callLines.substitutes(
          substitutes.map(({ attendee, substitute }) => withSubstitute(nameOf(attendee), plain(substitute))),
        ),
      ];

const presumed = ({ not, substitutes }: Attendance): readonly string[] => [
  [callLines.presumed, ...(not.length > 0 ? [callLines.hindered(namesOf(not))] : [])].join(' '),
  ...substituteLines(substitutes),
];

/** Who comes, and whether they are enough; of one that is over, cancelled or open to all nothing of it. */
const attendanceLines = ({ forum, meeting, attendees, now }: Seen): Element[] => {
  const closed = closedBy(meeting, now);
  if (closed?.kind === 'over') return [line(callLines.over, { weight: 'Bolder' })];
  if (closed?.kind === 'cancelled') return [];
  const begun = closed ? [line(callLines.begun, { weight: 'Bolder' })] : [];
  if (meeting.calling === 'none') return [...begun, line(callLines.openHour)];
  const attendance = attendanceOf(meeting, attendees);
  const quorum = quorumOf(meeting, attendance);
  const words = meeting.calling === 'presumed' ? presumed(attendance) : replied(attendance);
  const counted = forum.kind === 'network' ? 'municipality' : 'party';
  const lines = [...words.map((one) => line(one)), ...(quorum ? [line(quorumWords(quorum, counted))] : [])];
  return [...begun, group(lines, { separator: true, spacing: 'Medium' })];
};

/** It says yet when the call goes out. */
const planLines = ({ meeting, now }: Seen): Element[] => {
  const isWaiting = meeting.state === 'planned' && meeting.calling !== 'none' && !closedBy(meeting, now);
  return isWaiting ? [line(callGoesOut(meeting, now))] : [];
};

export const meetingLines = (seen: Seen): Element[] => [
  ...factLines(seen),
  ...planLines(seen),
  ...attendanceLines(seen),
];

/** Until the meeting is over. */
export const joinButton = ({ meeting, now }: Pick<Seen, 'meeting' | 'now'>): readonly Button[] => {
  const { link } = meeting;
  const closed = closedBy(meeting, now);
  const isOpen = !closed || closed.kind === 'begun';
  return link !== undefined && isOpen ? [openUrl(callTitles.join, link)] : [];
};

/** By the state alone; who may is asked when it is pressed. */
export const answerButtons = ({ meeting, now, card: on }: Seen): readonly Button[] => {
  if (closedBy(meeting, now) || meeting.calling === 'none') return [];
  const at = { meeting, card: on };
  const substitute = answerButton(callTitles.substitute, at, 'substitute');
  return meeting.calling === 'presumed'
    ? [answerButton(callTitles.hindered, at, 'not'), substitute]
    : [
        answerButton(callTitles.comes, at, 'comes', { style: 'positive' }),
        answerButton(callTitles.not, at, 'not'),
        substitute,
      ];
};

/** The agenda has a card of its own, which says to each what they may see. */
export const agendaButtons = ({ meeting, now, card: on }: Seen): readonly Button[] => {
  if (meeting.kind === 'consultation-hour') return [];
  const closed = closedBy(meeting, now)?.kind;
  const show = onward(meeting, callTitles.agenda, agendaVerbNames.show, on);
  if (closed === 'cancelled') return [show];
  const isOpen = closed === undefined;
  return [...(isOpen ? [onward(meeting, callTitles.addPoint, agendaVerbNames.pointForm, on)] : []), show];
};

/** When it is over: what was decided, or the way to write it. */
const minutesButtons = ({ meeting, now, card: on }: Seen): readonly Button[] => {
  if (closedBy(meeting, now)?.kind !== 'over' || isCancelled(meeting)) return [];
  if (meeting.hasMinutes) return [onward(meeting, callTitles.minutes, agendaVerbNames.readMinutes, on)];
  const isOpenToAll = meeting.kind === 'consultation-hour';
  return isOpenToAll ? [] : [onward(meeting, callTitles.writeMinutes, agendaVerbNames.minutes, on)];
};

/** What is not an answer: all that is left when the meeting is over or cancelled. */
export const meetingButtons = (seen: Seen): readonly Button[] => [...agendaButtons(seen), ...minutesButtons(seen)];

export const callCard = (seen: Omit<Seen, 'card'>): Card => {
  const on: Seen = { ...seen, card: 'call' };
  return card([
    ...meetingLines(on),
    ...buttonRows(joinButton(on)),
    ...buttonRows([...answerButtons(on), ...meetingButtons(on)]),
  ]);
};

/** Name and time. */
export const callSummary = ({ meeting, now }: Pick<Seen, 'meeting' | 'now'>): string => {
  const when = whenOf(meeting, dayOf(now));
  const said = meeting.state === 'cancelled' ? summaries.cancelled : summaries.called;
  return said(meeting.name, when);
};
