/** What must be mended before a plan can be saved, each at its field. */
import { Temporal } from 'temporal-polyfill';
import type { TermId } from '../../forums/school-year.ts';
import { zone } from '../../platform/time/clock.ts';
import { type AttendeeId, partyOf } from '../attendee-id.ts';
import { minutesBetween, readClock } from '../clock.ts';
import { mayBeIn } from '../kind.ts';
import { endsAt, isRealTime } from '../meeting.ts';
import { isTeamsAddress } from '../teams-address.ts';
import { compare } from './dates.ts';
import type { Draft } from './draft.ts';
import type { Plan } from './plan.ts';
import type { TypedPlan } from './typed-plan.ts';

export type FlawKind =
  | 'no-name'
  | 'clock'
  | 'ends-before'
  | 'too-short'
  | 'too-long'
  | 'unreal-time'
  | 'no-such-term'
  | 'no-terms'
  | 'no-dates'
  | 'past'
  | 'past-time'
  | 'too-far'
  | 'moved-too-far'
  | 'kind-not-here'
  | 'not-teams'
  | 'nobody'
  | 'nobodys-hour'
  | 'unknown-attendee'
  | 'chair-does-not-come'
  | 'quorum';

/** `field`: by its path in the form. `day`: which of several. `most`: what it may be. */
export type PlanFlaw = {
  readonly field: string;
  readonly kind: FlawKind;
  readonly day?: Temporal.PlainDate;
  readonly most?: number;
};

/** What a plan is judged by. */
export type Ground = {
  readonly forumKind: 'team' | 'group' | 'network';
  readonly attendees: readonly AttendeeId[];
  readonly terms: readonly TermId[];
  readonly today: Temporal.PlainDate;
};

/** Minutes. */
const shortest = 10;
const longestMeeting = 480;

/** Days that a date may be chosen from the planned one: a meeting is found again under the day first planned. */
const farthestMove = 150;
const farthestYears = 2;

/** A name of signs that nobody sees is none. */
const hasLetters = /[\p{L}\p{N}]/u;

const flaw = (is: boolean, field: string, kind: FlawKind, more: Partial<PlanFlaw> = {}): readonly PlanFlaw[] =>
  is ? [{ field, kind, ...more }] : [];

const clockFlaws = ({ start, end }: TypedPlan): readonly PlanFlaw[] => {
  const [from, to] = [readClock(start), readClock(end)];
  if (from === undefined || to === undefined)
    return [...flaw(from === undefined, 'start', 'clock'), ...flaw(to === undefined, 'end', 'clock')];
  const minutes = minutesBetween(from, to);
  if (minutes <= 0) return flaw(true, 'end', 'ends-before');
  return [...flaw(minutes < shortest, 'end', 'too-short'), ...flaw(minutes > longestMeeting, 'end', 'too-long')];
};

const peopleFlaws = (typed: TypedPlan, { attendees: known }: Ground): readonly PlanFlaw[] => {
  const { kind, attendees, quorum, chair, visits } = typed;
  const isUnknown = (one: AttendeeId) => !known.includes(one);
  const chairing = chair?.kind === 'fixed' ? [chair.attendee] : (chair?.order ?? []);
  const parties = new Set(attendees.map(partyOf)).size;
  return [
    ...flaw(attendees.length === 0, 'attendees', kind === 'consultation-hour' ? 'nobodys-hour' : 'nobody'),
    ...flaw(attendees.some(isUnknown), 'attendees', 'unknown-attendee'),
    ...flaw(
      visits.some(({ attendee }) => !attendees.includes(attendee)),
      'visits',
      'unknown-attendee',
    ),
    ...flaw(
      chairing.some((one) => !attendees.includes(one)),
      'chair',
      'chair-does-not-come',
    ),
    ...flaw(attendees.length > 0 && quorum !== undefined && quorum > parties, 'quorum', 'quorum', { most: parties }),
  ];
};

const dayFlaws = (
  typed: TypedPlan,
  { today }: Ground,
  existing: Pick<Plan, 'rhythm' | 'exceptions'> | undefined,
): readonly PlanFlaw[] => {
  const last = today.add({ years: farthestYears });
  const known = existing?.rhythm.kind === 'dates' ? existing.rhythm.dates : [];
  const dates = typed.rhythm.kind === 'dates' ? typed.rhythm.dates : [];
  const ofDay = (field: string, text: string): readonly PlanFlaw[] => {
    const day = Temporal.PlainDate.from(text);
    return [
      ...flaw(compare(day, today) < 0, field, 'past', { day }),
      ...flaw(compare(day, last) > 0, field, 'too-far', { day }),
    ];
  };
  const isKnown = (planned: string, date: string) =>
    existing?.exceptions.some((one) => one.planned === planned && one.date === date);
  return [
    ...dates.filter((day) => !known.includes(day)).flatMap((day) => ofDay('rhythm.dates', day)),
    ...typed.exceptions.flatMap(({ planned, date }) => {
      if (date === undefined || isKnown(planned, date)) return [];
      const days = Temporal.PlainDate.from(planned).until(date, { largestUnit: 'days' }).days;
      const day = Temporal.PlainDate.from(date);
      return [
        ...ofDay('exceptions', date),
        ...flaw(Math.abs(days) > farthestMove, 'exceptions', 'moved-too-far', { day }),
      ];
    }),
  ];
};

/** Of the form as it is filled in. `existing`: the plan that it is to change; its old dates may lie behind us. */
export const flawsOf = (
  typed: TypedPlan,
  ground: Ground,
  existing?: Pick<Plan, 'rhythm' | 'exceptions' | 'terms'>,
): readonly PlanFlaw[] => [
  ...flaw(!mayBeIn(typed.kind, ground.forumKind), 'kind', 'kind-not-here'),
  ...flaw(!hasLetters.test(typed.name), 'name', 'no-name'),
  ...clockFlaws(typed),
  ...flaw(typed.link.trim() !== '' && !isTeamsAddress(typed.link.trim()), 'link', 'not-teams'),
  ...peopleFlaws(typed, ground),
  ...flaw(typed.rhythm.kind !== 'dates' && typed.terms.length === 0, 'terms', 'no-terms'),
  ...flaw(
    typed.terms.some((term) => !ground.terms.includes(term)),
    'terms',
    'no-such-term',
  ),
  ...dayFlaws(typed, ground, existing),
];

/** Of what comes of it: `ahead` are the meetings to come. `isPast`: others would have been, earlier today. */
export const flawsAhead = (
  ahead: readonly Pick<Draft, 'date' | 'start' | 'minutes'>[],
  rhythm: Plan['rhythm'],
  isPast: boolean,
): readonly PlanFlaw[] => {
  const isChosen = rhythm.kind === 'dates';
  const field = isChosen ? 'rhythm.dates' : 'rhythm';
  const unreal = ahead.find((one) => {
    if (!isRealTime(one.date, one.start)) return true;
    const end = endsAt(one).toZonedDateTimeISO(zone).toPlainTime();
    return Temporal.PlainTime.from(one.start).until(end).total('minutes') !== one.minutes;
  });
  return [
    ...flaw(ahead.length === 0, field, isChosen && isPast ? 'past-time' : 'no-dates'),
    ...(unreal ? [{ field: 'start', kind: 'unreal-time', day: unreal.date } as const] : []),
  ];
};
