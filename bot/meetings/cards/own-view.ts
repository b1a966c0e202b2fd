/** A meeting as one person sees it: all of the call, what they have answered, and what they may do. */
import { type Actor, mayCallMeetings } from '../../forums/access.ts';
import { buttonRows } from '../../platform/cards/button-rows.ts';
import { type Button, type Card, card, type Element, execute, plain, small, text } from '../../platform/cards/card.ts';
import { capitalised, enumerate } from '../../platform/time/swedish.ts';
import { type Attendee, attendeesOfPerson } from '../attendee.ts';
import { answerOf, calledOf, closedBy, mayAnswerFor } from '../calling/answering.ts';
import { isLeftOut } from '../calling/calling.ts';
import { withSpeakers } from '../calling/speakers.ts';
import { hasBegun } from '../meeting.ts';
import { callTitles, ownLines } from '../text/call.ts';
import { answerButton, meetingData } from './buttons.ts';
import { answerButtons, joinButton, meetingButtons, meetingLines, nameOf, type Seen } from './call-card.ts';
import { lostLines } from './lost-call.ts';

/** `actor`: missing for whoever helps the region and is not on the roster. */
export type OwnSeen = Seen & { readonly actor: Actor | undefined };

/** In a group also those whom they have answered for. */
const ownOf = ({ forum, meeting, attendees, actor }: OwnSeen): readonly Attendee[] =>
  actor ? attendeesOfPerson(withSpeakers(forum, meeting, calledOf(meeting, attendees)), actor.person) : [];

/** In a group also somebody without a seat of their own. */
const mayAnswer = ({ forum, meeting, attendees, actor }: OwnSeen): boolean =>
  actor !== undefined && mayAnswerFor(forum, meeting, attendees, actor).kind !== 'none';

const ownAnswers = (seen: OwnSeen): readonly Element[] => {
  const { meeting } = seen;
  if (meeting.calling === 'none' || closedBy(meeting, seen.now)?.kind === 'cancelled') return [];
  const own = ownOf(seen);
  const said = own.flatMap((attendee) => {
    const answer = answerOf(meeting, attendee.id);
    const who = capitalised(nameOf(attendee));
    return answer ? [ownLines[answer.kind](who, plain(answer.substitute ?? ''))] : [];
  });
  const silent = own.filter(({ id }) => !answerOf(meeting, id));
  const isWaited = meeting.calling === 'reply' && silent.length > 0 && !closedBy(meeting, seen.now);
  const waits = isWaited ? [ownLines.silent(enumerate(silent.map(nameOf)))] : [];
  return [...said, ...waits].map((words) => text(words, { weight: 'Bolder', spacing: 'Small' }));
};

/** Where attendance is presumed, whoever has said that they cannot come may come after all. */
const comesAfterAll = (seen: OwnSeen): readonly Button[] => {
  const { meeting, card: on } = seen;
  const hasSaidOtherwise = ownOf(seen).some(({ id }) => {
    const answer = answerOf(meeting, id);
    return answer !== undefined && answer.kind !== 'comes';
  });
  return meeting.calling === 'presumed' && hasSaidOtherwise
    ? [answerButton(callTitles.comesAfterAll, { meeting, card: on }, 'comes')]
    : [];
};

export const ownAnswerButtons = (seen: OwnSeen): readonly Button[] =>
  mayAnswer(seen) && !closedBy(seen.meeting, seen.now) ? [...comesAfterAll(seen), ...answerButtons(seen)] : [];

/** What whoever calls the forum's meetings does with this one. */
export const convenerButtons = (seen: OwnSeen): readonly Button[] => {
  const { forum, meeting, now, actor, card: on } = seen;
  if (!actor || !mayCallMeetings(forum, actor) || hasBegun(meeting, now)) return [];
  const data = meetingData({ meeting, card: on });
  if (meeting.state === 'cancelled')
    return isLeftOut(meeting) ? [] : [execute(callTitles.restore, 'meeting.restore', data)];
  const isToBeCalled = meeting.state === 'planned' && meeting.calling !== 'none';
  return [
    ...(isToBeCalled ? [execute(callTitles.callNow, 'meeting.call-now', data)] : []),
    execute(callTitles.move, 'meeting.move-form', data),
    execute(callTitles.cancel, 'meeting.cancel-form', data),
  ];
};

export const ownView = (seen: OwnSeen): Card => {
  const { forum, meeting, actor } = seen;
  const isConvener = actor !== undefined && mayCallMeetings(forum, actor);
  return card([
    ...(isConvener ? lostLines(meeting) : []),
    ...meetingLines(seen),
    ...ownAnswers(seen),
    small(plain(forum.name)),
    ...buttonRows(joinButton(seen)),
    ...buttonRows([...ownAnswerButtons(seen), ...meetingButtons(seen)]),
    ...buttonRows(convenerButtons(seen)),
  ]);
};
