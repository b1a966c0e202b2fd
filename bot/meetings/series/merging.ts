/** A meeting as a changed plan has it. What somebody has changed in the meeting itself stays, where the plan says the same as before. */
import type { Temporal } from 'temporal-polyfill';
import { nextRevision } from '../../platform/delivery/delivery.ts';
import { shownAnew } from '../calling/calling.ts';
import { atAnotherTime } from '../calling/moving.ts';
import type { Meeting } from '../meeting.ts';
import type { Draft } from './draft.ts';

/** `planned` alone is nobody's business: the day that is said is `date`. */
const parts = [
  'date',
  'start',
  'minutes',
  'place',
  'link',
  'name',
  'kind',
  'attendees',
  'shortStays',
  'quorum',
  'chair',
  'calling',
  'daysBefore',
] as const;
export type Part = (typeof parts)[number];

/** What a calendar shows: one of them changed is a new SEQUENCE. */
const inCalendar: readonly Part[] = ['date', 'start', 'minutes', 'place', 'link', 'name'];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const partsChanged = (before: Draft, after: Draft): readonly Part[] =>
  parts.filter((part) => !isSame(before[part], after[part]));

/** `was`: what the plan said of it before, where it did. `date`: where it stands from now on. */
export const mergedWith = (
  meeting: Meeting,
  was: Draft | undefined,
  will: Draft,
  date: Temporal.PlainDate,
): { readonly after: Meeting; readonly parts: readonly Part[] } => {
  const stays = (part: Part) => was !== undefined && isSame(was[part], will[part]);
  const said = <P extends Part>(part: P): Draft[P] => (stays(part) ? meeting[part] : will[part]);
  const base = atAnotherTime(meeting, { date, start: said('start') });
  const { place: _place, link: _link, quorum: _quorum, chair: _chair, ...rest } = base;
  const [place, link, quorum, chair] = [said('place'), said('link'), said('quorum'), said('chair')];
  const after: Meeting = {
    ...rest,
    planned: will.planned,
    given: will.date,
    date,
    start: said('start'),
    minutes: said('minutes'),
    name: said('name'),
    kind: said('kind'),
    attendees: said('attendees'),
    shortStays: said('shortStays'),
    calling: said('calling'),
    daysBefore: said('daysBefore'),
    ...(place !== undefined && { place }),
    ...(link !== undefined && { link }),
    ...(quorum !== undefined && { quorum }),
    ...(chair !== undefined && { chair }),
  };
  const changed = partsChanged(meeting, after);
  const isMoved = changed.includes('date') || changed.includes('start');
  const told: Meeting = { ...after, ...(isMoved && { movedFrom: { date: meeting.date, start: meeting.start } }) };
  if (changed.some((part) => inCalendar.includes(part))) return { parts: changed, after: shownAnew(told) };
  const { card } = told;
  return { parts: changed, after: changed.length > 0 && card ? { ...told, card: nextRevision(card) } : told };
};

/** What its series does not say any more. */
export const cancelledWithSeries = (meeting: Meeting): Meeting =>
  shownAnew({ ...meeting, state: 'cancelled', cancelled: 'series' });
