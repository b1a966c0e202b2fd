/** Minutes as the channel of a group or the network has them, and as one person sees them; and whether they show. */
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
import type { Delivery } from '../../platform/delivery/delivery.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { capitalised, date, enumerate } from '../../platform/time/swedish.ts';
import type { Attendee } from '../attendee.ts';
import type { Meeting } from '../meeting.ts';
import type { Decision, Minutes } from '../minutes.ts';
import { caseClosed, lostMinutes, minutesTitles, nextWords, minutesWords as words } from '../text/minutes.ts';
import { agendaVerbNames, type CaseButton, onward } from './agenda-buttons.ts';
import { attendeeName } from './agenda-card.ts';
import { meetingData } from './buttons.ts';
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

const decisionsOf = (written: Written, buttonsOf: (one: Decision) => readonly Element[]): Element => {
  const { decisions } = written.minutes;
  const lines =
    decisions.length > 0
      ? [
          text(words.decisions, { weight: 'Bolder' }),
          ...decisions.flatMap((one) => decisionLines(written, one, buttonsOf(one))),
        ]
      : [text(words.noDecisions)];
  return group(lines, { separator: true, spacing: 'Medium' });
};

/** In brief: who was there, what was decided, who does what by when. A group's and the network's alone. */
export const publishedCard = (written: Written): Card => {
  const { meeting, today } = written;
  return card(
    [
      heading(words.heading(plain(meeting.name))),
      small(whenOf(meeting, today)),
      presentLine(written),
      decisionsOf(written, () => []),
    ],
    [onward(meeting, minutesTitles.read, agendaVerbNames.readMinutes)],
  );
};

export const publishedSummary = ({ meeting, today }: Pick<Written, 'meeting' | 'today'>): string =>
  words.summary(meeting.name, whenOf(meeting, today));

export type MinutesSeen = Omit<Written, 'minutes'> & {
  readonly minutes?: Minutes | undefined;
  readonly cases: readonly CaseToFollowUp[];
  readonly mayWrite: boolean;
  readonly mayMarkDone: boolean;
};

const doneButton = ({ meeting }: MinutesSeen, { id, doneAt }: Decision): Button =>
  execute(doneAt ? minutesTitles.notDone : minutesTitles.done, agendaVerbNames.decisionDone, {
    ...meetingData({ meeting }),
    decision: id,
    done: String(doneAt === undefined),
  });

/** So many cases have a button; the others stand in the tab. */
const mostButtons = 12;

const followUpLines = ({ forum, cases }: MinutesSeen, caseButton: CaseButton): readonly Element[] =>
  cases.length === 0
    ? []
    : [
        group(
          [
            text(words.followUp, { weight: 'Bolder' }),
            small(words.followUpHelp),
            ...cases.flatMap(({ id, alias, next }, n): Element[] => [
              text(`**${alias}**: ${next ? nextWords[next] : caseClosed}`, { spacing: 'Small' }),
              ...(next && n < mostButtons
                ? [{ type: 'ActionSet' as const, actions: [caseButton(forum.id, id, minutesTitles.openCase(alias))] }]
                : []),
            ]),
          ],
          { separator: true, spacing: 'Medium' },
        ),
      ];

const shownIn = (seen: MinutesSeen, { card: delivery }: Minutes): readonly Element[] => {
  if (delivery?.post !== 'uncertain' && delivery?.post !== 'failed') return [];
  return [text(lostMinutes[delivery.post]), { type: 'ActionSet', actions: [...lostButtons(seen, delivery)] }];
};

const minutesLines = (seen: MinutesSeen): readonly Element[] => {
  const { minutes } = seen;
  if (!minutes) return [text(words.none)];
  const written: Written = { ...seen, minutes };
  const buttons = (one: Decision): readonly Element[] =>
    seen.mayMarkDone ? [{ type: 'ActionSet', actions: [doneButton(seen, one)] }] : [];
  return [
    presentLine(written),
    decisionsOf(written, buttons),
    small(words.writtenBy(date(dayOf(minutes.writtenAt), seen.today))),
    ...(seen.mayWrite ? shownIn(seen, minutes) : []),
  ];
};

/** The reader's own view, with what is left to do. */
export const minutesView = (seen: MinutesSeen, caseButton: CaseButton): Card => {
  const { meeting, today, minutes, mayWrite } = seen;
  const write = onward(meeting, minutes ? minutesTitles.change : minutesTitles.write, agendaVerbNames.minutes);
  return card(
    [
      heading(words.heading(plain(meeting.name))),
      small(whenOf(meeting, today)),
      ...minutesLines(seen),
      ...followUpLines(seen, caseButton),
    ],
    mayWrite ? [write] : [],
  );
};

const lostButtons = ({ meeting }: Pick<Written, 'meeting'>, { post }: Delivery): readonly Button[] => {
  const button = (title: string, verb: string): Button => execute(title, verb, meetingData({ meeting }));
  const again = (title: string) => button(title, agendaVerbNames.minutesDoNotShow);
  if (post === 'failed') return [again(minutesTitles.tryAgain)];
  return [button(minutesTitles.shows, agendaVerbNames.minutesShow), again(minutesTitles.doesNotShow)];
};

/** To who wrote them: nobody knows whether they arrived, or Teams refused them. */
export const lostMinutesCard = (of: Pick<Written, 'forum' | 'meeting'>, delivery: Delivery): Card => {
  const name = plain(of.meeting.name);
  const isFailed = delivery.post === 'failed';
  return card(
    [
      heading(isFailed ? lostMinutes.failedHeading(name) : lostMinutes.heading(name)),
      text(lostMinutes.where(plain(of.forum.name))),
      text(isFailed ? lostMinutes.failed : lostMinutes.uncertain),
    ],
    lostButtons(of, delivery),
  );
};
