/** Minutes and decisions, for the one who presses. */
import { type Card, notice } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import { inPersonalChat } from '../../platform/teams/personal-chat.ts';
import type { Press } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { explain } from '../../screening/text.ts';
import { mayMarkDone, setDone } from '../actions/minutes/decisions.ts';
import { adoptMinutes, sayWhetherMinutesShow } from '../actions/minutes/deliver-minutes.ts';
import { openMinutes, type SaveFailure, saveMinutes } from '../actions/minutes/minutes.ts';
import { isPublished } from '../actions/minutes/minutes-owed.ts';
import { type CaseButton, agendaVerbNames as names, onDecision } from '../cards/agenda-buttons.ts';
import { onMeeting } from '../cards/buttons.ts';
import { minutesView } from '../cards/minutes-card.ts';
import { minutesData, minutesForm, type TypedMinutesForm } from '../cards/minutes-form.ts';
import { type Decision, mergedOver, type TypedDecision } from '../minutes/minutes.ts';
import { movedWords } from '../text/agenda.ts';
import { flawSentence, lostMinutes, minutesRefusals, minutesWords } from '../text/minutes.ts';
import { warnings } from './presenting.ts';
import { type Pressed, withMeeting } from './pressed.ts';

/** What the app gives of the room beside: the meetings do not know the cases' cards. */
export type GivenToMinutes = { readonly caseButton: CaseButton };

/** Which row, where it is one of the decisions. */
const sentencesOf = (failure: SaveFailure): readonly string[] => {
  const at = (n: number, words: string) => `${minutesWords.decisionAt(n + 1)} ${words}`;
  switch (failure.kind) {
    case 'flawed':
      return failure.flaws.map((flaw) => ('at' in flaw ? at(flaw.at, flawSentence(flaw)) : flawSentence(flaw)));
    case 'screened':
      return failure.decisions.flatMap((one) => explain(one.screening).map((words) => at(one.at, words)));
    default:
      return [minutesRefusals[failure.kind]];
  }
};

const doubtfulIn = (failure: SaveFailure): readonly string[] =>
  failure.kind === 'screened'
    ? failure.decisions.flatMap(({ screening }) =>
        screening.kind === 'asks' ? screening.findings.map(({ word }) => word) : [],
      )
    : [];

/** Those that had no room in the form stand where they stood. */
const withKept = (
  typed: readonly TypedDecision[],
  kept: readonly string[],
  before: readonly Decision[],
): readonly TypedDecision[] => {
  const all = [...typed, ...before.filter(({ id }) => kept.includes(id))];
  const place = ({ id }: TypedDecision) => {
    const found = before.findIndex((one) => one.id === id);
    return found === -1 ? before.length : found;
  };
  return all.toSorted((one, other) => place(one) - place(other));
};

const formOf = (
  { forum, meeting, attendees, now }: Pressed,
  typed: TypedMinutesForm,
  seen: number,
  extras?: Parameters<typeof minutesForm>[1],
): Card => {
  return minutesForm({ meeting, attendees, isPublished: isPublished(forum), today: dayOf(now), seen, typed }, extras);
};

export const minutesVerbs = ({ caseButton }: GivenToMinutes) => {
  const view = async (ports: Ports, pressed: Pressed): Promise<Card> => {
    const opened = await openMinutes(ports, pressed);
    if (!opened) return sentenceCard(minutesRefusals['may-not-read']);
    const { forum, meeting, attendees, now, card } = pressed;
    const { minutes, cases, barred } = opened;
    return minutesView(
      {
        forum,
        meeting,
        attendees,
        minutes,
        cases,
        today: dayOf(now),
        mayWrite: !barred,
        mayMarkDone: mayMarkDone(pressed, attendees),
        card,
      },
      caseButton,
    );
  };

  const above = async (
    ports: Ports,
    pressed: Pressed,
    words: string,
    tone: 'good' | 'attention' | 'accent',
  ): Promise<Card> => notice(words, tone, await view(ports, pressed));

  const shows = (answer: 'seen' | 'not-seen', thanks: string) =>
    verb(onMeeting, (ports: Ports, press: Press, input) =>
      withMeeting(ports, press, input, async (pressed) => {
        const said = await sayWhetherMinutesShow(ports, pressed, answer);
        return above(ports, pressed, said ? thanks : lostMinutes.settled, said ? 'good' : 'accent');
      }),
    );

  return {
    [names.readMinutes]: verb(onMeeting, (ports: Ports, press: Press, input) =>
      withMeeting(ports, press, input, async (pressed) => {
        if (input.card === 'minutes') await adoptMinutes(ports, pressed, press);
        return view(ports, pressed);
      }),
    ),

    [names.minutes]: verb(onMeeting, (ports: Ports, press: Press, input) =>
      withMeeting(ports, press, input, async (pressed) => {
        const opened = await openMinutes(ports, pressed);
        if (!opened) return sentenceCard(minutesRefusals['may-not-read']);
        const { minutes, present, barred } = opened;
        if (barred) return above(ports, pressed, minutesRefusals[barred.kind], 'attention');
        const typed = { present, decisions: minutes?.decisions ?? [], notNames: [] };
        const card = formOf(pressed, typed, minutes?.revision ?? 0);
        const form = { card, summary: minutesWords.heading(pressed.meeting.name) };
        return inPersonalChat(ports, pressed.forum.place, press, form, async (went) =>
          notice(movedWords[went], 'good', await view(ports, pressed)),
        );
      }),
    ),

    [names.saveMinutes]: verb(minutesData, (ports: Ports, press: Press, { typed, kept, seen, ...input }) =>
      withMeeting(ports, press, input, async (pressed) => {
        const before = (await openMinutes(ports, pressed))?.minutes;
        const whole = { ...typed, decisions: withKept(typed.decisions, kept, before?.decisions ?? []) };
        const saved = await saveMinutes(ports, pressed, input.meeting, { ...whole, seen });
        if (saved.ok) {
          const words = isPublished(pressed.forum) ? minutesWords.savedAndPublished : minutesWords.saved;
          return above(ports, { ...pressed, meeting: saved.value.meeting }, words, 'good');
        }
        const { failure } = saved;
        const below = warnings(minutesWords.notSaved, sentencesOf(failure));
        if (failure.kind !== 'changed' || !failure.present)
          return formOf(pressed, whole, seen, { below, doubtful: doubtfulIn(failure) });
        const merged = { ...mergedOver(whole, failure.present), notNames: whole.notNames };
        const told = warnings(minutesWords.notSaved, [minutesWords.changed]);
        return formOf(pressed, merged, failure.present.revision, { below: told });
      }),
    ),

    [names.decisionDone]: verb(onDecision, (ports: Ports, press: Press, input) =>
      withMeeting(ports, press, input, async (pressed) => {
        const isDone = input.done === 'true';
        const marked = await setDone(ports, pressed, { meeting: input.meeting, decision: input.decision }, isDone);
        if (marked.ok)
          return above(ports, pressed, isDone ? minutesWords.markedDone : minutesWords.markedNotDone, 'good');
        const { kind } = marked.failure;
        return above(ports, pressed, minutesRefusals[kind === 'may-not' ? 'may-not-mark' : kind], 'attention');
      }),
    ),

    [names.minutesShow]: shows('seen', lostMinutes.thanks),
    [names.minutesDoNotShow]: shows('not-seen', lostMinutes.sentAgain),
  };
};
