/** Minutes as the channel of a group or the network has them, and as one person sees them. */
import type { Temporal } from 'temporal-polyfill';
import type { CaseToFollowUp } from '../../cases/agenda-case.ts';
import type { Forum } from '../../forums/forum.ts';
import {
  type Button,
  type Card,
  card,
  type Element,
  execute,
  group,
  heading,
  plain,
  small,
  text,
} from '../../platform/cards/card.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { capitalised, date, enumerate } from '../../platform/time/swedish.ts';
import type { Attendee } from '../attendee.ts';
import { most } from '../longest.ts';
import type { Meeting } from '../meeting.ts';
import type { Decision, Minutes } from '../minutes/minutes.ts';
import { caseClosed, minutesTitles, nextWords, minutesWords as words } from '../text/minutes.ts';
import { agendaVerbNames, type CaseButton, onward } from './agenda-buttons.ts';
import { attendeeName } from './agenda-card.ts';
import { type CardPressed, meetingData } from './buttons.ts';
import { fitting } from './fitting.ts';
import { lostLines } from './lost-minutes.ts';
import { whenOf } from './when.ts';

type Written = {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly minutes: Minutes;
  readonly today: Temporal.PlainDate;
};

/** "Rehab, senast 4 december", "klart 2 december". */
const doing = ({ attendees, today }: Pick<Written, 'attendees' | 'today'>, one: Decision): string =>
  capitalised(
    [
      ...(one.attendee ? [attendeeName(attendees, one.attendee)] : []),
      ...(one.by ? [words.byDay(date(one.by, today))] : []),
      ...(one.doneAt ? [words.isDone(date(dayOf(one.doneAt), today))] : []),
    ].join(', '),
  );

const decisionLines = (written: Written, one: Decision, more: readonly Element[] = []): readonly Element[] => {
  const line = doing(written, one);
  return [text(plain(one.text), { spacing: 'Small' }), ...(line === '' ? [] : [small(line)]), ...more];
};

const presentLine = ({ attendees, minutes }: Written): Element =>
  text(
    minutes.present.length > 0
      ? words.presentLine(enumerate(minutes.present.map((id) => attendeeName(attendees, id))))
      : words.nobodyNoted,
  );

/** The first so many; what is left out is counted. */
const decisionsOf = (
  written: Written,
  shown: number,
  buttonsOf: (one: Decision) => readonly Element[] = () => [],
): Element => {
  const { decisions } = written.minutes;
  const left = decisions.length - shown;
  const lines =
    decisions.length > 0
      ? [
          text(words.decisions, { weight: 'Bolder' }),
          ...decisions.slice(0, shown).flatMap((one) => decisionLines(written, one, buttonsOf(one))),
          ...(left > 0 ? [small(words.more(left))] : []),
        ]
      : [text(words.noDecisions)];
  return group(lines, { separator: true, spacing: 'Medium' });
};

/** In brief: who was there, what was decided, who does what by when. A group's and the network's alone. */
export const publishedCard = (written: Written): Card => {
  const { meeting, today } = written;
  const draw = (shown: number): Card =>
    card(
      [
        heading(words.heading(plain(meeting.name))),
        small(whenOf(meeting, today)),
        presentLine(written),
        decisionsOf(written, shown),
      ],
      [onward(meeting, minutesTitles.read, agendaVerbNames.readMinutes, 'minutes')],
    );
  return fitting(draw, most.decisions);
};

export const publishedSummary = ({ meeting, today }: Pick<Written, 'meeting' | 'today'>): string =>
  words.summary(meeting.name, whenOf(meeting, today));

export type MinutesSeen = Omit<Written, 'minutes'> & {
  readonly minutes?: Minutes | undefined;
  readonly cases: readonly CaseToFollowUp[];
  readonly mayWrite: boolean;
  readonly mayMarkDone: boolean;
  /** The channel's card whose place it takes for its reader. */
  readonly card?: CardPressed;
};

const doneButton = ({ meeting, card: on }: MinutesSeen, { id, doneAt }: Decision): Button =>
  execute(doneAt ? minutesTitles.notDone : minutesTitles.done, agendaVerbNames.decisionDone, {
    ...meetingData({ meeting, card: on }),
    decision: id,
    done: String(doneAt === undefined),
  });

/** So many cases, and so many of them with a button; all of them stand in the tab. */
const mostCases = 25;
const mostButtons = 12;

const followUpLines = ({ forum, cases }: MinutesSeen, caseButton: CaseButton): readonly Element[] =>
  cases.length === 0
    ? []
    : [
        group(
          [
            text(words.followUp, { weight: 'Bolder' }),
            small(words.followUpHelp),
            ...cases
              .slice(0, mostCases)
              .flatMap(({ id, alias, next }, n): Element[] => [
                text(`**${alias}**: ${next ? nextWords[next] : caseClosed}`, { spacing: 'Small' }),
                ...(next && n < mostButtons
                  ? [{ type: 'ActionSet' as const, actions: [caseButton(forum.id, id, minutesTitles.openCase(alias))] }]
                  : []),
              ]),
          ],
          { separator: true, spacing: 'Medium' },
        ),
      ];

const minutesLines = (seen: MinutesSeen, shown: number): readonly Element[] => {
  const { minutes } = seen;
  if (!minutes) return [text(words.none)];
  const written: Written = { ...seen, minutes };
  const buttons = (one: Decision): readonly Element[] =>
    seen.mayMarkDone ? [{ type: 'ActionSet', actions: [doneButton(seen, one)] }] : [];
  return [
    presentLine(written),
    decisionsOf(written, shown, buttons),
    small(words.writtenBy(date(dayOf(minutes.writtenAt), seen.today))),
    ...(seen.mayWrite ? lostLines(seen.meeting, minutes) : []),
  ];
};

/** The reader's own view, with what is left to do. */
export const minutesView = (seen: MinutesSeen, caseButton: CaseButton): Card => {
  const { meeting, today, minutes, mayWrite, card: on } = seen;
  const title = minutes ? minutesTitles.change : minutesTitles.write;
  const write = onward(meeting, title, agendaVerbNames.minutes, on);
  const draw = (shown: number): Card =>
    card(
      [
        heading(words.heading(plain(meeting.name))),
        small(whenOf(meeting, today)),
        ...minutesLines(seen, shown),
        ...followUpLines(seen, caseButton),
      ],
      mayWrite ? [write] : [],
    );
  return fitting(draw, most.decisions);
};
