/** What a plan that is saved does to the meetings that there are. Only coming ones are touched. */
import { Temporal } from 'temporal-polyfill';
import { hasBegun, isCancelled, isMovedAlone, type Meeting, startsAt } from '../meeting.ts';
import type { Draft } from './draft.ts';
import { mergedWith, type Part } from './merging.ts';
import { type Pair, pairUp } from './pairing.ts';
import type { Proposal } from './proposal.ts';

/** A plan laid out over its terms. */
export type Laid = { readonly proposals: readonly Proposal[]; readonly drafts: readonly Draft[] };

export type Changed = { readonly before: Meeting; readonly after: Meeting; readonly parts: readonly Part[] };

/** `gone`: nobody has been called, nor said anything. `cancelled`: its card, calendars and people must be told. */
export type Removed = { readonly before: Meeting; readonly how: 'gone' | 'cancelled' };

/** Each coming meeting stands in one of `kept`, `changed`, `removed`; each coming draft in one of `kept`, `changed`, `added`. */
export type Changes = {
  readonly kept: readonly Meeting[];
  readonly changed: readonly Changed[];
  readonly added: readonly Draft[];
  readonly removed: readonly Removed[];
  /** Begun, over, or cancelled by hand: the day that has had its meeting gets no other. */
  readonly untouched: readonly Meeting[];
};

export const isComing = (meeting: Meeting, now: Temporal.Instant): boolean =>
  !isCancelled(meeting) && !hasBegun(meeting, now);

export const isAhead = (at: Pick<Meeting, 'date' | 'start'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(startsAt(at), now) > 0;

export const removedBy = (before: Meeting): Removed => {
  const { state, card, event, points, answers } = before;
  const isUntold = state === 'planned' && !card && !event && points.length === 0 && answers.length === 0;
  return { before, how: isUntold ? 'gone' : 'cancelled' };
};

type Planned = { readonly planned: Temporal.PlainDate };
const plannedOn = <T extends Planned>(all: readonly T[], { planned }: Planned): T | undefined =>
  all.find((one) => one.planned.equals(planned));

const isSameDay = (one: Temporal.PlainDate | undefined, other: Temporal.PlainDate | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && one.equals(other));

type Standing = Pair & { readonly date: Temporal.PlainDate };

/**
 * A meeting that has been moved by itself stays where it is, as long as the plan says the same day of it as before.
 * `free`: the plan says nothing of its planned day any more.
 */
const standingOf = (meeting: Meeting, was: Laid, will: Laid, now: Temporal.Instant) => {
  if (!plannedOn(will.proposals, meeting)) return 'free' as const;
  const draft = plannedOn(will.drafts, meeting);
  const stays = isMovedAlone(meeting) && isSameDay(plannedOn(was.drafts, meeting)?.date, draft?.date);
  if (!draft) return stays ? ('kept' as const) : ('removed' as const);
  return { meeting, draft, date: stays || !isAhead(draft, now) ? meeting.date : draft.date };
};

/** Two of a series never meet on one day: who was moved alone yields to the plan. */
const apart = (standing: readonly Standing[], others: readonly Temporal.PlainDate[]): readonly Standing[] =>
  standing.map((one) => {
    const rest = [...standing.filter((other) => other !== one).map(({ date }) => date), ...others];
    const isTaken = (day: Temporal.PlainDate) => rest.some((other) => other.equals(day));
    return isTaken(one.date) && !isTaken(one.draft.date) ? { ...one, date: one.draft.date } : one;
  });

/** `all`: of the series, those of the terms that are past too. `termOf`: tells whether two days lie in the same term. */
export const changesOf = (
  all: readonly Meeting[],
  was: Laid,
  will: Laid,
  { now, termOf }: { readonly now: Temporal.Instant; readonly termOf: (day: Temporal.PlainDate) => string },
): Changes => {
  const coming = all.filter((meeting) => isComing(meeting, now));
  // What an earlier change of the series cancelled holds no day.
  const untouched = all.filter((one) => !coming.includes(one) && one.cancelled !== 'series');
  const sorted = coming.map((meeting) => ({ meeting, standing: standingOf(meeting, was, will, now) }));
  const on = (wanted: 'free' | 'kept' | 'removed') =>
    sorted.flatMap(({ meeting, standing }) => (standing === wanted ? [meeting] : []));
  const byDay = sorted.flatMap(({ standing }): Standing[] => (typeof standing === 'string' ? [] : [standing]));

  const isHad = (draft: Draft) =>
    untouched.some(({ planned, date }) => planned.equals(draft.planned) || date.equals(draft.date));
  const open = will.drafts.filter(
    (draft) => isAhead(draft, now) && !isHad(draft) && !byDay.some((one) => one.draft === draft),
  );
  const pairs = pairUp(on('free'), open, termOf);
  const added = open.filter((draft) => !pairs.some((pair) => pair.draft === draft));
  const removed = [...on('removed'), ...on('free').filter((one) => !pairs.some(({ meeting }) => meeting === one))];

  const paired = pairs.map((pair) => {
    const { meeting, draft } = pair;
    const stays = isMovedAlone(meeting) && isSameDay(plannedOn(was.drafts, meeting)?.date, draft.date);
    return { ...pair, date: stays ? meeting.date : draft.date };
  });
  const stand = apart([...byDay, ...paired], [...added.map(({ date }) => date), ...on('kept').map(({ date }) => date)]);
  const merged = stand.map(({ meeting, draft, date }) => ({
    before: meeting,
    ...mergedWith(meeting, plannedOn(was.drafts, meeting), draft, date),
  }));
  const isKept = ({ parts, before, after }: Changed) =>
    parts.length === 0 && before.planned.equals(after.planned) && isSameDay(before.given, after.given);
  return {
    kept: [...on('kept'), ...merged.filter(isKept).map(({ before }) => before)],
    changed: merged.filter((one) => !isKept(one)),
    added,
    removed: removed.map(removedBy),
    untouched,
  };
};
