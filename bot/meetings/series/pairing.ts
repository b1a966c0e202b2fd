/** Which meeting of a series becomes which of its new plan. */
import type { Temporal } from 'temporal-polyfill';
import { isoWeekKey } from '../../platform/time/iso-week.ts';
import type { Meeting } from '../meeting.ts';
import { compare } from './dates.ts';
import type { Draft } from './draft.ts';

export type Pair = { readonly meeting: Meeting; readonly draft: Draft };

/** A meeting is kept under the day first planned, so it follows its series no farther than this; days. */
const longestFollow = 120;

type KeyOf = (day: Temporal.PlainDate) => string;

const inOrder = <T extends { readonly planned: Temporal.PlainDate }>(all: readonly T[]): readonly T[] =>
  all.toSorted((one, other) => compare(one.planned, other.planned));

/** Takes from both what has the same key, first to first. */
const pairBy = (meetings: readonly Meeting[], drafts: readonly Draft[], keyOf: KeyOf): readonly Pair[] => {
  const left = [...inOrder(drafts)];
  return inOrder(meetings).flatMap((meeting) => {
    const at = left.findIndex(({ planned }) => {
      const days = Math.abs(meeting.planned.until(planned, { largestUnit: 'days' }).days);
      return days <= longestFollow && keyOf(planned) === keyOf(meeting.planned);
    });
    const [draft] = at === -1 ? [] : left.splice(at, 1);
    return draft ? [{ meeting, draft }] : [];
  });
};

/** Of those that have not the same planned day: by its ISO week, and then in order within the term. */
export const pairUp = (meetings: readonly Meeting[], drafts: readonly Draft[], termOf: KeyOf): readonly Pair[] => {
  const byWeek = pairBy(meetings, drafts, isoWeekKey);
  const isFree = (one: Meeting | Draft) => !byWeek.some(({ meeting, draft }) => meeting === one || draft === one);
  return [...byWeek, ...pairBy(meetings.filter(isFree), drafts.filter(isFree), termOf)];
};
