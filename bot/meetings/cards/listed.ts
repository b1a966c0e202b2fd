/** Meetings ahead, a line each: for whoever asks in chat. Nothing of what they are about. */
import type { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../forums/forum.ts';
import {
  type Card,
  card,
  type Element,
  execute,
  group,
  heading,
  openUrl,
  plain,
  small,
  text,
} from '../../platform/cards/card.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { Meeting } from '../meeting.ts';
import { commandWords } from '../text/commands.ts';
import { callGoesOut, toldOf, whenSpan } from './when.ts';

export type Listed = { readonly forum: Forum; readonly meeting: Meeting };

const onMeeting = ({ forumId, id }: Meeting) => ({ forum: forumId as string, meeting: id as string });

/** `forum`: said where it is one of several. */
const line = ({ forum, meeting }: Listed, today: Temporal.PlainDate, isOneOfMany: boolean): Element => {
  const told = toldOf(meeting, today);
  return group(
    [
      text(`**${plain(meeting.name)}**${isOneOfMany ? `, ${plain(forum.name)}` : ''}`),
      text(whenSpan(meeting, today), { spacing: 'None' }),
      ...(told === undefined ? [] : [small(told)]),
      ...(meeting.place === undefined ? [] : [small(plain(meeting.place))]),
    ],
    { separator: true, spacing: 'Medium' },
  );
};

/** More than these is no answer but a calendar. */
const mostShown = 8;

/** `url`: where the tab shows all of them. */
export const listedCard = (all: readonly Listed[], now: Temporal.Instant, url: string): Card => {
  const isMany = new Set(all.map(({ forum }) => forum.id)).size > 1;
  const left = all.length - mostShown;
  return card(
    [
      heading(commandWords.heading),
      ...all.slice(0, mostShown).map((one) => line(one, dayOf(now), isMany)),
      ...(left > 0 ? [small(commandWords.more(left))] : []),
    ],
    [openUrl(commandWords.toTab, url)],
  );
};

/** The nearest one, in a channel where everybody reads it. What is one's own to see opens by the button. */
export const nextCard = (one: Listed, now: Temporal.Instant, url: string): Card =>
  card(
    [line(one, dayOf(now), false)],
    [execute(commandWords.show, 'meeting.show', onMeeting(one.meeting)), openUrl(commandWords.toTab, url)],
  );

/** Where somebody may call: the nearest meeting of each forum, and new ones. */
export type Callable = { readonly forum: Forum; readonly next: Meeting | undefined; readonly planner: string };

const callLines = ({ forum, next, planner }: Callable, now: Temporal.Instant): readonly Element[] => {
  const today = dayOf(now);
  const state = !next
    ? commandWords.noneToCall
    : next.state === 'called'
      ? commandWords.called
      : callGoesOut(next, now);
  const mayCallNow = next?.state === 'planned' && next.calling !== 'none';
  return [
    group(
      [
        text(`**${plain(forum.name)}**`),
        ...(next ? [text(`${plain(next.name)}, ${whenSpan(next, today)}`, { spacing: 'None' })] : []),
        small(state),
        {
          type: 'ActionSet',
          actions: [
            ...(mayCallNow ? [execute(commandWords.callNow, 'meeting.call-now', onMeeting(next))] : []),
            execute(commandWords.newMeeting, 'meeting.new', { forum: forum.id }),
            openUrl(commandWords.plan, planner),
          ],
        },
      ],
      { separator: true, spacing: 'Medium' },
    ),
  ];
};

export const callCardFor = (all: readonly Callable[], now: Temporal.Instant): Card =>
  card([heading(commandWords.callHeading), text(commandWords.callIntro), ...all.flatMap((one) => callLines(one, now))]);
