/** Another time or place for one meeting: what is typed, what stands in the way, and what to think of first. Pure. */
import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../failure.ts';
import { wholeNumber } from '../../forums/whole-number.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { plainDate } from '../../platform/time/schema.ts';
import { linkInWords } from '../../screening/fields.ts';
import { type Screening, screen } from '../../screening/screen.ts';
import { slotsElsewhere } from '../agenda/slot-marks.ts';
import { type DayOff, type DaysOff, dayOffOn } from '../days-off.ts';
import { endsAt, isRealTime, type Meeting, startsAt } from '../meeting.ts';
import { collisionsOf } from '../series/collision.ts';
import { clockTime } from '../series/rhythm.ts';
import { isTeamsAddress } from '../teams-address.ts';
import { type ClosedFailure, closedBy } from './answering.ts';
import { shownAnew } from './calling.ts';
import { askedAnew } from './speakers.ts';

export const moveFields = ['date', 'start', 'minutes', 'place', 'link'] as const;
export type MoveField = (typeof moveFields)[number];

/** As a form holds it; empty where there is none. */
export type TypedMove = Readonly<Record<MoveField, string>>;

export const typedFrom = ({ date, start, minutes, place, link }: Meeting): TypedMove => ({
  date: date.toString(),
  start,
  minutes: String(minutes),
  place: place ?? '',
  link: link ?? '',
});

/** Days that a meeting may be moved from the one first planned. */
export const longestMove = 180;

export const longestPlace = 120;
export const longestLink = 1000;
/** Minutes; the same bounds as in a plan. */
export const shortest = 10;
export const longest = 480;

export type MoveFlaw =
  | { readonly kind: 'not-a-day' | 'not-a-time' | 'not-minutes' | 'not-a-link' }
  | { readonly kind: 'too-long'; readonly field: 'place' | 'link' }
  | { readonly kind: 'screened'; readonly field: 'place' | 'link'; readonly screening: Screening };

type Words = 'place' | 'link';

/** Places and addresses belong here; a number of a person never does. */
const flawOfWords = (field: Words, words: string): MoveFlaw | undefined => {
  if (words.length > (field === 'place' ? longestPlace : longestLink)) return { kind: 'too-long', field };
  const screening = screen(field === 'link' ? linkInWords(words) : words, 'ordinary');
  return screening.kind === 'clean' ? undefined : { kind: 'screened', field, screening };
};

export type MoveTo = Pick<Meeting, 'date' | 'start' | 'minutes'> & {
  readonly place: string | undefined;
  readonly link: string | undefined;
};

/** All that must be mended, at once. "13.00" is read as 13:00. `was`: the meeting's own link, which Teams may have given. */
export const readMove = (
  typed: TypedMove,
  was?: string,
): Result<MoveTo, { readonly kind: 'flawed'; readonly flaws: readonly MoveFlaw[] }> => {
  const day = plainDate.safeParse(typed.date.trim());
  const start = clockTime.safeParse(typed.start.trim().replace('.', ':'));
  const minutes = wholeNumber(typed.minutes.trim(), shortest, longest);
  const [place, link] = [typed.place.trim(), typed.link.trim()];
  const flaws = [
    ...(day.success ? [] : [{ kind: 'not-a-day' } as const]),
    ...(start.success ? [] : [{ kind: 'not-a-time' } as const]),
    ...(minutes === undefined ? [{ kind: 'not-minutes' } as const] : []),
    ...(link === '' || link === was || isTeamsAddress(link) ? [] : [{ kind: 'not-a-link' } as const]),
    ...[flawOfWords('place', place), flawOfWords('link', link)].filter((flaw) => flaw !== undefined),
  ];
  if (!day.success || !start.success || minutes === undefined || flaws.length > 0)
    return refuse({ kind: 'flawed', flaws });
  return ok({ date: day.data, start: start.data, minutes, place: place || undefined, link: link || undefined });
};

export type MoveFailure =
  | ClosedFailure
  | { readonly kind: 'nothing-new' | 'past' | 'no-such-time' | 'ends-another-day' | 'too-far' };

const isSameTime = (one: Pick<Meeting, 'date' | 'start'>, other: Pick<Meeting, 'date' | 'start'>): boolean =>
  one.date.equals(other.date) && one.start === other.start;

const isAsBefore = (meeting: Meeting, to: MoveTo): boolean =>
  isSameTime(meeting, to) && meeting.minutes === to.minutes && meeting.place === to.place && meeting.link === to.link;

const flawOfTime = ({ planned }: Meeting, to: MoveTo, now: Temporal.Instant): MoveFailure | undefined => {
  if (!isRealTime(to.date, to.start)) return { kind: 'no-such-time' };
  if (Temporal.Instant.compare(startsAt(to), now) <= 0) return { kind: 'past' };
  // Nobody meets over midnight, and a feed that shows a day has it on one.
  if (!dayOf(endsAt(to)).equals(to.date)) return { kind: 'ends-another-day' };
  const days = Math.abs(planned.until(to.date, { largestUnit: 'days' }).days);
  return days > longestMove ? { kind: 'too-far' } : undefined;
};

/** What is said before a meeting is said again before the one on another day. */
const beforehand = /^(remind|agenda|slot|empty)[.]?/;

/**
 * Who said yes to another day has not said yes to this one, and is asked anew; where attendance is presumed, who could
 * not come is not thought to be free again.
 */
const onAnotherDay = (meeting: Meeting): Meeting => ({
  ...meeting,
  ...(meeting.calling === 'reply' && askedAnew(meeting)),
  said: [...meeting.said.filter((mark) => !beforehand.test(mark)), ...slotsElsewhere(meeting.said)],
});

/** What holds no hour stays said; a slot is told anew by its own. */
const atAnotherHour = (meeting: Meeting): Meeting => ({
  ...meeting,
  ...(meeting.calling === 'reply' && askedAnew(meeting)),
  said: meeting.said.filter((mark) => !/^remind[.]/.test(mark)),
});

/** A yes to another hour is no more a yes to this one than one to another day. */
export const atAnotherTime = (meeting: Meeting, to: Pick<Meeting, 'date' | 'start'>): Meeting => {
  if (!meeting.date.equals(to.date)) return onAnotherDay(meeting);
  return meeting.start === to.start ? meeting : atAnotherHour(meeting);
};

export const moved = (meeting: Meeting, to: MoveTo, now: Temporal.Instant): Result<Meeting, MoveFailure> => {
  const closed = closedBy(meeting, now);
  if (closed) return refuse(closed);
  if (isAsBefore(meeting, to)) return refuse({ kind: 'nothing-new' });
  const isSame = isSameTime(meeting, to);
  const flaw = isSame ? undefined : flawOfTime(meeting, to, now);
  if (flaw) return refuse(flaw);
  if (isSame && !dayOf(endsAt(to)).equals(to.date)) return refuse({ kind: 'ends-another-day' });
  const { place: _place, link: _link, ...rest } = atAnotherTime(meeting, to);
  const { date, start, minutes, place, link } = to;
  return ok(
    shownAnew({
      ...rest,
      date,
      start,
      minutes,
      ...(place !== undefined && { place }),
      ...(link !== undefined && { link }),
      ...(isSame ? {} : { movedFrom: { date: meeting.date, start: meeting.start } }),
    }),
  );
};

/** What whoever moves may decide all the same. */
export type Warning =
  | { readonly kind: 'collides'; readonly meeting: Meeting }
  | { readonly kind: 'day-off'; readonly off: DayOff };

/** `others`: meetings of the same forum. */
export const warningsOf = (
  meeting: Meeting,
  to: MoveTo,
  { others, daysOff }: { readonly others: readonly Meeting[]; readonly daysOff: DaysOff },
): readonly Warning[] => {
  const rest = others.filter(({ id }) => id !== meeting.id);
  const inTheWay = collisionsOf([{ kind: meeting.kind, ...to }], rest);
  const off = meeting.date.equals(to.date) ? undefined : dayOffOn(to.date, daysOff);
  return [
    ...inTheWay.slice(0, 1).map(({ other }): Warning => ({ kind: 'collides', meeting: other })),
    ...(off ? [{ kind: 'day-off', off } as const] : []),
  ];
};
