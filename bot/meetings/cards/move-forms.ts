/** The forms of a convener: another time or place, cancelling, and whom to get to know. */
import { buttonRows } from '../../platform/cards/button-rows.ts';
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
import { dayInput, oneOf, oneOfMany } from '../../platform/cards/inputs.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { plainDate } from '../../platform/time/schema.ts';
import { capitalised, weekdayAndDate } from '../../platform/time/swedish.ts';
import { calledOf } from '../calling/answering.ts';
import { longestLink, longestMove, longestPlace, type TypedMove, typedFrom, type Warning } from '../calling/moving.ts';
import { cancelWords, getToKnowWords, moveFlaws, moveLabels, moveWords, warnings as warned } from '../text/changing.ts';
import { reasonInText } from '../text/series.ts';
import { back, meetingData } from './buttons.ts';
import type { Seen } from './call-card.ts';
import { whenOf, whenSpan } from './when.ts';

type Asked = {
  /** What was typed, after a refusal. */
  readonly typed?: TypedMove;
  readonly flaws?: readonly string[];
  /** What speaks against it, in words: it may be done all the same. */
  readonly warnings?: readonly string[];
};

export const warningWords = (seen: Seen, typed: TypedMove, warning: Warning): string => {
  const today = dayOf(seen.now);
  if (warning.kind === 'collides')
    return warned.collides(plain(warning.meeting.name), whenSpan(warning.meeting, today));
  const day = plainDate.safeParse(typed.date).data;
  return warned.dayOff(day ? capitalised(weekdayAndDate(day, today)) : '', plain(reasonInText(warning.off)));
};

const said = (lines: readonly string[], style: 'attention' | 'warning'): readonly Element[] =>
  lines.length > 0
    ? [
        group(
          lines.map((line) => text(line, { weight: 'Bolder' })),
          { style, bleed: true },
        ),
      ]
    : [];

const usualLengths = [30, 45, 60, 75, 90, 105, 120, 150, 180, 240, 480];

/** Figures as keys stand in the order of their size. */
export const lengths = (present: number): Readonly<Record<string, string>> =>
  Object.fromEntries([...usualLengths, present].map((minutes) => [String(minutes), moveWords.minutes(minutes)]));

const moveInputs = ({ meeting, now }: Seen, typed: TypedMove): readonly Element[] => {
  const words = (id: 'place' | 'link', maxLength: number, style?: 'Url'): Element => ({
    type: 'Input.Text',
    id,
    label: moveLabels[id],
    maxLength,
    value: typed[id],
    ...(style && { style }),
  });
  return [
    dayInput('date', moveLabels.date, plainDate.safeParse(typed.date).data, moveFlaws['not-a-day'], {
      earliest: dayOf(now),
      latest: meeting.planned.add({ days: longestMove }),
    }),
    {
      type: 'Input.Time',
      id: 'start',
      label: moveLabels.start,
      value: typed.start,
      isRequired: true,
      errorMessage: moveFlaws['not-a-time'],
    },
    oneOfMany('minutes', moveLabels.minutes, lengths(meeting.minutes), {
      value: typed.minutes,
      required: moveFlaws['not-minutes'],
    }),
    words('place', longestPlace),
    words('link', longestLink, 'Url'),
  ];
};

export const moveForm = (seen: Seen, asked: Asked = {}): Card => {
  const { meeting, now, card: on } = seen;
  const { typed = typedFrom(meeting), flaws = [], warnings = [] } = asked;
  const data = { ...meetingData({ meeting, card: on }), seen: String(meeting.sequence) };
  const isWarned = warnings.length > 0 && flaws.length === 0;
  const save: Button = isWarned
    ? execute(moveWords.anyway, 'meeting.move', { ...data, anyway: 'yes' })
    : execute(moveWords.save, 'meeting.move', data, { style: 'positive' });
  return card([
    heading(moveWords.heading(plain(meeting.name))),
    text(whenOf(meeting, dayOf(now)), { spacing: 'Small' }),
    ...moveInputs(seen, typed),
    ...(meeting.calling === 'reply' ? [small(moveWords.help)] : []),
    ...(meeting.calling === 'presumed' ? [small(moveWords.helpPresumed)] : []),
    ...said(flaws, 'attention'),
    ...(isWarned ? said([...warnings, warned.ask], 'warning') : []),
    ...buttonRows([save, back({ meeting, card: on })]),
  ]);
};

/** Nothing is cancelled by one press that slipped. */
export const cancelForm = ({ meeting, now, card: on }: Seen): Card =>
  card([
    heading(cancelWords.heading(plain(meeting.name))),
    text(whenOf(meeting, dayOf(now)), { spacing: 'Small' }),
    oneOf('why', cancelWords.why, cancelWords.reasons, { value: 'other' }),
    small(cancelWords.help),
    ...buttonRows([
      execute(cancelWords.confirm, 'meeting.cancel', meetingData({ meeting, card: on }), { style: 'destructive' }),
      back({ meeting, card: on }),
    ]),
  ]);

export const getToKnowForm = ({ meeting, attendees, now, card: on }: Seen): Card => {
  const choices = Object.fromEntries(calledOf(meeting, attendees).map(({ id, name }) => [id, name]));
  const { required } = getToKnowWords;
  return card([
    heading(getToKnowWords.heading),
    text(`${plain(meeting.name)}, ${whenOf(meeting, dayOf(now))}`, { spacing: 'Small' }),
    small(getToKnowWords.help),
    oneOfMany('attendee', getToKnowWords.who, choices, { value: meeting.getToKnow, required }),
    ...buttonRows([
      execute(getToKnowWords.save, 'meeting.get-to-know', meetingData({ meeting, card: on }), { style: 'positive' }),
      back({ meeting, card: on }),
    ]),
  ]);
};
