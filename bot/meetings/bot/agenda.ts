/** The agenda and its points, for the one who presses. */
import { type Card, notice } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import { inPersonalChat } from '../../platform/teams/personal-chat.ts';
import type { Press } from '../../platform/teams/port.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { explain } from '../../screening/text.ts';
import { agendaOf } from '../actions/agenda/agenda.ts';
import { addPoint, mayAddPoint, mayRemovePoint, type PointFailure, removePoint } from '../actions/agenda/points.ts';
import { mayMarkDone } from '../actions/minutes/decisions.ts';
import { mayWriteMinutes } from '../actions/minutes/minutes.ts';
import { isClosedForPoints } from '../agenda/agenda.ts';
import { agendaVerbNames as names, onPoint } from '../cards/agenda-buttons.ts';
import { agendaCard } from '../cards/agenda-card.ts';
import { onMeeting } from '../cards/buttons.ts';
import { pointData, pointForm } from '../cards/points-form.ts';
import { hasBegun, isCancelled } from '../meeting.ts';
import { movedWords, pointRefusals, pointWords } from '../text/agenda.ts';
import { warnings } from './presenting.ts';
import { type Pressed, withMeeting } from './pressed.ts';

export const agendaFor = async (ports: Ports, pressed: Pressed): Promise<Card> => {
  const { forum, meeting, attendees, now, card } = pressed;
  const isOpen = !isClosedForPoints(meeting, now);
  return agendaCard({
    forum,
    meeting,
    attendees,
    agenda: await agendaOf(ports, pressed, meeting),
    today: dayOf(now),
    may: {
      add: isOpen && mayAddPoint(pressed),
      write: hasBegun(meeting, now) && !isCancelled(meeting) && mayWriteMinutes(pressed),
      markDone: mayMarkDone(pressed, attendees),
      remove: (point) => isOpen && mayRemovePoint(pressed, point),
    },
    card,
  });
};

const wordsOf = (failure: PointFailure): readonly string[] =>
  failure.kind === 'screened' ? explain(failure.screening) : [pointRefusals[failure.kind]];

const refused = async (ports: Ports, pressed: Pressed, failure: PointFailure): Promise<Card> =>
  notice(wordsOf(failure).join(' '), 'attention', await agendaFor(ports, pressed));

const saved = async (ports: Ports, pressed: Pressed, words: string, meeting: Pressed['meeting']): Promise<Card> =>
  notice(words, 'good', await agendaFor(ports, { ...pressed, meeting }));

export const agendaVerbs = {
  [names.show]: verb(onMeeting, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, (pressed) => agendaFor(ports, pressed)),
  ),

  [names.pointForm]: verb(onMeeting, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, async (pressed) => {
      const { forum, meeting, now } = pressed;
      if (!mayAddPoint(pressed)) return refused(ports, pressed, { kind: 'may-not' });
      if (isClosedForPoints(meeting, now)) return refused(ports, pressed, { kind: 'closed' });
      const form = { card: pointForm(forum, meeting), summary: pointWords.summary };
      return inPersonalChat(ports, forum.place, press, form, async (went) =>
        notice(movedWords[went], 'good', await agendaFor(ports, pressed)),
      );
    }),
  ),

  [names.addPoint]: verb(pointData, (ports: Ports, press: Press, { typed, ...input }) =>
    withMeeting(ports, press, input, async (pressed) => {
      const added = await addPoint(ports, pressed, input.meeting, typed);
      if (added.ok) return saved(ports, pressed, pointWords.added, added.value);
      const { failure } = added;
      const doubtful =
        failure.kind === 'screened' && failure.screening.kind === 'asks'
          ? failure.screening.findings.map(({ word }) => word)
          : [];
      const below = warnings(pointWords.notSaved, wordsOf(failure));
      return pointForm(pressed.forum, pressed.meeting, typed, { below, doubtful });
    }),
  ),

  [names.removePoint]: verb(onPoint, (ports: Ports, press: Press, input) =>
    withMeeting(ports, press, input, async (pressed) => {
      const removed = await removePoint(ports, pressed, input.meeting, input.point);
      return removed.ok
        ? saved(ports, pressed, pointWords.removed, removed.value)
        : refused(ports, pressed, removed.failure);
    }),
  ),
};
