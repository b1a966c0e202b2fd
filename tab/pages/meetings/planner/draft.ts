// The form as it is filled in: texts and lists of texts, which is what the window keeps of it.
import {
  endOf,
  type ListedSeries,
  type MeetingKind,
  mayBeIn,
  meetingKinds,
  minutesBetween,
  type Plan,
  readClock,
  type SeriesList,
} from '../../../../bot/meetings/contract/series.ts';
import { writtenException } from './exceptions.ts';
import { type OftenFields, oftenFieldsOf, usualOften } from './often.ts';
import { callOf, presetOf, usualCallFields } from './presets.ts';
import { visitsOf } from './visits.ts';

/** All that is decided of a series. */
export type PlanFields = OftenFields & {
  readonly kind: MeetingKind;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly place: string;
  readonly link: string;
  readonly attendees: readonly string[];
  /** Each as `visits.ts` writes it. */
  readonly visits: readonly string[];
  readonly quorum: string;
  /** '' nobody, '*' by turns in `order`, else an attendee. */
  readonly chair: string;
  readonly order: readonly string[];
  readonly terms: readonly string[];
  readonly onDayOff: string;
  readonly calling: string;
  readonly daysBefore: string;
  /** Each as `exceptions.ts` writes it. */
  readonly exceptions: readonly string[];
};

export const byTurns = '*';

export type Draft = PlanFields & {
  /** Of the series: a new one's is made here, so that the same sent twice is one. */
  readonly id: string;
  /** As one saw it when one began; '' of a new one. */
  readonly etag: string;
  /** Its fields then, as JSON. */
  readonly base: string;
  /** The plan as it was sent when no answer came: it may have been saved. */
  readonly sent: string;
  /** Words that the screening has asked about, and that point to nobody. */
  readonly notNames: readonly string[];
};

export const kindsIn = ({ kind }: SeriesList['forum']): readonly MeetingKind[] =>
  meetingKinds.filter((one) => mayBeIn(one, kind));

/** Those of the school year that goes on or comes next. */
export const usualTerms = ({ terms }: Pick<SeriesList, 'terms'>): readonly string[] => {
  const ahead = terms.filter(({ isOver }) => !isOver);
  const [first] = ahead;
  if (!first) return [];
  return ahead.filter(({ id }) => schoolYearOf(id) === schoolYearOf(first.id)).map(({ id }) => id);
};

const schoolYearOf = (term: string): number => Number.parseInt(term, 10) - (term.endsWith('spring') ? 1 : 0);

/** Whom a meeting of that kind can be for: a consultation hour is a party's also where municipalities meet. */
export const choicesFor = (
  kind: MeetingKind,
  { attendees, owners }: Pick<SeriesList, 'attendees' | 'owners'>,
): SeriesList['attendees'] => (kind === 'consultation-hour' ? owners : attendees);

/** All; in the network nobody can say whose hour it is but the one who plans it. */
const usualAttendees = (kind: MeetingKind, list: SeriesList): readonly string[] =>
  kind === 'consultation-hour' && list.forum.kind === 'network' ? [] : choicesFor(kind, list).map(({ id }) => id);

/** Of another kind: those chosen who can be, and else those who are usual. */
const attendeesOfKind = (draft: Draft, kind: MeetingKind, list: SeriesList): readonly string[] => {
  if (same(draft.attendees, usualAttendees(draft.kind, list))) return usualAttendees(kind, list);
  const able = draft.attendees.filter((one) => choicesFor(kind, list).some(({ id }) => id === one));
  return able.length > 0 ? able : usualAttendees(kind, list);
};

export function newDraft(list: SeriesList, id: string): Draft {
  const [kind = 'study-visit'] = kindsIn(list.forum);
  const everybody = usualAttendees(kind, list);
  return {
    ...presetOf(kind, list.forum.name),
    ...usualOften(kind, list.today),
    kind,
    place: '',
    link: '',
    attendees: everybody,
    visits: [],
    quorum: '',
    chair: '',
    order: everybody,
    terms: usualTerms(list),
    onDayOff: 'move',
    ...usualCallFields(kind),
    exceptions: [],
    id,
    etag: '',
    base: '',
    sent: '',
    notNames: [],
  };
}

/** What nobody has touched follows the kind. */
export function ofKind(draft: Draft, kind: MeetingKind, list: SeriesList): Draft {
  const { forum, today } = list;
  const was = { ...presetOf(draft.kind, forum.name), ...usualOften(draft.kind, today), ...usualCallFields(draft.kind) };
  const will = { ...presetOf(kind, forum.name), ...usualOften(kind, today), ...usualCallFields(kind) };
  const untouched = (part: readonly (keyof typeof was)[]): boolean => part.every((id) => same(draft[id], was[id]));
  const parts: readonly (readonly (keyof typeof was)[])[] = [
    ['name'],
    ['start', 'end'],
    ['often', 'weekday', 'every', 'everyMonth', 'nth', 'from', 'autumn', 'spring', 'dates'],
    ['calling', 'daysBefore'],
  ];
  const taken = parts.filter(untouched).flat();
  const attendees = attendeesOfKind(draft, kind, list);
  return { ...draft, ...Object.fromEntries(taken.map((id) => [id, will[id]])), kind, attendees };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Minutes; none where the clocks do not say. */
export const lengthOf = ({ start, end }: Pick<Draft, 'start' | 'end'>): number => {
  const [from, to] = [readClock(start), readClock(end)];
  return from === undefined || to === undefined ? 0 : Math.max(0, minutesBetween(from, to));
};

/** A meeting that is put an hour later is as long as it was. */
export function startingAt(draft: Draft, start: string, minutes: number): Draft {
  const next = readClock(start);
  if (next === undefined || minutes <= 0) return { ...draft, start };
  const end = endOf(next, minutes);
  return minutesBetween(next, end) > 0 ? { ...draft, start, end: clock(end) } : { ...draft, start };
}

const clock = (time: string): string => time.replace(':', '.');

export const fieldsOf = (plan: Plan, end: string, today: string): PlanFields => ({
  ...oftenFieldsOf(plan.rhythm, today),
  kind: plan.kind,
  name: plan.name,
  start: clock(plan.start),
  end: clock(end),
  place: plan.place ?? '',
  link: plan.link ?? '',
  attendees: plan.attendees,
  visits: visitsOf(plan.visits),
  quorum: plan.quorum === undefined ? '' : `${plan.quorum}`,
  chair: plan.chair === undefined ? '' : plan.chair.kind === 'fixed' ? plan.chair.attendee : byTurns,
  order: plan.chair?.kind === 'rotating' ? plan.chair.order : plan.attendees,
  terms: plan.terms,
  onDayOff: plan.onDayOff,
  ...callOf(plan),
  exceptions: plan.exceptions.map(writtenException).toSorted(),
});

export function draftOf({ id, etag, plan, end }: ListedSeries, today: string): Draft {
  const fields = fieldsOf(plan, end, today);
  return { ...fields, id, etag, base: JSON.stringify(fields), sent: '', notNames: [] };
}
