/** The agenda as one person sees it: never posted in a channel, where a case stands on its own card. */
import type { Temporal } from 'temporal-polyfill';
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
import { capitalised, clockSpan, date, enumerate, timeOfDay } from '../../platform/time/swedish.ts';
import { type Agenda, type AgendaCounts, type EarlierDecision, isEmpty } from '../agenda/agenda.ts';
import type { CaseGroup, PlacedCase, ShortStay } from '../agenda/slots.ts';
import type { Attendee } from '../attendee.ts';
import type { AgendaPoint, Meeting } from '../meeting.ts';
import { agendaTitles, agendaWords as words } from '../text/agenda.ts';
import { agendaVerbNames, onward } from './agenda-buttons.ts';
import { type CardPressed, meetingData } from './buttons.ts';
import { fitting } from './fitting.ts';
import { whenOf } from './when.ts';

export type AgendaSeen = {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly attendees: readonly Attendee[];
  readonly agenda: Agenda | AgendaCounts;
  readonly today: Temporal.PlainDate;
  /** What the reader may do; nothing where the agenda is only told of. */
  readonly may?: {
    readonly add: boolean;
    readonly write: boolean;
    readonly markDone: boolean;
    readonly remove: (point: AgendaPoint) => boolean;
  };
  /** The channel's card whose place it takes for its reader. */
  readonly card?: CardPressed;
};

/** So many of each at most; all of them stand in the tab. */
const mostShown = 25;
const mostDecisions = 8;

export const attendeeName = (attendees: readonly Attendee[], id: string): string =>
  plain(attendees.find((one) => one.id === id)?.name ?? 'en plats som inte finns kvar');

const set = (...actions: Button[]): Element => ({ type: 'ActionSet', actions });

const decisionLine = ({ attendees, today }: AgendaSeen, one: EarlierDecision): string =>
  [
    ...(one.attendee ? [attendeeName(attendees, one.attendee)] : []),
    ...(one.by ? [one.isLate ? words.late(date(one.by, today)) : words.by(date(one.by, today))] : []),
    words.since(date(one.on, today)),
  ].join(', ');

const decisionLines = (seen: AgendaSeen, { decisions }: Agenda, shown: number): readonly Element[] => {
  const { meeting, may } = seen;
  const room = Math.min(shown, mostDecisions);
  const left = decisions.length - room;
  const doneButton = ({ meeting: of, decision }: EarlierDecision): Button =>
    execute(agendaTitles.done, agendaVerbNames.decisionDone, { forum: meeting.forumId, meeting: of, decision });
  return decisions.length === 0
    ? []
    : [
        group(
          [
            text(words.earlier, { weight: 'Bolder' }),
            ...decisions
              .slice(0, mostDecisions)
              .flatMap((one) => [
                text(plain(one.text), { spacing: 'Small', ...(one.isLate && { weight: 'Bolder' as const }) }),
                small(capitalised(decisionLine(seen, one))),
                ...(may?.markDone ? [set(doneButton(one))] : []),
              ]),
            ...(left > 0 ? [small(words.more(left))] : []),
          ],
          { separator: true, spacing: 'Medium' },
        ),
      ];
};

const caseLine = ({ forum }: AgendaSeen, { alias, standing, asked, slot }: PlacedCase): Element => {
  const names = asked.flatMap((id) => forum.seats.find((seat) => seat.id === id)?.name ?? []);
  const to = names.length > 0 ? `, ${words.asked(plain(enumerate(names)))}` : '';
  const time = slot ? `${clockSpan(slot.from, slot.to)} ` : '';
  return text(`${time}**${alias}** · ${standing}${to}`, { spacing: 'Small' });
};

const stayLines = (
  { attendees }: AgendaSeen,
  { attendee, minutes, slot, isTooShort }: ShortStay,
): readonly Element[] => {
  const name = capitalised(attendeeName(attendees, attendee));
  const when = slot ? words.visits(name, clockSpan(slot.from, slot.to)) : words.visitsUnsure(name);
  return [
    text(when, { weight: 'Bolder', spacing: 'Small' }),
    ...(isTooShort ? [small(words.staysTooShort(name, minutes))] : []),
  ];
};

const groupLines = (seen: AgendaSeen, { stays, cases }: CaseGroup): readonly Element[] => [
  ...stays.flatMap((stay) => stayLines(seen, stay)),
  ...cases.map((one) => caseLine(seen, one)),
];

/** The first so many over all groups. */
const firstOf = (groups: readonly CaseGroup[], most: number): readonly CaseGroup[] => {
  let room = most;
  return groups.flatMap(({ stays, cases }) => {
    const shown = cases.slice(0, Math.max(0, room));
    room -= shown.length;
    return shown.length > 0 ? [{ stays, cases: shown }] : [];
  });
};

const caseLines = (seen: AgendaSeen, { groups, ended, hasRoom }: Agenda, shown: number): readonly Element[] => {
  const count = groups.reduce((sum, { cases }) => sum + cases.length, 0);
  if (count + ended.length === 0) return [];
  const lines = [
    text(words.cases, { weight: 'Bolder' }),
    ...firstOf(groups, shown).flatMap((one) => groupLines(seen, one)),
    ...(count > shown ? [small(words.more(count - shown))] : []),
    ...(hasRoom ? [] : [text(words.noRoom, { spacing: 'Small' })]),
    ...(ended.length > 0 ? [small(words.ended(enumerate(ended.map(({ alias }) => alias))))] : []),
  ];
  return [group(lines, { separator: true, spacing: 'Medium' })];
};

const pointLines = (
  { meeting, may }: AgendaSeen,
  { points, pointsFrom, groups }: Agenda,
  shown: number,
): readonly Element[] => {
  if (points.length === 0) return [];
  const isSqueezed = pointsFrom === undefined && groups.some(({ cases }) => cases.some(({ slot }) => slot));
  const remove = ({ id }: AgendaPoint): Button =>
    execute(agendaTitles.remove, agendaVerbNames.removePoint, { ...meetingData({ meeting }), point: id });
  const lines = [
    text(pointsFrom && groups.length > 0 ? words.pointsFrom(timeOfDay(pointsFrom)) : words.points, {
      weight: 'Bolder',
    }),
    ...points
      .slice(0, shown)
      .flatMap((point) => [
        text(plain(point.text), { spacing: 'Small' }),
        small(plain(point.name)),
        ...(may?.remove(point) ? [set(remove(point))] : []),
      ]),
    ...(points.length > shown ? [small(words.more(points.length - shown))] : []),
    ...(isSqueezed ? [small(words.noRoomForPoints)] : []),
  ];
  return [group(lines, { separator: true, spacing: 'Medium' })];
};

/** Without heading and buttons, to stand in another card of the reader's own. */
export const agendaLines = (seen: AgendaSeen, shown: number = mostShown): readonly Element[] => {
  const { agenda } = seen;
  if (agenda.kind === 'counts')
    return [text(words.counts(agenda.cases, agenda.points, agenda.decisions)), small(words.helpsGroups)];
  if (isEmpty(agenda)) return [text(words.nothing)];
  return [...decisionLines(seen, agenda, shown), ...caseLines(seen, agenda, shown), ...pointLines(seen, agenda, shown)];
};

export const agendaCard = (seen: AgendaSeen): Card => {
  const { meeting, today, may, card: on } = seen;
  const draw = (shown: number): Card =>
    card(
      [heading(words.heading(plain(meeting.name))), small(whenOf(meeting, today)), ...agendaLines(seen, shown)],
      [
        ...(may?.add ? [onward(meeting, agendaTitles.addPoint, agendaVerbNames.pointForm, on)] : []),
        ...(may?.write ? [onward(meeting, agendaTitles.writeMinutes, agendaVerbNames.minutes, on)] : []),
        onward(meeting, agendaTitles.back, 'meeting.show', on),
      ],
    );
  return fitting(draw, mostShown);
};
