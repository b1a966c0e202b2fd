/** One meeting, laid in from the chat. The planner in the tab does the rest. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Forum, onForum } from '../../forums/forum.ts';
import { buttonRows } from '../../platform/cards/button-rows.ts';
import { type Card, card, execute, group, heading, openUrl, plain, small, text } from '../../platform/cards/card.ts';
import { dayInput, notNames, notNamesFields, oneOf, oneOfMany } from '../../platform/cards/inputs.ts';
import { plainDate } from '../../platform/time/schema.ts';
import { type MeetingKind, meetingKinds } from '../kind.ts';
import { longest } from '../series/typed-plan.ts';
import { type SeriesId, seriesId } from '../series-id.ts';
import { kindWords, newMeeting } from '../text/new-meeting.ts';
import { lengths } from './move-forms.ts';

export const newMeetingVerbs = { form: 'meeting.new', save: 'meeting.create' } as const;

const typed = z.union([z.string(), z.number()]).transform(String).default('');

/** `series`: made with the form, so that the same form sent twice is one meeting. */
export const newMeetingData = onForum.extend({
  series: seriesId,
  kind: z.enum(meetingKinds).catch('study-visit'),
  name: typed,
  date: typed,
  start: typed,
  minutes: typed,
  place: typed,
  link: typed,
  anyway: z.string().optional(),
  ...notNamesFields,
});
export type NewMeetingTyped = Omit<
  z.output<typeof newMeetingData>,
  'forum' | 'series' | 'anyway' | keyof typeof notNamesFields
>;

const kindOf: Readonly<Record<Forum['kind'], MeetingKind>> = {
  team: 'team-meeting',
  group: 'group-meeting',
  network: 'network-meeting',
};

/** An open hour is a series, and is planned in the tab. */
export const emptyMeeting = ({ kind }: Pick<Forum, 'kind'>): NewMeetingTyped => {
  const own = kindOf[kind];
  return { kind: own, name: kindWords[own], date: '', start: '', minutes: '60', place: '', link: '' };
};

type Asked = {
  readonly forum: Forum;
  readonly series: SeriesId;
  readonly typed: NewMeetingTyped;
  /** Words that point to no child, by whoever typed them, and those that may. */
  readonly said: readonly string[];
  readonly doubtful?: readonly string[];
  readonly today: Temporal.PlainDate;
  readonly planner: string;
  readonly flaws?: readonly string[];
  /** What speaks against it: it may be laid in all the same. */
  readonly warnings?: readonly string[];
};

export const newMeetingForm = (asked: Asked): Card => {
  const { forum, series, typed, said, doubtful = [], today, planner, flaws = [], warnings = [] } = asked;
  const own = kindOf[forum.kind];
  const kinds = { [own]: kindWords[own], 'study-visit': kindWords['study-visit'] };
  const isWarned = warnings.length > 0;
  const names = notNames(said, doubtful, newMeeting.notNames);
  const data = {
    forum: forum.id as string,
    series: series as string,
    ...(isWarned && { anyway: 'yes' }),
    ...names.data,
  };
  const words = (id: 'name' | 'place' | 'link') =>
    ({ type: 'Input.Text', id, label: newMeeting[id], maxLength: longest[id], value: typed[id] }) as const;
  const told = [...flaws, ...warnings, ...(isWarned ? [newMeeting.ask] : [])];
  return card([
    heading(newMeeting.heading(plain(forum.name))),
    small(newMeeting.help),
    oneOf('kind', newMeeting.kind, kinds, { value: typed.kind }),
    words('name'),
    dayInput('date', newMeeting.date, plainDate.safeParse(typed.date).data, newMeeting.dateMissing, {
      earliest: today,
    }),
    {
      type: 'Input.Time',
      id: 'start',
      label: newMeeting.start,
      isRequired: true,
      errorMessage: newMeeting.startMissing,
      ...(typed.start !== '' && { value: typed.start }),
    },
    oneOfMany('minutes', newMeeting.minutes, lengths(Number(typed.minutes) || 60), {
      value: typed.minutes,
      required: newMeeting.minutesMissing,
    }),
    words('place'),
    words('link'),
    ...(told.length > 0
      ? [
          group(
            told.map((line) => text(line, { weight: 'Bolder' })),
            { style: flaws.length > 0 ? ('attention' as const) : ('warning' as const), bleed: true },
          ),
        ]
      : []),
    ...names.toggle,
    ...buttonRows([
      execute(isWarned ? newMeeting.anyway : newMeeting.save, newMeetingVerbs.save, data, { style: 'positive' }),
      openUrl(newMeeting.toPlanner, planner),
    ]),
  ]);
};
